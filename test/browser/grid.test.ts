import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { aDeskWithPages, at } from '../contract/visitor.ts'
import { aHalfDay } from '../simulation/a-desk.ts'
import { aBrowser, desktop, phone } from './browser.ts'
import { cellAt, cellUnder, choose, focusedCell, paste, saved, theGrid, write } from './in-the-grid.ts'

let desk: Desk
let browser: Browser | undefined
let contexts: BrowserContext[] = []
const wrong: string[] = []
const soon = { timeout: 8000 }
beforeAll(async () => {
  browser = await aBrowser('the grid in a browser')
  desk = await aDeskWithPages()
  await desk.answer(at('hattie.broadmead'), aHalfDay)
  await desk.player.settle()
})
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  contexts = []
})
afterAll(async () => {
  await browser?.close()
  await desk.close()
})

const deskFile = async () => (await desk.school()).files.desk.id

/** A tab of the Desk in a window of its own; nothing where there is no browser. */
async function opened(
  tab: string,
  more: { readonly as?: string; readonly view?: string } & BrowserContextOptions = {},
) {
  const { as = 'ruth.ellerby', view = '', ...options } = more
  const context = await browser?.newContext({ viewport: desktop, locale: 'en-GB', ...options })
  if (context === undefined) return undefined
  contexts.push(context)
  context.setDefaultTimeout(8000)
  await context.addCookies([{ name: 'person-to-be', value: encodeURIComponent(at(as)), url: desk.root }])
  const page = await context.newPage()
  page.on('pageerror', (error) => wrong.push(error.message))
  await page.goto(`${desk.root}spreadsheets/d/${await deskFile()}/edit?tab=${encodeURIComponent(tab)}${view}`)
  await theGrid(page)
  return page
}

const rowsOf = async (tab: string) => desk.rows(await deskFile(), tab)
const inSheet = async (tab: string, row: number, column: number) => (await rowsOf(tab))[row - 1]?.[column - 1]

test('a block copied from a sheet fills as many cells, also those in which lines are broken', async () => {
  const page = await opened('Plan')
  if (page === undefined) return

  await cellAt(page, 'B9').focus()
  await paste(page, 'Music\t"Singing every day,\nin ""every"" class"\r\nArt\tDrawing\r\n')
  await saved(page, /^4 cells from B9 on are saved\.$/)

  expect((await rowsOf('Plan')).slice(8, 10)).toEqual([
    expect.arrayContaining(['Music', 'Singing every day,\nin "every" class']),
    expect.arrayContaining(['Art', 'Drawing']),
  ])
})

test('a block that was pasted by mistake is taken back, and done again, as a whole', async () => {
  const page = await opened('Plan')
  if (page === undefined) return
  const before = await rowsOf('Plan')

  await cellAt(page, 'B3').focus()
  await paste(page, 'One\tTwo\nThree\tFour')
  await saved(page)
  const pasted = await rowsOf('Plan')
  await page.keyboard.press('Control+z')
  await expect.poll(() => rowsOf('Plan'), soon).toEqual(before)
  await page.getByRole('button', { name: 'Redo' }).click()

  await expect.poll(() => rowsOf('Plan'), soon).toEqual(pasted)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => rowsOf('Plan'), soon).toEqual(before)
})

test('a list from elsewhere, pasted at the top with its own headings, brings these along', async () => {
  const page = await opened('Plan')
  if (page === undefined) return
  const before = await rowsOf('Plan')

  await cellAt(page, 'B3').focus()
  await paste(page, 'What we want to see\tPriority\nEvery child fluent\tReading')
  await saved(page, /^4 cells from B2 on are saved\.$/)
  const pasted = (await rowsOf('Plan')).slice(1, 3).map((row) => row.slice(1, 3))
  await page.keyboard.press('Control+z')
  await expect.poll(() => rowsOf('Plan'), soon).toEqual(before)

  expect(pasted).toEqual([
    ['What we want to see', 'Priority'],
    ['Every child fluent', 'Reading'],
  ])
})

