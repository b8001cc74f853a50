import { type Calendar, horizon, schoolDay } from './calendar.ts'
import { type Day, dayOf, daysAfter, type Instant, momentOf, secondsAfter, weekdayOf } from './day.ts'
import type { Settings } from './settings.ts'

const halfAnHour = 1800

/**
 * When a decision letter leaves: at the first set time at least 30 minutes after the decision, on a
 * school day. A slip can be taken back until then. Beyond the calendar any weekday will do: a
 * decision must not wait for somebody to type term dates.
 */
export function leavesAt(decided: Instant, { letters }: Settings, calendar: Calendar): Instant {
  if (letters.leaveAt === 'now') return decided
  const earliest = secondsAfter(decided, halfAnHour)
  const last = horizon(calendar)
  for (let day = dayOf(decided); ; day = daysAfter(day, 1)) {
    const moment = momentOf(day, letters.leaveAt)
    if (moment >= earliest && postDay(calendar, last, day)) return moment
  }
}

const postDay = (calendar: Calendar, last: Day | undefined, day: Day): boolean =>
  last === undefined || day > last ? !['Sat', 'Sun'].includes(weekdayOf(day)) : schoolDay(calendar, day)
