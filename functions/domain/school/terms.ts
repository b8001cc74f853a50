import type { Calendar, Span } from './calendar.ts'
import { type Day, daysAfter } from './day.ts'
import { schoolYearOf, schoolYearSpan } from './school-year.ts'

/** How often governors hear from the school. */
export const reportingTimes = ['each term', 'each half-term'] as const
export type ReportingTime = (typeof reportingTimes)[number]

/**
 * The terms or half-terms of the calendar, in order. Half-terms that begin in the same part of the
 * year make a term: autumn from August, spring from January, summer from Easter on.
 */
function terms(calendar: Calendar, how: ReportingTime): readonly Span[] {
  const halves = [...calendar.terms].sort((one, other) => (one.from < other.from ? -1 : 1))
  if (how === 'each half-term') return halves
  const found = new Map<string, Span>()
  for (const { from, to } of halves) {
    const name = `${from.slice(0, 4)} ${seasonOf(from)}`
    found.set(name, { from: found.get(name)?.from ?? from, to })
  }
  return [...found.values()]
}

/**
 * What the report of the latest term covers that has come to its last school day. It is read on that
 * day, so it ends with the day before and the next one begins with it: holidays and INSET days are in
 * one report, and no day is in two. The first begins with its school year, where it begins in autumn.
 */
export function lastEnded(calendar: Calendar, how: ReportingTime, today: Day): Span | undefined {
  const ended = terms(calendar, how).filter(({ to }) => to <= today)
  const [before, latest] = [ended.at(-2), ended.at(-1)]
  if (latest === undefined) return undefined
  const to = daysAfter(latest.to, -1)
  if (before !== undefined) return { from: before.to, to }
  const september = schoolYearSpan(schoolYearOf(to)).from
  return { from: seasonOf(latest.from) === 'autumn' && september < latest.from ? september : latest.from, to }
}

function seasonOf(day: Day): 'autumn' | 'spring' | 'summer' {
  const month = Number(day.slice(5, 7))
  if (month >= 8) return 'autumn'
  return month <= 3 ? 'spring' : 'summer'
}
