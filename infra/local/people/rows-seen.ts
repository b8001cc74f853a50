import type { Desk } from '../desk.ts'
import { refuse, tellPerson } from '../refusal.ts'
import { sheetRead } from './file-shown.ts'
import { rowKeys } from './tab-shown.ts'

/** Whatever somebody does to rows as they saw them; `seen` has the key of each, from the first row on. */
type Seen = { readonly as: string; readonly seen?: readonly string[] }

/** What a tab is for, and its headings: these rows never move. */
const headingRow = 2

/** Typing, in the rows that its author meant: they may have moved since they were shown. */
export function typedNow<T extends Seen & { readonly range: string }>(desk: Desk, id: string, typing: T): T {
  const [, title = '', column = '', row = ''] = /^(.*)!([A-Z]+)(\d+)$/i.exec(typing.range) ?? []
  if (typing.seen === undefined || row === '') return typing
  const tab = title.startsWith("'") ? title.slice(1, -1).replaceAll("''", "'") : title
  return { ...typing, range: `${title}!${column}${rowNow(desk, id, { ...typing, tab, at: Number(row) })}` }
}

/** The same for whole rows. */
export const rowsNow = <T extends Seen & { readonly tab: string; readonly at: number }>(
  desk: Desk,
  id: string,
  action: T,
): T => (action.seen === undefined ? action : { ...action, at: rowNow(desk, id, action) })

/**
 * Where the rows are now. A colleague, or CPD Desk itself, may have put rows in or taken some away in the
 * seconds since. Refuses with a sentence when they are gone or no longer empty, so that nothing is
 * written into a row that nobody meant.
 */
function rowNow(
  desk: Desk,
  id: string,
  { as, tab, at, seen = [] }: Seen & { readonly tab: string; readonly at: number },
): number {
  const sheet = sheetRead(desk, { id, as, tab })
  const keys = sheet === undefined ? [] : rowKeys(sheet)
  const isAt = (row: number) =>
    seen.every((key, index) => row + index <= headingRow || (keys[row - 1 + index] ?? '') === key)
  if (isAt(at)) return at
  const elsewhere = keys
    .map((_, index) => index + 1)
    .filter((row) => row > headingRow && seen.some(Boolean) && isAt(row))
    .sort((one, other) => Math.abs(one - at) - Math.abs(other - at))
  return elsewhere[0] ?? refuse(tellPerson(movedAway(at)))
}

const movedAway = (row: number): string =>
  `Row ${row} has changed since you saw it, so nothing was written. Please look at it and try once more.`
