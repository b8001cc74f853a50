import { type Calendar, type Span, schoolDay } from './calendar.ts'
import { type Day, daysAfter, daysBetween } from './day.ts'
import { schoolYearOf } from './school-year.ts'

/** More school days than any half-term has: nine weeks. Longer is a whole term, typed without its break. */
const longestHalfTerm = 45

/** The half-terms of the calendar, in order. A term that was typed without a half-term break is halved by its school days. */
export const halfTerms = (calendar: Calendar): readonly Span[] =>
  calendar.terms
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .flatMap((span) => halves(span, calendar))

/**
 * The half-term in which a day falls, where the Staffroom letter belongs to it: to each of a school year but
 * the first, when everybody has enough to read. So there are five letters a year, and November’s tells of the summer too.
 */
export function tellingHalfTerm(calendar: Calendar, day: Day): Span | undefined {
  const all = halfTerms(calendar)
  const place = all.findIndex(({ from, to }) => from <= day && day <= to)
  const [before, now] = [all[place - 1], all[place]]
  // By the last day: a school year can begin in August.
  return before && now && schoolYearOf(before.to) === schoolYearOf(now.to) ? now : undefined
}

/** Days from the beginning of a half-term on which its Staffroom letter is owed; who comes back later hears the next. */
const daysOpen = 14

/** The first day of the half-term whose Staffroom letter is owed on a day; nothing where none is. */
export function staffroomSince(calendar: Calendar, day: Day): Day | undefined {
  const half = tellingHalfTerm(calendar, day)
  return half !== undefined && day < daysAfter(half.from, daysOpen) ? half.from : undefined
}

function halves(span: Span, calendar: Calendar): readonly Span[] {
  const days = daysBetween(span.from, span.to).filter((day) => schoolDay(calendar, day))
  const middle = Math.ceil(days.length / 2)
  const [last, next] = [days[middle - 1], days[middle]]
  if (days.length <= longestHalfTerm || last === undefined || next === undefined) return [span]
  return [
    { from: span.from, to: last },
    { from: next, to: span.to },
  ]
}
