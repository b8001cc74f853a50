import { updated } from '../../masks.ts'
import { changeBook, type Draft, invalid, newId, sheetIn } from '../draft.ts'
import { sizeKey } from '../lines.ts'
import { metadataBy } from '../metadata-lookup.ts'
import { type Given, lean, type Metadata } from '../state.ts'
import { fieldsOf } from './fields.ts'

type Location = NonNullable<Metadata['location']>

/** Ties a key and a value to a column, row, tab or file; it stays tied when that moves. */
export function createDeveloperMetadata(draft: Draft, given: Given<'createDeveloperMetadata'>): unknown {
  const { developerMetadata = {} } = given
  const metadataId = developerMetadata.metadataId || newId(draft)
  if (draft.book.metadata.some((one) => one.metadataId === metadataId)) {
    invalid(`Developer metadata with the ID ${metadataId} already exists.`)
  }
  if (!developerMetadata.metadataKey) invalid('A metadata key must be specified.')
  if (!developerMetadata.visibility) invalid('A visibility must be specified.')
  const location = locationOf(draft, developerMetadata.location)
  const one: Metadata = lean({ ...developerMetadata, metadataId, location })
  changeBook(draft, { metadata: [...draft.book.metadata, one] })
  return { developerMetadata: one }
}

export function updateDeveloperMetadata(draft: Draft, given: Given<'updateDeveloperMetadata'>): unknown {
  const mask = fieldsOf(given)
  const found = (given.dataFilters ?? []).flatMap((filter) => metadataBy(draft.book, filter))
  const chosen = draft.book.metadata.filter((one) => found.includes(one))
  const after = chosen.map((one) => {
    const changed = updated(one, given.developerMetadata, mask) ?? one
    return lean({
      ...changed,
      metadataId: one.metadataId,
      location: locationOf(draft, changed.location),
    }) as Metadata
  })
  changeBook(draft, {
    metadata: draft.book.metadata.map((one) => after[chosen.indexOf(one)] ?? one),
  })
  return lean({ developerMetadata: after })
}

export function deleteDeveloperMetadata(draft: Draft, given: Given<'deleteDeveloperMetadata'>): unknown {
  const gone = metadataBy(draft.book, given.dataFilter ?? {})
  changeBook(draft, { metadata: draft.book.metadata.filter((one) => !gone.includes(one)) })
  return lean({ deletedDeveloperMetadata: gone })
}

/** A location with its kind named. A row or column is one row or one column. */
function locationOf(draft: Draft, location: Location | undefined): Location {
  if (!location) return invalid('A location must be specified.')
  if (location.spreadsheet) return { locationType: 'SPREADSHEET', spreadsheet: true }
  const { dimensionRange: range, sheetId } = location
  if (!range) return { locationType: 'SHEET', sheetId: sheetIn(draft, sheetId).id }

  const sheet = sheetIn(draft, range.sheetId)
  if (range.dimension !== 'ROWS' && range.dimension !== 'COLUMNS') return invalid('No dimension specified.')
  const from = range.startIndex ?? 0
  const to = range.endIndex ?? from
  if (to - from !== 1) invalid('dimensionRange must represent a single row or column.')
  if (to > sheet[sizeKey(range.dimension)]) {
    invalid(
      `dimensionRange.endIndex[${to}] is larger than the grid size (${sheet[sizeKey(range.dimension)]}).`,
    )
  }
  return { locationType: range.dimension === 'ROWS' ? 'ROW' : 'COLUMN', dimensionRange: range }
}
