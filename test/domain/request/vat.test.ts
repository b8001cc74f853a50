import { expect, test } from 'vitest'
import { trainingCost } from '../../../functions/domain/allocation/cost.ts'
import { commitments } from '../../../functions/domain/budget/commitments.ts'
import { pounds, show } from '../../../functions/domain/budget/money.ts'
import { howItAddsUp } from '../../../functions/domain/request/true-cost.ts'
import { requestFacts } from '../../../functions/pages/letters/request-facts.ts'
import { aRequest, aSettings, aStanding } from '../../make.ts'

// A conference at £295 with £59 of VAT, £64 by rail and a day of cover at £218; what the form says of VAT differs.

type Vat = number | undefined

const withoutVat = [
  '£577.00',
  'fee 295 · cover 218 · rail 64',
  '£295.00',
  '£577 (fee £295, cover £218, rail £64)',
] as const

test.for<[boolean, Vat, string, string, string, string, string]>([
  // Recovered? VAT; then the true cost, how it adds up, what the pot sets aside, the letter, and factor 5.
  [true, 59, ...withoutVat, 'VAT of £59 is recovered.'],
  [true, 0, ...withoutVat, ''],
  [true, undefined, ...withoutVat, ''],
  [
    false,
    59,
    '£636.00',
    'fee 295 · VAT 59 · cover 218 · rail 64',
    '£354.00',
    '£636 (fee £295, VAT £59, cover £218, rail £64)',
    'Above £600 for one person leaders talk it over.',
  ],
  [
    false,
    0.01,
    '£577.01',
    'fee 295 · VAT 0.01 · cover 218 · rail 64',
    '£295.01',
    '£577.01 (fee £295, VAT £0.01, cover £218, rail £64)',
    '',
  ],
  [false, 0, ...withoutVat, ''],
  [false, undefined, ...withoutVat, 'VAT is not known yet; the office will check.'],
])(
  'VAT recovered: %s, VAT of £%s: the true cost is %s',
  ([vatRecovered, vat, total, adds, aside, letter, says]) => {
    const settings = aSettings({ money: { vatRecovered } })
    const request = aRequest({ settings, asked: { vat: vat === undefined ? undefined : pounds(vat) } })

    const [entry] = commitments(request, 'approved', '2026-11-12T16:00:00.000Z')
    const { because } = trainingCost(request, aStanding({ settings }))

    expect([show(request.cost.total), howItAddsUp(request.cost)]).toEqual([total, adds])
    expect(show(entry?.lines.find(({ account }) => account === 'plan/committed')?.amount ?? 0)).toBe(aside)
    expect(requestFacts({ request }).cost).toBe(letter)
    expect(because.slice(because.indexOf('hour.') + 6)).toBe(says)
  },
)
