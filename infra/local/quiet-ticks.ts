import { dayOf, type Instant } from '../../functions/domain/school/day.ts'
import type { School } from '../../functions/workflow/school.ts'

/**
 * Which quarter-hourly ticks can be passed over when time is moved on: those in which nothing can
 * happen, because nobody has written anything since the last one, nothing is due and nothing is
 * settling. The first tick of each day is always played. So weeks pass in seconds, in the same order.
 */
export function quietTicks() {
  let written = true
  let last: Instant | undefined
  let due: Instant | undefined
  let busy = true
  return {
    /** Somebody answered or typed. */
    news: (): void => {
      written = true
    },
    played: (at: Instant): void => {
      written = false
      last = at
    },
    /** The school as a look or a delivery left it. */
    saw: (school: School): void => {
      due = school.dueAt
      busy =
        school.failure !== undefined || school.lease !== undefined || Object.keys(school.unsettled).length > 0
    },
    quiet: (at: Instant): boolean =>
      !written && !busy && last !== undefined && dayOf(last) === dayOf(at) && (due === undefined || due > at),
  }
}
