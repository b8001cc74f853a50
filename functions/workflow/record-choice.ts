import { decide } from '../domain/approval/decide.ts'
import type { Choices } from '../domain/approval/decision.ts'
import { eachOf, takenBackFor } from '../domain/approval/each-of-group.ts'
import { becameOf, type DecisionRecord, recordOf } from '../domain/approval/record.ts'
import { isHeadsOwn } from '../domain/approval/roles.ts'
import { type Circumstances, causeOf, type LetterWanted, type Step } from '../domain/approval/step.ts'
import { rowWith } from '../domain/request/group.ts'
import { membersOf, type RequestId, type TrainingRequest } from '../domain/request/request.ts'
import { type Instant, secondsAfter } from '../domain/school/day.ts'
import { leavesAt } from '../domain/school/leaving.ts'
import type { Outside } from '../outside.ts'
import { type Letter, writing } from './books.ts'
import { decisionLetter } from './decision-letters.ts'
import { groupOf } from './group-of.ts'
import type { Known } from './known.ts'
import { settleBooks } from './settle-books.ts'
import { standingFor, type Weights, weigh, weights } from './weigh.ts'

/** What would follow from the choices beside a request, without doing any of it. */
export const wouldFollow = (request: TrainingRequest, choices: Choices, read: Weights, known: Known): Step =>
  decide(request, choices, circumstances(request, read, known))

/**
 * Takes what leaders chose beside one request, or one group, and makes it so.
 *
 * The request, its ledger entries, who is out, the history and the letters now owed are written
 * together or not at all, and so are all of a group: one decision, for each their own money and letter.
 * Nothing is sent here: a transaction may run more than once, and a letter
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
    const row = rowWith(await groupOf(books, request), id)
    const members = membersOf(row)
    const read = await weights(books, members, known)
    const step = decide(row, choices, circumstances(row, read, known))
    const steps = eachOf(step)
    const back = await Promise.all(takenBackFor(row, step).map((key) => books.letter(key)))
    const happened = steps.flatMap((one) => one.happened.map((what) => ({ ...what, id: one.request.id })))
    const done = await Promise.all(happened.map(({ cause }) => books.history(cause)))
    if (done.some((one) => one !== undefined)) return step

    for (const { cause, what, id } of happened) books.record(cause, what, id, known.now)
    const record = decided(row, choices, step, read, known)
    if (record !== undefined) books.recordDecision(record)
    const changes = members.map((before, place) => ({ before, after: steps[place]?.request ?? before }))
    settleBooks(books, read, { changes, entries: step.entries }, known)
    for (const letter of back) if (letter?.state === 'pending') books.saveLetter(takenBack(letter, known.now))
    for (const [place, { letters, request: after }] of steps.entries()) {
      const before = members[place] ?? row
      // Weighed as it stood when they decided: what is agreed now is not yet among what was read.
      const weighed = weigh(before, known, read, row)
      for (const wanted of letters)
        books.saveLetter(decisionLetter(wanted, aboutWhom(wanted, after, steps, known), weighed, known))
      books.saveRequest({ ...before, ...after, ...(after.id === id && { heard: hand }) })
    }
    return step
  })
}

/** What is kept of a decision, when this is one: each of a group weighed as for their letter. */
function decided(
  row: TrainingRequest,
  choices: Choices,
  { request: { decision }, entries }: Step,
  read: Weights,
  known: Known,
): DecisionRecord | undefined {
  const became = becameOf(row.decision, decision, known.now)
  if (became === undefined) return undefined
  const { plan, calendar } = known
  const given = { ...circumstances(row, read, known), plan, calendar }
  const standings = membersOf(row).map((one) => standingFor(one, known, read, row))
  return recordOf(causeOf(row, 'decided', known.now), { request: row, choices, given }, standings, {
    became,
    entries,
  })
}

/** The chair is told of the head's own place in a group. */
const aboutWhom = (
  { to }: LetterWanted,
  after: TrainingRequest,
  steps: readonly Step[],
  known: Known,
): TrainingRequest =>
  (to === 'chair' && steps.find(({ request }) => isHeadsOwn(request, known))?.request) || after

export function circumstances(request: TrainingRequest, read: Weights, known: Known): Circumstances {
  const { now, today, settings, people, calendar, meeting, overrides } = known
  const exceptions = overrides.filter((one) => membersOf(request).some(({ id }) => id === one.request))
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

/** While somebody is changing a row whose letters are about to leave, they wait a minute. */
export function holdLetters(
  outside: Outside,
  school: string,
  row: TrainingRequest,
  now: Instant,
): Promise<void> {
  const later = secondsAfter(now, 60)
  const keys = membersOf(row).flatMap(({ decision }) =>
    decision.stage === 'agreed' ? [decision.letterKey] : [],
  )
  return outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    for (const letter of await Promise.all(keys.map((key) => books.letter(key))))
      if (letter?.state === 'pending' && letter.dueAt !== undefined && letter.dueAt < later)
        books.saveLetter({ ...letter, dueAt: later })
  })
}
