import { longDateWithYear } from '../domain/request/when.ts'
import { type Calendar, horizon } from '../domain/school/calendar.ts'
import { type Day, daysAfter } from '../domain/school/day.ts'
import { schoolYearOf, schoolYearSpan } from '../domain/school/school-year.ts'
import type { Amiss } from './attend.ts'

/** How many days before the calendar or the year’s money runs out somebody is asked to go on with it. */
export const warning = 30

/** A calendar that is empty, over, or about to be: which school years to type, and how, in rows people can copy. */
export function calendarEnds(calendar: Calendar, today: Day): readonly Amiss[] {
  const last = horizon(calendar)
  if (last !== undefined && last >= daysAfter(today, warning)) return []
  return [
    {
      key: 'now/calendar',
      who: 'you',
      what: whatEnds(last, today),
      where: 'Desk, Calendar',
      remedy: `Type the dates of ${yearsToType(last, today)} there, below the others: a row for each half-term (“Term”, its first and its last day), then each INSET day (“INSET”) and each bank holiday within a term (“Closed”).`,
    },
  ]
}

function whatEnds(last: Day | undefined, today: Day): string {
  const without = 'no school days can be counted and no reminders leave'
  if (last === undefined) return `There are no term dates: without them ${without}`
  const ends = last < today ? 'ended' : 'ends'
  return `The calendar ${ends} on ${longDateWithYear(last)}: beyond it ${without}`
}

/** '2026–27 and 2027–28': two school years, from the one that lacks days, so that nobody need type again for long. */
function yearsToType(last: Day | undefined, today: Day): string {
  const beyond = last === undefined ? today : daysAfter(last, overSummer)
  const first = schoolYearOf(beyond > today ? beyond : today)
  const next = schoolYearOf(daysAfter(schoolYearSpan(first).to, 1))
  return `${first} and ${next}`.replaceAll('-', '–')
}

/** Longer than any holidays, so that a calendar that ends in July lacks the year after. */
const overSummer = 60
