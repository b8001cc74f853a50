import type { Attention } from '../domain/attention.ts'
import { tookPlace } from '../domain/booking/booking.ts'
import { type CouldNotGo, missedAnswered } from '../domain/evaluation/no-show.ts'
import type { Reading, StoredRequest, Writing } from './books.ts'
import type { Known } from './known.ts'

const keys = (id: StoredRequest['id']) => ({
  mend: `not there/${id}`,
  another: `another date/${id}`,
})

/** What stands in Needs attention about somebody’s missing it; read before anything is written. */
export const openAbout = async (books: Reading, id: StoredRequest['id']): Promise<readonly Attention[]> => {
  const found = await Promise.all(Object.values(keys(id)).map((key) => books.attentionEntry(key)))
  return found.flatMap((one) => (one?.open === 'yes' ? [one] : []))
}

/**
 * Keeps what somebody said who could not go. Their words stand in the Coordinator’s file only; the office hears
 * that the place is to be mended, or that another date is wanted. No money moves by what a person says of it.
 */
export function keepCouldNotGo(
  books: Writing,
  request: StoredRequest,
  answer: CouldNotGo,
  open: readonly Attention[],
  known: Known,
): void {
  const wanted = [
    ...(tookPlace(request) ? [toMend(request, known)] : []),
    ...(answer.anotherDate === 'yes' ? [anotherDate(request, known)] : []),
  ]
  for (const one of open) if (!wanted.some(({ key }) => key === one.key)) books.saveAttention(one, 'no')
  for (const one of wanted) books.saveAttention(one, 'yes')
  books.saveRequest(missedAnswered(request, answer))
}

const toMend = ({ id, who, asked }: StoredRequest, { now }: Known): Attention => ({
  key: keys(id).mend,
  who: 'office',
  what: `${who} says they were not there: ${asked.title} (${id})`.slice(0, 1000),
  where: 'Office, To book and pay',
  remedy: `If so, choose “Not attended” under “Where it stands” beside ${id}: nothing has been changed, and no money has moved. Then choose Done.`,
  since: now,
  answers: ['Done'],
})

const anotherDate = ({ id, who, asked }: StoredRequest, { now }: Known): Attention => ({
  key: keys(id).another,
  who: 'office',
  what: `${who} could not go and would like another date: ${asked.title} (${id})`.slice(0, 1000),
  where: 'Office, To book and pay',
  remedy:
    'Look for another date with them. They ask for it with the form, like anything new. Then choose Done.',
  since: now,
  answers: ['Done'],
})
