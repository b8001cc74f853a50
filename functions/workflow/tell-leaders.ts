import { toTell } from '../domain/approval/leaders-word.ts'
import type { Evaluation } from '../domain/evaluation/evaluation.ts'
import { type Circumstances, inSchoolOn, nextRung, turn } from '../domain/evaluation/ladder.ts'
import type { Person } from '../domain/school/person.ts'
import type { Outside } from '../outside.ts'
import { prefilled } from '../pages/forms/form.ts'
import { asking, howDidItGo } from '../pages/forms/how-did-it-go.ts'
import { askInPassing } from '../pages/letters/ask-in-passing.ts'
import { type Letter, type Reading, writing } from './books.ts'
import type { Known } from './known.ts'
import { letterKey } from './letter-attention.ts'
import { oweToday, settledOn } from './owe.ts'

/** Colleagues that one letter names; the others come in the next look's. */
const inOneLetter = 20

/**
 * Tells each team leader who in their team has been asked and reminded in vain, so that they ask in passing
 * (design §8): all of a day in one letter, once for each activity and stage.
 */
export async function tellLeaders(
  outside: Outside,
  school: string,
  due: readonly Evaluation[],
  known: Known,
): Promise<void> {
  const leaders = new Set(due.flatMap((one) => leaderOf(one, known) ?? []))
  for (const leader of leaders) {
    const theirs = due.filter((one) => leaderOf(one, known) === leader)
    await tellLeader(outside, school, leader, theirs.slice(0, inOneLetter), known)
  }
}

/**
 * Whoever is told next about an evaluation: the person's team leader, or who stands in for them. For a leader who is
 * back within a rung the letter waits; whoever is away for longer is passed over.
 */
export function leaderOf({ state, person }: Evaluation, known: Known): Person | undefined {
  if (state !== 'reminded again') return undefined
  const whom = toTell({ person, askedBy: person }, known)
  if (!('leader' in whom)) return undefined
  const day = inSchoolOn(whom.leader, known.calendar, known.today)
  return day !== undefined && day <= nextRung(known.calendar, known.today) ? whom.leader : undefined
}

const tellLeader = (
  outside: Outside,
  school: string,
  leader: Person,
  theirs: readonly Evaluation[],
  known: Known,
): Promise<void> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const found = await Promise.all(theirs.map((one) => read(books, one, known)))
    const steps = found.flatMap((one) => one ?? [])
    const told = steps.filter(({ step }) => step.letter === 'to the leader')
    const [first] = told
    const key =
      first &&
      `${first.request.id}/v${first.request.version}/evaluation ${first.step.evaluation.stage}/leader/${known.now}`
    for (const one of steps)
      books.saveEvaluation(
        one.step.letter === undefined ? one.step.evaluation : { ...one.step.evaluation, letter: key },
      )
    if (first === undefined || key === undefined) return
    const letter = askInPassing({
      ...known,
      leader,
      asked: told.map(({ request, step: { evaluation } }) => ({
        request,
        stage: evaluation.stage,
        answerAddress: prefilled(known.evaluationAddress, howDidItGo, asking(request.id, evaluation.stage)),
      })),
    })
    oweToday(books, letter, { key, person: leader, about: told.length === 1 ? first.request.id : '' }, known)
    for (const { request, step } of told)
      books.record(
        `${request.id}/v${request.version}/evaluation ${step.evaluation.stage}/leader told/${known.now}`,
        `How did it go, stage ${step.evaluation.stage}: ${leader.name} is told that nobody answered.`,
        request.id,
        known.now,
      )
  })

/** One of them as it stands now, and what follows today; nothing where it is not due any more. */
async function read(books: Reading, { request: id, stage }: Evaluation, known: Known) {
  const [request, evaluation] = await Promise.all([books.request(id), books.evaluation(id, stage)])
  if (request === undefined || evaluation?.state !== 'reminded again') return undefined
  if (evaluation.dueOn === undefined || evaluation.dueOn > known.today) return undefined
  const person = known.people.find((one) => one.id === evaluation.person)
  const letterLeft = await lastLetterLeft(books, evaluation)
  return { request, step: turn(evaluation, request, { ...known, person, letterLeft, led: true }) }
}

/** When the letter of its last rung left, or that it still has to; one on paper leaves when the office ticks it as handed over. */
export async function lastLetterLeft(
  books: Reading,
  { letter: key }: Evaluation,
): Promise<Circumstances['letterLeft']> {
  const letter = key === undefined ? undefined : await books.envelopeOf(key)
  if (letter === undefined) return undefined
  if (notHad.includes(letter.state) || (await mayLeaveAgain(books, letter))) return 'not yet'
  return settledOn(letter)
}

/** A letter that could not be delivered has not been had either, until whoever is asked to see to it is done with it. */
const mayLeaveAgain = async (books: Reading, { key, state }: Letter): Promise<boolean> =>
  state === 'failed' && (await books.attentionEntry(letterKey(key)))?.open === 'yes'

const notHad: readonly Letter['state'][] = ['pending', 'sending', 'to hand over']
