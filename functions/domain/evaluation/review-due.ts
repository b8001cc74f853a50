import { type Calendar, schoolDaysFrom } from '../school/calendar.ts'
import type { Day } from '../school/day.ts'
import { schoolYearOf } from '../school/school-year.ts'

/** Four school weeks before the summer holidays: late enough to know the year, early enough to talk about it. */
const schoolDaysBefore = 20

/**
 * The school year whose review is written today (SB21): from four school weeks before the last day of its
 * last term until the year is over. While the calendar does not reach the summer there is none.
 */
export function yearToReview(calendar: Calendar, today: Day): string | undefined {
  const year = schoolYearOf(today)
  const last = calendar.terms
    .map(({ to }) => to)
    .filter((to) => schoolYearOf(to) === year && to.slice(5) >= firstOfJune && to.slice(5) < firstOfSeptember)
    .sort()
    .at(-1)
  const from = last && schoolDaysFrom(calendar, last, -schoolDaysBefore)
  return from !== undefined && from <= today ? year : undefined
}

const firstOfJune = '06-01'
const firstOfSeptember = '09-01'
