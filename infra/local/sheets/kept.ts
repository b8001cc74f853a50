import type { Disk } from '../disk.ts'
import { notFound, refuse } from '../refusal.ts'
import type { Book } from './state.ts'

/** The spreadsheets there are. A change is on the disk before it counts here. */
export type Kept = {
  readonly all: () => readonly Book[]
  /** Refuses an id that there is not, as Google does. */
  readonly get: (id: string) => Book
  readonly has: (id: string) => boolean
  readonly save: (book: Book) => void
  readonly drop: (id: string) => void
  readonly version: () => number
}

export function keptOn(disk: Pick<Disk, 'keep' | 'all' | 'drop'>): Kept {
  const books = new Map(disk.all('spreadsheet').map(({ id, value }) => [id, value as Book]))
  let version = 0
  return {
    all: () => [...books.values()],
    get: (id) => books.get(id) ?? refuse(notFound),
    has: (id) => books.has(id),
    save: (book) => {
      disk.keep('spreadsheet', book.id, book)
      books.set(book.id, book)
      version += 1
    },
    drop: (id) => {
      disk.drop('spreadsheet', id)
      if (books.delete(id)) version += 1
    },
    version: () => version,
  }
}
