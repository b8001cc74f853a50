import { dayOf, type Instant } from '../domain/school/day.ts'
import { isHere, type Person } from '../domain/school/person.ts'
import type { School } from './school.ts'

/** How many letters may still leave this hour: a fault must never write to a whole school twice. */
export function roomIn(school: School, now: Instant, people: readonly Person[]): number {
  const active = people.filter((person) => isHere(person, dayOf(now))).length
  const most = Math.min(2 * active + 20, 300)
  return most - (school.mail.hour === now.slice(0, 13) ? school.mail.inHour : 0)
}

/** The school’s count of letters once so many more were sent. */
export const counted = ({ mail }: School, now: Instant, sent: number): School['mail'] => ({
  ...mail,
  day: dayOf(now),
  sent: (mail.day === dayOf(now) ? mail.sent : 0) + sent,
  hour: now.slice(0, 13),
  inHour: (mail.hour === now.slice(0, 13) ? mail.inHour : 0) + sent,
})
