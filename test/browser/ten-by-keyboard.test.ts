import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { inTurn, pages } from '../../infra/local/pages/pages.ts'
import { peopleDoor } from '../../infra/local/people/door.ts'
import { thistledownLane } from '../../infra/local/schools/thistledown-lane.ts'
import { aDesk, ask, choose, everybody, type } from '../simulation/a-desk.ts'
import { aBrowser, be, desktop } from './browser.ts'
import { cellAt, cellUnder, focusedCell } from './in-the-grid.ts'

/** Thursday morning: the eight that wait in the sample school, and two that have come since. */
let desk: Desk
let browser: Browser | undefined
beforeAll(async () => {
  browser = await aBrowser('ten requests by keyboard')
  desk = await aDesk({ sample: thistledownLane, alsoServe: (one) => inTurn(peopleDoor(one), pages(one)) })
  // One after the other: what comes at the same moment is numbered by chance.
  for (const place of [0, 1]) {
    await ask(desk, 1, place)
    await desk.player.settle()
  }
})
afterAll(async () => {
  await browser?.close()
  await desk.close()
})

/** What the head presses for each row, top to bottom; every row ends with the arrow to the next. */
const deals: Readonly<Record<string, readonly string[]>> = {
  'R-0027': ['a', 'Enter'],
  'R-0031': ['a', 'Enter'],
  'R-0032': ['d', 'Enter'], // Discuss: three are out already.
  'R-0033': ['d', 'e', 'Enter'], // Decline.
  'R-0034': ['a', 'Enter'], // Three who go together.
  'R-0035': ['a', 'Enter'], // More than its pot bears.
  'R-0036': [], // Her own.
  'R-0037': ['a', 'Enter'],
  'R-0042': [], // Withdrawn before she gets there.
  'R-0043': ['a', 'Enter'],
}

test('the head deals with ten waiting requests by keyboard, with at most four keys for each', async () => {
  const page = await browser?.newPage({ viewport: desktop })
  if (page === undefined) return
  const file = (await desk.school()).files.desk.id
  await page.goto(desk.root)
  await be(page, 'Ruth Ellerby')
  const view = `tab=Approvals&fv=${encodeURIComponent('To vote on: Head')}`
  await page.goto(`${desk.root}spreadsheets/d/${file}/edit?${view}`)
  const first = await cellUnder(page, 'Head', desk.rowWhere(file, 'Approvals', 'Ref', 'R-0027'))
  await first.focus()
  await desk.answer(everybody[0] ?? '', {
    'What would you like to do?': 'Change or cancel something I asked for',
    Reference: 'R-0042',
    'What would you like us to do?': 'cancel it',
  })
  await desk.player.settle()

  for (const [ref, keys] of Object.entries(deals)) {
    expect(await refInHand(page), ref).toBe(ref)
    const pressed = [...keys, 'ArrowDown']
    for (const key of pressed) await page.keyboard.press(key)
    expect(pressed.length).toBeLessThanOrEqual(4)
  }
  await expect
    .poll(() => votesOf(file), { timeout: 60_000 })
    .toEqual(['Approve', 'Approve', 'Discuss', 'Decline', 'Approve', 'Approve', '', 'Approve', '', 'Approve'])
  for (const ref of ['R-0031', 'R-0034']) await choose(desk, ref, 'Deputy', 'Approve')
  for (const ref of ['R-0035', 'R-0036']) await niamhApproves(ref)
  await desk.player.settle()

  expect(told(file, 'R-0031', 'Where it stands')).toBe('Agreed; letter leaves 15:45')
  expect(told(file, 'R-0034', 'Where it stands')).toBe('Agreed; letter leaves 15:45')
  expect(told(file, 'R-0035', 'Where it stands')).toBe('Waiting: the individual pot cannot bear it')
  expect(told(file, 'R-0036', 'Where it stands')).toBe('Waiting for the Deputy')
  expect(told(file, 'R-0042', 'Where it stands')).toBe('Withdrawn on 12 November')
}, 180_000)

const niamhApproves = (ref: string): Promise<void> =>
  type(desk, {
    as: 'niamh.orourke-doring',
    tab: 'Approvals',
    beside: ['Ref', ref],
    heading: 'Assistant head',
    value: 'Approve',
  })

const votesOf = (file: string) => Object.keys(deals).map((ref) => told(file, ref, 'Head'))

const told = (file: string, ref: string, heading: string): string => {
  const row = desk.rows(file, 'Approvals')[desk.rowWhere(file, 'Approvals', 'Ref', ref) - 1]
  return row?.[desk.columnOf(file, 'Approvals', heading) - 1] ?? ''
}

/** The reference of the row in which the focus is. */
async function refInHand(on: Page): Promise<string> {
  const cell = await focusedCell(on)
  return cellAt(on, `A${/\d+$/.exec(cell ?? '')?.[0]}`).innerText()
}
