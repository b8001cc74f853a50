import { inWords } from '../sentence.ts'
import { discuss, type Rule, supports, unknown } from './finding.ts'

/**
 * Factor 1: relevance to the school improvement plan (SB27).
 *
 * A priority for which no training is planned supports a request like any other: what the plan has
 * not thought of yet is no fault of the person who asks. What the law requires need not be in it.
 */
export const improvementPlan: Rule = ({ asked }, { plan }) => {
  if (asked.kind === 'required by law') return supports('Required by law, whatever the plan says.')
  if (plan.length === 0) return unknown('The plan has no priorities yet.', 'no plan yet')
  if (asked.priority === undefined)
    return discuss(
      `It does not yet link to ${plan.length === 1 ? 'this year’s priority' : `one of this year’s ${inWords(plan.length)} priorities`}.`,
      'no priority',
      'A link with a priority of the plan, agreed with your team leader.',
    )

  const priority = plan.find(({ number }) => number === asked.priority)
  if (!priority)
    return unknown(
      `Priority ${asked.priority} is no longer on the plan.`,
      'priority not on the plan',
      'Choosing a priority that is on the plan now.',
    )
  const helps = `Helps priority ${priority.number}, ${priority.name}`
  return supports(priority.planned.trim() ? `${helps}.` : `${helps}, which has no training planned yet.`)
}