test('a day that was cleared comes back, also when it is undone at once', async () => {
  const page = await opened('Calendar')
  if (page === undefined) return
  const before = await inSheet('Calendar', 3, 2)

  await cellAt(page, 'B3').focus()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+z')

  await page.locator('#said').getByText('B3 is saved.').waitFor()
  await expect.poll(() => inSheet('Calendar', 3, 2), soon).toBe(before)
})

test('what is refused is said once beside the grid, and is gone with the next change', async () => {
  const page = await opened('Approvals')
  if (page === undefined) return
  const cell = await cellUnder(page, 'Head', 3)

  await cell.focus()
  await paste(page, 'Maybe\nLater')
  const why = page.getByRole('alert').getByText('“Maybe” is not one of the choices')
  await why.waitFor()
  const [marked, told, text] = [
    await cell.getAttribute('aria-invalid'),
    await cell.getAttribute('aria-describedby'),
    await cell.innerText(),
  ]
  await choose(page, cell, 'Discuss')
  await saved(page)

  expect([marked, told, text]).toEqual(['true', 'refusal', ''])
  expect(await page.getByRole('alert').innerText()).toBe('')
  expect(await cell.getAttribute('aria-describedby')).toBeNull()
})

test('somebody who types in a cell that is not theirs is told whose it is, and nothing changes', async () => {
  const page = await opened('Approvals')
  if (page === undefined) return
  const before = await rowsOf('Approvals')
  const cell = await cellUnder(page, 'Deputy', 3)

  await cell.focus()
  await page.keyboard.press('A')

  expect(await page.getByRole('alert').innerText()).toContain('Only Samir Quayle may type here.')
  expect(await cell.getAttribute('aria-readonly')).toBe('true')
  expect(await cell.getAttribute('title')).toBe('Only Samir Quayle may type here.')
  expect(await rowsOf('Approvals')).toEqual(before)
})

test('by keyboard alone: into the grid with Tab, about with arrows, typing, and out with Tab', async () => {
  const page = await opened('Plan')
  if (page === undefined) return
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  await page.getByRole('button', { name: 'Filter', exact: true }).focus()
  await press('Tab', 'ArrowRight', 'ArrowRight', 'ArrowDown')
  const arrived = await focusedCell(page)
  await page.keyboard.type('Reasoning, daily')
  await press('Tab')
  const beside = await focusedCell(page)
  await saved(page, /^C4 is saved\.$/)
  await press('ArrowLeft', 'F2')
  await page.keyboard.type(', in pairs')
  await press('Enter')
  const below = await focusedCell(page)
  await expect.poll(() => inSheet('Plan', 4, 3), soon).toBe('Reasoning, daily, in pairs')
  await press('Tab')

  expect([arrived, beside, below]).toEqual(['C4', 'D4', 'C5'])
  expect(await focusedCell(page)).toBeUndefined()
})

test('Escape takes back what was being typed', async () => {
  const page = await opened('Plan')
  if (page === undefined) return
  const before = await inSheet('Plan', 3, 3)

  await cellAt(page, 'C3').focus()
  await page.keyboard.type('Never mind')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Home', exact: true }).click()

  expect(await inSheet('Plan', 3, 3)).toBe(before)
})

test('what somebody else types appears by itself, and what one is typing stays', async () => {
  const mine = await opened('Plan')
  const theirs = await opened('Plan', { as: 'samir.quayle' })
  if (mine === undefined || theirs === undefined) return

  await cellAt(mine, 'C5').focus()
  await mine.keyboard.type('half a sent')
  await write(theirs, cellAt(theirs, 'D4'), 'Priya and Tomasz')
  await cellAt(mine, 'D4').getByText('Priya and Tomasz').waitFor()

  expect(await mine.getByRole('textbox', { name: 'What we want to see, row 5' }).inputValue()).toBe(
    'half a sent',
  )
  expect(await focusedCell(mine)).toBe('C5')
})

test('a cell that is copied can be pasted elsewhere, with the lines that are broken in it', async () => {
  const page = await opened('Plan')
  if (page === undefined) return

  await cellAt(page, 'C10').focus()
  await page.keyboard.type('first')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('second')
  await page.keyboard.press('Enter')
  await saved(page, /^C10 is saved\.$/)
  await cellAt(page, 'C10').focus()
  const copied = await page.evaluate<string>(`(() => {
    const clipboardData = new DataTransfer()
    document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    return clipboardData.getData('text/plain')
  })()`)
  await cellAt(page, 'C11').focus()
  await paste(page, copied)
  await saved(page, /^C11 is saved\.$/)

  expect(copied).toBe('"first\nsecond"')
  expect(await inSheet('Plan', 11, 3)).toBe('first\nsecond')
})

