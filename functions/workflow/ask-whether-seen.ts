import type { Evaluation, StageAnswer } from '../domain/evaluation/evaluation.ts'
import { isSeenTo, leaderToSee } from '../domain/evaluation/seen-used.ts'
import type { Person } from '../domain/school/person.ts'
import type { Answer } from '../outside.ts'
import { seeingOf } from '../pages/forms/a-word.ts'
import { haveYouSeen, seenUsed } from '../pages/letters/seen-used.ts'
import type { StoredRequest, Writing } from './books.ts'
import { filledIn, wordForm } from './form-links.ts'
import type { Known } from './known.ts'
import { oweToday } from './owe.ts'

/**
 * Owes the team leader the question whether they have seen it used (SB13), once for each activity. What the
 * person answered is not in it.
 *
 * @returns what is kept of it with the evaluation
 */
export function askWhetherSeen(
  books: Writing,
  request: StoredRequest,
  came: {
    readonly evaluation: Evaluation
    /** All stages of the activity. */
    readonly all: readonly Evaluation[]
    readonly answer: StageAnswer
    readonly sender: Person
  },
  known: Known,
): Pick<Evaluation, 'seen'> {
  const { evaluation, all, answer, sender } = came
  const whom = leaderToSee(request, answer, { ...known, sender: sender.id })
  const person = known.people.find(({ id }) => id === request.person)
  if (isSeenTo(all) || evaluation.seen || known.wordAddress === undefined || !whom || !person) return {}
  const { formAddress: answerAddress } = filledIn(seeingOf(request.id), wordForm(known))
  const letter = haveYouSeen({ ...known, request, person, ...whom, answerAddress })
  const key = `${request.id}/v${request.version}/seen/asked/${evaluation.stage}/${request.person}`
  oweToday(books, letter, { key, person: whom.leader, about: request.id }, known)
  return { seen: { askedOn: known.today, asked: whom.leader.id, letter: key } }
}

/** Keeps what a team leader has seen in use, the last that was written, and tells the person in the same words. */
export function keepSeen(
  books: Writing,
  request: StoredRequest,
  came: {
    readonly evaluation: Evaluation
    readonly words: string
    readonly answer: Answer
    readonly sender: Person
  },
  known: Known,
): void {
  const { evaluation, words, answer, sender } = came
  const before = evaluation.seen?.said
  if (before !== undefined && (before.at > answer.lastAt || before.words === words)) return
  const askedOn = evaluation.seen?.askedOn ?? known.today
  books.saveEvaluation({
    ...evaluation,
    seen: { ...evaluation.seen, askedOn, said: { at: answer.lastAt, by: sender.id, words } },
  })
  const person = known.people.find(({ id }) => id === request.person)
  const leader = known.people.find(({ id }) => id === person?.teamLeader)
  if (person === undefined) return
  // Somebody writes it down for a leader who has no account of their own.
  const by = leader !== undefined && leader.email === undefined ? leader : sender
  const key = `${request.id}/seen/${answer.id}/${answer.lastAt}`
  oweToday(
    books,
    seenUsed({ ...known, request, person, by, words }),
    { key, person, about: request.id },
    known,
  )
}
