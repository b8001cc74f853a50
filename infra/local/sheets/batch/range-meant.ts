import { type Draft, invalid } from '../draft.ts'
import type { GridRange, NamedRange } from '../state.ts'
import { found } from './found.ts'

/** Where something is said to be: in a range, in what a name means, or in a table. */
export function rangeMeant(
  draft: Draft,
  place: { readonly range?: GridRange; readonly namedRangeId?: string; readonly tableId?: string },
): GridRange {
  if (place.namedRangeId) return namedRangeIn(draft, place.namedRangeId).range
  if (place.tableId) return tableIn(draft, place.tableId).one.range
  return place.range ?? invalid('One of range, namedRangeId and tableId must be set.')
}

export const namedRangeIn = (draft: Draft, id = ''): NamedRange =>
  draft.book.namedRanges.find((one) => one.namedRangeId === id) ?? invalid(`No named range with id: ${id}`)

export const tableIn = (draft: Draft, tableId = '') =>
  found(draft, {
    among: ({ tables }) => tables,
    is: (one) => one.tableId === tableId,
    missing: `No table with id: ${tableId}`,
  })
