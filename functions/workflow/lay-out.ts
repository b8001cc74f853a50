import { type Column, columnKey, firstRow, headingRow, type TabPage, tabIdOf } from '../pages/tab.ts'
import type { CellValue, Change, Look } from '../sheet.ts'
import { protectionChanges } from './protections.ts'
import { viewChanges } from './views.ts'

/** Rows that a new tab has to begin with; more are added as they are needed. */
const emptyRows = 60

/** A whole tab that is not there yet: made, laid out, dressed, protected and filled. */
export function newTab(page: TabPage, place: number, keepers: readonly string[]): readonly Change[] {
  const tabId = tabIdOf(page)
  const at = Object.fromEntries(page.columns.map(({ id }, column) => [id, column]))
  const rowOf = Object.fromEntries(page.rows.map(({ key }, place) => [key, firstRow + place]))
  const rows = page.rowsAre === 'ours' ? page.rows : []
  return [
    {
      do: 'add tab',
      tabId,
      title: page.title,
      at: place,
      rows: Math.max(firstRow + rows.length + emptyRows, 100),
      columns: page.columns.length,
      frozenRows: firstRow,
      frozenColumns: page.frozenColumns,
    },
    { do: 'write', tabId, row: 0, column: 0, cells: [page.about] },
    { do: 'write', tabId, row: headingRow, column: 0, cells: page.columns.map(({ heading }) => heading) },
    { do: 'dress row', tabId, row: 0, columns: page.columns.length, as: 'about' },
    { do: 'dress row', tabId, row: headingRow, columns: page.columns.length, as: 'heading' },
    ...page.columns.flatMap((column, place): readonly Change[] => [
      { do: 'tag column', tabId, column: place, key: columnKey(page, column) },
      { do: 'dress column', tabId, column: place, fromRow: firstRow, look: dressed(column) },
    ]),
    ...rows.map(
      (row, place): Change => ({
        do: 'write',
        tabId,
        row: firstRow + place,
        column: 0,
        cells: page.columns.map(({ id }) => empty(row.cells[id])),
      }),
    ),
    ...protectionChanges(page, tabId, [], at, rowOf, keepers),
    ...viewChanges(page, tabId, { views: [], rowCount: 0 }, at),
    ...(page.hidden ? [{ do: 'hide tab' as const, tabId }] : []),
  ]
}

/** How a column looks; its choices and format hold from the first row on. */
export const dressed = ({ width, wrap, format, colour, choices, freely, tick, hidden }: Column): Look => ({
  width,
  ...(wrap && { wrap }),
  ...(format && { format }),
  ...(colour && { colour }),
  ...(choices && { choices }),
  ...(freely && { freely }),
  ...(tick && { tick }),
  ...(hidden && { hidden }),
})

/** Empty text is an empty cell. */
export const empty = (value: CellValue | undefined): CellValue | undefined =>
  value === '' ? undefined : value
