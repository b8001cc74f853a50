import type { StageAnswer } from '../domain/evaluation/evaluation.ts'
import { leaderToHelp } from '../domain/evaluation/help-to-use.ts'
import type { RequestId } from '../domain/request/request.ts'
import { isHere, type Person } from '../domain/school/person.ts'
import type { SchoolToday } from '../pages/letters/about.ts'
import { wouldLikeHelp } from '../pages/letters/seen-used.ts'
import type { Letter, Reading, StoredRequest, Writing } from './books.ts'
import type { Known } from './known.ts'
import { oweToday, toPerson } from './owe.ts'
import { saidOf } from './questions-at-the-door.ts'

/** Names the letter, once for each activity and whoever went. */
export const helpKey = ({ id, person }: Pick<StoredRequest, 'id' | 'person'>): string =>
  `${id}/would-like-help/${person}`

/**
 * Tells the team leader, once for each activity, that somebody would like help to use what they learned (SA5):
 * only where they chose that we tell. Nothing else that they answered is in it.
 *
 * @param before the letter, where there is one; one that came to nothing, because they thought better of it or its reader left, is owed anew
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
  const told = before !== undefined && before.state !== 'overtaken' && before.state !== 'suppressed'
  if (told || leader === undefined || person === undefined) return
  const letter = wouldLikeHelp({ ...known, request, person, leader })
  oweToday(books, letter, { key: helpKey(request), person: leader, about: request.id }, known)
}

/**
 * The same letter for whoever is told by now, where its reader left before it could: it waits for a school morning, and that can
 * be the first after the summer. Overtaken where that is nobody any more; nothing where they have left as well.
 */
export async function forAnother(
  books: Reading,
  letter: Letter,
  school: SchoolToday,
): Promise<Letter | undefined> {
  const [request, said] = await Promise.all([
    books.request(letter.about as RequestId),
    saidOf(books, letter, 1),
  ])
  const person = school.people.find((one) => one.id === request?.person && isHere(one, school.today))
  if (!request || !said || !person) return { ...letter, state: 'overtaken' }
  const leader = leaderToHelp(request, said, { ...school, sender: said.by ?? person.id })
  if (leader === undefined) return { ...letter, state: 'overtaken' }
  if (!isHere(leader, school.today)) return undefined
  const { facts } = wouldLikeHelp({ ...school, request, person, leader })
  return { ...letter, to: toPerson(leader), facts }
}
