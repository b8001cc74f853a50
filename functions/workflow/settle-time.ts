import { type TimeTaken, timeFor } from '../domain/development/time.ts'
import type { TrainingRequest } from '../domain/request/request.ts'
import { schoolYearOf } from '../domain/school/school-year.ts'
import type { Writing } from './books.ts'

/** What counts as time in each school year, as it was read in the same transaction. */
export type TimeRead = Readonly<Record<string, readonly TimeTaken[]>>

/**
 * Writes the time that follows from a change of one request into the school year of its last day,
 * and takes it out of the year in which it was. `before` is absent when the request is new.
 */
export function settleTime(
  books: Writing,
  read: TimeRead,
  before: TrainingRequest | undefined,
  after: TrainingRequest,
): void {
  const was = before && timeFor(before)
  const is = timeFor(after)
  if (JSON.stringify(was) === JSON.stringify(is)) return
  for (const year of new Set([was, is].flatMap((time) => (time ? [schoolYearOf(time.lastDay)] : [])))) {
    const others = (read[year] ?? []).filter(({ request }) => request !== after.id)
    const here = is !== undefined && schoolYearOf(is.lastDay) === year
    books.saveTimeIn(year, here ? [...others, is] : others)
  }
}
