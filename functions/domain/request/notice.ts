import { type Calendar, schoolDay, schoolDaysFrom } from '../school/calendar.ts'
import { dayOf, daysBetween } from '../school/day.ts'
import type { Settings } from '../school/settings.ts'
import type { TrainingRequest } from './request.ts'

/** How a request came: before it begins with the notice that is asked for or with less, after it had begun, or when it was over. */
export type Notice = 'in time' | 'late' | 'begun' | 'over'

type Came = Pick<TrainingRequest, 'asked' | 'askedAt'>

/**
 * By the day on which it was asked (of the last change), against the school days of notice on Settings
 * (SB11). It is never refused for that; where the calendar does not reach, nothing is late.
 */
export function notice({ asked, askedAt }: Came, settings: Settings, calendar: Calendar): Notice {
  const on = dayOf(askedAt)
  if (asked.lastDay < on) return 'over'
  if (asked.firstDay <= on) return 'begun'
  const earliest = schoolDaysFrom(calendar, on, settings.limits.noticeSchoolDays)
  return earliest !== undefined && earliest > asked.firstDay ? 'late' : 'in time'
}

/** School days from the day of asking, not counted, to the first day, counted. */
export const schoolDaysOfNotice = ({ asked, askedAt }: Came, calendar: Calendar): number =>
  daysBetween(dayOf(askedAt), asked.firstDay)
    .slice(1)
    .filter((day) => schoolDay(calendar, day)).length
