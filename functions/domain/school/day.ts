import { Temporal } from 'temporal-polyfill'

/** A date in the school's calendar, such as '2026-11-12'. Always Europe/London. */
export type Day = `${number}-${number}-${number}`

/** A moment, in UTC, such as '2026-11-12T08:00:00.000Z'. */
export type Instant = `${string}Z`

/** A day or half of it. */
export type Part = 'all day' | 'morning' | 'afternoon'
export type DayPart = { readonly day: Day; readonly part: Part }

export type Weekday = 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun'
export const weekdays: readonly Weekday[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const london = 'Europe/London'

/** The London day on which a moment falls. */
export const dayOf = (moment: Instant): Day => inLondon(moment).toPlainDate().toString() as Day

/** The London wall-clock time of a moment, such as '15:45'. */
export const timeOf = (moment: Instant): string =>
  inLondon(moment).toPlainTime().toString({ smallestUnit: 'minute' })

/** The moment at which a London clock shows this time on this day. In the lost hour of March it is the hour after. */
export const momentOf = (day: Day, time: string): Instant =>
  instant(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: london, plainTime: time }).epochMilliseconds,
  )

/** A moment so many seconds after another; negative for before. */
export const secondsAfter = (moment: Instant, seconds: number): Instant =>
  instant(Temporal.Instant.from(moment).epochMilliseconds + Math.round(seconds * 1000))

/** A moment from milliseconds since 1970. */
export const instant = (milliseconds: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ smallestUnit: 'millisecond' }) as Instant

export const milliseconds = (moment: Instant): number => Temporal.Instant.from(moment).epochMilliseconds

/** The day so many calendar days after another; negative for before. */
export const daysAfter = (day: Day, count: number): Day =>
  Temporal.PlainDate.from(day).add({ days: count }).toString() as Day

export const weekdayOf = (day: Day): Weekday =>
  weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1] as Weekday

/** Every day from one to another, both counted. Empty when they are the wrong way round. */
export function daysBetween(from: Day, to: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = daysAfter(day, 1)) days.push(day)
  return days
}

/** The day behind a Sheets serial number; its fraction (a time of day) is left out. */
export const dayFromSerial = (serial: number): Day => daysAfter('1899-12-30' as Day, Math.floor(serial))

const inLondon = (moment: Instant) => Temporal.Instant.from(moment).toZonedDateTimeISO(london)
