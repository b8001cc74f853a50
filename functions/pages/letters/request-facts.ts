import { showShort, sum } from '../../domain/budget/money.ts'
import type { Asked, TrainingRequest } from '../../domain/request/request.ts'
import { bornBy, partsOf } from '../../domain/request/true-cost.ts'
import { longDate } from '../../domain/request/when.ts'
import { dayOf } from '../../domain/school/day.ts'
import { type About, type Decided, type Facts, orFalse } from './about.ts'
import { dateOnly, onDays } from './days.ts'
import { decidedBy } from './names.ts'

/** What every letter about a request says of it. */
export const requestFacts = ({ request }: Pick<About, 'request'>): Facts => ({
  reference: request.id,
  title: titleOf(request.asked),
  when: onDays(request.asked),
  shortly: longDate(request.asked.firstDay),
  cost: moneyOf(request),
  total: request.cost.total === 0 ? 'nothing to pay' : showShort(request.cost.total),
})

/** Of one price for all: the share that others bear on, who does, and what comes back besides it. */
export function shareFacts({ cost, passedOn }: TrainingRequest): Facts {
  const besides = sum(...cost.lines.map((line) => (bornBy(line) === 'pot' ? 0 : line.pence)))
  return {
    share: passedOn !== undefined && showShort(passedOn.pence),
    bearer: passedOn?.to ?? false,
    besides: passedOn !== undefined && besides > 0 && showShort(besides),
  }
}

/** Titles are asked for, but a letter must still read when one is blank. */
export const titleOf = (asked: Asked): string => orFalse(asked.title) || 'your training'

/** The true cost in running text: '£577 (fee £295, cover £218, rail £64)'; 'nothing to pay'. */
function moneyOf({ cost }: TrainingRequest): string {
  const lines = partsOf(cost).filter(({ pence }) => pence !== 0)
  if (cost.total === 0) return 'nothing to pay'
  if (lines.length < 2) return showShort(cost.total)
  return `${showShort(cost.total)} (${lines.map(({ called, pence }) => `${called} ${showShort(pence)}`).join(', ')})`
}

/** What they wrote that they hope for; `false` where the form does not ask, as for first aid. */
export const hopeOf = ({ difference, help }: Asked): string | false => orFalse(difference) || orFalse(help)

/** Whose words they are, where somebody else wrote them for a group; `false` where they are the reader's. */
export const hopedBy = ({ request: { id, group }, askedBy }: About): string | false =>
  group !== undefined && group !== id && askedBy.name

/** The same within a sentence of ours: it runs on when they began with a small letter, and we end it ourselves. */
export function hopeQuoted(about: About): Facts {
  const words = orFalse((hopeOf(about.request.asked) || '').replace(/\s*\.\s*$/, ''))
  return { hope: words, hopedBy: hopedBy(about), hopeRunsOn: words !== false && /^\p{Ll}/u.test(words) }
}

/** Who decided and how it was weighed, for the small print (SB26: decisions are explained). */
export function smallPrint(
  about: About,
  { decision, verb }: { readonly decision: Decided; readonly verb: 'Agreed' | 'Decided' },
): readonly string[] {
  const findings = about.assessment?.findings ?? []
  const weighed = findings.length > 0 ? ' How it was weighed:' : ''
  return [
    `${verb} ${howDecided(about, decision)}.${weighed}`,
    ...findings.map(({ number, name, finding }) => `${number} ${name}: ${finding.because}`),
  ]
}

/** 'by Ruth Ellerby and Samir Quayle, 12 November' or 'at the leadership meeting on 12 November (…)'. */
export function howDecided(about: About, { basis, at }: Decided): string {
  if (basis.how === 'votes') return `by ${decidedBy(about, basis)}, ${dateOnly(dayOf(at))}`
  if (basis.how === 'meeting')
    return `at the leadership meeting on ${dateOnly(basis.on)}${basis.who.trim() ? ` (${basis.who.trim()})` : ''}`
  return `by the CPD lead, ${dateOnly(dayOf(at))}`
}
