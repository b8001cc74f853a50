import type { TabPage } from '../pages/tab.ts'
import type { Cell, Change, Tab } from '../sheet.ts'

/** New rows that are put in above one that stands there; gaps go from the top down. */
export type Gap = { readonly row: number; readonly keys: readonly string[] }

/** A row of ours as it stands in the sheet. */
type Standing = { readonly key: string; readonly row: number }

/** The gaps for new rows that have others of ours below them; those below all of them go to the end of the tab. */
export function gapsFor({ rows, newRowsInPlace }: TabPage, there: readonly Standing[]): readonly Gap[] {
  if (!newRowsInPlace || there.length === 0) return []
  const rowOf = new Map(there.map(({ key, row }) => [key, row]))
  const last = Math.max(...rowOf.values())
  let below = Math.min(...rowOf.values())
  const added = rows.flatMap(({ key }) => {
    const row = rowOf.get(key)
    if (row === undefined) return below > last ? [] : [{ key, row: below }]
    below = row + 1
    return []
  })
  return [...Map.groupBy(added, ({ row }) => row)]
    .sort(([one], [other]) => one - other)
    .map(([row, news]) => ({ row, keys: news.map(({ key }) => key) }))
}

/** The gaps as a file is told of them: from below, so that those above stay where they are. */
export const opening = ({ tabId }: Tab, gaps: readonly Gap[]): readonly Change[] =>
  gaps
    .toReversed()
    .map(({ row, keys }): Change => ({ do: 'insert rows', tabId, at: row, count: keys.length }))

/** The tab as it is once they have been opened. */
export function withGaps(tab: Tab, gaps: readonly Gap[]): Tab {
  const rows: (readonly Cell[])[] = [...tab.rows]
  for (const { row, keys } of gaps.toReversed()) rows.splice(row, 0, ...keys.map(() => []))
  return { ...tab, rowCount: tab.rowCount + rows.length - tab.rows.length, rows }
}

/** Where each new row stands once all have been opened. */
export function inGaps(gaps: readonly Gap[]): readonly Standing[] {
  let above = 0
  return gaps.flatMap(({ row, keys }) => {
    const from = row + above
    above += keys.length
    return keys.map((key, place) => ({ key, row: from + place }))
  })
}
