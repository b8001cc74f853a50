import { membersOf, outParts, type TrainingRequest } from '../domain/request/request.ts'
import type { Day } from '../domain/school/day.ts'
import type { OutOn } from './books.ts'
import type { Known } from './known.ts'

/**
 * How many others are out that day, all of the group among them. Of a course booked before the Desk began
 * only its date is known, so whoever goes there counts as out on that date, and on no other.
 */
export function othersOut(
  out: OutOn,
  day: Day,
  { person }: TrainingRequest,
  group: TrainingRequest,
  { bookedAhead }: Known,
): number {
  const members = membersOf(group)
  const asked = Object.entries(out).flatMap(([reference, one]) =>
    members.some(({ id }) => id === reference) ? [] : one.person,
  )
  const booked = bookedAhead.flatMap((line) =>
    line.day === day && line.coverHalfDays > 0 ? (line.person ?? []) : [],
  )
  const going = members.filter((one) => outParts(one).some((part) => part.day === day))
  const all = [...asked, ...booked, ...going.map((one) => one.person)]
  return new Set(all.filter((one) => one !== person)).size
}
