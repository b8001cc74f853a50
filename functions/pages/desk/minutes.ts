import { type Decision, dayDecided } from '../../domain/approval/decision.ts'
import { type Balances, balance, potNames } from '../../domain/budget/accounts.ts'
import { show, showShort } from '../../domain/budget/money.ts'
import { rowsOf } from '../../domain/request/group.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import { longDateWithYear } from '../../domain/request/when.ts'
import type { Day } from '../../domain/school/day.ts'
import { showDays } from '../../domain/sentence.ts'
import { fundNames } from './budget.ts'

/** A meeting that was held, as a row of Meetings has it. */
export type Held = { readonly on: Day; readonly who: string }

/**
 * The minutes of a meeting, to copy from its cell and file: each decision with its reason and words, a
 * group once, and what is left (SB26). What was settled by votes that day is in it too, because leaders
 * often vote at the table. A decision that was changed later stands as it is now.
 *
 * @param left what the financial year has left; only for the latest meeting, as no other day’s figures are kept
 */
export function minutes(
  { on, who }: Held,
  requests: readonly TrainingRequest[],
  left: Balances | undefined,
): string {
  const found = rowsOf(requests.filter(({ decision }) => decidedOn(decision) === on))
  const parts = headings.flatMap((heading) => {
    const ones = found.filter(({ decision }) => headingOf(decision) === heading)
    return ones.length === 0 ? [] : [`${heading}:`, ...ones.map((one) => `– ${lineOf(one)}`)]
  })
  return [
    `Leadership meeting of ${longDateWithYear(on)}. Present: ${who}.`,
    ...(parts.length === 0 ? ['Nothing was decided about training.'] : parts),
    ...(left ? [`Left after this: ${moneyLeft(left)}.`] : []),
  ].join('\n')
}

const headings = ['Approved', 'Declined', 'Put off', 'More information wanted'] as const

/** The day whose minutes a decision belongs to: of the meeting that agreed it, or on which votes did. */
function decidedOn(decision: Decision): Day | undefined {
  if (decision.stage === 'waiting') return decision.deferred?.on
  return 'basis' in decision ? dayDecided(decision) : undefined
}

function headingOf(decision: Decision): (typeof headings)[number] | undefined {
  if (decision.stage === 'waiting')
    return decision.deferred?.kind === 'wait' ? 'Put off' : 'More information wanted'
  if (!('basis' in decision)) return undefined
  const outcome = decision.stage === 'agreed' ? decision.outcome : decision.stage
  return outcome === 'approved' ? 'Approved' : 'Declined'
}

function lineOf({ id, who, asked, cost, decision }: TrainingRequest): string {
  const price = cost.total === 0 ? 'no cost' : showShort(cost.total)
  return [`${id} ${who}: ${asked.title}, ${price}.`, ...whyOf(decision)].join(' ')
}

function whyOf(decision: Decision): readonly string[] {
  if (decision.stage === 'waiting') {
    const { deferred } = decision
    const until = deferred?.kind === 'wait' ? [`Until ${longDateWithYear(deferred.until)}.`] : []
    return [...until, ...quoted(deferred?.words ?? '')]
  }
  if (!('basis' in decision)) return []
  const { basis, seen } = decision
  return [
    ...(basis.how === 'votes' ? ['By votes.'] : []),
    ...(seen.agreed === 'Approve with conditions' ? ['On condition:'] : []),
    ...(headingOf(decision) === 'Declined' && seen.reason ? [`Reason: ${seen.reason}.`] : []),
    ...quoted(seen.words),
  ]
}

const quoted = (words: string): readonly string[] =>
  words.trim() === '' ? [] : [`“${words.trim().replaceAll(/\s+/g, ' ')}”`]

const moneyLeft = (left: Balances): string =>
  [
    ...potNames.map((pot) => `${fundNames[pot]} ${show(balance(left, `${pot}/free`))}`),
    `cover ${show(balance(left, 'cover/free'))}, ${showDays(Math.max(0, balance(left, 'cover-half-days/free')))}`,
    `travel ${show(balance(left, 'travel/free'))}`,
  ].join('; ')
