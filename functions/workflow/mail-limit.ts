import { dayOf, type Instant, secondsAfter } from '../domain/school/day.ts'
import { isHere, type Person } from '../domain/school/person.ts'
import type { School } from './school.ts'

/** How many letters may still leave within an hour from the first of them: a fault must never write to a whole school twice. */
export function roomIn({ mail }: School, now: Instant, people: readonly Person[]): number {
  const active = people.filter((person) => isHere(person, dayOf(now))).length
  const most = Math.min(2 * active + 20, 300)
  return most - ofLastHour(mail, now).reduce((all, [, sent]) => all + sent, 0)
}

/** The school’s count of letters once so many more were sent. */
export function counted({ mail }: School, now: Instant, sent: number): School['mail'] {
  const minute = minuteOf(now)
  const before = Object.fromEntries(ofLastHour(mail, now))
  return {
    ...mail,
    day: dayOf(now),
    sent: (mail.day === dayOf(now) ? mail.sent : 0) + sent,
    byMinute: { ...before, ...(sent > 0 && { [minute]: (before[minute] ?? 0) + sent }) },
  }
}

/** A school that was kept before minutes were counted has none. */
const ofLastHour = ({ byMinute = {} }: Partial<School['mail']>, now: Instant): [string, number][] =>
  Object.entries(byMinute).filter(([minute]) => minute >= minuteOf(secondsAfter(now, -3600)))

const minuteOf = (moment: Instant): string => moment.slice(0, 16)