test('somebody sorts and filters for themselves, and the sheet stays as it is', async () => {
  const page = await opened('Plan')
  if (page === undefined) return
  const before = await rowsOf('Plan')

  await page.getByRole('columnheader').filter({ hasText: 'Priority' }).click()
  await page.getByText('You see the rows in your own way.').waitFor()
  const [first] = await page.locator('[role="gridcell"][col-id="B"]').allInnerTexts()
  await page.getByRole('button', { name: 'Show every row' }).click()
  const [again] = await page.locator('[role="gridcell"][col-id="B"]').allInnerTexts()

  expect([first, again]).toEqual(['Art', before[2]?.[1]])
  expect(await rowsOf('Plan')).toEqual(before)
})

test('a row that moves while somebody types in it keeps what they type', async () => {
  const page = await opened('Plan')
  if (page === undefined) return
  const id = await deskFile()

  await cellAt(page, 'D6').focus()
  await page.keyboard.type('Hattie Broadmead')
  desk.google.sheets.rows(id, { as: at('samir.quayle'), tab: 'Plan', action: 'insert', at: 3 })
  await cellAt(page, 'D7').locator('textarea:focus').waitFor()
  await page.keyboard.press('Enter')
  await saved(page, /^D7 is saved\.$/)
  desk.google.sheets.rows(id, { as: at('samir.quayle'), tab: 'Plan', action: 'delete', at: 3 })

  const [writing] = (await rowsOf('Plan')).filter((row) => row[1] === 'Writing')
  expect(writing?.[3]).toBe('Hattie Broadmead')
})

test('a click lands on the row that somebody saw, also when it has moved that very moment', async () => {
  const page = await opened('Plan')
  if (page === undefined) return
  const id = await deskFile()
  await page.evaluate(`document.dispatchEvent = () => true`)

  await cellAt(page, 'D4').focus()
  await page.keyboard.type('Tomasz Ferrow')
  desk.google.sheets.rows(id, { as: at('samir.quayle'), tab: 'Plan', action: 'insert', at: 3 })
  await page.keyboard.press('Enter')
  await saved(page)
  const [maths] = (await rowsOf('Plan')).filter((row) => row[1] === 'Maths')
  desk.google.sheets.rows(id, { as: at('samir.quayle'), tab: 'Plan', action: 'delete', at: 3 })

  expect(maths?.[3]).toBe('Tomasz Ferrow')
})

test('rows are inserted, copied and deleted from the menu, and a filled one only after asking', async () => {
  const page = await opened('Plan')
  if (page === undefined) return
  const before = await rowsOf('Plan')
  const does = async (name: string) => {
    await page.locator('.row-tools summary').click()
    await page.getByRole('button', { name, exact: true }).click()
  }

  await cellAt(page, 'B3').focus()
  await does('Duplicate the row')
  await page.getByText('Row 3 stands here twice now.').waitFor()
  const twice = (await rowsOf('Plan')).filter((row) => row[1] === before[2]?.[1])
  await does('Delete the row')
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click()
  const kept = (await rowsOf('Plan')).length
  await does('Delete the row')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the row' }).click()
  await page.getByText('Row 3 is deleted.').waitFor()

  expect(twice).toHaveLength(2)
  expect(kept).toBe(before.length + 1)
  expect(await rowsOf('Plan')).toEqual(before)
})

test('a filter view of the file has an address of its own, and shows its rows only', async () => {
  const id = await deskFile()
  const { gid } = await planTab(id)
  const criteria = { condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: 'samir' }] } }
  const filter = {
    title: 'Led by Samir',
    range: { sheetId: gid, startRowIndex: 1 },
    filterSpecs: [{ columnIndex: 3, filterCriteria: criteria }],
  }
  desk.google.sheets.batchUpdate({ account: desk.automation, counted: false }, id, {
    requests: [{ addFilterView: { filter } }],
  })
  const page = await opened('Plan')
  if (page === undefined) return

  await page
    .getByRole('navigation', { name: 'Filter views' })
    .getByRole('link', { name: 'Led by Samir' })
    .click()
  await theGrid(page)
  const rows = await page.locator('[role="gridcell"][col-id="D"]').allInnerTexts()
  const address = new URL(page.url()).searchParams.get('fv')
  await page.getByRole('button', { name: 'Show every row' }).click()
  await cellAt(page, 'B3').waitFor()

  expect(rows).toEqual(['Samir Quayle'])
  expect(address).toMatch(/^\d+$/)
})

