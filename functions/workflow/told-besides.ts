import type { Attention } from '../domain/attention.ts'
import { bookingState, tookPlace } from '../domain/booking/booking.ts'
import type { StageAnswer } from '../domain/evaluation/evaluation.ts'
import { type CouldNotGo, missedAnswered, missedOf, missedTakenBack } from '../domain/evaluation/no-show.ts'
import { saidThere } from '../domain/evaluation/who-was-there.ts'
import type { Reading, StoredRequest, Writing } from './books.ts'
import type { Known } from './known.ts'

const keys = (id: StoredRequest['id']) => ({
  mend: `not there/${id}`,
  there: `there after all/${id}`,
  another: `another date/${id}`,
})

/** What stands in Needs attention about whether somebody was there; read before anything is written. */
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

/**
 * Takes back what they had said of missing it, because they say now that they were there: what was raised for the
 * office goes. Where it has marked them absent it hears that they were there, once.
 */
export function keepWasThere(
  books: Writing,
  request: StoredRequest,
  before: StageAnswer | undefined,
  open: readonly Attention[],
  known: Known,
): void {
  const takesBack = missedOf(request)?.answer !== undefined
  if (takesBack) {
    for (const one of open) books.saveAttention(one, 'no')
    books.saveRequest(missedTakenBack(request))
  }
  const saidBefore = before?.attended === 'all' || before?.attended === 'part'
  if (bookingState(request) === 'not attended' && (takesBack || !saidBefore))
    books.saveAttention(wasThere(request, known), 'yes')
}

/** Takes away what was raised for the office and no longer holds, now that it has written who was there, or who went instead. */
export function closeSettled(
  books: Writing,
  before: StoredRequest,
  after: StoredRequest,
  open: readonly Attention[],
): void {
  const { mend, there, another } = keys(after.id)
  const hasSettled = bookingState(before) !== bookingState(after) || before.person !== after.person
  const settled = [...(hasSettled ? [mend, there] : []), ...(saidThere(before, after) ? [another] : [])]
  for (const one of open) if (settled.includes(one.key)) books.saveAttention(one, 'no')
}

const wasThere = ({ id, who, asked }: StoredRequest, { now }: Known): Attention => ({
  key: keys(id).there,
  who: 'office',
  what: `${who} says they were there: ${asked.title} (${id})`.slice(0, 1000),
  where: 'Office, To book and pay',
  remedy: `It stands as “Not attended”. If they were there, choose “Attended” or “Attended in part” beside ${id}: nothing has been changed, and no money has moved. If not, choose Done.`,
  since: now,
  answers: ['Done'],
})

const toMend = ({ id, who, asked }: StoredRequest, { now }: Known): Attention => ({
  key: keys(id).mend,
  who: 'office',
  what: `${who} says they were not there: ${asked.title} (${id})`.slice(0, 1000),
  where: 'Office, To book and pay',
  remedy: `If so, choose “Not attended” under “Where it stands” beside ${id}: nothing has been changed, and no money has moved. If they were there, choose Done.`,
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
