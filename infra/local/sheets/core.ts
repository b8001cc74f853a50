import { createHash } from 'node:crypto'
import type { Instant } from '../../../functions/domain/school/day.ts'
import type { Disk } from '../disk.ts'
import type { Caller } from '../door.ts'
import { maskIn } from '../masks.ts'
import { noPermission, refuse, tellCaller } from '../refusal.ts'
import { needReader, needWriter, quota } from './access.ts'
import { batch } from './batch/batch.ts'
import { bookFrom } from './create.ts'
import { type Draft, draftOf } from './draft.ts'
import { type Kept, keptOn } from './kept.ts'
import { spreadsheetAs, type Wanted } from './read.ts'
import { type RowsAction, rowsInto } from './rows.ts'
import type { Book, Request, Role } from './state.ts'
import { type Typing, typeInto } from './typing.ts'
import { type Rendering, valuesIn } from './values.ts'

/** Google Sheets without sockets. Calls return what Google's answers hold, or refuse as it does. */
export type SheetsCore = {
  readonly create: (caller: Caller, body: Parameters<typeof bookFrom>[1]) => unknown
  readonly get: (caller: Caller, id: string, query: GetQuery) => unknown
  readonly batchUpdate: (caller: Caller, id: string, body: BatchBody) => unknown
  readonly values: (
    caller: Caller,
    id: string,
    ranges: readonly string[],
    how: Rendering,
  ) => readonly unknown[]
  /** What a person types or pastes; `at` is the clock's time. Refused with 403 and a sentence. */
  readonly type: (id: string, typing: Typing) => void
  /** What a person does with whole rows. */
  readonly rows: (id: string, action: RowsAction) => void
  readonly files: () => readonly FileFacts[]
  /** Gives a person, `@domain` or `anyone` a role; without one, takes it away. */
  readonly share: (id: string, who: string, role: Role | undefined) => void
  readonly rename: (id: string, title: string) => void
  readonly remove: (id: string) => void
  /** Grows by one with every accepted change of any file. */
  readonly version: () => number
}

export type GetQuery = {
  readonly ranges?: readonly string[]
  readonly includeGridData?: boolean
  readonly fields?: string
}
export type BatchBody = {
  readonly requests?: readonly Request[]
  readonly includeSpreadsheetInResponse?: boolean
  readonly responseIncludeGridData?: boolean
  readonly responseRanges?: readonly string[]
}
export type FileFacts = Pick<Book, 'id' | 'owner' | 'access'> & { readonly title: string }

/** What somebody did in the sheet itself, as Apps Script's onEdit and onChange hear of it. API calls fire nothing. */
export type TypedEvent = {
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
  const kept = keptOn(options.disk)
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
): Pick<SheetsCore, 'create' | 'get' | 'batchUpdate' | 'values'> {
  const spend = quota(now)
  const asked = answersOnce()
  return {
    create: (caller, body) => {
      spend(caller, 'Write')
      // A service account owns no files (google.md §0, 1); only the automation account makes them.
      if (caller.account !== automation) refuse(noPermission)
      const book = bookFrom({ id: freeId(kept), owner: automation }, body)
      kept.save(book)
      const includeGridData = (body.sheets ?? []).some(({ data }) => data)
      return spreadsheetAs(book, wantedBy(caller, { includeGridData }))
    },
    get: (caller, id, query) => {
      spend(caller, 'Read')
      const book = kept.get(id)
      needReader(book, caller)
      return asked(book, caller, query)
    },
    batchUpdate: (caller, id, body) => {
      spend(caller, 'Write')
      const book = kept.get(id)
      needWriter(book, caller)
      const draft = draftOf(book, caller.account)
      const replies = batch(draft, body.requests ?? [])
      kept.save(draft.book)
      if (!body.includeSpreadsheetInResponse) return { spreadsheetId: id, replies }
      const wanted = { ranges: body.responseRanges, includeGridData: body.responseIncludeGridData }
      return {
        spreadsheetId: id,
        replies,
        updatedSpreadsheet: spreadsheetAs(draft.book, wantedBy(caller, wanted)),
      }
    },
    values: (caller, id, ranges, how) => {
      spend(caller, 'Read')
      const book = kept.get(id)
      needReader(book, caller)
      return ranges.map((range) => valuesIn(book, range, how))
    },
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
type Done = Pick<TypedEvent, 'tab' | 'range'>

const changeWords = {
  insert: 'INSERT_ROW',
  duplicate: 'INSERT_ROW',
  delete: 'REMOVE_ROW',
  sort: 'OTHER',
} as const

/** The files as Drive sees them. */
function filesOf(kept: Kept): Pick<SheetsCore, 'files' | 'share' | 'rename' | 'remove'> {
  return {
    files: () =>
      kept.all().map(({ id, owner, access, properties }) => ({
        id,
        owner,
        access,
        title: properties.title ?? '',
      })),
    share: (id, who, role) => {
      const book = kept.get(id)
      const { [who]: _, ...others } = book.access
      kept.save({ ...book, access: role ? { ...others, [who]: role } : others })
    },
    rename: (id, title) => {
      const book = kept.get(id)
      kept.save({ ...book, properties: { ...book.properties, title } })
    },
    remove: (id) => kept.drop(kept.get(id).id),
  }
}

/** Ids look like Google's: 44 characters. They follow from how many files there are, so a run can be repeated. */
function freeId(kept: Kept): string {
  for (let number = kept.all().length; ; number += 1) {
    const id = `1${createHash('sha256').update(`spreadsheet/${number}`).digest('base64url')}`
    if (!kept.has(id)) return id
  }
}
