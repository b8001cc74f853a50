import { type Day, daysAfter } from '../school/day.ts'
import type { Settings } from '../school/settings.ts'

/** The financial year in which a day falls, by the day the school's year starts: '2026-27'. */
export function yearOf(day: Day, settings: Settings): string {
  const starts = Number(day.slice(0, 4)) - (monthAndDay(day) < monthAndDay(settings.money.yearStarts) ? 1 : 0)
  return named(starts)
}

/** The financial year that begins on a day. */
export const yearBeginning = (first: Day): string => named(Number(first.slice(0, 4)))

const named = (starts: number): string => `${starts}-${String((starts + 1) % 100).padStart(2, '0')}`

/** First and last day of a financial year. */
export function yearSpan(year: string, settings: Settings): { readonly from: Day; readonly to: Day } {
  const starts = Number(year.slice(0, 4))
  const first = (of: number) => `${of}-${monthAndDay(settings.money.yearStarts)}` as Day
  return { from: first(starts), to: daysAfter(first(starts + 1), -1) }
}

/** The financial year after another: '2027-28'. */
export const yearAfter = (year: string, settings: Settings): string =>
  yearOf(daysAfter(yearSpan(year, settings).to, 1), settings)

/** Days by the financial year they fall in, earliest year first. */
export function daysByYear(
  days: readonly Day[],
  settings: Settings,
): Readonly<Record<string, readonly Day[]>> {
  const byYear: Record<string, Day[]> = {}
  for (const day of [...days].sort()) {
    const year = yearOf(day, settings)
    byYear[year] = [...(byYear[year] ?? []), day]
  }
  return byYear
}

/** A financial year as people read it: '2026–27'. */
export const showYear = (year: string): string => year.replace('-', '–')

const monthAndDay = (day: Day): string => day.slice(5)
