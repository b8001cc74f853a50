import type { Evaluation } from '../domain/evaluation/evaluation.ts'
import { stages } from '../domain/evaluation/evaluation.ts'
import { planned, turn } from '../domain/evaluation/ladder.ts'
import type { TrainingRequest } from '../domain/request/request.ts'
import type { Person } from '../domain/school/person.ts'
import type { Outside } from '../outside.ts'
import { prefilled } from '../pages/forms/form.ts'
import { asking, howDidItGo } from '../pages/forms/how-did-it-go.ts'
import { howDidItGoLetter } from '../pages/letters/how-did-it-go.ts'
import { reading, type StoredRequest, writing } from './books.ts'
import { stillOpen } from './hours.ts'
import type { Known } from './known.ts'
import { oweToday } from './owe.ts'

/** Turns that one look takes; the next look goes on. */
const atOnce = 50

/**
 * Plans how each approved activity is evaluated, and owes the questions and reminders that are due
 * today (SA15, SB12): in school hours, on the person's own days, one such letter a person a day.
 */
export async function evaluate(
  outside: Outside,
  school: string,
  open: readonly StoredRequest[],
  known: Known,
): Promise<void> {
  for (const request of open)
    if (request.decision.stage === 'approved' && request.evaluated !== request.version)
      await plan(outside, school, request.id, known)
  if (!stillOpen(known.now)) return
  const due = await reading(outside.store, school).evaluationsDue(known.today, atOnce)
  for (const { request, stage } of due) await takeTurn(outside, school, request, stage, known)
}

const plan = (outside: Outside, school: string, id: StoredRequest['id'], known: Known): Promise<void> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const request = await books.request(id)
    if (request?.decision.stage !== 'approved' || request.evaluated === request.version) return
    for (const stage of stages) books.saveEvaluation(planned(request, stage, known.calendar))
    books.saveRequest({ ...request, evaluated: request.version })
  })

const takeTurn = (
  outside: Outside,
  school: string,
  id: StoredRequest['id'],
  stage: Evaluation['stage'],
  known: Known,
): Promise<void> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const [request, evaluation] = await Promise.all([books.request(id), books.evaluation(id, stage)])
    if (request === undefined || evaluation?.dueOn === undefined || evaluation.dueOn > known.today) return
    const person = known.people.find((one) => one.id === evaluation.person)
    const step = turn(evaluation, request, { ...known, person })
    if (step.letter === undefined || person === undefined) {
      if (step.evaluation !== evaluation) books.saveEvaluation(step.evaluation)
      return
    }
    const { state } = step.evaluation
    const key = `${id}/v${request.version}/evaluation ${stage}/${state === 'reminded' ? 'reminder' : 'asked'}`
    books.saveEvaluation(step.evaluation)
    oweToday(books, letterFor(step.evaluation, request, person, known), { key, person, about: id }, known)
    books.record(`${key}/owed`, `How did it go, stage ${stage}: ${state}.`, id, known.now)
  })

function letterFor(
  { stage, dueOn, state }: Evaluation,
  request: TrainingRequest,
  person: Person,
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
    reminder: state === 'reminded',
    remindOn: dueOn,
    answerAddress: address(stage),
    tellUsAddress: address('not mine'),
  })
}
