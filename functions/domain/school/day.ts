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

/** The London day on which a moment falls. It begins on the hour, so one answer holds for the whole of that. */
export const dayOf = (moment: Instant): Day => dayOfHour(moment.slice(0, hourLength))
const hourLength = '2026-11-12T08'.length

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
export const daysAfter = (day: Day, count: number): Day => moved(`${day} ${count}`)

/** A look walks through the calendar very often, and always through the same few days: each is worked out once. */
function once<Key extends string | number, T>(of: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size > mostKnown) known.clear()
    const made = of(key)
    known.set(key, made)
    return made
  }
}
const mostKnown = 5000

const dayOfHour = once((hour: string): Day => inLondon(`${hour}:00Z`).toPlainDate().toString() as Day)
const moved = once((by: `${Day} ${number}`): Day => {
  const [day = '', count] = by.split(' ')
  return Temporal.PlainDate.from(day)
    .add({ days: Number(count) })
    .toString() as Day
})

export const weekdayOf = once(
  (day: Day): Weekday => weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1] as Weekday,
)

/** Every day from one to another, both counted. Empty when they are the wrong way round. */
export function daysBetween(from: Day, to: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = daysAfter(day, 1)) days.push(day)
  return days
}

/** The day behind a Sheets serial number; its fraction (a time of day) is left out. */
export const dayFromSerial = (serial: number): Day => dayOfSerial(Math.floor(serial))
const dayOfSerial = once((serial: number): Day => daysAfter('1899-12-30', serial))

const inLondon = (moment: Instant) => Temporal.Instant.from(moment).toZonedDateTimeISO(london)
