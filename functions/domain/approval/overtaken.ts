import type { TrainingRequest } from '../request/request.ts'
import type { Choices, Overtaken } from './decision.ts'
import { tally } from './quorum.ts'
import type { Leadership } from './step.ts'
import { waitingFor } from './waiting-for.ts'

/** Whether what 'Agreed in the meeting' says is still set aside by the votes that came after it. */
export const stillOvertaken = ({ agreed, by }: Overtaken, choices: Choices): boolean =>
  choices.agreed === agreed && (by.length === 0 || by.some((email) => objects(choices, email)))

/**
 * Who has begun to object since a decision was made. Their Discuss or Decline takes it back although
 * the meeting's word still stands in its cell (design §5).
 */
export const newObjectors = (
  request: TrainingRequest,
  choices: Choices,
  seen: Choices,
  leadership: Leadership,
): readonly string[] =>
  tally(choices, request, leadership)
    .objecting.map(({ leader }) => leader.email)
    .filter((email) => choices.votes[email] !== seen.votes[email])

/** Where a request stands whose agreement was overtaken. */
export function overtakenStands(
  { by }: Overtaken,
  request: TrainingRequest,
  choices: Choices,
  leadership: Leadership,
): string {
  if (by.length > 0) return waitingFor(tally(choices, request, leadership))
  return 'Waiting again, with the votes as they stand'
}

/** How to go on from there. */
export const chooseAgain = ({ agreed }: Overtaken): string =>
  `“Agreed in the meeting” still says ${agreed}, from before. Clear it, or clear it and then choose again.`

const objects = (choices: Choices, email: string): boolean => {
  const vote = choices.votes[email]
  return vote === 'Discuss' || vote === 'Decline'
}
