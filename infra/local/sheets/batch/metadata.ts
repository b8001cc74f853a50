import { updated } from '../../masks.ts'
import { notServed, refuse } from '../../refusal.ts'
import { changeBook, type Draft, invalid, newId, sheetIn } from '../draft.ts'
import { sizeKey } from '../lines.ts'
import { type Given, type Lean, lean, type Metadata } from '../state.ts'
import { fieldsOf } from './fields.ts'

type Location = NonNullable<Metadata['location']>
type Lookup = NonNullable<
  NonNullable<Given<'deleteDeveloperMetadata'>['dataFilter']>['developerMetadataLookup']
>

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
  const filters = given.dataFilters ?? []
  const chosen = draft.book.metadata.filter((one) => filters.some((filter) => fits(one, lookupIn(filter))))
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
  return { developerMetadata: after }
}

export function deleteDeveloperMetadata(draft: Draft, given: Given<'deleteDeveloperMetadata'>): unknown {
  const lookup = lookupIn(given.dataFilter ?? {})
  const gone = draft.book.metadata.filter((one) => fits(one, lookup))
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

const lookupIn = (filter: Lean<NonNullable<Given<'deleteDeveloperMetadata'>['dataFilter']>>): Lookup =>
  filter.developerMetadataLookup ?? refuse(notServed('A DataFilter other than developerMetadataLookup'))

const fits = (one: Metadata, lookup: Lookup): boolean =>
  (lookup.metadataId === undefined || lookup.metadataId === one.metadataId) &&
  (lookup.metadataKey === undefined || lookup.metadataKey === one.metadataKey) &&
  (lookup.metadataValue === undefined || lookup.metadataValue === one.metadataValue) &&
  (lookup.visibility === undefined || lookup.visibility === one.visibility) &&
  (lookup.locationType === undefined || lookup.locationType === one.location?.locationType) &&
  (lookup.metadataLocation === undefined || atPlace(one, lookup.metadataLocation))

/** On the row, column, tab or file itself. */
function atPlace({ location = {} }: Metadata, place: Location): boolean {
  if (place.spreadsheet) return location.spreadsheet === true
  if (!place.dimensionRange) return !location.dimensionRange && location.sheetId === (place.sheetId ?? 0)
  const there = location.dimensionRange
  const { sheetId = 0, dimension, startIndex = 0 } = place.dimensionRange
  return (
    there !== undefined &&
    (there.sheetId ?? 0) === sheetId &&
    there.dimension === dimension &&
    (there.startIndex ?? 0) === startIndex
  )
}
