import { monthNames } from '../../../functions/domain/request/when.ts'
import {
  type Day,
  dayOf,
  type Instant,
  instant,
  milliseconds,
  timeOf,
  type Weekday,
  weekdayOf,
} from '../../../functions/domain/school/day.ts'

/** '12 November 2026' */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${monthNames[(month ?? 1) - 1]} ${year}`
}

/** 'Thursday 12 November 2026', so that nobody mistakes the day for the month. */
export const longDay = (day: Day): string => `${weekdayNames[weekdayOf(day)]} ${dayInWords(day)}`

const weekdayNames: Readonly<Record<Weekday, string>> = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
}

/** 'Thu 12 November 2026, 08:00' */
export const inWords = (moment: Instant): string =>
  `${weekdayOf(dayOf(moment))} ${dayInWords(dayOf(moment))}, ${timeOf(moment)}`

/** As a field for a day and a time holds it: '2026-11-12T08:00' */
export const localMoment = (moment: Instant): string => `${dayOf(moment)}T${timeOf(moment)}`

/** '1 letter', '12 letters', 'no letters' */
export const counted = (many: number, one: string, more = `${one}s`): string =>
  many === 0 ? `no ${more}` : many === 1 ? `1 ${one}` : `${many} ${more}`

const quarter = 15 * 60 * 1000

export const nextQuarter = (now: Instant): Instant =>
  instant((Math.floor(milliseconds(now) / quarter) + 1) * quarter)
