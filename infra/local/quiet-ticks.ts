import { type Day, dayOf, type Instant } from '../../functions/domain/school/day.ts'
import type { School } from '../../functions/workflow/school.ts'

/**
 * Which quarter-hourly ticks can be passed over when time is moved on: those in which nothing can
 * happen, because nobody has written anything since the last one, nothing is due and nothing is
 * settling. The first tick of each day is always played. So weeks pass in seconds, in the same order.
 */
export function quietTicks() {
  let written = true
  let last: Day | undefined
  let due: Instant | undefined
  let busy = true
  let asks: Day | undefined
  return {
    /** Somebody answered or typed. */
    news: (): void => {
      written = true
    },
    played: (at: Instant): void => {
      written = false
      last = dayOf(at)
    },
    /** The school as a look or a delivery left it, and the next day on which somebody is asked how it went. */
    saw: (school: School, asksOn?: Day): void => {
      due = school.dueAt
      asks = asksOn
      busy =
        school.failure !== undefined || school.lease !== undefined || Object.keys(school.unsettled).length > 0
    },
    quiet: (at: Instant): boolean =>
      !written && !busy && dayOf(at) === last && (due === undefined || due > at),
    /**
     * For a school that is being played: nothing is due and nothing settles, and what was written has been
     * looked at. Whole days pass on which nobody is asked anything; the next look does what belonged to them.
     */
    idle: (at: Instant): boolean => {
      if (busy || (due !== undefined && due <= at)) return false
      return asks === undefined || dayOf(at) === last || dayOf(at) < asks
    },
  }
}
