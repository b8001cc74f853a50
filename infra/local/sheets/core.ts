import { dayOf, type Instant } from '../../../functions/domain/school/day.ts'
import type { Disk } from '../disk.ts'
import type { Caller } from '../door.ts'
import { maskIn, maskOf } from '../masks.ts'
import { badRequest, noPermission, refuse, tellCaller } from '../refusal.ts'
import { needReader, quota } from './access.ts'
import { batch } from './batch/batch.ts'
import { sheetInto } from './batch/sheet-copies.ts'
import { changing, reading } from './changing.ts'
import { bookFrom } from './create.ts'
import { type Draft, draftOf } from './draft.ts'
import type { Edit } from './edit-event.ts'
import { type FileCalls, filesOf, freeId } from './files.ts'
import { callsByFilter, type FilterBody } from './filter-calls.ts'
import { type Kept, keptOn } from './kept.ts'
import { spreadsheetAs, type Wanted } from './read.ts'
import { type RowsAction, rowsInto } from './rows.ts'
import type { Book, Request } from './state.ts'
import { type Typing, typeInto } from './typing.ts'
import { type ValueCalls, valueCalls } from './values-calls.ts'

/** Google Sheets without sockets. Calls return what Google's answers hold, or refuse as it does. */
export type SheetsCore = FileCalls & {
  readonly create: (caller: Caller, body: Parameters<typeof bookFrom>[1]) => unknown
  readonly get: (caller: Caller, id: string, query: GetQuery) => unknown
  /** With `fields`, the door's mask, which decides about the grid data of the file in the answer. */
  readonly batchUpdate: (caller: Caller, id: string, body: BatchBody, fields?: string) => unknown
  /** Copies a tab to the end of a file, another one or its own. */
  readonly copyTo: (caller: Caller, id: string, sheetId: number, destination: string) => unknown
  readonly getByDataFilter: (caller: Caller, id: string, body: FilterBody) => unknown
  readonly metadata: (caller: Caller, id: string, metadataId: number) => unknown
  readonly searchMetadata: (caller: Caller, id: string, body: FilterBody) => unknown
  readonly values: ValueCalls
  /** What a person types or pastes; `at` is the clock's time. Refused with 403 and a sentence. */
  readonly type: (id: string, typing: Typing) => void
  /** What a person does with whole rows. */
  readonly rows: (id: string, action: RowsAction) => void
  /** Grows by one with every accepted change of any file. */
  readonly version: () => number
}

export type GetQuery = {
  readonly ranges?: readonly string[]
  readonly includeGridData?: boolean
  readonly excludeTablesInBandedRanges?: boolean
  readonly fields?: string
}
export type BatchBody = {
  readonly requests?: readonly Request[]
  readonly includeSpreadsheetInResponse?: boolean
  readonly responseIncludeGridData?: boolean
  readonly responseRanges?: readonly string[]
}

/** What somebody did in the sheet itself, as Apps Script's onEdit and onChange hear of it. API calls fire nothing. */
export type TypedEvent = Edit & {
  readonly tab: string
  readonly range: string
  readonly change: 'EDIT' | 'INSERT_ROW' | 'REMOVE_ROW' | 'OTHER'
  readonly as: string
}

type Options = {
  readonly disk: Pick<Disk, 'keep' | 'all' | 'drop'>
  readonly now: () => Instant
  readonly automation: string
  readonly onTyped?: (spreadsheetId: string, event: TypedEvent) => void
}

/**
 * @param automation the account that owns every file made here
 * @param disk where files are kept; a change is on it before it is answered
 */
export function sheetsCore(options: Options): SheetsCore {
  const kept = keptOn(options.disk, options.now)
  return {
    ...callsTo(kept, options),
    ...peopleAt(kept, options),
    ...filesOf(kept),
    version: kept.version,
  }
}

