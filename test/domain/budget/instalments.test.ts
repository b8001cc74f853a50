import { expect, test } from 'vitest'
import { settledByItself } from '../../../functions/domain/booking/record.ts'
import { borneBySchool } from '../../../functions/domain/budget/borne-by-school.ts'
import { type Instalment, inInstalments } from '../../../functions/domain/budget/instalments.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { needs } from '../../../functions/domain/budget/needs.ts'
import type { Asked } from '../../../functions/domain/request/request.ts'
import type { Day, Instant } from '../../../functions/domain/school/day.ts'
import { aRequest, aSettings } from '../../make.ts'
import { approved } from '../booking/a-paid-place.ts'

// R-0035: an NPQ for headship from February 2027 to July 2028, £1,949 and £389.80 of VAT.

const settings = aSettings()
const headship: Partial<Asked> = {
  kind: 'qualification',
  firstDay: '2027-02-03',
  lastDay: '2028-07-07',
  price: pounds(1_949),
  vat: pounds(389.8),
  travel: 0,
  cover: [],
}

const due = (day: Day, amount: number): Instalment => ({ request: 'R-0035', due: day, pence: pounds(amount) })
const twoYears = [due('2027-02-15', 974.5), due('2027-10-01', 974.5)]

/** What each year bears, or the sentence why not. */
function falls(instalments: readonly Instalment[], vatRecovered = true) {
  const given = aSettings({ money: { vatRecovered } })
  const request = aRequest({ asked: headship, settings: given })
  const fell = inInstalments(request, instalments, given)
  if ('say' in fell) return fell.say
  return needs({ ...request, cost: fell.cost }).map(({ year, by }) => [
    year,
    (by.individual ?? by.plan ?? 0) / 100,
  ])
}

test.for<[string, readonly Instalment[], boolean, unknown]>([
  [
    'none: its first and its last day share it',
    [],
    true,
    [
      ['2026-27', 974.5],
      ['2028-29', 974.5],
    ],
  ],
  [
    'two of £974.50',
    twoYears,
    true,
    [
      ['2026-27', 974.5],
      ['2027-28', 974.5],
    ],
  ],
  ['on the last day of a year', [due('2027-03-31', 1_949)], true, [['2026-27', 1_949]]],
  ['on the first day of the next', [due('2027-04-01', 1_949)], true, [['2027-28', 1_949]]],
  ['on its own last day', [due('2028-07-07', 1_949)], true, [['2028-29', 1_949]]],
  ['a day after that', [due('2028-07-08', 1_949)], true, '8 July 2028 is after its last day, 7 July 2028.'],
  [
    'a penny less than the fee',
    [due('2027-02-15', 1_948.99)],
    true,
    'The instalments come to £1,948.99, and the fee is £1,949.00: they must be the same.',
  ],
  [
    'without the VAT that stays with the school',
    twoYears,
    false,
    'The instalments come to £1,949.00, and the fee is £2,338.80: they must be the same.',
  ],
  [
    'with the VAT that stays with the school',
    [due('2027-02-15', 1_169.4), due('2027-10-01', 1_169.4)],
    false,
    [
      ['2026-27', 1_169.4],
      ['2027-28', 1_169.4],
    ],
  ],
])('instalments, %s', ([_, instalments, vatRecovered, borne]) => {
  expect(falls(instalments, vatRecovered)).toEqual(borne)
})

test('instalments that are taken away leave the fee shared by day as it was', () => {
  const request = aRequest({ asked: headship })
  const fell = inInstalments(request, twoYears, settings)

  const back = 'cost' in fell ? inInstalments({ ...request, cost: fell.cost }, [], settings) : fell

  expect(back).toEqual({ cost: request.cost })
})

test('each instalment is spent in the morning after it is due, once', () => {
  const request = approved(headship)
  const fell = inInstalments(request, twoYears, settings)
  const spread = 'cost' in fell ? { ...request, cost: fell.cost } : request

  const mornings = ['2027-02-15', '2027-02-16', '2027-02-17', '2027-10-02', '2028-07-08'] as const
  let now = spread
  const spent = mornings.map((day) => {
    const step = settledByItself(now, `${day}T08:00:00.000Z`)
    now = { ...spread, ...step.request } as typeof spread
    return step.entries.map(({ year, why, lines }) => [year, why, lines.at(-1)?.amount])
  })

  expect(spent).toEqual([
    [],
    [['2026-27', 'spend', pounds(974.5)]],
    [],
    [['2027-28', 'spend', pounds(974.5)]],
    [],
  ])
})

test('after the letter the commitment moves to the years in which the instalments fall, if they can bear it', () => {
  const request = approved(headship)
  const fell = inInstalments(request, twoYears, settings)
  const cost = 'cost' in fell ? fell.cost : request.cost
  const at: Instant = '2026-12-01T09:00:00.000Z'
  const bears = (free: number) => ({
    now: at,
    balances: { '2027-28': { [`${request.pot}/free`]: free } },
    overridden: [],
  })

  const enough = borneBySchool(request, cost, bears(pounds(974.5)))
  const short = borneBySchool(request, cost, bears(pounds(974.49)))

  expect(enough.entries.map(({ year, why }) => [year, why])).toEqual([
    ['2027-28', 'commit'],
    ['2028-29', 'release'],
  ])
  expect([short.entries.length, short.mend.slice(0, 23)]).toEqual([0, 'This is £974.50 more th'])
})
