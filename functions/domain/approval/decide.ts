import type { TrainingRequest } from '../request/request.ts'
import { onceApproved, onceDeclined } from './after-letter.ts'
import type { Choices } from './decision.ts'
import { stands } from './stands.ts'
import { type Circumstances, nothing, type Step } from './step.ts'
import { whileAgreed } from './while-agreed.ts'
import { whileWaiting } from './while-waiting.ts'

/**
 * What follows from the choices that stand beside a request: the table of design §5, a row a stage
 * (SB26). The same choices a second time change nothing.
 */
export function decide(request: TrainingRequest, choices: Choices, circumstances: Circumstances): Step {
  const { decision } = request
  switch (decision.stage) {
    case 'waiting':
      return whileWaiting(request, decision, choices, circumstances)
    case 'agreed':
      return whileAgreed(request, decision, choices, circumstances)
    case 'approved':
      return onceApproved(request, decision, choices, circumstances)
    case 'declined':
      return onceDeclined(request, decision, choices, circumstances)
    case 'withdrawn':
    case 'noted':
      return nothing(request, stands(decision, circumstances.today))
  }
}
