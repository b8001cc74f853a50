import type { Asked } from '../../domain/request/request.ts'
import { activityDays, longDate, longDateWithYear } from '../../domain/request/when.ts'
import type { Day } from '../../domain/school/day.ts'
import { list } from '../../domain/sentence.ts'

/** When an activity is, as it follows its title: 'on Tuesday 12 January 2027', 'from … to …'. */
export function onDays(asked: Asked): string {
  const { firstDay, lastDay } = asked
  const days = activityDays(asked)
  if (days.length < 2) return `on ${longDateWithYear(firstDay)}`
  if (days.length <= longestList && sameYear(firstDay, lastDay))
    return `on ${list(days.map(longDate))} ${firstDay.slice(0, 4)}`
  return `from ${sameYear(firstDay, lastDay) ? longDate(firstDay) : longDateWithYear(firstDay)} to ${longDateWithYear(lastDay)}`
}

/** '12 January': for what has been. */
export const dateOnly = (day: Day): string => withoutWeekday(longDate(day))

/** '12 January 2027': for the head of a printed letter. */
export const dated = (day: Day): string => withoutWeekday(longDateWithYear(day))

const longestList = 3

const withoutWeekday = (shown: string): string => shown.slice(shown.indexOf(' ') + 1)

const sameYear = (one: Day, other: Day): boolean => one.slice(0, 4) === other.slice(0, 4)
