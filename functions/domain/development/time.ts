import { lastDayAttended, minutesAttended } from '../booking/attended.ts'
import { isAgreed } from '../booking/booking.ts'
import type { RequestId, TrainingRequest } from '../request/request.ts'
import { type Calendar, insetDay, type Span, schoolDay } from '../school/calendar.ts'
import { type Day, daysAfter, daysBetween } from '../school/day.ts'
import { type Person, type PersonId, worksOn } from '../school/person.ts'
import type { Settings } from '../school/settings.ts'

/** An activity that counts for its person once its last day is past. */
export type TimeTaken = {
  readonly request: RequestId
  readonly person: PersonId
  readonly lastDay: Day
  readonly minutes: number
  /** With a group that was named, like “everyone”; on an INSET day that is INSET. */
  readonly together?: true
}

/** What a person was promised this school year, and what they have had. In minutes. */
export type TimeLedger = {
  readonly promised: number
  readonly taken: number
  readonly left: number
  /** In-school training for everybody: shown apart, and never counted (SA31). */
  readonly inset: number
  /** How many activities were taken. */
  readonly times: number
}

/** What is known when time is reckoned. */
type Year = {
  readonly span: Span
  readonly today: Day
  readonly settings: Settings
  readonly calendar: Calendar
}

/** The ledger of one person's time in a school year (SA31), from all that was taken in that year. */
export function timeLedger(person: Person, taken: readonly TimeTaken[], year: Year): TimeLedger {
  const past = taken.filter(
    (one) =>
      one.person === person.id &&
      one.lastDay < year.today &&
      !(one.together && insetDay(year.calendar, one.lastDay)),
  )
  const had = past.reduce((total, { minutes }) => total + minutes, 0)
  const promised = promisedMinutes(person, year)
  return {
    promised,
    taken: had,
    left: Math.max(0, promised - had),
    inset: insetMinutes(person, year),
    times: past.length,
  }
}

/**
 * The agreed time for a year (SA31), by FTE and by the part of the school year that somebody works
 * here, to the nearest quarter of an hour. Time away is left in: nobody loses time by being away.
 */
export function promisedMinutes(person: Person, { span, settings }: Pick<Year, 'span' | 'settings'>): number {
  const from = person.startDate !== undefined && person.startDate > span.from ? person.startDate : span.from
  const to = person.leftOn !== undefined && person.leftOn < span.to ? person.leftOn : span.to
  const here = daysBetween(from, to).length / daysBetween(span.from, span.to).length
  const minutes = settings.time.promisedHours * minutesAnHour * (person.fte / 100) * here
  return Math.round(minutes / quarter) * quarter
}

const minutesAnHour = 60
const quarter = minutesAnHour / 4

/** INSET days of the year that are past, each a number of hours for whoever works that weekday and was here. */
function insetMinutes(person: Person, { span, today, settings, calendar }: Year): number {
  const last = today <= span.to ? daysAfter(today, -1) : span.to
  const days = calendar.inset
    .flatMap(({ from, to }) => daysBetween(from < span.from ? span.from : from, to > last ? last : to))
    .filter((day) => insetDay(calendar, day) && schoolDay(calendar, day) && worksOn(person, day))
  return new Set(days).size * settings.time.insetHours * minutesAnHour
}

/**
 * A request as time that is or will be taken: agreed or approved, or a free activity in the record.
 * Nothing for what was withdrawn or cancelled, or where somebody did not go; of several days only those attended.
 */
export function timeFor(request: TrainingRequest): TimeTaken | undefined {
  if (!isAgreed(request)) return undefined
  const { id, person, through, notInSchool } = request
  const together = through !== undefined || notInSchool !== undefined
  return {
    ...{ request: id, person, lastDay: lastDayAttended(request), minutes: minutesAttended(request) },
    ...(together && { together }),
  }
}
