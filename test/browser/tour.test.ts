import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { aDeskWithPages } from '../contract/visitor.ts'
import { aHalfDay } from '../simulation/a-desk.ts'
import { aBrowser, be, desktop, fillIn, phone } from './browser.ts'
import { cellUnder, choose, saved } from './in-the-grid.ts'

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
  context?.setDefaultTimeout(60_000)
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

async function approve(page: Page, who: string, heading: string): Promise<void> {
  await page.goto(desk.root)
  await be(page, who)
  await page.goto(await tab('Approvals'))
  await choose(page, await cellUnder(page, heading, 3), 'Approve')
  await saved(page)
}

test('the tour: asked on a phone, agreed by two leaders, set aside, answered at 15:45, cancelled through the letter', async () => {
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
  await (await cellUnder(page, 'Where it stands', 3)).getByText('Agreed; letter leaves 15:45').waitFor()
  await page.goto(await tab('Budget'))
  const budget = await (await cellUnder(page, 'Committed', 4)).innerText()
  await letTimePass(page, 'This afternoon’s letters (15:45)')
  await mobile.page.goto(`${desk.root}mail`)
  const newest = await mobile.page.locator('.letters a').first().innerText()
  await mobile.page.locator('.letters a').first().click()
  const letter = mobile.page.frameLocator('iframe.letter')
  await Promise.all([
    mobile.page.waitForNavigation(),
    letter.getByRole('link', { name: 'I cannot go' }).click(),
  ])
  await fillIn(mobile.page, {})
  await letTimePass(page, 'Next quarter of an hour')
  await page.goto(await tab('Budget'))
  const back = await (await cellUnder(page, 'Committed', 4)).innerText()
  await mobile.page.goto(`${desk.root}mail`)
  const last = await mobile.page.locator('.letters a').first().innerText()

  expect(back).toBe('£0.00')
  expect(last).toBe('Cancelled: Hearing children read, Tuesday 12 January (R-0001)')
  expect(thanks).toBe('Thank you. You will have a letter in a few minutes.')
  expect(budget).toBe('£85.00')
  expect(newest).toBe('Approved: Hearing children read, Tuesday 12 January (R-0001)')
  expect([...opened.wrong, ...mobile.wrong]).toEqual([])
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
