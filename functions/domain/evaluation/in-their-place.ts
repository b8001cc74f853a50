import type { TrainingRequest } from '../request/request.ts'
import type { Calendar } from '../school/calendar.ts'
import type { Evaluation, TheirAnswers } from './evaluation.ts'
import { notOwed } from './ladder.ts'
import { plannedAnew, stoppedByNo } from './who-was-there.ts'

/**
 * The stages once another person goes, or went, in somebody's place: that one is asked at each of them, whatever was
 * answered, listed or let go before. What the first answered is kept beside it and is never the colleague's; it
 * is theirs again where they went after all.
 */
export function askedInstead(
  evaluations: readonly Evaluation[],
  request: TrainingRequest,
  calendar: Calendar,
): readonly Evaluation[] {
  const owed = evaluations.filter(({ because }) => because !== notOwed)
  const handed = owed.map((one) => handedOver(one, request, calendar))
  const saysNo = handed.some(({ answer }) => answer?.attended === 'no')
  return saysNo ? [...handed.filter(({ answer }) => answer), ...stoppedByNo(handed)] : handed
}

function handedOver(one: Evaluation, request: TrainingRequest, calendar: Calendar): Evaluation {
  const kept = [...(one.others ?? []), ...answersIn(one)]
  const own = kept.find(({ person }) => person === request.person)
  const others = kept.filter((other) => other !== own)
  const anew = { ...plannedAnew(one, request, calendar), others: others.length > 0 ? others : undefined }
  const answer = own?.answers.at(-1)
  if (own === undefined || answer === undefined) return anew
  const earlier = own.answers.slice(0, -1)
  return {
    ...anew,
    state: 'answered',
    dueOn: undefined,
    answer,
    ...(own.seen && { seen: own.seen }),
    ...(earlier.length > 0 && { earlier }),
  }
}

const answersIn = ({ person, answer, earlier = [], seen }: Evaluation): readonly TheirAnswers[] =>
  answer ? [{ person, answers: [...earlier, answer], ...(seen && { seen }) }] : []
