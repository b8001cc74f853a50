import { lastDayAttended } from '../booking/attended.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { type Day, dayOf } from '../school/day.ts'
import { shownSince } from '../school/school-year.ts'
import type { TrainingRequest } from './request.ts'

/**
 * Whether a request is so long over that nobody need see it any more: everything that happened about it lies before the
 * school year before this one, and nothing is still asked, or on the coordinator's list.
 */
export function longOver(
  request: TrainingRequest,
  evaluations: readonly Pick<Evaluation, 'state' | 'dueOn' | 'answer'>[],
  today: Day,
): boolean {
  const open = evaluations.some(({ state, dueOn }) => state === 'listed' || dueOn !== undefined)
  const last = [
    request.asked.lastDay,
    lastDayAttended(request),
    ...settledOn(request),
    ...[request.notRight, request.missed?.answer].flatMap((one) => (one ? [dayOf(one.at)] : [])),
    ...evaluations.flatMap(({ answer }) => (answer ? [dayOf(answer.at)] : [])),
  ]
  return !open && last.every((day) => day < shownSince(today))
}

/** Some things are decided long after they are over, and belong to the year in which that was. */
function settledOn({ decision }: TrainingRequest): readonly Day[] {
  if ('leftAt' in decision) return [dayOf(decision.at), dayOf(decision.leftAt)]
  return 'at' in decision ? [dayOf(decision.at)] : [dayOf(decision.since)]
}
