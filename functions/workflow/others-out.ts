import { membersOf, outParts, type TrainingRequest } from '../domain/request/request.ts'
import type { Day } from '../domain/school/day.ts'
import type { PersonId } from '../domain/school/person.ts'
import type { OutOn } from './books.ts'
import type { Known } from './known.ts'

/** How many others are out that day, all of the group among them. */
export function othersOut(
  out: OutOn,
  day: Day,
  { person }: TrainingRequest,
  group: TrainingRequest,
  known: Known,
): number {
  const members = membersOf(group)
  const besides = Object.entries(out).filter(([reference]) => !members.some(({ id }) => id === reference))
  const going = members.filter((one) => outParts(one).some((part) => part.day === day))
  const all = [...outFor(Object.fromEntries(besides), day, known), ...going.map((one) => one.person)]
  return new Set(all.filter((one) => one !== person)).size
}

/**
 * Who is out for training on a day. Of a course booked before the Desk began only its date is known, so
 * whoever goes there counts as out on that date, and on no other.
 */
export function outFor(
  out: OutOn,
  day: Day,
  { bookedAhead }: Pick<Known, 'bookedAhead'>,
): readonly PersonId[] {
  const booked = bookedAhead.flatMap((line) =>
    line.day === day && line.coverHalfDays > 0 ? (line.person ?? []) : [],
  )
  return [...new Set([...Object.values(out).map(({ person }) => person), ...booked])]
}
