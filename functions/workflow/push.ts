import type { Outside } from '../outside.ts'
import type { TabPage } from '../pages/tab.ts'
import type { Workbook } from '../sheet.ts'
import { differences, leftOver, tabOf } from './differences.ts'

/** Rounds of writing and reading again before a look leaves the rest to the next one. */
const rounds = 3

export type Pushed = {
  /** The file as it stands after writing. */
  readonly workbook: Workbook
  readonly wrote: boolean
  /** Tabs that cannot be written, and why, by the tab's title. */
  readonly frozen: Readonly<Record<string, string>>
}

/**
 * Makes one file read like its pages: one `batchUpdate`, none when nothing differs. Sheets cannot
 * say that a file has changed since we read it, so it is read again after writing, and mended.
 */
export async function push(
  outside: Outside,
  read: Workbook,
  pages: readonly TabPage[],
  keepers: readonly string[],
): Promise<Pushed> {
  let workbook = read
  let wrote = false
  for (let round = 1; ; round += 1) {
    const found = pages.map((page, place) => ({
      title: page.title,
      ...differences(page, place, tabOf(page, workbook.tabs), keepers),
    }))
    const frozen = Object.fromEntries(
      found.flatMap(({ title, frozen: why }) => (why === undefined ? [] : [[title, why]])),
    )
    const changes = [...found.flatMap((one) => one.changes), ...leftOver(pages, workbook.tabs)]
    if (changes.length === 0 || round > rounds) return { workbook, wrote, frozen }
    await outside.sheets.write(workbook.fileId, changes)
    wrote = true
    workbook = await outside.sheets.read(workbook.fileId)
  }
}
