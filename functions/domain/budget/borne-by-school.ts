import { causeOf, nothing, type Step } from '../approval/step.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { TrueCost } from '../request/true-cost.ts'
import { dayOf } from '../school/day.ts'
import { beyond, type Purse, withExceptions } from './beyond.ts'
import { show } from './money.ts'
import { moneyAfter } from './moved.ts'

/**
 * What follows for a request when what it costs the school has changed, by money from elsewhere or by the instalments
 * of its fee: once it is approved the difference comes back to its budgets, or is set aside, or spent, in addition.
 *
 * Between the decision and its letter nothing changes, so that a decision that is taken back gives back what
 * it took. What falls away after that must be borne like any approval: until it can be, the cost stays as it was
 * and `mend` says why.
 */
export function borneBySchool(request: TrainingRequest, cost: TrueCost, purse: Purse): Step {
  const { stage } = request.decision
  if (reads(cost) === reads(request.cost) || !(stage === 'waiting' || stage === 'approved'))
    return nothing(request, '')
  const { now } = purse
  const cause = causeOf(request, `costs the school/${cost.total}`, now)
  const after = { ...request, cost }
  const { money, entries } = moneyAfter(after, dayOf(now), cause, now, request)
  const say = beyond(entries, purse)
  if (say !== undefined) return nothing(request, '', [say])
  return {
    ...nothing({ ...after, ...(money && { money }) }, ''),
    entries: withExceptions(entries, purse),
    happened: [{ what: inWords(request.cost, cost), cause }],
  }
}

const inWords = (before: TrueCost, { total }: TrueCost): string =>
  total === before.total
    ? `It still costs the school ${show(total)}, on other days.`
    : `It costs the school ${show(total)}, after ${show(before.total)}.`

/** A cost as one text, whatever the order of the fields in which it was stored. */
const reads = ({ lines }: TrueCost): string =>
  JSON.stringify(
    lines.map(({ called, pence, code, year, until = '', pays = '' }) => [
      called,
      pence,
      code,
      year,
      until,
      pays,
    ]),
  )
