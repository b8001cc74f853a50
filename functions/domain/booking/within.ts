import { nothing, type Step } from '../approval/step.ts'
import { beyond, type Purse, withExceptions } from '../budget/beyond.ts'
import type { TrainingRequest } from '../request/request.ts'

/**
 * A step as far as the budgets bear it: nothing of it, with the sentence why, where it takes more than is free. Beyond that
 * only with the head's exception, as at an approval (SB26).
 */
export function within(step: Step, before: TrainingRequest, purse: Purse): Step {
  const say = beyond(step.entries, purse)
  if (say !== undefined) return nothing(before, '', [say])
  return { ...step, entries: withExceptions(step.entries, purse) }
}
