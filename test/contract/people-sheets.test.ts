import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import type { CellRead } from '../../infra/local/people/cell-shown.ts'
import { type ViewRead, viewShown } from '../../infra/local/people/filter-views.ts'
import type { TabShown } from '../../infra/local/people/tab-shown.ts'
import { aDeskWithPages, at } from './visitor.ts'

let desk: Desk
let file: string
beforeAll(async () => {
  desk = await aDeskWithPages()
  file = (await desk.school()).files.desk.id
})
afterAll(() => desk.close())

const ruth = at('ruth.ellerby')

async function tab(title: string): Promise<TabShown> {
  const answer = await fetch(new URL(`people/sheets/${file}?as=${ruth}`, desk.root))
  const { tabs } = (await answer.json()) as { readonly tabs: readonly TabShown[] }
  const found = tabs.find((one) => one.title === title)
  if (found === undefined) throw new Error(`There is no tab ${title}.`)
  return found
}

async function post(what: 'cells' | 'rows', body: object) {
  const answer = await fetch(new URL(`people/sheets/${file}/${what}`, desk.root), {
    method: 'POST',
    body: JSON.stringify({ as: ruth, ...body }),
  })
  return { status: answer.status, body: (await answer.json()) as { readonly message?: string } }
}

const insertAbove = (row: number) =>
  desk.google.sheets.rows(file, { as: at('samir.quayle'), tab: 'Plan', action: 'insert', at: row })
const priorities = () => desk.rows(file, 'Plan').slice(2)

test('what is typed for a row lands in that row, also when it has moved since it was seen', async () => {
  const maths = (await tab('Plan')).rows.find(({ row }) => row === 4)
  insertAbove(3)

  await post('cells', { range: 'Plan!D4', values: [['Tomasz Ferrow']], seen: [maths?.key] })

  expect(priorities().find((row) => row[1] === 'Maths')?.[3]).toBe('Tomasz Ferrow')
})

test('what is typed for a row that is gone is written nowhere, and the sentence says so', async () => {
  const before = desk.rows(file, 'Plan')

  const { status, body } = await post('cells', { range: 'Plan!D5', values: [['x']], seen: ['9 · Latin'] })

  expect(status).toBe(403)
  expect(body.message).toBe(
    'Row 5 has changed since you saw it, so nothing was written. Please look at it and try once more.',
  )
  expect(desk.rows(file, 'Plan')).toEqual(before)
})

test('an empty row that somebody else has just begun is not written over', async () => {
  const before = desk.rows(file, 'Plan')

  const { status } = await post('cells', { range: 'Plan!B4', values: [['Music']], seen: [''] })

  expect(status).toBe(403)
  expect(desk.rows(file, 'Plan')).toEqual(before)
})

test('the row that somebody saw is deleted, wherever it stands by then', async () => {
  const writing = (await tab('Plan')).rows.find(({ key }) => key.endsWith('Writing'))
  insertAbove(3)

  await post('rows', { tab: 'Plan', action: 'delete', at: writing?.row, seen: [writing?.key] })

  expect(priorities().map((row) => row[1])).not.toContain('Writing')
  expect(priorities().map((row) => row[1])).toContain('Reading')
})

test('a day is opened as people type one, and brings its number to be typed back', async () => {
  const { rows } = await tab('Calendar')

  expect(rows[0]?.cells[1]).toMatchObject({
    text: 'Tue 1 Sep 2026',
    entered: '01/09/2026',
    number: 46266,
    is: 'day',
  })
})

test('whole rows are people’s where every cell is, and not beside what CPD Desk writes', async () => {
  expect((await tab('Plan')).wholeRows).toBe(true)
  expect((await tab('Approvals')).wholeRows).toBe(false)
})

const text = (formattedValue: string): CellRead => ({ formattedValue })
const amount = (numberValue: number): CellRead => ({
  formattedValue: `£${numberValue}.00`,
  effectiveValue: { numberValue },
})
const rows = [
  { row: 3, cells: [text('R-0031'), amount(85), text('Approve')] },
  { row: 4, cells: [text('R-0032'), amount(577), {}] },
  { row: 5, cells: [text('R-0033'), amount(250), text('Discuss')] },
  { row: 6, cells: [{}, {}, {}] },
]
const when = (columnIndex: number, type: string, ...values: readonly string[]): ViewRead => ({
  range: { startRowIndex: 1 },
  filterSpecs: [
    {
      columnIndex,
      filterCriteria: { condition: { type, values: values.map((one) => ({ userEnteredValue: one })) } },
    },
  ],
})

test.each<readonly [string, ViewRead, readonly number[]]>([
  ['over £250', when(1, 'NUMBER_GREATER', '£250'), [4]],
  ['from £250 on', when(1, 'NUMBER_GREATER_THAN_EQ', '250'), [4, 5]],
  ['between two amounts', when(1, 'NUMBER_BETWEEN', '85', '250'), [3, 5]],
  ['not chosen yet, and no empty rows', when(2, 'BLANK'), [4]],
  ['chosen', when(2, 'NOT_BLANK'), [3, 5]],
  ['for the meeting', when(2, 'TEXT_EQ', 'discuss'), [5]],
  ['that have a word in them', when(0, 'TEXT_CONTAINS', '0032'), [4]],
  ['that have not', when(0, 'TEXT_NOT_CONTAINS', '0032'), [3, 5]],
  ['below its headings', { ...when(2, 'NOT_BLANK'), range: { startRowIndex: 2 } }, [5]],
  ['without a value that is hidden', { criteria: { 2: { hiddenValues: ['Approve'] } } }, [4, 5]],
  ['dearest first', { sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] }, [4, 5, 3]],
  ['all of them, where its condition is a formula', when(1, 'CUSTOM_FORMULA', '=B3>1'), [3, 4, 5]],
])('a filter view shows the rows %s', (_, view, expected) => {
  expect(viewShown(view, rows).rows).toEqual(expected)
})
