import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { aDeskWithPages, at } from '../contract/visitor.ts'
import { aHalfDay } from '../simulation/a-desk.ts'
import { aBrowser, be, desktop } from './browser.ts'
import { cellUnder } from './in-the-grid.ts'

let desk: Desk
let browser: Browser | undefined
beforeAll(async () => {
  browser = await aBrowser('choosing by keyboard in a browser')
  desk = await aDeskWithPages()
  await desk.answer(at('hattie.broadmead'), aHalfDay)
  await desk.player.settle()
})
afterAll(async () => {
  await browser?.close()
  await desk.close()
})

test.each(['Enter', 'Tab'])(
  'a leader who runs through the choices votes once, where they stop: %s',
  async (end) => {
    const page = await browser?.newPage({ viewport: desktop })
    if (page === undefined) return
    const { id } = (await desk.school()).files.desk
    const votes: unknown[] = []
    page.on('request', (call) => {
      if (call.url().endsWith('/cells')) votes.push(call.postDataJSON().values)
    })
    desk.type({ as: at('ruth.ellerby'), file: id, tab: 'Approvals', row: 3, column: 11, values: [['']] })
    await page.goto(desk.root)
    await be(page, 'Ruth Ellerby')
    await page.goto(`${desk.root}spreadsheets/d/${id}/edit?tab=Approvals`)

    await (await cellUnder(page, 'Head', 3)).focus()
    for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'ArrowDown', end]) await page.keyboard.press(key)
    await page.getByText('K3 is saved.').waitFor()

    expect(votes).toEqual([[['Decline']]])
    expect(desk.rows(id, 'Approvals')[2]).toContain('Decline')
  },
)

test.each([
  ['one after another', (page: Page, keys: readonly string[]) => inTurn(page, keys)],
  ['faster than the screen', (page: Page, keys: readonly string[]) => atOnce(page, keys)],
])(
  'a leader who changes their mind on the way leaves with Escape, and has not voted: %s',
  async (_, press) => {
    const page = await browser?.newPage({ viewport: desktop })
    if (page === undefined) return
    const { id } = (await desk.school()).files.desk
    desk.type({
      as: at('ruth.ellerby'),
      file: id,
      tab: 'Approvals',
      row: 3,
      column: 11,
      values: [['Discuss']],
    })
    await page.goto(desk.root)
    await be(page, 'Ruth Ellerby')
    await page.goto(`${desk.root}spreadsheets/d/${id}/edit?tab=Approvals`)

    await (await cellUnder(page, 'Head', 3)).focus()
    await press(page, ['Enter', 'ArrowDown', 'Escape', 'Tab'])
    await page.getByRole('link', { name: 'Home', exact: true }).click()

    expect(desk.rows(id, 'Approvals')[2]?.[10]).toBe('Discuss')
  },
)

test('letters go to the choice that begins with them, and clearing it takes the vote back', async () => {
  const page = await browser?.newPage({ viewport: desktop })
  if (page === undefined) return
  const { id } = (await desk.school()).files.desk
  const vote = () => desk.rows(id, 'Approvals')[2]?.[10]
  desk.type({ as: at('ruth.ellerby'), file: id, tab: 'Approvals', row: 3, column: 11, values: [['']] })
  await page.goto(desk.root)
  await be(page, 'Ruth Ellerby')
  await page.goto(`${desk.root}spreadsheets/d/${id}/edit?tab=Approvals`)

  await (await cellUnder(page, 'Head', 3)).focus()
  await page.keyboard.type('De')
  await page.keyboard.press('Enter')
  await expect.poll(vote, { timeout: 60_000 }).toBe('Decline')
  await page.keyboard.press('Delete')

  await expect.poll(vote, { timeout: 60_000 }).toBe('')
})

async function inTurn(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** As a keyboard does whose presses have waited for a slow screen: all before anything else happens. */
const atOnce = (page: Page, keys: readonly string[]): Promise<void> =>
  page.evaluate(`
    for (const key of ${JSON.stringify(keys)})
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))`)
