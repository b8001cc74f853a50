import type { PotName } from '../budget/accounts.ts'
import type { Plan } from '../school/plan.ts'
import type { Asked } from './request.ts'

/**
 * The pot that a request draws on (SB16): what the law requires comes first, what serves training
 * planned for a priority is the plan's, and everything else is the individual's.
 * The reserve is never drawn on by itself; people move money from it.
 */
export function potFor(asked: Pick<Asked, 'kind' | 'priority'>, plan: Plan): PotName {
  if (asked.kind === 'required by law') return 'statutory'
  const priority = plan.find(({ number }) => number === asked.priority)
  return priority?.planned.trim() ? 'plan' : 'individual'
}
