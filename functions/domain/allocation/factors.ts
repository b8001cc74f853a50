import { appraisalTargets } from './appraisal-targets.ts'
import { trainingCost } from './cost.ts'
import type { Rule } from './finding.ts'
import { improvementPlan } from './improvement-plan.ts'
import { individualNeed } from './individual-need.ts'
import { resourcesToDate } from './resources-to-date.ts'
import { supplyCover, supplyCoverTo2 } from './supply-cover.ts'
import { valueForMoney } from './value-for-money.ts'

export type Factor = { readonly number: number; readonly name: string; readonly rule: Rule }

/** The seven factors of the policy (SB27–SB33), in the order leaders read them and by the names they read. */
const factors: readonly Factor[] = [
  { number: 1, name: 'Plan', rule: improvementPlan },
  { number: 2, name: 'Appraisal', rule: appraisalTargets },
  { number: 3, name: 'Your need', rule: individualNeed },
  { number: 4, name: 'So far this year', rule: resourcesToDate },
  { number: 5, name: 'Cost', rule: trainingCost },
  { number: 6, name: 'Cover', rule: supplyCover },
  { number: 7, name: 'Value', rule: valueForMoney },
]

/** Grows whenever a rule is changed, so that it can be said by which rules a request was weighed. */
export const ruleVersion = '3'

/**
 * The rules by version. What was decided by former ones is worked out again by those: whoever changes what a rule
 * says gives the new rules a new version, and keeps the former ones here as long as decisions of theirs are kept.
 */
const versions: Readonly<Record<string, readonly Factor[]>> = {
  [ruleVersion]: factors,
  '2': factors.map((factor) => (factor.rule === supplyCover ? { ...factor, rule: supplyCoverTo2 } : factor)),
}

/** The rules of a version; nothing for one that this program does not have. */
export const factorsOf = (version: string): readonly Factor[] | undefined =>
  Object.hasOwn(versions, version) ? versions[version] : undefined
