import { dayOf } from '../../../functions/domain/school/day.ts'
import { badRequest, refuse } from '../refusal.ts'
import { a1Of } from './a1.ts'
import { appendTo } from './append.ts'
import { named } from './batch/batch.ts'
import { changing, type Desk } from './changing.ts'
import { filterShown, placesBy } from './data-filters.ts'
import { placeOf } from './place.ts'
import type { ValueCalls, ValuesCall } from './values-calls.ts'
import { type Input, writeInto } from './write-values.ts'
import { filled, totalsOf, updateShown } from './written-shown.ts'

type Writes = Pick<ValueCalls, 'update' | 'append' | 'batchUpdate' | 'batchUpdateByDataFilter'>

/** The methods that write values. */
export function writes(desk: Desk): Writes {
  const inputOf = (option: string | undefined): Input => {
    if (option === 'RAW' || option === 'USER_ENTERED') return { option, today: dayOf(desk.now()) }
    return refuse(badRequest("'valueInputOption' is required but not specified"))
  }
  return {
    update: (call) =>
      changing(desk, call, (draft) => {
        const { query = {}, body = {}, id } = call
        const input = inputOf(query.valueInputOption)
        const place = placeOf(draft.book, sameRange(call))
        const written = { place, ...writeInto(draft, place, body, input) }
        return updateShown(id, draft.book, written, query, body)
      }),
    append: (call) =>
      changing(desk, call, (draft) => {
        const { query = {}, body = {}, id } = call
        const input = inputOf(query.valueInputOption)
        const place = placeOf(draft.book, sameRange(call))
        const insert = query.insertDataOption === 'INSERT_ROWS'
        const { table, written } = appendTo(draft, place, { ...body, insert }, input)
        return {
          spreadsheetId: id,
          ...(table ? { tableRange: a1Of(place.sheet, table) } : {}),
          updates: updateShown(id, draft.book, written, query, body),
        }
      }),
    batchUpdate: (call) =>
      changing(desk, call, (draft) => {
        const { body = {}, id } = call
        const input = inputOf(body.valueInputOption)
        const done = (body.data ?? []).map((sent, index) =>
          named(`data[${index}]`, () => {
            const place = placeOf(draft.book, sent.range ?? '')
            return { sent, written: { place, ...writeInto(draft, place, sent, input) } }
          }),
        )
        const responses = done.map(({ sent, written }) => updateShown(id, draft.book, written, body, sent))
        return {
          spreadsheetId: id,
          ...totalsOf(done.map(({ written }) => written)),
          ...filled({ responses }),
        }
      }),
    batchUpdateByDataFilter: (call) =>
      changing(desk, call, (draft) => {
        const { body = {}, id } = call
        const input = inputOf(body.valueInputOption)
        const done = (body.data ?? []).flatMap((sent, index) =>
          named(`data[${index}]`, () =>
            placesBy(draft.book, sent.dataFilter ?? {}).map((place) => ({
              sent,
              written: { place, ...writeInto(draft, place, sent, input) },
            })),
          ),
        )
        const responses = done.map(({ sent, written }) => {
          const { spreadsheetId: _, ...rest } = updateShown(id, draft.book, written, body, sent)
          return { ...rest, dataFilter: filterShown(sent.dataFilter ?? {}) }
        })
        return {
          spreadsheetId: id,
          ...totalsOf(done.map(({ written }) => written)),
          ...filled({ responses }),
        }
      }),
  }
}

/** The range stands in the path; one in the body as well has to read the same. */
function sameRange({ range = '', body }: ValuesCall): string {
  if (body?.range !== undefined && body.range !== '' && body.range !== range) {
    refuse(badRequest(`Request range[${range}] does not match value's range[${body.range}]`))
  }
  return range
}
