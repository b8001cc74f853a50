import { inSchoolOn } from '../domain/evaluation/ladder.ts'
import { type Calendar, noCalendar, untilItsFirstHole } from '../domain/school/calendar.ts'
import { type Day, dayOf, daysAfter, type Instant, momentOf, timeOf } from '../domain/school/day.ts'
import type { Person } from '../domain/school/person.ts'
import type { Reading } from './books.ts'

/** London times between which the program writes of its own accord (design §8). */
const opensAt = '08:00'
const closesAt = '16:30'
/** Until when there is a morning for which something can be written. */
const noon = '12:00'

/** Whether a letter of the program's own may still leave today. */
export const stillOpen = (now: Instant): boolean => timeOf(now) < closesAt

/** Whether what is written for a day can still be read that morning. */
export const stillMorning = (now: Instant): boolean => timeOf(now) < noon

/** The moment at which the program may begin to write on a day, or now when that has passed. */
export function openingOn(day: Day, now: Instant): Instant {
  const opens = momentOf(day, opensAt)
  return opens > now ? opens : now
}

/** Whether the program may still write to somebody today of its own accord: in hours, on a day on which they are in school. */
export const reachableToday = (person: Person, calendar: Calendar, now: Instant): boolean =>
  stillOpen(now) && inSchoolOn(person, calendar, dayOf(now)) === dayOf(now)

/** The calendar that is in force on a day, as far as days can be counted on it. */
export const calendarOn = async (books: Pick<Reading, 'known'>, today: Day): Promise<Calendar> =>
  untilItsFirstHole((await books.known<{ calendar: Calendar }>('calendar'))?.calendar ?? noCalendar, today)

/**
 * The next moment at which the program may write to somebody of its own accord: in hours, on a day on
 * which they are in school. `now` itself when that is now; `undefined` beyond the calendar.
 */
export function nextMomentFor(person: Person, calendar: Calendar, now: Instant): Instant | undefined {
  const today = dayOf(now)
  const day = inSchoolOn(person, calendar, stillOpen(now) ? today : daysAfter(today, 1))
  return day && openingOn(day, now)
}
