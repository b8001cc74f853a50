import { randomBytes } from 'node:crypto'
import { backup, DatabaseSync } from 'node:sqlite'
import { type Disk, disk } from './disk.ts'

/** All that a desk is: what Google's side keeps and the program's books, and where its addresses begin. */
export type Kept = {
  readonly root: string
  readonly disk: Disk
  /** The database of the books, as SQLite opens it. */
  readonly books: string
}

/** A copy in memory, which stands as long as this process does and from which desks can begin. */
export async function copied(desk: Kept): Promise<Kept> {
  const copy = { root: desk.root, disk: disk(':memory:'), books: inMemory() }
  standing.push(await putInto(copy, desk))
  return copy
}

/** A database in memory lasts for as long as somebody has it open. */
const standing: DatabaseSync[] = []

/** Puts all of one desk into another that is empty and has addresses of its own. Returns its books, open. */
export async function putInto(desk: Kept, from: Kept): Promise<DatabaseSync> {
  desk.disk.copyFrom(from.disk, (value) => movedTo(desk.root, from.root, value))
  const books = new DatabaseSync(desk.books)
  const theirs = new DatabaseSync(from.books)
  await backup(theirs, desk.books)
  theirs.close()
  if (desk.root !== from.root)
    books.prepare('UPDATE docs SET doc = replace(doc, ?, ?)').run(from.root, desk.root)
  return books
}

const movedTo = (root: string, before: string, value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(before, root))

/** A database of this process, which a second connection can open to copy it. */
export const inMemory = (): string => `file:/${randomBytes(8).toString('hex')}?vfs=memdb`
