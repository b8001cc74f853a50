import {
  type Column,
  columnKey,
  columnsIn,
  firstRow,
  headingRow,
  type TabPage,
  tabIdOf,
} from '../pages/tab.ts'
import type { Change, Tab } from '../sheet.ts'
import { charts } from './charts.ts'
import { dressed, newTab } from './lay-out.ts'
import { protections } from './protections.ts'
import { rowChanges } from './row-changes.ts'
import { views } from './views.ts'

/**
 * What must change in a file for a tab to read like its page: nothing when it already does.
 *
 * Only our own cells are written and only whole rows of ours are removed; rows are never put in
 * another order while somebody has typed beside them. A column of ours that is missing is put back. One
 * that people type in, or that is there twice, freezes the tab: better nothing than the right words in the
 * wrong column.
 */
export type Differences = { readonly changes: readonly Change[]; readonly frozen?: string }

export function differences(
  page: TabPage,
  place: number,
  tab: Tab | undefined,
  keepers: readonly string[],
): Differences {
  if (tab === undefined) return { changes: newTab(page, place, keepers) }
  const missing = missingColumns(page, tab)
  if (missing.length > 0) return { changes: missing }
  const found = columnsIn(page, tab)
  if ('frozen' in found) return { changes: [], frozen: found.frozen }
  const rows = rowChanges(page, tab, found.at)
  return {
    changes: [
      ...headings(page, tab, found.at),
      ...rows.changes,
      ...protections(page, tab, found.at, rows.rowOf, keepers),
      ...views(page, tab, found.at),
      ...charts(page, tab.tabId, tab.charts, found.at, rows.rowOf),
      ...(tab.hidden && page.hidden !== true ? [{ do: 'show tab' as const, tabId: tab.tabId }] : []),
      ...rows.removals,
    ],
  }
}

/** Our own first row and headings, where somebody has changed them; columns that lost their key get it back. */
function headings(page: TabPage, tab: Tab, at: Readonly<Record<string, number>>): readonly Change[] {
  const { tabId } = tab
  const about = String(tab.rows[0]?.[0]?.value ?? '')
  const changes: Change[] =
    about === page.about ? [] : [{ do: 'write', tabId, row: 0, column: 0, cells: [page.about] }]
  for (const column of page.columns) {
    const place = at[column.id] ?? 0
    const heading = String(tab.rows[headingRow]?.[place]?.value ?? '')
    if (heading !== column.heading)
      changes.push({ do: 'write', tabId, row: headingRow, column: place, cells: [column.heading] })
    if (tab.columnKeys[place] === undefined)
      changes.push({ do: 'tag column', tabId, column: place, key: columnKey(page, column) })
  }
  return changes
}

/**
 * A new leader's column, or one of ours that is new or was deleted, is put in after the column before it;
 * everything else follows in the next round, because all other columns have moved. Columns of leaders who
 * left stay as they are.
 */
function missingColumns(page: TabPage, tab: Tab): readonly Change[] {
  const { tabId } = tab
  const headings = (tab.rows[headingRow] ?? []).map((cell) =>
    String(cell?.value ?? '')
      .trim()
      .toLowerCase(),
  )
  const keys = [...tab.columnKeys]
  return page.columns.flatMap((column, place): readonly Change[] => {
    const key = columnKey(page, column)
    if (!canBePutIn(column) || keys.includes(key) || headings.includes(column.heading.toLowerCase()))
      return []
    const before = page.columns[place - 1]
    const at = before === undefined ? -1 : keys.indexOf(columnKey(page, before)) + 1
    if (at < 1) return []
    keys.splice(at, 0, key)
    return [
      { do: 'insert column', tabId, at },
      { do: 'tag column', tabId, column: at, key },
      { do: 'write', tabId, row: headingRow, column: at, cells: [column.heading] },
      { do: 'dress column', tabId, column: at, fromRow: firstRow, look: dressed(column) },
    ]
  })
}

/** Nothing is lost with it: a vote that is cleared decides nothing, and what is ours we write again. Rows are known by the others. */
const canBePutIn = ({ id, whose, tick, emptySaysNothing }: Column): boolean =>
  id.startsWith('vote ') ||
  tick === true ||
  emptySaysNothing === true ||
  (whose === 'ours' && !['ref', 'key', 'check'].includes(id))

/** The tab of a file that shows a page, however it has been renamed. */
export const tabOf = (page: { readonly id: string }, tabs: readonly Tab[]): Tab | undefined =>
  tabs.find(({ tabId }) => tabId === tabIdOf(page))

/** The empty tab with which Google makes every file; it goes once ours are there. */
export const leftOver = (pages: readonly TabPage[], tabs: readonly Tab[]): readonly Change[] =>
  pages.length === 0
    ? []
    : tabs
        .filter(({ tabId, rows }) => tabId === 0 && rows.length === 0)
        .map(({ tabId }): Change => ({ do: 'remove tab', tabId }))
