import { type Evaluation, type Stage, type StageAnswer, stages } from '../domain/evaluation/evaluation.ts'
import { notOwed, owedStages, planned, stopped, type Turn, turn } from '../domain/evaluation/ladder.ts'
import { givesWay, laterStage } from '../domain/evaluation/one-at-a-time.ts'
import { plannedAnew } from '../domain/evaluation/who-was-there.ts'
import type { TrainingRequest } from '../domain/request/request.ts'
import type { Person } from '../domain/school/person.ts'
import type { Outside } from '../outside.ts'
import { prefilled } from '../pages/forms/form.ts'
import { asking, howDidItGo } from '../pages/forms/how-did-it-go.ts'
import { howDidItGoLetter } from '../pages/letters/how-did-it-go.ts'
import { type Reading, reading, type StoredRequest, type Writing, writing } from './books.ts'
import { costForAll } from './group-of.ts'
import { stillOpen } from './hours.ts'
import type { Known } from './known.ts'
import { oweToday } from './owe.ts'
import { lastLetterLeft, leaderOf, tellLeaders } from './tell-leaders.ts'

/** Turns that one look takes; the next look goes on at once. */
const atOnce = 50

/**
 * Plans how each approved activity is evaluated, anew for each version of it, and owes the questions and
 * reminders that are due today (SA15, SB12): in school hours, on the person's own days, in the envelope of the day.
 *
 * @returns whether some are left for the next look
 */
export async function evaluate(
  outside: Outside,
  school: string,
  open: readonly StoredRequest[],
  known: Known,
): Promise<{ readonly more: boolean }> {
  for (const request of open)
    if (request.decision.stage === 'approved' && request.evaluated !== request.version)
      await plan(outside, school, request.id, known)
  const nothingMore = { more: false }
  if (!stillOpen(known.now)) return nothingMore
  const books = reading(outside.store, school)
  const due = await books.evaluationsDue(known.today, atOnce)
  if (due.length === 0) return nothingMore
  for (const one of due) if (leaderOf(one, known) === undefined) await takeTurn(outside, school, one, known)
  await tellLeaders(outside, school, due, known)
  const left = await books.evaluationsDue(known.today, atOnce)
  // What nothing could be done about is no reason to look at once again.
  return { more: left.some((one) => !due.some((other) => isSame(one, other))) || fewer(left, due) }
}

const isSame = (one: Evaluation, other: Evaluation): boolean =>
  one.request === other.request && one.stage === other.stage

/** Some had their turn, and some of the same are left: a leader's letter names only so many. */
const fewer = (left: readonly Evaluation[], due: readonly Evaluation[]): boolean =>
  left.length > 0 && left.length < due.length

const plan = (outside: Outside, school: string, id: StoredRequest['id'], known: Known): Promise<void> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const request = await books.request(id)
    if (request?.decision.stage !== 'approved' || request.evaluated === request.version) return
    const owed = owedStages(request, await costForAll(books, request, known))
    const before = await Promise.all(stages.map((stage) => books.evaluation(id, stage)))
    for (const stage of stages) {
      const earlier = before[stage - 1]
      const tookItsPlace = earlier?.gaveWayTo && before[earlier.gaveWayTo - 1]
      if (earlier?.state === 'answered' || tookItsPlace?.state === 'answered') continue
      if (earlier?.wanted || owed.includes(stage))
        books.saveEvaluation(plannedAnew(earlier ?? { stage }, request, known.calendar))
      else if (earlier) books.saveEvaluation(stopped(earlier, notOwed))
    }
    books.saveRequest({ ...request, evaluated: request.version })
  })

