import { longestMessages, type Sharing } from '../domain/development/sharing.ts'
import type { RequestId } from '../domain/request/request.ts'
import type { Outside } from '../outside.ts'
import { type Reading, type StoredRequest, writing } from './books.ts'

/** As many as the Staffroom shows; beyond these, the oldest go on the shelf once nobody sees their activity any more. */
const keptAtMost = 100
/** So many are ticked by hand in no two school years. */
const readAtMost = 1000
const shelvedAtOnce = 20

/** What was shared, asked and typed about key messages, by reference, the newest last. */
export const sharings = async (books: Pick<Reading, 'sharings'>): Promise<readonly Sharing[]> =>
  (await books.sharings(readAtMost)).toSorted(inOrder)

/** References have four digits at first, and may come to have more. */
const inOrder = (one: Sharing, other: Sharing): number => numberOf(one) - numberOf(other)
const numberOf = ({ request }: Sharing): number => Number.parseInt(request.slice('R-'.length), 10)

/** An activity with the key messages that whoever went wrote the week after. */
export async function withMessages(
  books: Pick<Reading, 'request' | 'evaluation'>,
  id: RequestId,
): Promise<{ readonly request: StoredRequest; readonly messages: string } | undefined> {
  const [request, evaluation] = await Promise.all([books.request(id), books.evaluation(id, 1)])
  const messages = evaluation?.answer?.words.messages
  return request && messages ? { request, messages: messages.slice(0, longestMessages) } : undefined
}

/**
 * Puts the oldest on the shelf, where they are kept and not read: only beyond those that the Staffroom shows, and only
 * where their activity has left Good practice, so that nothing is typed beside one that is not read.
 */
export async function shelveSharings(
  outside: Pick<Outside, 'store'>,
  school: string,
  all: readonly Sharing[],
): Promise<void> {
  if (all.length <= keptAtMost) return
  const oldest = all.slice(0, Math.min(all.length - keptAtMost, shelvedAtOnce))
  await outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const found = await Promise.all(
      oldest.map(async ({ request: id }) => {
        const [request, sharing] = await Promise.all([books.request(id), books.sharing(id)])
        return request?.shown === 'kept' ? sharing : undefined
      }),
    )
    for (const one of found) if (one !== undefined) books.shelveSharing(one)
  })
}
