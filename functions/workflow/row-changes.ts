import { firstRow, type PageRow, type RowRead, rowsIn, type TabPage, textOf } from '../pages/tab.ts'
import type { Cell, CellValue, Change, Tab } from '../sheet.ts'
import { empty } from './lay-out.ts'
import { type Gap, gapsFor, inGaps, opening, withGaps } from './row-gaps.ts'

export type RowChanges = {
  readonly changes: readonly Change[]
  /** Comes last of all on a tab: what belongs to a row, such as its protection, goes with it. */
  readonly removals: readonly Change[]
  /** Where each of our rows stands after the changes and before the removals, by its key. */
  readonly rowOf: Readonly<Record<string, number>>
}

/** Makes the rows of a tab read like its page, in the columns that are ours. */
export const rowChanges = (page: TabPage, tab: Tab, at: Readonly<Record<string, number>>): RowChanges =>
  page.rowsAre === 'ours'
    ? ourRows(page, tab, at)
    : { changes: besideTheirs(page, tab, at), removals: [], rowOf: {} }

/** Empty rows that a tab gets where it has come to its end. */
const spare = 20

function ourRows(page: TabPage, tab: Tab, at: Readonly<Record<string, number>>): RowChanges {
  const wanted = new Set(page.rows.map(({ key }) => key))
  const there = standing(page, tab, at).filter(({ key, again }) => !again && wanted.has(key))
  const gaps = gapsFor(page, there)
  const { changes, ...rows } = rowsPlaced(page, withGaps(tab, gaps), at, gaps)
  return { ...rows, changes: [...opening(tab, gaps), ...changes] }
}

function rowsPlaced(
  page: TabPage,
  tab: Tab,
  at: Readonly<Record<string, number>>,
  gaps: readonly Gap[],
): RowChanges {
  const present = standing(page, tab, at)
  const wanted = new Map(page.rows.map((row) => [row.key, row]))
  const gone = present.filter(({ key, again }) => again || !wanted.has(key))
  const kept = [
    ...present.filter(({ key, again }) => !again && wanted.has(key)),
    ...inGaps(gaps).map((one) => ({ ...one, again: false })),
  ]
  const there = new Set(kept.map(({ key }) => key))
  const added = page.rows.filter(({ key }) => !there.has(key))
  const after = Math.max(firstRow, ...rowsIn(at, tab).map(({ row }) => row + 1))
  const rowOf = placed(page, kept, added, after, tab, at)

  const lacking = added.length > 0 ? after + added.length - tab.rowCount : 0
  // Google Sheets refuses to take away the last row below the headings.
  const nothingLeft = tab.rowCount - gone.length <= Math.max(firstRow, tab.frozenRows)
  const { tabId } = tab
  return {
    rowOf,
    changes: [
      ...(lacking > 0 || nothingLeft
        ? [{ do: 'insert rows' as const, tabId, at: tab.rowCount, count: Math.max(lacking, 0) + spare }]
        : []),
      ...page.rows.flatMap((row) => rowWrites(page, tab, at, row, rowOf[row.key] ?? after)),
    ],
    removals: [...gone]
      .sort((one, other) => other.row - one.row)
      .map(({ row }): Change => ({ do: 'delete rows', tabId, at: row, count: 1 })),
  }
}

type Standing = { readonly key: string; readonly row: number; readonly again: boolean }

/**
 * The rows of ours that stand in the sheet, by key; the second of a pair is `again`. A row whose
 * reference was lost or written over is known by its check cell; a row without either is somebody's
 * and is left alone.
 */
function standing(page: TabPage, tab: Tab, at: Readonly<Record<string, number>>): readonly Standing[] {
  const seen = new Set<string>()
  const wanted = new Set(page.rows.map(({ key }) => key))
  const keyWith = (check: Cell) => page.rows.find((one) => isSame(one.cells.check, check))?.key
  return rowsIn(at, tab).flatMap(({ row, cells }) => {
    const named = keyOf(page, cells)
    const key = wanted.has(named) ? named : (keyWith(cells.check) ?? named)
    if (key === '') return []
    const again = seen.has(key)
    seen.add(key)
    return [{ key, row, again }]
  })
}