const takeTurn = (
  outside: Outside,
  school: string,
  { request: id, stage }: Evaluation,
  known: Known,
): Promise<void> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const [request, ...found] = await Promise.all([
      books.request(id),
      ...stages.map((one) => books.evaluation(id, one)),
    ])
    const stood = found.filter((one) => one !== undefined)
    const evaluation = stood.find((one) => one.stage === stage)
    if (request === undefined || evaluation?.dueOn === undefined || evaluation.dueOn > known.today) return
    const person = known.people.find((one) => one.id === evaluation.person)
    const letterLeft = await lastLetterLeft(books, evaluation)
    const step = turn(evaluation, request, { ...known, person, letterLeft, led: false })
    if (step.letter === undefined || person === undefined) {
      if (step.evaluation !== evaluation) books.saveEvaluation(step.evaluation)
      // Declined or put off; it is planned anew should it be approved after all.
      if (request.decision.stage !== 'approved') books.saveRequest({ ...request, evaluated: undefined })
      return
    }
    const besides = step.letter === 'asked' ? await owedBesides(books, request, stood, known) : []
    for (const one of besides) books.saveEvaluation(one)
    const all = [...stood, ...besides]
    const later = laterStage(evaluation, all, { ...known, request })
    if (later !== undefined) {
      giveWay(books, request, [evaluation], later.stage, known)
      return
    }
    giveWay(books, request, all, stage, known)
    const key = `${id}/v${request.version}/evaluation ${stage}/${step.letter}/${known.now}`
    books.saveEvaluation({ ...step.evaluation, letter: key })
    oweToday(
      books,
      letterFor(step, request, { person, before: ownWords(all, stage, person) }, known),
      { key, person, about: id },
      known,
    )
    books.record(`${key}/owed`, `How did it go, stage ${stage}: ${step.evaluation.state}.`, id, known.now)
  })

/** Stages that are owed by now of whoever is the first of a group to go, because whoever asked for it does not after all. */
async function owedBesides(
  books: Reading,
  request: StoredRequest,
  stood: readonly Evaluation[],
  known: Known,
): Promise<readonly Evaluation[]> {
  if (request.group === undefined || request.group === request.id) return []
  const owed = owedStages(request, await costForAll(books, request, known))
  const isPlanned = (stage: Stage): boolean =>
    stood.some((one) => one.stage === stage && one.because !== notOwed)
  return owed.filter((stage) => !isPlanned(stage)).map((stage) => planned(request, stage, known.calendar))
}

/** Nobody is asked by two stages at once: those that can give way to a later one do, and the history says so. */
function giveWay(
  books: Writing,
  { id, version }: StoredRequest,
  evaluations: readonly Evaluation[],
  to: Stage,
  { now }: Known,
): void {
  for (const one of evaluations) {
    const after = givesWay(one, to)
    if (after === undefined) continue
    books.saveEvaluation(after)
    const cause = `${id}/v${version}/evaluation ${one.stage}/gave way/${now}`
    books.record(cause, `How did it go, stage ${one.stage}: stage ${to} took its place.`, id, now)
  }
}

/** The letter; when they are reminded of it is said once it leaves. */
function letterFor(
  { letter, evaluation: { stage } }: Turn,
  request: TrainingRequest,
  { person, before }: { readonly person: Person; readonly before: StageAnswer | undefined },
  known: Known,
): ReturnType<typeof howDidItGoLetter> {
  const address = (which: Parameters<typeof asking>[1]) =>
    prefilled(known.evaluationAddress, howDidItGo, asking(request.id, which))
  const askedBy = known.people.find(({ id }) => id === request.askedBy) ?? person
  return howDidItGoLetter({
    ...known,
    request,
    person,
    askedBy,
    stage,
    ...(before && { before }),
    reminder: letter === 'reminder' ? 'first' : letter === 'last reminder' && 'last',
    answerAddress: address(stage),
    tellUsAddress: address('not mine'),
  })
}

/** What the reader answered at the stage before; nothing that a colleague answered, or wrote down for them. */
function ownWords(all: readonly Evaluation[], stage: Stage, { id }: Person): StageAnswer | undefined {
  const before = all.find((one) => one.stage === stage - 1)
  return before?.person === id && before.answer?.by === undefined ? before?.answer : undefined
}