const planTab = async (id: string): Promise<{ readonly gid: number }> => {
  const file = await fetch(`${desk.root}people/sheets/${id}?as=${at('ruth.ellerby')}`)
  const { tabs } = (await file.json()) as {
    tabs: readonly { readonly gid: number; readonly title: string }[]
  }
  return tabs.find(({ title }) => title === 'Plan') ?? { gid: 0 }
}

test('on a phone a tap opens the list, and one narrow column at most stays in sight', async () => {
  const page = await opened('Approvals', { viewport: phone, hasTouch: true, isMobile: true })
  if (page === undefined) return
  const cell = await cellUnder(page, 'Head', 3)

  await cell.scrollIntoViewIfNeeded()
  await cell.tap()
  await page.getByRole('option', { name: 'Approve', exact: true }).tap()
  await saved(page)
  const frozen = await page
    .locator('.ag-grid-pinned-left-cells [role="columnheader"]')
    .evaluateAll((headings) => headings.map((one) => (one as unknown as { offsetWidth: number }).offsetWidth))

  expect(await inSheet('Approvals', 3, 11)).toBe('Approve')
  expect(frozen).toEqual([expect.any(Number)])
  expect(frozen[0]).toBeLessThanOrEqual(96)
})

test('a width that somebody gave a column is there again the next time', async () => {
  const page = await opened('Plan')
  if (page === undefined) return
  const width = async () =>
    (await page.locator('[role="columnheader"][col-id="C"]').boundingBox())?.width ?? 0
  const before = await width()

  const edge = await page.locator('[role="columnheader"][col-id="C"] .ag-header-cell-resize').boundingBox()
  if (edge === null) throw new Error('The column has no edge to take hold of.')
  await page.mouse.move(edge.x + edge.width / 2, edge.y + 5)
  await page.mouse.down()
  await page.mouse.move(edge.x + edge.width / 2 + 80, edge.y + 5, { steps: 4 })
  await page.mouse.up()
  await page.waitForFunction('localStorage.length > 0')
  await page.reload()
  await theGrid(page)

  expect(await width()).toBeCloseTo(before + 80, -1)
})

test('the accessibility checker finds nothing serious in the grid, with a list, a field or a filter open', async () => {
  const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
  const found: string[] = []
  for (const [tab, cell, key] of [
    ['Approvals', 'K3', 'Enter'],
    ['Plan', 'C4', 'F2'],
    ['Budget', 'B4', 'ArrowDown'],
  ] as const) {
    const page = await opened(tab)
    if (page === undefined) return
    await cellAt(page, cell).focus()
    await page.keyboard.press(key)
    if (tab === 'Budget') await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await page.evaluate(axe)
    found.push(...(await page.evaluate<readonly string[]>(seriousFindings)))
  }

  expect(found).toEqual([])
})

const seriousFindings = `axe.run(document).then(({ violations }) => violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`

test('without scripts a tab can be read as a table', async () => {
  const context = await browser?.newContext({ javaScriptEnabled: false })
  if (context === undefined) return
  contexts.push(context)
  await context.addCookies([
    { name: 'person-to-be', value: encodeURIComponent(at('ruth.ellerby')), url: desk.root },
  ])
  const page: Page = await context.newPage()
  await page.goto(`${desk.root}spreadsheets/d/${await deskFile()}/edit?tab=Plan`)

  expect(await page.getByRole('columnheader', { name: 'What we want to see' }).count()).toBe(1)
  expect(await page.getByRole('cell', { name: 'Writing', exact: true }).count()).toBe(1)
})

test('nothing went wrong in any of these windows', () => {
  expect(wrong).toEqual([])
})
