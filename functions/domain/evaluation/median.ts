import type { HalfRating } from '../governors/report.ts'
import type { Rating } from './evaluation.ts'

/** The middle of marks, between two of them where their number is even. Of none it is three. */
export function median(ratings: readonly Rating[]): Rating | HalfRating {
  const sorted = [...ratings].sort()
  const middle = (sorted.length - 1) / 2
  return (((sorted[Math.floor(middle)] ?? 3) + (sorted[Math.ceil(middle)] ?? 3)) / 2) as Rating | HalfRating
}
