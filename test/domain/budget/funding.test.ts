import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Funding, type FundingState, withFunding } from '../../../functions/domain/budget/funding.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { needs } from '../../../functions/domain/budget/needs.ts'
import { howItAddsUp, trueCost } from '../../../functions/domain/request/true-cost.ts'
import { anAsked, aRequest, aSettings } from '../../make.ts'

// Priya's conference: fee £295, cover £218, rail £64, £577 altogether.

const gives = (pence: number, state: FundingState = 'agreed'): Funding => ({
  request: 'R-0032',
  from: 'Fernhollow Teaching Hub',
  pence,
  state,
})

const cost = trueCost(anAsked(), aSettings())

test.for<[FundingState, number]>([
  ['asked for', 577],
  ['refused', 577],
  ['agreed', 477],
  ['received', 477],
])('£100 that were %s leave £%s for the school to bear', ([state, total]) => {
  expect(withFunding(cost, [gives(pounds(100), state)]).total).toBe(pounds(total))
})

test.for([
  // What comes from elsewhere; what is left of the pot, of cover and of travel.
  [0, 295, 218, 64],
  [0.01, 294.99, 218, 64],
  [295, undefined, 218, 64],
  [295.01, undefined, 217.99, 64],
  [513, undefined, undefined, 64],
  [577, undefined, undefined, undefined],
  [1_000, undefined, undefined, undefined],
] as const)('£%s pay for the fee first, then for cover, then for travel', ([amount, plan, cover, travel]) => {
  const net = withFunding(cost, [gives(pounds(amount))])

  const [needed] = needs({ ...aRequest(), cost: net })
  const left = [needed?.by.plan, needed?.by.cover, needed?.by.travel]
  expect(left).toEqual([plan, cover, travel].map((one) => one && pounds(one)))
  expect(needed?.by['cover-half-days']).toBe(2)
})

test('the row says how it adds up, and several sums count together', () => {
  const net = withFunding(cost, [
    gives(pounds(50)),
    gives(pounds(30), 'received'),
    gives(pounds(20), 'refused'),
  ])

  expect(howItAddsUp(net)).toBe('fee 295 · cover 218 · rail 64 · from elsewhere −80')
})

test('what is said again, or falls away, leaves the cost as it would have been at once', () => {
  const once = withFunding(cost, [gives(pounds(50))])

  expect(withFunding(once, [gives(pounds(50))])).toEqual(once)
  expect(withFunding(once, [])).toEqual(cost)
})

test('over two financial years each has its share off', () => {
  const across = trueCost(
    anAsked({ firstDay: '2027-03-18', lastDay: '2027-04-22', price: pounds(390), travel: 0, cover: [] }),
    aSettings(),
  )

  const net = withFunding(across, [gives(pounds(100.01))])

  expect(needs({ ...aRequest(), cost: net }).map(({ year, by }) => [year, by.plan])).toEqual([
    ['2026-27', pounds(145)],
    ['2027-28', pounds(144.99)],
  ])
})

test('whatever comes from elsewhere, no year and no budget is left with less than nothing, and not a penny is lost', () => {
  const days = ['2027-03-18', '2027-04-22', '2028-05-04', '2029-06-07'] as const
  fc.assert(
    fc.property(
      fc.nat(400),
      fc.nat(50),
      fc.nat(500),
      fc.integer({ min: 1, max: 4 }),
      (fee, fares, amount, many) => {
        const asked = anAsked({
          kind: 'several meetings',
          firstDay: days[0],
          lastDay: days[many - 1] ?? days[0],
          otherTimes: days.slice(0, many).map((day) => ({ day, part: 'all day' })),
          ...{ price: fee, vat: 0, travel: fares, cover: [] },
        })

        const net = withFunding(trueCost(asked, aSettings()), [gives(amount)])

        const request = { ...aRequest(), cost: net }
        const parts = net.lines.filter(({ what }) => what !== 'funding')
        for (const { year } of parts)
          for (const pays of ['fee', 'travel'] as const) {
            const there = net.lines.filter(
              (line) => line.year === year && (line.what === pays || line.pays === pays),
            )
            expect(there.reduce((total, { pence }) => total + pence, 0)).toBeGreaterThanOrEqual(0)
          }
        expect(net.total).toBe(Math.max(0, fee + fares - amount))
        const needed = needs(request).flatMap(({ by }) => Object.values(by))
        expect(needed.reduce((total, pence) => total + pence, 0)).toBe(net.total)
      },
    ),
    { numRuns: 500 },
  )
})
