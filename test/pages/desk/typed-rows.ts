import type { RowRead } from '../../../functions/pages/tab.ts'
import type { CellValue } from '../../../functions/sheet.ts'

/** Rows of a tab as people type them, by the id of the column; the first stands in row 2. */
export const typed = (
  ...rows: readonly Readonly<Record<string, CellValue | undefined>>[]
): readonly RowRead[] =>
  rows.map((cells, index) => ({
    row: index + 2,
    cells: Object.fromEntries(
      Object.entries(cells).map(([id, value]) => [id, value === undefined ? undefined : { value }]),
    ),
  }))
