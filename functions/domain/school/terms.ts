import type { Calendar, Span } from './calendar.ts'
import type { Day } from './day.ts'

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

/** The latest term that has come to its last day. */
export const lastEnded = (calendar: Calendar, how: ReportingTime, today: Day): Span | undefined =>
  terms(calendar, how).findLast(({ to }) => to <= today)

function seasonOf(day: Day): 'autumn' | 'spring' | 'summer' {
  const month = Number(day.slice(5, 7))
  if (month >= 8) return 'autumn'
  return month <= 3 ? 'spring' : 'summer'
}
