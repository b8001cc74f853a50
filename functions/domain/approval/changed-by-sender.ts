import type { TrainingRequest } from '../request/request.ts'
import { noChoices } from './decision.ts'
import { stands } from './stands.ts'
import { type Circumstances, causeOf, followedBy, nothing, type Step } from './step.ts'
import { takeBack } from './while-agreed.ts'
import { type Waiting, whileWaiting } from './while-waiting.ts'

/** What a step leaves for Needs attention, as a sentence; empty when nobody need act. */
export type SenderStep = Step & { readonly attention: string }

/**
 * What follows when its sender changes a request. It becomes a new version that waits with a new
 * row and no votes; money that was set aside comes back, and a letter not yet left stays. Once the
 * letter has left, the request stays as it was decided and somebody must talk to the sender. A
 * withdrawn request is reopened: only its sender can.
 */
export function changedBySender(
  request: TrainingRequest,
  change: Pick<TrainingRequest, 'asked' | 'cost' | 'pot'> & Partial<TrainingRequest>,
  given: Circumstances,
): SenderStep {
  const { decision } = request
  if (decision.stage === 'approved' || decision.stage === 'declined') {
    const say = stands(decision, given.today)
    const attention = `The sender changed ${request.id} after the letter had left. It stays as it was: ${say}. Talk to them; a new request can be sent at any time.`
    return { ...nothing(request, say), attention }
  }
  const waiting: Waiting = { stage: 'waiting', since: given.now }
  const next = { ...request, ...change, version: request.version + 1, decision: waiting }
  const changed = followedBy(before(request, given), nothing(next, ''))
  return { ...followedBy(changed, whileWaiting(next, waiting, noChoices, given)), attention: '' }
}

/** What must be undone of the version that is no more. */
function before(request: TrainingRequest, given: Circumstances): Step {
  const { decision } = request
  const what = 'Changed by its sender; votes for what was asked before no longer count.'
  if (decision.stage === 'agreed') return takeBack(request, decision, 'changed', what, given)
  return {
    ...nothing(request, ''),
    takenBack: decision.stage === 'waiting' && decision.letterKey ? [decision.letterKey] : [],
    happened: [{ what, cause: causeOf(request, 'changed', given.now) }],
  }
}
