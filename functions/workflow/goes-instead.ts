import type { TrainingRequest } from '../domain/request/request.ts'
import { goesInstead } from '../pages/letters/booked.ts'
import type { Letter } from './books.ts'
import { cancelAddress } from './form-links.ts'
import type { Known } from './known.ts'
import { owed, toPerson } from './owe.ts'

/** Where a colleague goes instead, both are told at once; nobody, where the same person goes as before. */
export function goesInsteadLetters(
  before: TrainingRequest,
  after: TrainingRequest,
  known: Known,
): readonly Letter[] {
  if (before.person === after.person) return []
  const [stays, goes] = [before, after].map(({ person }) => known.people.find(({ id }) => id === person))
  if (stays === undefined || goes === undefined) return []
  return [
    { person: goes, other: stays.name, goes: true },
    { person: stays, other: goes.name, goes: false },
  ].map(({ person, other, goes }) =>
    owed(
      goesInstead({
        ...known,
        request: after,
        person,
        askedBy: person,
        other,
        goes,
        ...(after.asked.firstDay > known.today && { cancelAddress: cancelAddress(after, known) }),
      }),
      {
        key: `${after.id}/v${after.version}/goes instead/${person.id}/${known.now}`,
        to: toPerson(person),
        about: after.id,
        due: known.now,
        now: known.now,
      },
    ),
  )
}
