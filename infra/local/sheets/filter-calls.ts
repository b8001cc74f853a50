import type { Caller } from '../door.ts'
import { notFound, refuse } from '../refusal.ts'
import { type Desk, reading } from './changing.ts'
import { filterShown, placesBy } from './data-filters.ts'
import { type DataFilter, metadataBy } from './metadata-lookup.ts'
import { spreadsheetAs } from './read.ts'
import type { Metadata } from './state.ts'

/** What is looked for: everything that one of the filters names. */
export type FilterBody = {
  readonly dataFilters?: readonly DataFilter[]
  readonly includeGridData?: boolean
}
type Found = { readonly developerMetadata: Metadata; readonly dataFilters: readonly DataFilter[] }

/** What programs look up by filters, and metadata. */
export function callsByFilter(desk: Omit<Desk, 'now'>) {
  return {
    /** The file with the tabs and cells that the filters name; whole, when there are no filters. */
    getByDataFilter: (
      caller: Caller,
      id: string,
      { dataFilters = [], includeGridData = false }: FilterBody,
    ) => {
      const book = reading(desk, { caller, id })
      const ranges = dataFilters.flatMap((filter) => placesBy(book, filter))
      const shown = dataFilters.length > 0 && ranges.length === 0 ? { ...book, sheets: [] } : book
      return spreadsheetAs(shown, { account: caller.account, ranges, includeGridData, mask: undefined })
    },
    /** One piece of metadata. Google's 404 when there is none with this id. */
    metadata: (caller: Caller, id: string, metadataId: number): Metadata => {
      const one = reading(desk, { caller, id }).metadata.find((known) => known.metadataId === metadataId)
      return one ?? refuse(notFound)
    },
    searchMetadata: (caller: Caller, id: string, { dataFilters = [] }: FilterBody) => {
      const book = reading(desk, { caller, id })
      const found = new Map<number, Found>()
      for (const filter of dataFilters) {
        for (const one of metadataBy(book, filter)) {
          const had = found.get(one.metadataId)?.dataFilters ?? []
          found.set(one.metadataId, { developerMetadata: one, dataFilters: [...had, filterShown(filter)] })
        }
      }
      return found.size === 0 ? {} : { matchedDeveloperMetadata: [...found.values()] }
    },
  }
}
