import type { TrainingRequest } from '../request/request.ts'
import type { Calendar } from '../school/calendar.ts'
import type { Day } from '../school/day.ts'
import type { Evaluation, Stage } from './evaluation.ts'
import { firstDue, stopped } from './ladder.ts'

/** Somebody has letters about it, or their team leader has. */
const isAsking: readonly Evaluation['state'][] = ['asked', 'reminded', 'reminded again', 'leader told']
/** Somebody is still to have letters about it; what only their team leader asks goes on to the list. */
const canGiveWay: readonly Evaluation['state'][] = ['planned', 'asked', 'reminded', 'reminded again']

/**
 * The later stage that takes the place of one (design §8: nobody is asked twice over about one activity): the last of
 * those that are being asked, or that are due by now because somebody was away or it was agreed late.
 *
 * @param all the stages of the same activity
 */
export const laterStage = (
  { stage }: Evaluation,
  all: readonly Evaluation[],
  {
    request,
    calendar,
    today,
  }: { readonly request: TrainingRequest; readonly calendar: Calendar; readonly today: Day },
): Evaluation | undefined =>
  all
    .filter((other) => other.stage > stage)
    .findLast(
      (other) =>
        isAsking.includes(other.state) ||
        (other.state === 'planned' && firstDue(request, other.stage, calendar) <= today),
    )

/** A stage that gives way to a later one, with the reason; nothing where it has no letters to come, or is the later one. */
export function givesWay(evaluation: Evaluation, to: Stage): Evaluation | undefined {
  if (evaluation.stage >= to || !canGiveWay.includes(evaluation.state)) return undefined
  return { ...stopped(evaluation, `the questions of stage ${to} took its place`), gaveWayTo: to }
}
