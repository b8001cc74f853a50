import type { Stage } from '../../domain/evaluation/evaluation.ts'
import { type Calendar, schoolDay } from '../../domain/school/calendar.ts'
import { type Day, daysBetween } from '../../domain/school/day.ts'
import { capital, inWords } from '../../domain/sentence.ts'

const week = 7
const schoolWeek = 5
/** Days that people call a week, and weeks that they count before they speak of months. */
const aboutAWeek = 10
const weeksAtMost = 8
const month = 365 / 12
/** School weeks on which the second questions are asked and reminded of (design §8: six to eight). */
const [fewest, most] = [5, 9]

/**
 * How long ago an activity was, as the questions about it begin on a day: 'A week on', 'Six school weeks on', 'Five months on'.
 * Somebody can have been away, or a letter can have waited; then it says what is so.
 */
export function timeOn(lastDay: Day, { stage, today, calendar }: On): string {
  const days = daysBetween(lastDay, today).slice(1)
  const schoolWeeks = Math.round(days.filter((day) => schoolDay(calendar, day)).length / schoolWeek)
  if (stage === 2 && schoolWeeks >= fewest && schoolWeeks <= most)
    return `${counted(schoolWeeks)} school weeks on`
  if (days.length <= aboutAWeek) return 'A week on'
  const weeks = Math.round(days.length / week)
  return weeks <= weeksAtMost
    ? `${counted(weeks)} weeks on`
    : `${counted(Math.round(days.length / month))} months on`
}

type On = { readonly stage: Stage; readonly today: Day; readonly calendar: Calendar }

const counted = (count: number): string => capital(inWords(count))
