import { causeOf, nothing, type Step } from '../approval/step.ts'
import type { TrainingRequest } from '../request/request.ts'
import { dayOf } from '../school/day.ts'
import { beyond, type Purse, withExceptions } from './beyond.ts'
import { type Funding, withFunding } from './funding.ts'
import { show } from './money.ts'
import { moneyAfter } from './moved.ts'

/**
 * What follows for a request from the money from elsewhere that counts today: its true cost is what the school bears,
 * and once it is approved the difference comes back to its budgets, or is set aside, or spent, in addition.
 *
 * Between the decision and its letter nothing changes, so that a decision that is taken back gives back what
 * it took. What falls away after that must be borne like any approval: until it can be, the cost stays as it was
 * and `mend` says why.
 */
export function borneBySchool(request: TrainingRequest, fundings: readonly Funding[], purse: Purse): Step {
  const cost = withFunding(request.cost, fundings)
  const { stage } = request.decision
  if (cost.total === request.cost.total || !(stage === 'waiting' || stage === 'approved'))
    return nothing(request, '')
  const { now } = purse
  const cause = causeOf(request, `from elsewhere/${cost.total}`, now)
  const after = { ...request, cost }
  const { money, entries } = moneyAfter(after, dayOf(now), cause, now, request)
  const say = beyond(entries, purse)
  if (say !== undefined) return nothing(request, '', [say])
  return {
    ...nothing({ ...after, ...(money && { money }) }, ''),
    entries: withExceptions(entries, purse),
    happened: [{ what: `With money from elsewhere it costs the school ${show(cost.total)}.`, cause }],
  }
}
