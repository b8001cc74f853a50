import { showShort, sum } from '../budget/money.ts'
import { shortages } from '../budget/shortage.ts'
import { membersOf, type TrainingRequest } from '../request/request.ts'
import { partsOf, perHour } from '../request/true-cost.ts'
import type { Settings } from '../school/settings.ts'
import { inWords, list } from '../sentence.ts'
import { discuss, type Finding, type Rule, short, supports, together, unknown } from './finding.ts'

/**
 * Factor 5: cost (SB31): the true cost by finance code, whether pot and travel can bear it, and
 * whether it is so much for one person that leaders talk about it. Cover money is weighed with cover.
 */
export const trainingCost: Rule = (request, { settings, balances }) => {
  const missing = shortages(request, balances, settings).filter(({ fund }) => !fund.startsWith('cover'))
  return together([
    altogether(request, settings),
    ...missing.map((shortage) => short(shortage, 'not enough money')),
  ])
}

function altogether(request: TrainingRequest, settings: Settings): Finding {
  const total = Math.max(...membersOf(request).map(({ cost }) => cost.total))
  const limit = settings.limits.talkAbove
  const sentence = showParts(request) + vatNote(request, settings)
  if (total > limit)
    return discuss(
      `${sentence} Above ${showShort(limit)} for one person leaders talk it over.`,
      showShort(total),
      `A true cost of ${showShort(limit)} or less.`,
    )
  if (vatUnknown(request, settings))
    return unknown(sentence, 'VAT not known', 'The VAT, once the office has checked it.')
  return supports(sentence)
}

function showParts(request: TrainingRequest): string {
  const { asked, cost } = request
  const people = membersOf(request).length
  const parts = partsOf(cost)
  const total = showShort(cost.total)
  if (parts.length === 0) return 'Nothing to pay.'
  const only = parts.length === 1 ? parts[0] : undefined
  if (only?.what === 'fee') return `${total}, nothing else.`
  const each = list(parts.map(({ called, pence, code }) => `${called} ${showShort(pence)} (${code})`))
  const one = people > 1 ? ' each' : ''
  const hourly =
    asked.minutes > 0 ? `; about ${showShort(perHour(cost, asked.minutes * people))} an hour${one}` : ''
  return `${total} altogether${people > 1 ? ` for ${inWords(people)}` : ''}: ${each}${hourly}.`
}

function vatNote(request: TrainingRequest, settings: Settings): string {
  if (vatUnknown(request, settings)) return ' VAT is not known yet; the office will check.'
  const vat = sum(...membersOf(request).map(({ asked }) => asked.vat ?? 0))
  return settings.money.vatRecovered && vat > 0 ? ` VAT of ${showShort(vat)} is recovered.` : ''
}

const vatUnknown = ({ asked }: TrainingRequest, { money }: Settings): boolean =>
  !money.vatRecovered && asked.vat === undefined && asked.price > 0 && asked.bestValue.band !== 'inside'
