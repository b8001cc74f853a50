import { badRequest, refuse } from '../refusal.ts'
import { type DataFilter, metadataBy } from './metadata-lookup.ts'
import { type Place, placeIn, placeOf } from './place.ts'
import { type Book, lean, type Metadata } from './state.ts'

/**
 * The cells that a filter names, block by block: those of a range, or the rows, columns and tabs that the
 * metadata it looks up is tied to. Metadata that is not there names none.
 */
export function placesBy(book: Book, filter: DataFilter): readonly Place[] {
  if (filter.a1Range !== undefined) return [placeOf(book, filter.a1Range)]
  if (filter.gridRange) return [placeIn(sheetWith(book, filter.gridRange.sheetId), filter.gridRange)]
  return metadataBy(book, filter).flatMap((one) => placesWith(book, one))
}

/** A filter as answers repeat it. */
export const filterShown = (filter: DataFilter): DataFilter => lean(filter)

function placesWith(book: Book, { location = {} }: Metadata): readonly Place[] {
  if (location.spreadsheet) return book.sheets.map((sheet) => placeIn(sheet, {}))
  const line = location.dimensionRange
  const sheet = sheetWith(book, line ? line.sheetId : location.sheetId)
  if (!line) return [placeIn(sheet, {})]
  const { startIndex, endIndex } = line
  const range =
    line.dimension === 'ROWS'
      ? { startRowIndex: startIndex, endRowIndex: endIndex }
      : { startColumnIndex: startIndex, endColumnIndex: endIndex }
  return [placeIn(sheet, range)]
}

const sheetWith = (book: Book, id = 0) =>
  book.sheets.find((sheet) => sheet.id === id) ?? refuse(badRequest(`No grid with id: ${id}`))
