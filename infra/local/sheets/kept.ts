import type { Instant } from '../../../functions/domain/school/day.ts'
import type { Disk } from '../disk.ts'
import { notFound, refuse } from '../refusal.ts'
import type { Book } from './state.ts'

/** The spreadsheets there are. A change is on the disk before it counts here. */
export type Kept = {
  readonly all: () => readonly Book[]
  /** Refuses an id that there is not, as Google does. */
  readonly get: (id: string) => Book
  readonly has: (id: string) => boolean
  /** Whether there is such a file, or was. */
  readonly known: (id: string) => boolean
  /** A file that was changed; notes when. */
  readonly save: (book: Book) => void
  /** A file of which only who may open it has changed. */
  readonly keep: (book: Book) => void
  readonly drop: (id: string) => void
  readonly version: () => number
}

export function keptOn(disk: Pick<Disk, 'keep' | 'all' | 'drop'>, now: () => Instant): Kept {
  const books = new Map(disk.all('spreadsheet').map(({ id, value }) => [id, value as Book]))
  const gone = new Set(disk.all('deleted spreadsheet').map(({ id }) => id))
  let version = 0
  const keep = (book: Book) => {
    disk.keep('spreadsheet', book.id, book)
    books.set(book.id, book)
    version += 1
  }
  return {
    all: () => [...books.values()],
    get: (id) => books.get(id) ?? refuse(notFound),
    has: (id) => books.has(id),
    known: (id) => books.has(id) || gone.has(id),
    save: (book) => keep({ ...book, created: book.created ?? now(), changed: now() }),
    keep,
    drop: (id) => {
      disk.keep('deleted spreadsheet', id, true)
      gone.add(id)
      disk.drop('spreadsheet', id)
      if (books.delete(id)) version += 1
    },
    version: () => version,
  }
}
