import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { badRequest, refuse } from '../refusal.ts'
import { type Area, areaOf, meet } from './area.ts'
import { placeOf } from './place.ts'
import type { Book, Lean, Metadata, Sheet } from './state.ts'

export type DataFilter = Lean<sheets_v4.Schema$DataFilter>
type Lookup = NonNullable<DataFilter['developerMetadataLookup']>
type Location = NonNullable<Metadata['location']>

/**
 * The metadata that a filter names: by what it says and where it is, or by cells whose row or column has it.
 *
 * @throws Google's 400 when the filter says nothing, or names cells that there are not
 */
export function metadataBy(book: Book, filter: DataFilter): readonly Metadata[] {
  const { developerMetadataLookup: lookup, a1Range, gridRange } = filter
  if (lookup) return book.metadata.filter((one) => fits(one, lookup))
  if (a1Range !== undefined) {
    const { sheet, area } = placeOf(book, a1Range)
    return book.metadata.filter((one) => touches(one, sheet, area))
  }
  if (!gridRange) return refuse(badRequest('DataFilter must specify exactly one filter.'))
  const id = gridRange.sheetId ?? 0
  const sheet = book.sheets.find((one) => one.id === id) ?? refuse(badRequest(`No grid with id: ${id}`))
  return book.metadata.filter((one) => touches(one, sheet, areaOf(gridRange, sheet)))
}

/**
 * Whether metadata is what a lookup asks for. Where it is counts loosely unless asked otherwise: a row
 * meets every column of its tab, and a tab holds all of both.
 */
const fits = (one: Metadata, lookup: Lookup): boolean =>
  (lookup.metadataId === undefined || lookup.metadataId === one.metadataId) &&
  (lookup.metadataKey === undefined || lookup.metadataKey === one.metadataKey) &&
  (lookup.metadataValue === undefined || lookup.metadataValue === one.metadataValue) &&
  (lookup.visibility === undefined || lookup.visibility === one.visibility) &&
  (lookup.locationType === undefined || lookup.locationType === one.location?.locationType) &&
  (lookup.metadataLocation === undefined || at(one.location ?? {}, lookup, lookup.metadataLocation))

const at = (location: Location, { locationMatchingStrategy }: Lookup, place: Location): boolean =>
  exactlyAt(location, place) || (locationMatchingStrategy !== 'EXACT_LOCATION' && meeting(location, place))

/** On the row, column, tab or file itself. */
function exactlyAt(location: Location, place: Location): boolean {
  if (place.spreadsheet || location.spreadsheet) return place.spreadsheet === location.spreadsheet
  if (sheetOf(location) !== sheetOf(place)) return false
  const [there, here] = [location.dimensionRange, place.dimensionRange]
  return there?.dimension === here?.dimension && (there?.startIndex ?? 0) === (here?.startIndex ?? 0)
}

function meeting(location: Location, place: Location): boolean {
  if (place.spreadsheet) return true
  if (location.spreadsheet || sheetOf(location) !== sheetOf(place)) return false
  const [there, here] = [location.dimensionRange, place.dimensionRange]
  if (!here) return true
  if (!there) return false
  if (there.dimension !== here.dimension) return true
  const [from = 0, other = 0] = [there.startIndex, here.startIndex]
  return from < (here.endIndex ?? other + 1) && other < (there.endIndex ?? from + 1)
}

const sheetOf = ({ dimensionRange, sheetId }: Location): number =>
  (dimensionRange ? dimensionRange.sheetId : sheetId) ?? 0

/** Whether a row or column that has metadata has cells in an area. What a tab has itself counts for all of it. */
function touches({ location = {} }: Metadata, sheet: Sheet, area: Area): boolean {
  if (location.spreadsheet || sheetOf(location) !== sheet.id) return false
  const line = location.dimensionRange
  if (!line) return area.bottom - area.top === sheet.rowCount && area.right - area.left === sheet.columnCount
  const { startIndex: from = 0, endIndex: to = from + 1 } = line
  const lines =
    line.dimension === 'ROWS'
      ? { startRowIndex: from, endRowIndex: to }
      : { startColumnIndex: from, endColumnIndex: to }
  return meet(areaOf(lines, sheet), area)
}
