import { type Day, daysAfter, weekdayOf } from './day.ts'

export type Span = { readonly from: Day; readonly to: Day }

/** The school's year, as the Calendar tab has it. Dates vary by school; none is ours. */
export type Calendar = {
  readonly terms: readonly Span[]
  readonly inset: readonly Span[]
  /** Bank holidays and other days closed within a term. */
  readonly closed: readonly Span[]
  /** Weeks in which nobody is released: tests, performances. */
  readonly noRelease: readonly (Span & { readonly because: string })[]
}

/** Before anybody has typed one. */
export const noCalendar: Calendar = { terms: [], inset: [], closed: [], noRelease: [] }

const within = (spans: readonly Span[], day: Day): boolean =>
  spans.some(({ from, to }) => from <= day && day <= to)

const weekend = (day: Day): boolean => ['Sat', 'Sun'].includes(weekdayOf(day))

/** Whether staff are in school: a weekday of a term or an INSET day, and not closed. */
export const schoolDay = (calendar: Calendar, day: Day): boolean =>
  !weekend(day) &&
  !within(calendar.closed, day) &&
  (within(calendar.terms, day) || within(calendar.inset, day))

/** Whether staff train together in school that day, without children. */
export const insetDay = (calendar: Calendar, day: Day): boolean => within(calendar.inset, day)

/**
 * The last day that the calendar knows; nothing can be said about later ones. INSET days count where they
 * follow the last term at once: those of a year whose terms nobody has typed say nothing of the days between.
 */
export function horizon(calendar: Calendar): Day | undefined {
  let last = endOfTerms(calendar)
  if (last === undefined) return undefined
  for (let day = daysAfter(last, 1); weekend(day) || within(calendar.inset, day); day = daysAfter(day, 1))
    if (!weekend(day)) last = day
  return last
}

const endOfTerms = ({ terms }: Calendar): Day | undefined =>
  terms
    .map(({ to }) => to)
    .sort()
    .at(-1)

/**
 * A calendar as far as days can be counted on it. Where between two terms there is longer than any holidays last, days are
 * missing: what comes after says nothing until somebody has typed them, or until it is about to begin anew after a long time.
 */
export function untilItsFirstHole(calendar: Calendar, today: Day): Calendar {
  const terms = calendar.terms.toSorted((one, other) => one.from.localeCompare(other.from))
  const beyond = terms.findIndex(({ from }, place) => {
    const before = terms[place - 1]?.to
    if (before === undefined || from <= today || from <= daysAfter(before, longestHolidays)) return false
    return today <= daysAfter(before, longestHolidays) || from > daysAfter(today, longestHolidays)
  })
  return beyond < 0 ? calendar : { ...calendar, terms: terms.slice(0, beyond) }
}

/** In days: nine weeks. State schools have six or seven in the summer, independent ones up to nine. */
const longestHolidays = 63

/**
 * A calendar as it is typed, with what stood there before of the time until its first term: schools type the new year over the
 * old one, and school days are still counted from before the summer. Only terms that have begun are kept, and none with a hole
 * after them, so that a slip of a year, once it is put right, does not stay where nobody sees it.
 */
export function withTypedOver(typed: Calendar, before: Calendar, today: Day): Calendar {
  const begins = firstOf(typed.terms)
  const terms = before.terms.filter(({ from, to }) => from <= today && (begins === undefined || to < begins))
  const until = horizon({ ...before, terms })
  if (until === undefined || (begins !== undefined && begins > daysAfter(until, longestHolidays)))
    return typed
  const withKept = <One extends Span>(now: readonly One[], then: readonly One[]): readonly One[] => [
    ...then.filter(({ from, to }) => to <= until && !now.some((one) => one.from === from && one.to === to)),
    ...now,
  ]
  return {
    terms: [...terms, ...typed.terms],
    inset: withKept(typed.inset, before.inset),
    closed: withKept(typed.closed, before.closed),
    noRelease: withKept(typed.noRelease, before.noRelease),
  }
}

const firstOf = (spans: readonly Span[]): Day | undefined => spans.map(({ from }) => from).sort()[0]

/** The first day that the calendar knows. */
export const beginning = ({ terms, inset }: Calendar): Day | undefined => firstOf([...terms, ...inset])

/**
 * The school day so many school days after a day (negative: before), or `undefined` beyond the calendar.
 * The day itself is not counted, whether or not it is a school day.
 */
export function schoolDaysFrom(calendar: Calendar, day: Day, count: number): Day | undefined {
  const last = horizon(calendar)
  const first = beginning(calendar)
  let left = Math.abs(count)
  let found = day
  while (left > 0) {
    found = daysAfter(found, Math.sign(count))
    if (!last || !first || found > last || found < first) return undefined
    if (schoolDay(calendar, found)) left -= 1
  }
  return found
}

/** The same, and beyond the calendar that many weekdays on. */
export const schoolDaysOn = (calendar: Calendar, day: Day, count: number): Day =>
  schoolDaysFrom(calendar, day, count) ?? daysAfter(day, Math.ceil((count / 5) * 7))

/** Why nobody is released on a day, in the school's words; `undefined` when they are. */
export const noReleaseOn = (calendar: Calendar, day: Day): string | undefined =>
  calendar.noRelease.find(({ from, to }) => from <= day && day <= to)?.because
