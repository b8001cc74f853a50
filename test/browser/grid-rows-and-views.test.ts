import { readFileSync } from 'node:fs'
import { afterAll, afterEach, expect, test } from 'vitest'
import { at } from '../contract/visitor.ts'
import { phone } from './browser.ts'
import {
  close,
  closeWindows,
  desk,
  deskFile,
  inSheet,
  loaded,
  opened,
  rowsOf,
  wrong,
} from './grid-at-hand.ts'
import { cellAt, cellUnder, saved, theGrid } from './in-the-grid.ts'

afterEach(closeWindows)
afterAll(close)

test('somebody sorts and filters for themselves, and the sheet stays as it is', async () => {
  const page = await opened('Plan')
  if (page === undefined) return
  const before = rowsOf('Plan')

  await page.getByRole('columnheader').filter({ hasText: 'Priority' }).click()
  await page.getByText('You see the rows in your own way.').waitFor()
  const [first] = await page.locator('[role="gridcell"][col-id="B"]').allInnerTexts()
  await page.getByRole('button', { name: 'Show every row' }).click()
  const [again] = await page.locator('[role="gridcell"][col-id="B"]').allInnerTexts()

  expect([first, again]).toEqual(['Lunch and break', before[2]?.[1]])
  expect(rowsOf('Plan')).toEqual(before)
})

test('a row that moves while somebody types in it keeps what they type', async () => {
  const page = await opened('Plan')
  if (page === undefined) return

  await cellAt(page, 'D6').focus()
  await page.keyboard.type('Hattie Broadmead')
  desk.google.sheets.rows(deskFile, { as: at('samir.quayle'), tab: 'Plan', action: 'insert', at: 3 })
  await cellAt(page, 'D7').locator('textarea:focus').waitFor()
  await page.keyboard.press('Enter')
  await saved(page, /^D7 is saved\.$/)
  desk.google.sheets.rows(deskFile, { as: at('samir.quayle'), tab: 'Plan', action: 'delete', at: 3 })

  const [writing] = rowsOf('Plan').filter((row) => row[1] === 'Writing')
  expect(writing?.[3]).toBe('Hattie Broadmead')
})

test('a click lands on the row that somebody saw, also when it has moved that very moment', async () => {
  const page = await opened('Plan')
  if (page === undefined) return
  await page.evaluate(`document.dispatchEvent = () => true`)

  await cellAt(page, 'D4').focus()
  await page.keyboard.type('Tomasz Ferrow')
  desk.google.sheets.rows(deskFile, { as: at('samir.quayle'), tab: 'Plan', action: 'insert', at: 3 })
  await page.keyboard.press('Enter')
  await saved(page)
  const [maths] = rowsOf('Plan').filter((row) => row[1] === 'Maths')
  desk.google.sheets.rows(deskFile, { as: at('samir.quayle'), tab: 'Plan', action: 'delete', at: 3 })

  expect(maths?.[3]).toBe('Tomasz Ferrow')
})

test('rows are inserted, copied and deleted from the menu, and a filled one only after asking', async () => {
  const page = await opened('Plan')
  if (page === undefined) return
  const before = rowsOf('Plan')
  const does = async (name: string) => {
    await page.locator('.row-tools summary').click()
    await page.getByRole('button', { name, exact: true }).click()
  }

  await cellAt(page, 'B3').focus()
  await does('Duplicate the row')
  await page.getByText('Row 3 stands here twice now.').waitFor()
  const twice = rowsOf('Plan').filter((row) => row[1] === before[2]?.[1])
  await does('Delete the row')
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click()
  const kept = rowsOf('Plan').length
  await does('Delete the row')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the row' }).click()
  await page.getByText('Row 3 is deleted.').waitFor()

  expect(twice).toHaveLength(2)
  expect(kept).toBe(before.length + 1)
  expect(rowsOf('Plan')).toEqual(before)
})

test('a filter view of the file has an address of its own, and shows its rows only', async () => {
  const { gid } = await planTab()
  const criteria = { condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: 'samir' }] } }
  const filter = {
    title: 'Led by Samir',
    range: { sheetId: gid, startRowIndex: 1 },
    filterSpecs: [{ columnIndex: 3, filterCriteria: criteria }],
  }
  desk.google.sheets.batchUpdate({ account: desk.automation, counted: false }, deskFile, {
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

  expect(inSheet('Approvals', 3, 11)).toBe('Approve')
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

test('without scripts a tab can be read as a table', async () => {
  const page = await loaded('Plan', { javaScriptEnabled: false })
  if (page === undefined) return

  expect(await page.getByRole('columnheader', { name: 'What we want to see' }).count()).toBe(1)
  expect(await page.getByRole('cell', { name: 'Writing', exact: true }).count()).toBe(1)
})

test('nothing went wrong in any of these windows', () => {
  expect(wrong).toEqual([])
})

const planTab = async (): Promise<{ readonly gid: number }> => {
  const file = await fetch(`${desk.root}people/sheets/${deskFile}?as=${at('ruth.ellerby')}`)
  const { tabs } = (await file.json()) as {
    tabs: readonly { readonly gid: number; readonly title: string }[]
  }
  return tabs.find(({ title }) => title === 'Plan') ?? { gid: 0 }
}

const seriousFindings = `axe.run(document).then(({ violations }) => violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`
