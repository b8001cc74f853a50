import { inColours } from '../colours.ts'
import { changeSheet, type Draft, invalid, sheetIn } from '../draft.ts'
import { areaInside, rangeOf } from '../inside.ts'
import { type BasicFilter, type Given, type GridRange, lean, type Sheet } from '../state.ts'
import { rangeMeant } from './range-meant.ts'

/** A tab has one filter for everybody; setting another replaces it. It is kept with all four bounds. */
export function setBasicFilter(draft: Draft, { filter = {} }: Given<'setBasicFilter'>): void {
  const { sheet, range } = filterPlace(draft, filter)
  changeSheet(draft, sheet.id, { basicFilter: filterKept({ ...filter, range }) })
}

export function clearBasicFilter(draft: Draft, { sheetId }: Given<'clearBasicFilter'>): void {
  changeSheet(draft, sheetIn(draft, sheetId).id, { basicFilter: undefined })
}

type Placed = BasicFilter & { readonly namedRangeId?: string }

/** Where a filter is, with all four bounds. */
export function filterPlace(
  draft: Draft,
  filter: Placed,
): { readonly sheet: Sheet; readonly range: GridRange } {
  const range = rangeMeant(draft, filter)
  const sheet = sheetIn(draft, range.sheetId)
  return { sheet, range: rangeOf(sheet, areaInside(range, sheet)) }
}

/** What it says of columns is kept twice, as `criteria` and as `filterSpecs`; the latter count when both are sent. */
export function filterKept<F extends BasicFilter>(filter: F): F {
  const { criteria: byColumn, filterSpecs: sent, ...rest } = filter
  const specs =
    sent ??
    Object.entries(byColumn ?? {}).map(([index, filterCriteria]) => {
      if (!/^\d+$/.test(index)) invalid(`Invalid column index in criteria: ${index}`)
      return { columnIndex: Number(index), filterCriteria }
    })
  if (specs.length === 0) return inColours(lean(rest)) as F
  const criteria = Object.fromEntries(
    specs.map(({ columnIndex = 0, filterCriteria = {} }) => [String(columnIndex), filterCriteria]),
  )
  return inColours({ ...lean(rest), criteria: lean(criteria), filterSpecs: lean(specs) }) as F
}
