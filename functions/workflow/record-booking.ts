import type { Step } from '../domain/approval/step.ts'
import { lastDayAttended } from '../domain/booking/attended.ts'
import { type Evaluation, stages } from '../domain/evaluation/evaluation.ts'
import { askedInstead } from '../domain/evaluation/in-their-place.ts'
import { askedAfterAll, plannedAnew } from '../domain/evaluation/who-was-there.ts'
import type { RequestId, TrainingRequest } from '../domain/request/request.ts'
import type { Store } from '../outside.ts'
import { bearOn, saveBearer, withBearer } from './bear-on.ts'
import { type Letter, type Reading, type StoredRequest, writing } from './books.ts'
import { cancelledLetter } from './cancelled-letter.ts'
import { decisionLetter } from './decision-letters.ts'
import { goesInsteadLetters } from './goes-instead.ts'
import type { Known } from './known.ts'
import { settleBooks } from './settle-books.ts'
import { closeSettled, openAbout } from './told-besides.ts'
import { type Weights, weights } from './weigh.ts'

/**
 * Makes one change of a booking so: the booking, its money, who is out, the history and the letter are
 * written together or not at all. What follows is worked out anew from the request as it stands then,
 * so the same change again changes nothing.
 *
 * @param yearsTouched financial years in which money moves besides those that the request has costs in now
 */
export function recordBooking(
  store: Store,
  school: string,
  id: RequestId,
  follows: (request: TrainingRequest, balances: Weights['balances']) => Step,
  known: Known,
  yearsTouched: readonly string[] = [],
): Promise<void> {
  return store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const request = await books.request(id)
    if (request === undefined) return
    const own = await weights(books, [request], known)
    const held = Object.keys(request.money?.held ?? {})
    const years = [...yearsTouched, ...held]
    const step = follows(request, (await withYears(books, own, years)).balances)
    const cancelled = wasCancelled(request, step.request)
    const on = cancelled ? await bearOn(books, request, known) : undefined
    // What a colleague who goes instead, or bears a share, has had is read too, before it is written.
    const both =
      step.request === request
        ? own
        : await weights(books, [request, step.request, ...(on ? [on.bearer] : [])], known)
    const read = await withYears(books, both, years)
    const done = await Promise.all(step.happened.map(({ cause }) => books.history(cause)))
    const evaluations = await Promise.all(stages.map((stage) => books.evaluation(id, stage)))
    const raised = await openAbout(books, id)
    if (step.happened.length === 0 || done.some((one) => one !== undefined)) return

    for (const { cause, what } of step.happened) books.record(cause, what, id, known.now)
    const changes = [{ before: request, after: step.request }] as const
    settleBooks(books, read, withBearer({ changes, entries: step.entries }, on), known)
    if (on) saveBearer(books, on, known)
    for (const wanted of step.letters)
      books.saveLetter(decisionLetter(wanted, step.request, undefined, known))
    for (const letter of goesInsteadLetters(request, step.request, known)) books.saveLetter(letter)
    const passed = on && { passedOn: on.passedOn }
    const called = cancelled ? cancelledByOffice({ ...request, ...passed }, step.request, known) : undefined
    if (called) books.saveLetter(called)
    const stood = evaluations.filter((one) => one !== undefined)
    for (const one of whoIsAsked(stood, changes[0], known)) books.saveEvaluation(one)
    const after = { ...request, ...step.request, ...passed }
    closeSettled(books, request, after, raised)
    books.saveRequest(after)
  })
}

/** What was read, with the balances of further years. */
async function withYears(books: Reading, read: Weights, years: readonly string[]): Promise<Weights> {
  const further = [...new Set(years)].filter((year) => read.balances[year] === undefined)
  const found = await Promise.all(further.map(async (year) => [year, await books.balances(year)] as const))
  return { ...read, balances: { ...read.balances, ...Object.fromEntries(found) } }
}

/**
 * Stages as they stand from now on: a colleague who goes instead is the one who is asked; whoever was there after
 * all, against what had been recorded, is asked after all; and where the last day was missed the questions wait for
 * another day.
 */
function whoIsAsked(
  evaluations: readonly Evaluation[],
  { before, after }: { readonly before: TrainingRequest; readonly after: TrainingRequest },
  { calendar }: Known,
): readonly Evaluation[] {
  if (before.person !== after.person) return askedInstead(evaluations, after, calendar)
  const anotherDay = lastDayAttended(before) !== lastDayAttended(after)
  return evaluations
    .filter((one) => askedAfterAll(one, before, after) || (anotherDay && one.state === 'planned'))
    .map((one) => plannedAnew(one, after, calendar))
}

const wasCancelled = (before: TrainingRequest, after: TrainingRequest): boolean =>
  before.decision.stage === 'approved' && after.decision.stage === 'withdrawn'

const cancelledByOffice = (
  request: StoredRequest,
  { decision, group }: TrainingRequest,
  known: Known,
): Letter | undefined => {
  const forAll = group !== undefined && decision.stage === 'withdrawn' && !decision.alone
  return cancelledLetter(request, { why: '', by: officeName(known), forAll }, known)
}

const officeName = ({ people, settings }: Known): string =>
  people.find(({ email }) => email === settings.roles.office.email)?.name ?? 'The office'
