import type { Caller } from '../door.ts'
import { a1Of } from './a1.ts'
import { changing, type Desk, reading } from './changing.ts'
import { filterShown, placesBy } from './data-filters.ts'
import type { Draft } from './draft.ts'
import type { DataFilter } from './metadata-lookup.ts'
import { placeOf } from './place.ts'
import type { Sent } from './sent-values.ts'
import type { Book } from './state.ts'
import { type Rendering, valuesIn } from './values.ts'
import { writes } from './values-writes.ts'
import { clear } from './write-values.ts'
import { type Echo, filled } from './written-shown.ts'

/** One call of `spreadsheets.values`; `query` and `body` are as Google's description has them. */
export type ValuesCall = {
  readonly caller: Caller
  readonly id: string
  readonly range?: string
  readonly query?: Echo &
    Rendering & {
      readonly valueInputOption?: string
      readonly insertDataOption?: string
      readonly ranges?: readonly string[]
    }
  readonly body?: Sent &
    Echo &
    Rendering & {
      readonly valueInputOption?: string
      readonly range?: string
      readonly ranges?: readonly string[]
      readonly dataFilters?: readonly DataFilter[]
      readonly data?: readonly (Sent & { readonly range?: string; readonly dataFilter?: DataFilter })[]
    }
}

/** The methods of `spreadsheets.values`, by Google's names. */
export type ValueCalls = Readonly<Record<Method, (call: ValuesCall) => unknown>>
type Method = 'get' | 'update' | 'append' | 'clear' | `batch${Batch}` | `batch${Batch}ByDataFilter`
type Batch = 'Get' | 'Update' | 'Clear'

export const valueCalls = (desk: Desk): ValueCalls => ({ ...reads(desk), ...writes(desk), ...clears(desk) })

function reads(desk: Desk): Pick<ValueCalls, 'get' | 'batchGet' | 'batchGetByDataFilter'> {
  const shown = (book: Book, range: string, how: Rendering) => {
    const { sheet, area } = placeOf(book, range)
    return valuesIn(book, sheet, area, how)
  }
  return {
    get: (call) => shown(reading(desk, call), call.range ?? '', call.query ?? {}),
    batchGet: (call) => {
      const book = reading(desk, call)
      const valueRanges = (call.query?.ranges ?? []).map((range) => shown(book, range, call.query ?? {}))
      return { spreadsheetId: call.id, ...filled({ valueRanges }) }
    },
    batchGetByDataFilter: (call) => {
      const book = reading(desk, call)
      const found = new Map<string, { valueRange: unknown; dataFilters: DataFilter[] }>()
      for (const filter of call.body?.dataFilters ?? []) {
        for (const { sheet, area } of placesBy(book, filter)) {
          const range = a1Of(sheet, area)
          const valueRange = valuesIn(book, sheet, area, call.body ?? {})
          const had = found.get(range) ?? { valueRange, dataFilters: [] }
          found.set(range, { ...had, dataFilters: [...had.dataFilters, filterShown(filter)] })
        }
      }
      return { spreadsheetId: call.id, ...filled({ valueRanges: [...found.values()] }) }
    },
  }
}

function clears(desk: Desk): Pick<ValueCalls, 'clear' | 'batchClear' | 'batchClearByDataFilter'> {
  const cleared = (draft: Draft, place: Parameters<typeof clear>[1]): string => {
    clear(draft, place)
    return a1Of(place.sheet, place.area)
  }
  return {
    clear: (call) =>
      changing(desk, call, (draft) => ({
        spreadsheetId: call.id,
        clearedRange: cleared(draft, placeOf(draft.book, call.range ?? '')),
      })),
    batchClear: (call) =>
      changing(desk, call, (draft) => {
        const ranges = call.body?.ranges ?? []
        const clearedRanges = ranges.map((range) => cleared(draft, placeOf(draft.book, range)))
        return { spreadsheetId: call.id, ...filled({ clearedRanges }) }
      }),
    batchClearByDataFilter: (call) =>
      changing(desk, call, (draft) => {
        const places = (call.body?.dataFilters ?? []).flatMap((filter) => placesBy(draft.book, filter))
        const clearedRanges = places.map((place) => cleared(draft, place))
        return { spreadsheetId: call.id, ...filled({ clearedRanges }) }
      }),
  }
}
