import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { aDeskWithPages, at } from '../contract/visitor.ts'
import { aHalfDay } from '../simulation/a-desk.ts'
import { aBrowser, be, desktop, fillIn, phone } from './browser.ts'

let desk: Desk
let browser: Browser | undefined
beforeAll(async () => {
  browser = await aBrowser('the tour in a browser')
  desk = await aDeskWithPages()
})
afterAll(async () => {
  await browser?.close()
  await desk.close()
})

/** A window of its own, with what went wrong in it; `undefined` where there is no browser. */
async function aWindow(size: { readonly width: number; readonly height: number }) {
  const context = await browser?.newContext({ viewport: size, locale: 'en-GB' })
  context?.setDefaultTimeout(8000)
  const page = await context?.newPage()
  const wrong: string[] = []
  page?.on('pageerror', (error) => wrong.push(error.message))
  page?.on('console', (line) => line.type() === 'error' && wrong.push(line.text()))
  return page && { page, wrong }
}

async function letTimePass(page: Page, button: string): Promise<void> {
  await page.goto(desk.root)
  await page.getByRole('button', { name: button }).click()
  await page.getByText(/^Done\./).waitFor()
}

const tab = async (name: string) =>
  `${desk.root}spreadsheets/d/${(await desk.school()).files.desk.id}/edit?tab=${encodeURIComponent(name)}`

/** The cell of the first request on Approvals under a heading. */
const cellUnder = async (page: Page, heading: string) => {
  const letter = await page
    .locator('thead th[data-letter]')
    .filter({ hasText: new RegExp(`^${heading}$`) })
    .getAttribute('data-letter')
  return page.locator(`td[data-cell="${letter}3"]`)
}

async function approve(page: Page, who: string, heading: string): Promise<void> {
  await page.goto(desk.root)
  await be(page, who)
  await page.goto(await tab('Approvals'))
  await (await cellUnder(page, heading)).locator('select').selectOption('Approve')
  await page.getByText(/ is saved\.$/).waitFor()
}

test('the tour: asked on a phone, agreed by two leaders, set aside in the budget, answered at 15:45', async () => {
  const opened = await aWindow(desktop)
  const mobile = await aWindow(phone)
  if (opened === undefined || mobile === undefined) return
  const { page } = opened

  await mobile.page.goto(desk.root)
  await mobile.page.getByRole('button', { name: 'Bryony Castellow' }).click()
  await mobile.page.getByRole('link', { name: 'ask for training', exact: true }).click()
  await fillIn(mobile.page, aHalfDay)
  const thanks = await mobile.page.locator('.lead').innerText()
  await letTimePass(page, 'Next quarter of an hour')
  await approve(page, 'Ruth Ellerby', 'Head')
  await approve(page, 'Samir Quayle', 'Deputy')
  await desk.player.settle()
  await (await cellUnder(page, 'Where it stands')).getByText('Agreed; letter leaves 15:45').waitFor()
  await page.goto(await tab('Budget'))
  const budget = await page.locator('tr', { hasText: 'School plan' }).innerText()
  await letTimePass(page, 'This afternoon’s letters (15:45)')
  await mobile.page.goto(`${desk.root}mail`)
  const newest = await mobile.page.locator('.letters a').first().innerText()

  expect(thanks).toBe('Thank you. You will have a letter in a few minutes.')
  expect(budget).toContain('£85.00')
  expect(newest).toBe('Approved: Hearing children read, Tuesday 12 January (R-0001)')
  expect([...opened.wrong, ...mobile.wrong]).toEqual([])
})

/** As Ctrl+V does with what was copied from a sheet; the headless browser has no clipboard of its own. */
const paste = (page: Page, text: string): Promise<unknown> =>
  page.evaluate(`
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ${JSON.stringify(text)})
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement.dispatchEvent(paste)`)

test('what is refused is said beside the cell, and is gone with what mends it', async () => {
  const opened = await aWindow(desktop)
  if (opened === undefined) return
  const { page } = opened
  await desk.answer(at('hattie.broadmead'), aHalfDay)
  await desk.player.settle()
  await page.goto(await tab('Approvals'))
  await be(page, 'Ruth Ellerby')
  const cell = await cellUnder(page, 'Head')

  await cell.locator('select').focus()
  await paste(page, 'Maybe\nLater')
  const why = await cell.getByRole('alert').innerText()
  await cell.locator('select').selectOption('Discuss')
  await page.getByText(/ is saved\.$/).waitFor()

  expect(why).toContain('“Maybe” is not one of the choices')
  expect(await cell.getByRole('alert').count()).toBe(0)
})

