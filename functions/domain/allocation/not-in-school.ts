import type { TrainingRequest } from '../request/request.ts'
import { activityDays, shortDate } from '../request/when.ts'
import { type Day, weekdayOf } from '../school/day.ts'
import { isAway, isHere, type Person } from '../school/person.ts'
import { against, discuss, type Finding } from './finding.ts'

/** Why somebody is not in school on a day, whatever the calendar says. */
export function notInSchool(day: Day, person: Person): readonly Finding[] {
  const when = shortDate(day)
  if (!isHere(person, day))
    return [against(`${when} is not within the time of working here.`, 'not here then')]
  if (isAway(person, day))
    return [discuss(`${when} is within a time away.`, 'away then', 'A day after coming back.')]
  return []
}

/** What speaks against the days of another of the group, by name, for the leaders' row. */
export function daysOf(person: Person, { asked }: TrainingRequest): readonly Finding[] {
  const days = activityDays(asked)
  const off = days.filter((day) => !person.weekdays.includes(weekdayOf(day)))
  return [
    ...days.flatMap((day) => notInSchool(day, person)),
    ...off.map((day) => discuss(`${shortDate(day)} is a day off.`, 'a day off')),
  ].map((finding) => ({ ...finding, because: `${person.name}: ${finding.because}` }))
}
