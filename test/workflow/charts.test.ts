import { expect, test } from 'vitest'
import { impactChartsPage } from '../../functions/pages/coordinator/impact-charts.ts'
import { aCalendar, aPlan } from '../make.ts'
import { columnOf, fresh, left, mended } from './a-sheet.ts'

const page = impactChartsPage({
  today: '2026-12-14',
  plan: aPlan(),
  calendar: aCalendar(),
  requests: [],
  evaluations: [],
})
const made = fresh(page)

test('both charts show every priority below its heading, and are drawn once', () => {
  const [marks, answers] = made.charts

  expect(marks).toMatchObject({ fromRow: 1, toRow: 7, columns: [0, 1, 2, 3, 4] })
  expect(answers).toMatchObject({ fromRow: 1, toRow: 7, columns: [0, 5, 6, 7] })
  expect(left(page, made)).toEqual([])
})

test('a chart that was deleted comes back, and charts that people made stay', () => {
  const own = { id: 7, fromRow: 1, toRow: 3, columns: [0, 6] }

  const again = mended(page, { ...made, charts: [own, ...made.charts.slice(1)] })

  expect(again.charts).toEqual([own, ...made.charts.slice(1), ...made.charts.slice(0, 1)])
})

test('a priority that comes is in the charts too', () => {
  const [first] = page.rows
  if (first === undefined) throw new Error('there is a priority')
  const wider = { ...page, rows: [...page.rows, { ...first, key: '9', cells: { ...first.cells, key: '9' } }] }

  const again = mended(wider, made)

  expect(again.charts.map(({ toRow }) => toRow)).toEqual([8, 8])
  expect(left(wider, again)).toEqual([])
})

test('where somebody put a column between, a chart goes on showing the right ones', () => {
  const before = columnOf(made, 'impact-charts.asked')

  const moved = mended(page, {
    ...made,
    columnCount: made.columnCount + 1,
    columnKeys: made.columnKeys.toSpliced(before, 0, undefined),
    rows: made.rows.map((cells) => cells.toSpliced(before, 0, undefined)),
  })

  expect(moved.charts[1]?.columns).toEqual([0, 5, 7, 8])
})

test('of no rows nothing is drawn', () => {
  expect(fresh({ ...page, rows: [] }).charts).toEqual([])
})
