import { decide } from '../domain/approval/decide.ts'
import type { Choices } from '../domain/approval/decision.ts'
import type { Circumstances, Step } from '../domain/approval/step.ts'
import type { RequestId, TrainingRequest } from '../domain/request/request.ts'
import { type Instant, secondsAfter } from '../domain/school/day.ts'
import { leavesAt } from '../domain/school/leaving.ts'
import type { Outside } from '../outside.ts'
import { type Letter, writing } from './books.ts'
import { decisionLetter } from './decision-letters.ts'
import type { Known } from './known.ts'
import { settleBooks } from './settle-books.ts'
import { type Weights, weigh, weights } from './weigh.ts'

/** What would follow from the choices beside a request, without doing any of it. */
export const wouldFollow = (request: TrainingRequest, choices: Choices, read: Weights, known: Known): Step =>
  decide(request, choices, circumstances(request, read, known))

/**
 * Takes what leaders chose beside one request and makes it so.
 *
 * The request, its ledger entries, who is out, the history and the letters now owed are written
 * together or not at all. Nothing is sent here: a transaction may run more than once, and a letter
 * cannot be unsent. The same choices again change nothing.
 *
 * @param hand the row's cells as one text; what was heard is remembered, so that it is heard once
 */
export function recordChoice(
  outside: Outside,
  school: string,
  id: RequestId,
  choices: Choices,
  hand: string,
  known: Known,
): Promise<Pick<Step, 'stands' | 'mend'>> {
  return outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const request = await books.request(id)
    if (request === undefined) throw new Error(`there is no request ${id}`)
    const read = await weights(books, [request], known)
    const step = decide(request, choices, circumstances(request, read, known))
    const back = await Promise.all(step.takenBack.map((key) => books.letter(key)))
    const done = await Promise.all(step.happened.map(({ cause }) => books.history(cause)))
    if (done.some((one) => one !== undefined)) return step

    for (const { cause, what } of step.happened) books.record(cause, what, id, known.now)
    settleBooks(books, read, { before: request, after: step.request, entries: step.entries }, known)
    for (const letter of back) if (letter?.state === 'pending') books.saveLetter(takenBack(letter, known.now))
    // Weighed as it stood when they decided: what is agreed now is not yet among what was read.
    const weighed = weigh(request, known, read)
    for (const wanted of step.letters) books.saveLetter(decisionLetter(wanted, step.request, weighed, known))
    books.saveRequest({ ...request, ...step.request, heard: hand })
    return step
  })
}

export function circumstances(request: TrainingRequest, read: Weights, known: Known): Circumstances {
  const { now, today, settings, people, calendar, meeting, overrides } = known
  const exceptions = overrides.filter((one) => one.request === request.id)
  return {
    now,
    today,
    settings,
    people,
    balances: read.balances,
    leavesAt: leavesAt(now, settings, calendar),
    ...(meeting && { meeting }),
    overrides: exceptions.map(({ fund, reason }) => ({ fund, reason, by: 'head' })),
  }
}

/** A letter that must not leave any more; it stays in the books as such. */
export const takenBack = (letter: Letter, now: Instant): Letter => ({
  ...letter,
  state: 'suppressed',
  because: 'taken back',
  dueAt: undefined,
  settledAt: now,
})

/** While somebody is changing a row whose letter is about to leave, the letter waits a minute. */
export function holdLetter(outside: Outside, school: string, key: string, now: Instant): Promise<void> {
  const later = secondsAfter(now, 60)
  return outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const letter = await books.letter(key)
    if (letter?.state === 'pending' && letter.dueAt !== undefined && letter.dueAt < later)
      books.saveLetter({ ...letter, dueAt: later })
  })
}
