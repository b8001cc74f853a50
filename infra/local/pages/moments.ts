import { monthNames } from '../../../functions/domain/request/when.ts'
import {
  type Day,
  dayOf,
  daysAfter,
  type Instant,
  instant,
  milliseconds,
  momentOf,
  timeOf,
  weekdayOf,
} from '../../../functions/domain/school/day.ts'
import { momentIn } from '../people/bodies.ts'

/** '12 November 2026' */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${monthNames[(month ?? 1) - 1]} ${year}`
}

/** 'Thu 12 November 2026, 08:00' */
export const inWords = (moment: Instant): string =>
  `${weekdayOf(dayOf(moment))} ${dayInWords(dayOf(moment))}, ${timeOf(moment)}`

/** As a field for a day and a time holds it: '2026-11-12T08:00' */
export const localMoment = (moment: Instant): string => `${dayOf(moment)}T${timeOf(moment)}`

const quarter = 15 * 60 * 1000

export const nextQuarter = (now: Instant): Instant =>
  instant((Math.floor(milliseconds(now) / quarter) + 1) * quarter)

/** Where the clock is asked to go: a word of the buttons, or a day and a time. Refuses with a sentence. */
export function wantedMoment(sent: URLSearchParams, now: Instant): Instant {
  const today = dayOf(now)
  const next = (time: string) => {
    const sameDay = momentOf(today, time)
    return sameDay > now ? sameDay : momentOf(daysAfter(today, 1), time)
  }
  const to = sent.get('to')
  if (to === 'quarter') return nextQuarter(now)
  if (to === 'letters') return next('15:45')
  if (to === 'morning') return next('08:00')
  return momentIn(sent.get('moment') ?? '', now)
}
