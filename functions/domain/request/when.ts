import { type Calendar, schoolDaysOn } from '../school/calendar.ts'
import { type Day, daysAfter, daysBetween, type Part, type Weekday, weekdayOf } from '../school/day.ts'
import { list } from '../sentence.ts'
import type { Asked } from './request.ts'

/** When an activity is, as a row has it: 'Fri 4 Dec, all day', 'Thu 18 Mar and Thu 22 Apr'. */
export function whenShown(asked: Asked): string {
  const days = activityDays(asked)
  const only = days.length === 1 ? days[0] : undefined
  if (only) return [shortDate(only), howLong(asked, only)].filter(Boolean).join(', ')
  const named = days.map((day) => shortDateWithin(asked, day))
  const between = `${named.at(0)} to ${named.at(-1)}`
  if (withinAWeek(asked) || asked.kind === 'qualification') return between
  return days.length > longestList ? `${between}, ${days.length} days` : list(named)
}

/**
 * The days on which an activity takes place, as far as we were told: first and last, days named
 * besides them, days of cover, and what lies between when it is all in one week.
 */
export function activityDays(asked: Asked): readonly Day[] {
  const named = [
    asked.firstDay,
    asked.lastDay,
    ...[...asked.otherTimes, ...asked.cover].map(({ day }) => day),
  ]
  const between = withinAWeek(asked) ? daysBetween(asked.firstDay, asked.lastDay) : []
  return [...new Set([...named, ...between])].sort()
}

/**
 * The day by which leaders should have decided: the day to book by or ten school days before the
 * first day, whichever is earlier; never before the day it was asked.
 */
export function decideBy(asked: Pick<Asked, 'firstDay' | 'bookBy'>, askedOn: Day, calendar: Calendar): Day {
  const before = schoolDaysOn(calendar, asked.firstDay, -schoolDaysToArrange)
  const earliest = asked.bookBy && asked.bookBy < before ? asked.bookBy : before
  return earliest < askedOn ? askedOn : earliest
}

/** 'Tuesday 12 January'. */
export const longDate = (day: Day): string =>
  `${weekdayNames[weekdayOf(day)]} ${dayOfMonth(day)} ${monthOf(day)}`

/** 'Tuesday 12 January 2027'. */
export const longDateWithYear = (day: Day): string => `${longDate(day)} ${day.slice(0, 4)}`

/** '12 January 2027'. */
export const dateWithYear = (day: Day): string => `${dayOfMonth(day)} ${monthOf(day)} ${day.slice(0, 4)}`

/** '12 January', whatever the year. */
export const dateWithoutYear = (day: Day): string => `${dayOfMonth(day)} ${monthOf(day)}`

/** 'Tue 12 Jan'. */
export const shortDate = (day: Day): string => `${weekdayOf(day)} ${dayAndMonth(day)}`

/** '12 Jan'. */
export const dayAndMonth = (day: Day): string => `${dayOfMonth(day)} ${monthOf(day).slice(0, 3)}`

/** Booking a place and finding cover take an office about two weeks. */
const schoolDaysToArrange = 10

/** Longer than this is a day's work, whatever its hours are called. */
const halfDayMinutes = 240

const longestList = 3

const withinAWeek = ({ kind, firstDay, lastDay, otherTimes }: Asked): boolean =>
  kind !== 'several meetings' &&
  otherTimes.length === 0 &&
  firstDay < lastDay &&
  lastDay < daysAfter(firstDay, 7)

function howLong(asked: Asked, day: Day): Part | string {
  const parts = [...asked.cover, ...asked.otherTimes]
    .filter((time) => time.day === day)
    .map(({ part }) => part)
  const [first, ...others] = new Set(parts)
  if (first) return others.length === 0 ? first : 'all day'
  if (asked.minutes > halfDayMinutes) return 'all day'
  return asked.minutes > 0 ? showMinutes(asked.minutes) : ''
}

/** A length of time as people say it: '3 hours', '1½ hours', '40 minutes'. */
export function showMinutes(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (rest === 30) return `${hours}½ hours`
  const whole = hours === 1 ? '1 hour' : `${hours} hours`
  return rest === 0 ? whole : `${whole} ${rest} minutes`
}

/** Short, and with its year when the activity reaches into another. */
const shortDateWithin = ({ firstDay, lastDay }: Asked, day: Day): string =>
  firstDay.slice(0, 4) === lastDay.slice(0, 4) ? shortDate(day) : `${shortDate(day)} ${day.slice(0, 4)}`

const dayOfMonth = (day: Day): number => Number(day.slice(8))
const monthOf = (day: Day): string => monthNames[Number(day.slice(5, 7)) - 1] ?? ''

const weekdayNames: Readonly<Record<Weekday, string>> = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
}

/** Months as people write them, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
