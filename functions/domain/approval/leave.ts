import type { TrainingRequest } from '../request/request.ts'
import type { Instant } from '../school/day.ts'

/** The request once the letter about its decision has left: from now on it is approved or declined. */
export function leftNow(request: TrainingRequest, at: Instant): TrainingRequest {
  const { decision } = request
  if (decision.stage === 'waiting') {
    const { letterKey: _left, ...rest } = decision
    return { ...request, decision: rest }
  }
  if (decision.stage !== 'agreed') return request
  const { outcome, basis, seen } = decision
  return { ...request, decision: { stage: outcome, at: decision.at, leftAt: at, basis, seen } }
}
