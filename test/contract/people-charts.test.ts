import { expect, test } from 'vitest'
import type { CellRead } from '../../infra/local/people/cell-shown.ts'
import { chartShown } from '../../infra/local/people/charts-shown.ts'

const rows: readonly (readonly CellRead[])[] = [
  [{ formattedValue: 'Priority' }, { formattedValue: 'Asked' }],
  [{ formattedValue: '1 Reading' }, { formattedValue: '4', effectiveValue: { numberValue: 4 } }],
  [{ formattedValue: '2 Maths' }, {}],
]
const cellAt = (row: number, column: number) => rows[row]?.[column] ?? {}
const column = (startColumnIndex: number) => ({
  sourceRange: { sources: [{ startRowIndex: 0, endRowIndex: 3, startColumnIndex }] },
})
const basicChart = {
  chartType: 'COLUMN',
  axis: [{ position: 'LEFT_AXIS', viewWindowOptions: { viewWindowMax: 5 } }],
  domains: [{ domain: column(0) }],
  series: [{ series: column(1) }],
}

test('a chart shows what stands in its cells now, and no bar where nothing stands', () => {
  const chart = chartShown({ chartId: 3, spec: { title: 'Asked', basicChart } }, cellAt)

  expect(chart).toEqual({
    id: 3,
    title: 'Asked',
    says: '',
    names: ['1 Reading', '2 Maths'],
    bars: [{ name: 'Asked', numbers: [4, undefined] }],
    most: 5,
  })
})

test('a chart of another kind is not drawn', () => {
  const spec = { basicChart: { ...basicChart, chartType: 'LINE' } }

  expect(chartShown({ chartId: 3, spec }, cellAt)).toBeUndefined()
})
