import { columnsIn, type RowRead, rowsIn, type TabPage, textOf } from '../pages/tab.ts'
import type { Workbook } from '../sheet.ts'
import { tabOf } from './differences.ts'

/** The rows of a tab in a file as read; none when the tab is not there yet or cannot be read safely. */
export function rowsOn(page: TabPage, workbook: Workbook): readonly RowRead[] {
  const tab = tabOf(page, workbook.tabs)
  if (tab === undefined) return []
  const found = columnsIn(page, tab)
  return 'frozen' in found ? [] : rowsIn(found.at, tab).filter((row) => isTyped(page, row))
}

/** On people's own tabs a row that they have emptied is no row, although a sentence of ours still stands beside it. */
const isTyped = ({ columns, rowsAre }: TabPage, { cells }: RowRead): boolean =>
  rowsAre === 'ours' || columns.some(({ id, whose }) => whose !== 'ours' && textOf(cells[id]) !== '')

/** Why a tab cannot be read; `undefined` when it can. */
export function frozenBecause(page: TabPage, workbook: Workbook): string | undefined {
  const tab = tabOf(page, workbook.tabs)
  const found = tab === undefined ? undefined : columnsIn(page, tab)
  return found !== undefined && 'frozen' in found ? found.frozen : undefined
}
