import { expect, test } from 'vitest'
import type { CellRead } from '../../infra/local/people/cell-shown.ts'
import { type ViewRead, viewShown } from '../../infra/local/people/filter-views.ts'

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
