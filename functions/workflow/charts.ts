import { chartIdOf, firstRow, headingRow, type PageChart, type TabPage } from '../pages/tab.ts'
import type { Change, Charted, NewChart } from '../sheet.ts'

/**
 * Charts of ours that are missing are drawn, and one that shows other rows or columns is put right. Where it
 * hangs, how large it is and how it looks is for people: that is never looked at. Nothing is drawn of no rows.
 *
 * @param rowOf where each of our rows stands
 */
export function charts(
  page: TabPage,
  tabId: number,
  present: readonly Charted[],
  at: Readonly<Record<string, number>>,
  rowOf: Readonly<Record<string, number>>,
): readonly Change[] {
  const rows = page.rows.flatMap(({ key }) => rowOf[key] ?? [])
  if (rows.length === 0) return []
  return (page.charts ?? []).flatMap((one): readonly Change[] => {
    const chart = wanted(page, one, at, Math.max(...rows) + 1)
    const found = present.find(({ id }) => id === chart.id)
    if (found === undefined) return [{ do: 'draw chart', tabId, chart }]
    return same(found, chart) ? [] : [{ do: 'change chart', tabId, chart: { ...chart, asIs: found.asIs } }]
  })
}

const wanted = (
  page: TabPage,
  { id, names, bars, at: place, ...chart }: PageChart,
  at: Readonly<Record<string, number>>,
  toRow: number,
): NewChart => ({
  ...chart,
  id: chartIdOf(page, id),
  fromRow: headingRow,
  toRow,
  columns: [names, ...bars].map((column) => at[column] ?? 0),
  at: { row: firstRow + place.row, column: at[place.column] ?? 0 },
})

const same = (one: Charted, other: Charted): boolean =>
  one.fromRow === other.fromRow && one.toRow === other.toRow && one.columns.join() === other.columns.join()
