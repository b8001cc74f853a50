import { type PageRow, type RowRead, type TabPage, textOf } from '../pages/tab.ts'
import type { Workbook } from '../sheet.ts'
import { rowsOn } from './read-tab.ts'

/**
 * The rows of a page of ours as they stand in a file, by key: only those that stand there once and read
 * as we wrote them. A row that was doubled or half sorted says nothing until it is mended. One that was
 * taken away reads as it will be put back: with nothing chosen.
 */
export function rowsHeard(page: TabPage, workbook: Workbook): ReadonlyMap<string, RowRead> {
  const wanted = new Map(page.rows.map((row) => [row.key, row]))
  const counts = new Map<string, number>()
  const found = rowsOn(page, workbook).flatMap((row) => {
    const key = textOf(row.cells.key)
    counts.set(key, (counts.get(key) ?? 0) + 1)
    const ours = wanted.get(key)
    return ours !== undefined && readsAs(ours, row) ? [[key, row] as const] : []
  })
  const absent = [...wanted.keys()].filter((key) => !counts.has(key))
  return new Map([
    ...found.filter(([key]) => counts.get(key) === 1),
    ...absent.map((key) => [key, takenAway] as const),
  ])
}

const takenAway: RowRead = { row: 0, cells: {} }

/** What changes with what people chose, here or in other rows: it does not name the row. */
const besides = ['mend', 'load', 'place']

/** Everything of ours that does not change with what people chose names the row. */
const readsAs = (wanted: PageRow, { cells }: RowRead): boolean =>
  Object.entries(wanted.cells).every(([id, value]) => {
    if (besides.includes(id)) return true
    const read = cells[id]
    if (read?.formula !== undefined) return false
    if (typeof value !== 'number') return textOf(read) === String(value ?? '').trim()
    return Math.abs(Number(read?.value ?? Number.NaN) - value) < 0.0001
  })

/** What people filled in in a row, as one text. */
export const officeHand = ({ cells }: RowRead, ids: readonly string[]): string =>
  JSON.stringify(ids.map((id) => [cells[id]?.formula ?? '', textOf(cells[id])]))
