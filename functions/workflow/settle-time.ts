import { type TimeTaken, timeFor } from '../domain/development/time.ts'
import type { TrainingRequest } from '../domain/request/request.ts'
import { schoolYearOf } from '../domain/school/school-year.ts'
import type { Writing } from './books.ts'

/** What counts as time in each school year, as it was read in the same transaction. */
export type TimeRead = Readonly<Record<string, readonly TimeTaken[]>>

/** A request as it was and as it is; `before` is absent when the request is new. */
export type Change = { readonly before: TrainingRequest | undefined; readonly after: TrainingRequest }

/**
 * Writes the time that follows from changes of requests into the school year of their last day, and
 * takes it out of the year in which it was.
 */
export function settleTime(books: Writing, read: TimeRead, changes: readonly Change[]): void {
  const years = new Map<string, readonly TimeTaken[]>()
  for (const { before, after } of changes) {
    const was = before && timeFor(before)
    const is = timeFor(after)
    if (JSON.stringify(was) === JSON.stringify(is)) continue
    for (const year of new Set([was, is].flatMap((time) => (time ? [schoolYearOf(time.lastDay)] : [])))) {
      const others = (years.get(year) ?? read[year] ?? []).filter(({ request }) => request !== after.id)
      const here = is !== undefined && schoolYearOf(is.lastDay) === year
      years.set(year, here ? [...others, is] : others)
    }
  }
  for (const [year, taken] of years) books.saveTimeIn(year, taken)
}