const isSame = (check: CellValue | undefined, cell: Cell): boolean =>
  check !== undefined && check !== '' && cell?.value === check

const keyOf = (page: TabPage, cells: RowRead['cells']): string => textOf(cells[keyColumn(page)])

/** The column that names a row: a hidden key, or the reference. */
const keyColumn = (page: TabPage): string => (page.columns.some(({ id }) => id === 'key') ? 'key' : 'ref')

/** Rows keep their places; only where nobody has typed beside any of them are they put in the page's order. */
function placed(
  page: TabPage,
  kept: readonly Standing[],
  added: readonly PageRow[],
  after: number,
  tab: Tab,
  at: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const places = [...kept.map(({ row }) => row), ...added.map((_, index) => after + index)]
  const order = [...kept.map(({ key }) => key), ...added.map(({ key }) => key)]
  const typed = page.columns.filter(({ whose }) => whose !== 'ours')
  const untouched = kept.every(({ row }) =>
    typed.every(({ id }) => empty(tab.rows[row]?.[at[id] ?? 0]?.value) === undefined),
  )
  const keys = page.sorted && untouched ? page.rows.map(({ key }) => key) : order
  const ascending = page.sorted && untouched ? [...places].sort((one, other) => one - other) : places
  return Object.fromEntries(keys.map((key, index) => [key, ascending[index] ?? after]))
}

function besideTheirs(page: TabPage, tab: Tab, at: Readonly<Record<string, number>>): readonly Change[] {
  const ours = page.columns.filter(({ whose }) => whose === 'ours')
  const rows = new Map(page.rows.map((row) => [row.key, row]))
  return tab.rows.flatMap((_, row) => {
    if (row < firstRow) return []
    const wanted = rows.get(String(row))
    const cells = Object.fromEntries(ours.map(({ id }) => [id, wanted?.cells[id] ?? '']))
    return rowWrites(page, tab, at, { key: String(row), cells }, row)
  })
}

/** The cells of one row that differ, neighbours together. A cell that the page does not name, or that somebody has written over, is left as it is. */
function rowWrites(
  page: TabPage,
  tab: Tab,
  at: Readonly<Record<string, number>>,
  wanted: PageRow,
  row: number,
): readonly Change[] {
  const wroteLast = (id: string) => empty(tab.rows[row]?.[at[id] ?? 0]?.value)
  const cells = page.columns
    .filter(({ id, whose }) => whose === 'ours' && Object.hasOwn(wanted.cells, id))
    .filter(({ id, open }) => open === undefined || reads(tab.rows[row]?.[at[id] ?? 0], wroteLast(open)))
    .map(({ id }) => ({ column: at[id] ?? 0, value: empty(wanted.cells[id]) }))
    .filter(({ column, value }) => !reads(tab.rows[row]?.[column], value))
    .sort((one, other) => one.column - other.column)
  const writes: { column: number; cells: (CellValue | undefined)[] }[] = []
  for (const { column, value } of cells) {
    const last = writes.at(-1)
    if (last && last.column + last.cells.length === column) last.cells.push(value)
    else writes.push({ column, cells: [value] })
  }
  return writes.map((write): Change => ({ do: 'write', tabId: tab.tabId, row, ...write }))
}

/** Whether a cell already reads as wanted; pounds are compared to the penny. */
function reads(cell: Cell, wanted: CellValue | undefined): boolean {
  const value = empty(cell?.value)
  if (cell?.formula !== undefined) return false
  if (typeof value === 'number' && typeof wanted === 'number') return Math.abs(value - wanted) < 0.0001
  return value === wanted
}
