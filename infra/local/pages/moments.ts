import { dateWithYear } from '../../../functions/domain/request/when.ts'
import {
  dayOf,
  type Instant,
  instant,
  milliseconds,
  timeOf,
  weekdayOf,
} from '../../../functions/domain/school/day.ts'

/** 'Thu 12 November 2026, 08:00' */
export const inWords = (moment: Instant): string =>
  `${weekdayOf(dayOf(moment))} ${dateWithYear(dayOf(moment))}, ${timeOf(moment)}`

/** As a field for a day and a time holds it: '2026-11-12T08:00' */
export const localMoment = (moment: Instant): string => `${dayOf(moment)}T${timeOf(moment)}`

/** '1 letter', '12 letters', 'no letters' */
export const counted = (many: number, one: string, more = `${one}s`): string =>
  many === 0 ? `no ${more}` : many === 1 ? `1 ${one}` : `${many} ${more}`

const quarter = 15 * 60 * 1000

export const nextQuarter = (now: Instant): Instant =>
  instant((Math.floor(milliseconds(now) / quarter) + 1) * quarter)
