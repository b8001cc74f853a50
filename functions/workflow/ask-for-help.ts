import type { Evaluation, StageAnswer } from '../domain/evaluation/evaluation.ts'
import { leaderToHelp } from '../domain/evaluation/help-to-use.ts'
import type { Person } from '../domain/school/person.ts'
import { wouldLikeHelp } from '../pages/letters/seen-used.ts'
import type { StoredRequest, Writing } from './books.ts'
import type { Known } from './known.ts'
import { oweToday } from './owe.ts'

/**
 * Tells the team leader, once for each activity, that somebody would like help to use what they learned (SA5):
 * only where they chose that we tell. Nothing else that they answered is in it.
 */
export function askForHelp(
  books: Writing,
  request: StoredRequest,
  came: { readonly evaluation: Evaluation; readonly answer: StageAnswer; readonly sender: Person },
  known: Known,
): void {
  const { evaluation, answer, sender } = came
  const told = [evaluation.answer, ...(evaluation.earlier ?? [])].some(
    (before) => before?.helped === 'tell team leader',
  )
  const leader = leaderToHelp(request, answer, { ...known, sender: sender.id })
  const person = known.people.find(({ id }) => id === request.person)
  if (told || leader === undefined || person === undefined) return
  const letter = wouldLikeHelp({ ...known, request, person, leader })
  const key = `${request.id}/v${request.version}/would-like-help`
  oweToday(books, letter, { key, person: leader, about: request.id }, known)
}
