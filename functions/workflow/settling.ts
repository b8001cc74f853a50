import { type Instant, secondsAfter } from '../domain/school/day.ts'
import type { School } from './school.ts'

/** How long what people chose must read the same before it counts, in seconds: a grace for slips. */
const grace = 20

/**
 * What reads so and since when, while that is not yet long enough; `undefined` when it counts.
 *
 * @param before what was settling there at the last look
 * @param hand what people chose there, as one text
 */
export function settlingSince(
  before: School['unsettled'][string] | undefined,
  hand: string,
  now: Instant,
): School['unsettled'][string] | undefined {
  const since = before?.hand === hand ? before.since : now
  return secondsAfter(since, grace) <= now ? undefined : { hand, since }
}
