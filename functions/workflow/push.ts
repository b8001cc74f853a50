import type { Outside } from '../outside.ts'
import type { TabPage } from '../pages/tab.ts'
import type { Change, Workbook } from '../sheet.ts'
import { differences, leftOver, tabOf } from './differences.ts'

/** Rounds of writing and reading again before a look leaves the rest to the next one. */
const rounds = 3

/**
 * Makes one file read like its pages: one `batchUpdate`, none when nothing differs. Sheets cannot
 * say that a file has changed since we read it, so it is read again after writing, and mended.
 *
 * @param first what has to change, where that has been worked out already
 */
export async function push(
  outside: Outside,
  read: Workbook,
  pages: readonly TabPage[],
  keepers: readonly string[],
  first = changesOf(read, pages, keepers),
): Promise<Workbook> {
  let workbook = read
  let changes = first
  for (let round = 1; ; round += 1) {
    if (changes.length === 0 || round > rounds) return workbook
    await outside.sheets.write(workbook.fileId, changes)
    workbook = await outside.sheets.read(workbook.fileId)
    changes = changesOf(workbook, pages, keepers)
  }
}

/** What must change in a file for it to read like its pages; nothing when it already does. */
export const changesOf = (
  { tabs }: Workbook,
  pages: readonly TabPage[],
  keepers: readonly string[],
): readonly Change[] => [
  ...pages.flatMap((page, place) => differences(page, place, tabOf(page, tabs), keepers).changes),
  ...leftOver(pages, tabs),
]