test('a block from another sheet is pasted over as many cells', async () => {
  const opened = await aWindow(desktop)
  if (opened === undefined) return
  const { page } = opened
  await page.goto(await tab('Plan'))
  await be(page, 'Ruth Ellerby')

  await page.locator('td[data-cell="B9"] textarea').focus()
  await paste(page, 'Music\tSinging every day\nArt\tDrawing')
  await page.getByText('B9 is saved.').waitFor()

  const { id } = (await desk.school()).files.desk
  expect(desk.rows(id, 'Plan').slice(8, 10)).toEqual([
    expect.arrayContaining(['Music', 'Singing every day']),
    expect.arrayContaining(['Art', 'Drawing']),
  ])
})

test('what somebody else types appears by itself, and what one is typing stays', async () => {
  const mine = await aWindow(desktop)
  const theirs = await aWindow(desktop)
  if (mine === undefined || theirs === undefined) return
  for (const [{ page }, who] of [
    [mine, 'Ruth Ellerby'],
    [theirs, 'Samir Quayle'],
  ] as const) {
    await page.goto(await tab('Plan'))
    await be(page, who)
  }

  await mine.page.locator('td[data-cell="C5"] textarea').fill('half a sent')
  await theirs.page.locator('td[data-cell="C4"] textarea').fill('Reasoning in every year')
  await theirs.page.keyboard.press('Enter')
  await expect
    .poll(() => mine.page.locator('td[data-cell="C4"] textarea').inputValue(), { timeout: 8000 })
    .toBe('Reasoning in every year')

  expect(await mine.page.locator('td[data-cell="C5"] textarea').inputValue()).toBe('half a sent')
  expect(await mine.page.evaluate(`document.activeElement.closest('td').dataset.cell`)).toBe('C5')
})

test('a row that moves while somebody types in it keeps what they type', async () => {
  const opened = await aWindow(desktop)
  if (opened === undefined) return
  const { page } = opened
  const { id } = (await desk.school()).files.desk
  await page.goto(await tab('Plan'))
  await be(page, 'Ruth Ellerby')

  await page.locator('td[data-cell="D6"] textarea').fill('Hattie Broadmead')
  desk.google.sheets.rows(id, { as: at('samir.quayle'), tab: 'Plan', action: 'insert', at: 3 })
  await page.locator('td[data-cell="D7"] textarea:focus').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('D7 is saved.').waitFor()

  const [writing] = desk.rows(id, 'Plan').filter((row) => row[1] === 'Writing')
  expect(writing?.[3]).toBe('Hattie Broadmead')
})

test('a form can be filled in and sent by keyboard alone', async () => {
  const opened = await aWindow(phone)
  if (opened === undefined) return
  const { page } = opened
  await page.goto(desk.root)
  await be(page, 'Priya Lindqvist')
  await page.goto(new URL((await desk.school()).forms.request.address, desk.root).href)

  for (let press = 0; press < 80 && !(await page.getByText('Thank you.').count()); press += 1) {
    await page.keyboard.press('Tab')
    const kind = await page.evaluate<string>(
      `document.activeElement.closest('.form') ? document.activeElement.type + ' ' + document.activeElement.value : ''`,
    )
    if (kind.startsWith('radio')) await page.keyboard.press('Space')
    if (/^text(area)? $/.test(kind)) await page.keyboard.type('1')
    if (kind.startsWith('date')) await page.keyboard.type('12112026')
    if (kind.startsWith('select')) await page.keyboard.press('ArrowDown')
    if (kind === 'submit next') await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  }

  expect(await page.locator('.lead').innerText()).toContain('You will have a letter')
})

test.each([
  ['on a phone', 360],
  ['enlarged to 200 %', 640],
])('%s no page is wider than the window', async (_, width) => {
  const opened = await aWindow({ width, height: 740 })
  if (opened === undefined) return
  const { page } = opened
  await page.goto(desk.root)
  await be(page, 'Samir Quayle')
  const form = new URL((await desk.school()).forms.request.address, desk.root).pathname.slice(1)

  const beyond: string[] = []
  for (const path of [desk.root, `${desk.root}mail`, `${desk.root}${form}`, await tab('Approvals')]) {
    await page.goto(path)
    const over = await page.evaluate<number>(`document.documentElement.scrollWidth - innerWidth`)
    if (over > 0) beyond.push(`${path} by ${over}`)
  }

  expect(beyond).toEqual([])
})
