import { cancelledByProvider } from '../booking/booking.ts'
import { releases } from '../budget/commitments.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { SenderStep } from './changed-by-sender.ts'
import type { Decision } from './decision.ts'
import { stands } from './stands.ts'
import { type Circumstances, causeOf, nothing, type Step } from './step.ts'
import { takeBack } from './while-agreed.ts'

/**
 * What follows when its sender cancels a request. Before the first day it is withdrawn: a letter not
 * yet left stays, money and cover set aside come back, and the office is told where there may be
 * something to cancel. Once it has begun no form can undo it: somebody must talk to them. What was
 * declined or withdrawn before, or cancelled by the provider, stays as it is.
 */
export function withdrawnBySender(
  request: TrainingRequest,
  why: string,
  given: Circumstances,
): SenderStep & { readonly withdrawn: boolean } {
  const { decision } = request
  const { now, today } = given
  const unchanged = { ...nothing(request, ''), attention: '', withdrawn: false }
  if (decision.stage === 'declined' || decision.stage === 'withdrawn') return unchanged
  if (cancelledByProvider(request)) return unchanged
  if (decision.stage === 'approved' && request.asked.firstDay <= today)
    return { ...unchanged, attention: tooLate(request, why) }

  const after: Decision = { stage: 'withdrawn', at: now }
  return {
    ...undone(request, decision, why, given),
    request: { ...request, decision: after },
    stands: stands(after, today),
    attention: '',
    withdrawn: true,
  }
}

/** What must be undone of where it stood. */
function undone(request: TrainingRequest, decision: Decision, why: string, given: Circumstances): Step {
  const { now } = given
  const cause = causeOf(request, 'withdrawn', now)
  const what = `Cancelled by its sender${why === '' ? '.' : `: ${why}`}`
  if (decision.stage === 'agreed') return takeBack(request, decision, 'withdrawn', what, given)
  const back = { ...nothing(request, ''), happened: [{ what, cause }] }
  if (decision.stage === 'waiting')
    return { ...back, takenBack: decision.letterKey === undefined ? [] : [decision.letterKey] }
  if (decision.stage !== 'approved') return back
  const office = causeOf(request, 'letter/office', now)
  return {
    ...back,
    entries: releases(request, cause, now),
    letters: [{ kind: 'office', to: 'office', key: office, due: now }],
  }
}

const tooLate = ({ id, asked }: TrainingRequest, why: string): string =>
  `The sender wants to cancel ${id}, ${asked.title}, which has begun${why === '' ? '' : `: “${why}”`}. It stays approved and its money stays set aside.`
