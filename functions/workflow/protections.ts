import { type Column, columnKey, firstRow, type TabPage } from '../pages/tab.ts'
import type { Change, Protection, Tab } from '../sheet.ts'

type Wanted = Pick<Protection, 'area' | 'description' | 'editors'>

/** Protections that somebody changed or removed are put back; those of ours that are no longer wanted go. */
export const protections = (
  page: TabPage,
  tab: Tab,
  at: Readonly<Record<string, number>>,
  rowOf: Readonly<Record<string, number>>,
  keepers: readonly string[],
): readonly Change[] => protectionChanges(page, tab.tabId, tab.protections, at, rowOf, keepers)

export function protectionChanges(
  page: TabPage,
  tabId: number,
  present: readonly Protection[],
  at: Readonly<Record<string, number>>,
  rowOf: Readonly<Record<string, number>>,
  keepers: readonly string[],
): readonly Change[] {
  const wanted = wantedOn(page, at, rowOf, keepers)
  const ours = present.filter(({ description }) => description.startsWith(prefix))
  const surplus = ours.filter(
    (one, place) =>
      !wanted.some(({ description }) => description === one.description) ||
      ours.findIndex(({ description }) => description === one.description) !== place,
  )
  return [
    ...surplus.map(({ id }): Change => ({ do: 'unprotect', tabId, id })),
    ...wanted.flatMap((one): readonly Change[] => {
      const found = ours.find(({ description }) => description === one.description)
      if (found === undefined) return [{ do: 'protect', tabId, ...one }]
      if (sameArea(found, one) && sameEditors(found, one)) return []
      return [{ do: 'change protection', tabId, id: found.id, area: one.area, editors: one.editors }]
    }),
  ]
}

const prefix = 'CPD Desk: '

/**
 * On tabs of ours every column of ours is closed and each leader's column is open to that leader
 * only; on people's own tabs only the columns kept for somebody, so that rows can be pasted and
 * deleted. The owner of a file can always type: this says who may, not who did.
 */
function wantedOn(
  page: TabPage,
  at: Readonly<Record<string, number>>,
  rowOf: Readonly<Record<string, number>>,
  keepers: readonly string[],
): readonly Wanted[] {
  const own = page.columns.filter(({ whose }) => Array.isArray(whose))
  const columns = own.map((column) =>
    closed(page, column, at, [...keepers, ...(column.whose as readonly string[])]),
  )
  if (page.rowsAre === "people's") return columns
  const closedColumns = page.columns
    .filter(({ whose, open }) => whose === 'ours' && open === undefined)
    .map(({ id }) => at[id] ?? 0)
  return [
    { area: { fromRow: 0, toRow: firstRow }, description: `${prefix}headings`, editors: keepers },
    ...runs(closedColumns).map(
      ([from, to]): Wanted => ({
        area: { fromRow: firstRow, fromColumn: from, toColumn: to },
        description: `${prefix}columns from ${nameAt(page, at, from)}`,
        editors: keepers,
      }),
    ),
    ...columns,
    ...reserved(page, at, rowOf, keepers),
  ]
}

const closed = (
  page: TabPage,
  column: Column,
  at: Readonly<Record<string, number>>,
  editors: readonly string[],
): Wanted => ({
  area: { fromRow: firstRow, fromColumn: at[column.id] ?? 0, toColumn: (at[column.id] ?? 0) + 1 },
  description: `${prefix}${columnKey(page, column)}`,
  editors,
})

const nameAt = (page: TabPage, at: Readonly<Record<string, number>>, place: number): string =>
  page.columns.find(({ id }) => at[id] === place)?.id ?? String(place)

/** Rows kept for some people only, such as roles on Settings. */
function reserved(
  page: TabPage,
  at: Readonly<Record<string, number>>,
  rowOf: Readonly<Record<string, number>>,
  keepers: readonly string[],
): readonly Wanted[] {
  return (page.reserved ?? []).flatMap(({ keys, column, editors }) =>
    runs(keys.flatMap((key) => (rowOf[key] === undefined ? [] : [rowOf[key]]))).map(
      ([from, to]): Wanted => ({
        area: { fromRow: from, toRow: to, fromColumn: at[column] ?? 0, toColumn: (at[column] ?? 0) + 1 },
        description: `${prefix}${column} of rows kept for the head and the CPD lead, from row ${from + 1}`,
        editors: [...keepers, ...editors],
      }),
    ),
  )
}

/** Neighbouring numbers together, as [from, to) pairs. */
function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = found.at(-1)
    if (last && last[1] === number) last[1] = number + 1
    else found.push([number, number + 1])
  }
  return found
}

const sameArea = (one: Wanted, other: Wanted): boolean =>
  (['fromRow', 'toRow', 'fromColumn', 'toColumn'] as const).every(
    (edge) =>
      (one.area[edge] ?? (edge.startsWith('from') ? 0 : undefined)) ===
      (other.area[edge] ?? (edge.startsWith('from') ? 0 : undefined)),
  )

const sameEditors = (one: Wanted, other: Wanted): boolean =>
  [...new Set(one.editors)].sort().join() === [...new Set(other.editors)].sort().join()
