import { toTell } from '../approval/leaders-word.ts'
import type { TrainingRequest } from '../request/request.ts'
import { type Calendar, schoolDaysOn } from '../school/calendar.ts'
import type { Day } from '../school/day.ts'
import type { Person, PersonId } from '../school/person.ts'
import type { Evaluation, Seeing, StageAnswer } from './evaluation.ts'

/** School days for which an answer is awaited, four school weeks; silence is fine, and nobody is reminded. */
const awaitedFor = 20

/** Who is here on the day on which an answer came, and who sent it. */
export type AnsweredToday = {
  readonly people: readonly Person[]
  readonly today: Day
  readonly sender: PersonId
}

/**
 * The team leader who is asked whether they have seen it used (SB13), once somebody has said, some weeks later
 * or a term on, that they use it a lot or some of it. Nobody where there is no other person to see it, or where the leader
 * wrote the answer down for them. While a leader is away it is whoever stands in; where nobody does, the leader
 * reads it when they are back.
 */
export function leaderToSee(
  request: Pick<TrainingRequest, 'person'>,
  answer: Pick<StageAnswer, 'using'>,
  { people, today, sender }: AnsweredToday,
): { readonly leader: Person; readonly actingFor?: Person } | undefined {
  if (!isUsed(answer)) return undefined
  const whom = toTell({ person: request.person, askedBy: sender }, { people, today })
  return 'leader' in whom ? whom : undefined
}

/** Whether there is something to be seen: of what was stopped nobody asks. */
const isUsed = (answer: Pick<StageAnswer, 'using'> | undefined): boolean =>
  answer?.using === 'a lot' || answer?.using === 'some'

/** The same, by what they said last of one activity. */
export const isStillUsed = (stages: readonly Evaluation[]): boolean =>
  isUsed(stages.findLast(({ answer }) => answer?.using !== undefined)?.answer)

/** Whether a team leader has said what they saw of one activity, or has been asked by a letter that did not come to nothing. */
export const isSeenTo = (stages: readonly Evaluation[]): boolean =>
  stages.some(({ seen }) => (seen?.said ?? seen?.leftOn ?? seen?.letter) !== undefined)

/** The stage beside which it is kept what a leader has seen: where they were asked, or else where somebody said last that they use it. */
export const whereSeen = (stages: readonly Evaluation[]): Evaluation | undefined =>
  stages.findLast(({ seen }) => seen !== undefined) ??
  stages.findLast(({ answer }) => isUsed(answer)) ??
  stages.find(({ stage }) => stage === 2)

/**
 * Whether a team leader is likely to say today what they have seen: for four school weeks from the day on which the
 * letter left. What comes later is read all the same, with the next day. Beyond the calendar, that many weekdays on.
 */
export const seeingAwaited = (
  seen: Seeing | undefined,
  { today, calendar }: { readonly today: Day; readonly calendar: Calendar },
): boolean => seen?.leftOn !== undefined && today <= schoolDaysOn(calendar, seen.leftOn, awaitedFor)
