import type { TrainingRequest } from '../request/request.ts'
import { type Day, daysAfter } from '../school/day.ts'
import { isHere, type Person, type PersonId } from '../school/person.ts'
import type { Evaluation, StageAnswer } from './evaluation.ts'

/** Days for which an answer is awaited; silence is fine, and nobody is reminded. */
const awaitedFor = 28

/** Who is here on the day on which an answer came, and who sent it. */
export type AnsweredToday = {
  readonly people: readonly Person[]
  readonly today: Day
  readonly sender: PersonId
}

/**
 * The team leader who is asked whether they have seen it used (SB13), once somebody has said some weeks later
 * that they use it a lot or some of it. Nobody where there is no other person to see it, or where the leader
 * wrote the answer down for them. A leader who is away reads it when they are back.
 */
export function leaderToSee(
  request: Pick<TrainingRequest, 'person'>,
  answer: Pick<StageAnswer, 'using'>,
  { people, today, sender }: AnsweredToday,
): Person | undefined {
  if (!isUsed(answer)) return undefined
  const person = people.find(({ id }) => id === request.person)
  const leader = people.find(({ id }) => id === person?.teamLeader)
  if (leader === undefined || leader.id === person?.id || leader.id === sender) return undefined
  return isHere(leader, today) ? leader : undefined
}

/** Whether there is something to be seen: of what was stopped nobody asks. */
export const isUsed = (answer: Pick<StageAnswer, 'using'> | undefined): boolean =>
  answer?.using === 'a lot' || answer?.using === 'some'

/** Whether a team leader has lately been asked what they have seen; until then their last word counts. */
export const seeingAwaited = ({ seen }: Evaluation, today: Day): boolean =>
  seen !== undefined && today <= daysAfter(seen.askedOn, awaitedFor)
