import { createHash } from 'node:crypto'
import type { Instant } from '../../../functions/domain/school/day.ts'
import type { Disk } from '../disk.ts'
import type { Caller } from '../door.ts'
import { maskIn } from '../masks.ts'
import { noPermission, notFound, refuse, tellPerson } from '../refusal.ts'
import { mayRead, needReader, needWriter, quota } from './access.ts'
import { batch } from './batch/batch.ts'
import { bookFrom } from './create.ts'
import { type Draft, draftOf } from './draft.ts'
import { spreadsheetAs } from './read.ts'
import { type RowsAction, rowsInto } from './rows.ts'
import type { Book, Given, Lean, Request, Role } from './state.ts'
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

/**
 * @param automation the account that owns every file made here
 * @param disk where files are kept; a change is on it before it is answered
 */
export function sheetsCore(options: {
  readonly disk: Pick<Disk, 'keep' | 'all' | 'drop'>
  readonly now: () => Instant
  readonly automation: string
  readonly onTyped?: (spreadsheetId: string, event: TypedEvent) => void
}): SheetsCore {
  const { disk, automation } = options
  const books = new Map(disk.all('spreadsheet').map(({ id, value }) => [id, value as Book]))
  const spend = quota(options.now)
  let version = 0

  const found = (id: string): Book => books.get(id) ?? refuse(notFound)
  const save = (book: Book) => {
    disk.keep('spreadsheet', book.id, book)
    books.set(book.id, book)
    version += 1
  }
  const byPerson = (id: string, as: string, work: (draft: Draft) => { tab: string; range: string }) => {
    const book = books.get(id) ?? refuse(tellPerson('There is no such file.'))
    const draft = draftOf(book, as)
    const place = work(draft)
    save(draft.book)
    return place
  }

  return {
    create: (caller, body) => {
      spend(caller, 'Write')
      // A service account owns no files (google.md §0, 1); only the automation account makes them.
      if (caller.account !== automation) refuse(noPermission)
      const book = bookFrom({ id: freeId(books), owner: automation }, body)
      save(book)
      return spreadsheetAs(book, {
        ...plain(caller),
        includeGridData: (body.sheets ?? []).some(({ data }) => data),
      })
    },
    get: (caller, id, query) => {
      spend(caller, 'Read')
      const book = found(id)
      needReader(book, caller)
      return spreadsheetAs(book, {
        account: caller.account,
        ranges: query.ranges ?? [],
        includeGridData: query.includeGridData ?? false,
        mask: query.fields ? maskIn(query.fields) : undefined,
      })
    },
    batchUpdate: (caller, id, body) => {
      spend(caller, 'Write')
      const book = found(id)
      needWriter(book, caller)
      const draft = draftOf(book, caller.account)
      const replies = batch(draft, body.requests ?? [])
      save(draft.book)
      const updatedSpreadsheet = () =>
        spreadsheetAs(draft.book, {
          ...plain(caller),
          ranges: body.responseRanges ?? [],
          includeGridData: body.responseIncludeGridData ?? false,
        })
      return {
        spreadsheetId: id,
        replies,
        ...(body.includeSpreadsheetInResponse ? { updatedSpreadsheet: updatedSpreadsheet() } : {}),
      }
    },
    values: (caller, id, ranges, how) => {
      spend(caller, 'Read')
      const book = found(id)
      needReader(book, caller)
      return ranges.map((range) => valuesIn(book, range, how))
    },
    type: (id, typing) => {
      const place = byPerson(id, typing.as, (draft) => typeInto(draft, typing))
      options.onTyped?.(id, { ...place, change: 'EDIT', as: typing.as })
    },
    rows: (id, action) => {
      const place = byPerson(id, action.as, (draft) => rowsInto(draft, action))
      options.onTyped?.(id, { ...place, change: changeWords[action.action], as: action.as })
    },
    files: () =>
      [...books.values()].map(({ id, owner, access, properties }) => ({
        id,
        owner,
        access,
        title: properties.title ?? '',
      })),
    share: (id, who, role) => {
      const book = found(id)
      const { [who]: _, ...others } = book.access
      save({ ...book, access: role ? { ...others, [who]: role } : others })
    },
    rename: (id, title) => {
      const book = found(id)
      save({ ...book, properties: { ...book.properties, title } })
    },
    remove: (id) => {
      disk.drop('spreadsheet', found(id).id)
      books.delete(id)
      version += 1
    },
    version: () => version,
  }
}

const changeWords = {
  insert: 'INSERT_ROW',
  duplicate: 'INSERT_ROW',
  delete: 'REMOVE_ROW',
  sort: 'OTHER',
} as const

const plain = ({ account }: Caller) => ({ account, ranges: [], includeGridData: false, mask: undefined })

/** Ids look like Google's: 44 characters. They follow from how many files there are, so a run can be repeated. */
function freeId(books: ReadonlyMap<string, Book>): string {
  for (let number = books.size; ; number += 1) {
    const id = `1${createHash('sha256').update(`spreadsheet/${number}`).digest('base64url')}`
    if (!books.has(id)) return id
  }
}
