import { membersOf, type TrainingRequest } from '../request/request.ts'
import { longDate } from '../request/when.ts'
import { dayOf } from '../school/day.ts'
import { bookingOf, tookPlace } from './booking.ts'

/** The condition of an approval that has been told, in the leaders' words; absent where there is none. */
export function conditionOf(request: TrainingRequest): string | undefined {
  const { decision } = request
  if (bookingOf(request) === undefined || decision.stage !== 'approved') return undefined
  return decision.seen.agreed === 'Approve with conditions' ? decision.seen.words.trim() : undefined
}

/**
 * Whether a condition is still to be met: until somebody in the office says so, however long ago the activity
 * was. It lapses when nobody was there. Nothing waits for it: not the place, the money or the questions afterwards.
 */
export const conditionOpen = (request: TrainingRequest): boolean =>
  conditionOf(request) !== undefined && bookingOf(request)?.conditionMet === undefined && tookPlace(request)

/** For the row: '; its condition is not yet met', of a group as long as that is so of one. Empty without one. */
export function conditionStands(request: TrainingRequest): string {
  const members = membersOf(request).filter((one) => conditionOf(one) !== undefined)
  if (members.some(conditionOpen)) return '; its condition is not yet met'
  const met = members
    .flatMap((one) => bookingOf(one)?.conditionMet ?? [])
    .sort()
    .at(-1)
  return met === undefined ? '' : `; its condition was met on ${longDate(dayOf(met))}`
}