/** What programs ask through the API. */
function callsTo(
  kept: Kept,
  { now, automation }: Options,
): Omit<SheetsCore, keyof ReturnType<typeof peopleAt> | keyof ReturnType<typeof filesOf> | 'version'> {
  const desk = { kept, spend: quota(now), now }
  const asked = answersOnce()
  return {
    create: (caller, body) => {
      desk.spend(caller, 'Write')
      // A service account owns no files (google.md §0, 1); only the automation account makes them.
      if (caller.account !== automation) refuse(noPermission)
      const book = bookFrom({ id: freeId(kept), owner: automation }, body)
      kept.save(book)
      const includeGridData = (body.sheets ?? []).some(({ data }) => data)
      return spreadsheetAs(book, wantedBy(caller, { includeGridData }))
    },
    get: (caller, id, query) => asked(reading(desk, { caller, id }), caller, query),
    batchUpdate: (caller, id, body, fields) =>
      changing(desk, { caller, id }, (draft) => {
        const replies = batch(draft, body.requests ?? [], dayOf(now()))
        if (!body.includeSpreadsheetInResponse) return { spreadsheetId: id, replies }
        const wanted = { ranges: body.responseRanges, includeGridData: body.responseIncludeGridData }
        const mask = fields ? maskOf(maskIn(fields) ?? 'all', 'updatedSpreadsheet') : undefined
        const updatedSpreadsheet = spreadsheetAs(draft.book, { ...wantedBy(caller, wanted), mask })
        return { spreadsheetId: id, replies, updatedSpreadsheet }
      }),
    copyTo: (caller, id, sheetId, destination) => {
      const book = kept.get(id)
      needReader(book, caller)
      const sheet = book.sheets.find((one) => one.id === sheetId)
      if (!sheet) return refuse(badRequest(`No grid with id: ${sheetId}`))
      return changing(desk, { caller, id: destination }, (draft) => sheetInto(draft, book, sheet))
    },
    ...callsByFilter(desk),
    values: valueCalls(desk),
  }
}

/** A file is a value that never changes, so what was asked of the very same one before is answered from memory. */
function answersOnce(): (book: Book, caller: Caller, query: GetQuery) => unknown {
  const answers = new WeakMap<Book, Map<string, unknown>>()
  return (book, caller, query) => {
    const given = answers.get(book) ?? new Map<string, unknown>()
    answers.set(book, given)
    const question = JSON.stringify([caller.account, query])
    if (!given.has(question)) given.set(question, spreadsheetAs(book, wantedBy(caller, query)))
    return given.get(question)
  }
}

const wantedBy = ({ account }: Caller, query: GetQuery): Wanted => ({
  account,
  ranges: query.ranges ?? [],
  includeGridData: query.includeGridData ?? false,
  withoutTableBands: query.excludeTablesInBandedRanges ?? false,
  mask: query.fields ? maskIn(query.fields) : undefined,
})

/** What people do in the sheet itself. */
function peopleAt(kept: Kept, { onTyped }: Options): Pick<SheetsCore, 'type' | 'rows'> {
  const done = (id: string, as: string, change: TypedEvent['change'], work: (draft: Draft) => Done) => {
    if (!kept.has(id)) refuse(tellCaller('There is no such file.'))
    const draft = draftOf(kept.get(id), as)
    const place = work(draft)
    kept.save(draft.book)
    onTyped?.(id, { ...place, change, as })
  }
  return {
    type: (id, typing) => done(id, typing.as, 'EDIT', (draft) => typeInto(draft, typing)),
    rows: (id, action) => done(id, action.as, changeWords[action.action], (draft) => rowsInto(draft, action)),
  }
}
type Done = Pick<TypedEvent, 'tab' | 'range'> & Edit

const changeWords = {
  insert: 'INSERT_ROW',
  duplicate: 'INSERT_ROW',
  delete: 'REMOVE_ROW',
  sort: 'OTHER',
} as const
