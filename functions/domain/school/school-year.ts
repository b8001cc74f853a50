import type { Span } from './calendar.ts'
import { type Day, daysAfter } from './day.ts'

/**
 * The school year in which a day falls: '2026-27', from 1 September to 31 August. In every school,
 * unlike the financial year, which begins where Settings says.
 */
export function schoolYearOf(day: Day): string {
  const starts = Number(day.slice(0, 4)) - (day.slice(5) < firstOfSeptember ? 1 : 0)
  return `${starts}-${String((starts + 1) % 100).padStart(2, '0')}`
}

/** First and last day of a school year. */
export function schoolYearSpan(year: string): Span {
  const starts = Number(year.slice(0, 4))
  return { from: `${starts}-${firstOfSeptember}` as Day, to: `${starts + 1}-08-31` as Day }
}

const firstOfSeptember = '09-01'

/** What is shown and counted begins here: with the school year before this one. What is older stays in the books. */
export const shownSince = (today: Day): Day =>
  schoolYearSpan(schoolYearOf(daysAfter(schoolYearSpan(schoolYearOf(today)).from, -1))).from
