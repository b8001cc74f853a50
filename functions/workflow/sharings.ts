import type { Sharing } from '../domain/development/sharing.ts'
import type { RequestId } from '../domain/request/request.ts'
import type { Outside } from '../outside.ts'
import { type Reading, reading, writing } from './books.ts'

/** Activities whose key messages a look reads, the newest: as many as the Staffroom shows. */
const keptAtMost = 100
/** What is there besides is put on the shelf, so that it never comes to this. */
const readAtMost = 1000

/** What was shared, asked and typed about key messages, by reference, the newest last. */
export async function sharings(books: Pick<Reading, 'known' | 'sharings'>): Promise<readonly Sharing[]> {
  const [own, before] = await Promise.all([books.sharings(readAtMost), inOneDocument(books)])
  const there = new Set(own.map(({ request }) => request))
  return [...before.filter(({ request }) => !there.has(request)), ...own].toSorted(inOrder).slice(-keptAtMost)
}

/** That of one activity. */
export const sharingOf = async (
  books: Pick<Reading, 'known' | 'sharing'>,
  id: RequestId,
): Promise<Sharing | undefined> =>
  (await books.sharing(id)) ?? (await inOneDocument(books)).find(({ request }) => request === id)

/** All of them once stood in one document, which stays as it was; what is saved since has one of its own. */
const inOneDocument = async (books: Pick<Reading, 'known'>): Promise<readonly Sharing[]> =>
  (await books.known<{ sharings: readonly Sharing[] }>('sharing'))?.sharings ?? []

/** References have four digits at first, and may come to have more. */
const inOrder = (one: Sharing, other: Sharing): number => numberOf(one) - numberOf(other)
const numberOf = ({ request }: Sharing): number => Number.parseInt(request.slice('R-'.length), 10)

/** Puts what is beyond the newest on the shelf, where it is kept and not read. */
export async function shelveSharings(
  outside: Outside,
  school: string,
  newest: readonly Sharing[],
): Promise<void> {
  if (newest.length < keptAtMost) return
  const all = await reading(outside.store, school).sharings(readAtMost)
  const older = all.toSorted(inOrder).slice(0, -keptAtMost)
  if (older.length === 0) return
  await outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const still = await Promise.all(older.map(({ request }) => books.sharing(request)))
    for (const one of still) if (one !== undefined) books.shelveSharing(one)
  })
}
