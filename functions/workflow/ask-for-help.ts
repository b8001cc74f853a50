import type { StageAnswer } from '../domain/evaluation/evaluation.ts'
import { leaderToHelp } from '../domain/evaluation/help-to-use.ts'
import type { Person } from '../domain/school/person.ts'
import { wouldLikeHelp } from '../pages/letters/seen-used.ts'
import type { Letter, StoredRequest, Writing } from './books.ts'
import type { Known } from './known.ts'
import { oweToday } from './owe.ts'

/** Names the letter, once for each activity and whoever went. */
export const helpKey = ({ id, person }: Pick<StoredRequest, 'id' | 'person'>): string =>
  `${id}/would-like-help/${person}`

/**
 * Tells the team leader, once for each activity, that somebody would like help to use what they learned (SA5):
 * only where they chose that we tell. Nothing else that they answered is in it.
 *
 * @param before the letter, where there is one; one that was overtaken because they thought better of it is owed anew
 */
export function askForHelp(
  books: Writing,
  request: StoredRequest,
  came: { readonly answer: StageAnswer; readonly sender: Person; readonly before: Letter | undefined },
  known: Known,
): void {
  const { answer, sender, before } = came
  const leader = leaderToHelp(request, answer, { ...known, sender: sender.id })
  const person = known.people.find(({ id }) => id === request.person)
  const told = before !== undefined && before.state !== 'overtaken'
  if (told || leader === undefined || person === undefined) return
  const letter = wouldLikeHelp({ ...known, request, person, leader })
  oweToday(books, letter, { key: helpKey(request), person: leader, about: request.id }, known)
}
