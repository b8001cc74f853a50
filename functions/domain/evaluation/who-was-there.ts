import { bookingState, tookPlace } from '../booking/booking.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { Calendar } from '../school/calendar.ts'
import type { Evaluation } from './evaluation.ts'
import { didNotTakePlace, planned, stopped } from './ladder.ts'

/** Nothing is asked about it for as long as this is their last word. */
const didNotGo = 'they did not go'

/**
 * The stages that stop because somebody says that they were not there: those that are still asked about. What is
 * answered, let go or held for the CPD lead stays as it is.
 */
export const stoppedByNo = (evaluations: readonly Evaluation[]): readonly Evaluation[] =>
  evaluations.filter(({ dueOn }) => dueOn !== undefined).map((one) => stopped(one, didNotGo))

/** The stages that are planned again because somebody corrects their “no”; never one that was on the list. */
export const plannedByYes = (
  evaluations: readonly Evaluation[],
  request: TrainingRequest,
  calendar: Calendar,
): readonly Evaluation[] =>
  tookPlace(request)
    ? evaluations
        .filter((one) => stoppedBecause(one, didNotGo) && one.listedOn === undefined)
        .map((one) => plannedAnew(one, request, calendar))
    : []

/** Whether the office has just written that somebody was there, whatever they say themselves. */
export function saidThere(before: TrainingRequest, after: TrainingRequest): boolean {
  const state = bookingState(after)
  return (state === 'attended' || state === 'attended in part') && state !== bookingState(before)
}

/** Whether a stage is asked about after all, by what the office has just written: never what is answered, listed or let go. */
export function askedAfterAll(one: Evaluation, before: TrainingRequest, after: TrainingRequest): boolean {
  if (one.listedOn !== undefined) return false
  const tookPlaceAfterAll = !tookPlace(before) && tookPlace(after)
  return (
    (tookPlaceAfterAll && stoppedBecause(one, didNotTakePlace)) ||
    (saidThere(before, after) && stoppedBecause(one, didNotGo))
  )
}

const stoppedBecause = ({ state, because }: Evaluation, why: string): boolean =>
  state === 'stopped' && because === why

/** A stage from its first letter on; that a leader asked for it besides stays, and what others had answered. */
export const plannedAnew = (
  { stage, wanted, others }: Pick<Evaluation, 'stage' | 'wanted' | 'others'>,
  request: TrainingRequest,
  calendar: Calendar,
): Evaluation => ({
  ...planned(request, stage, calendar),
  ...(wanted && { wanted }),
  ...(others && { others }),
})
