import { type RowRead, type TabPage, textOf } from '../pages/tab.ts'
import type { Workbook } from '../sheet.ts'
import { rowsOn } from './read-tab.ts'

/**
 * Whether people typed in a file between our reading it and our reading it again after writing. A
 * look that took the second reading for the first would never hear of it.
 */
export const typedMeanwhile = (pages: readonly TabPage[], before: Workbook, after: Workbook): boolean =>
  before !== after && pages.some((page) => differs(page, rowsOn(page, before), rowsOn(page, after)))

/** On people's own tabs any other row; beside rows of ours, other cells beside the same row. */
function differs(page: TabPage, before: readonly RowRead[], after: readonly RowRead[]): boolean {
  const theirs = page.columns.filter(({ whose }) => whose !== 'ours').map(({ id }) => id)
  const hand = ({ cells }: RowRead): string => JSON.stringify(theirs.map((id) => cells[id] ?? null))
  if (page.rowsAre === "people's") return listed(before.map(hand)) !== listed(after.map(hand))
  const nameOf = ({ cells }: RowRead): string => textOf(cells.key)
  return after.some((row) => {
    const same = before.filter((other) => nameOf(other) === nameOf(row))
    return same.length > 0 && !same.some((other) => hand(other) === hand(row))
  })
}

const listed = (hands: readonly string[]): string => JSON.stringify([...hands].sort())
