import { expect, test } from 'vitest'
import { post } from '../../../functions/domain/budget/accounts.ts'
import { allocation, grant } from '../../../functions/domain/budget/grants.ts'
import { pounds, sum } from '../../../functions/domain/budget/money.ts'
import { aSettings } from '../../make.ts'

const now = '2026-11-12T08:00:00.000Z'
const later = '2026-11-13T08:00:00.000Z'

test('0.45 % of £2,650,000 is £11,925.00, statutory first and the rest in pots', () => {
  expect(allocation(aSettings())).toEqual({
    statutory: pounds(1_500),
    plan: pounds(6_255),
    individual: pounds(3_127.5),
    reserve: pounds(1_042.5),
    travel: pounds(600),
    cover: pounds(7_200),
    'cover-half-days': 66, // £7,200 ÷ £218 is 33 days and £6.
  })
})

test.for([
  { total: 2_650_000, share: 45, together: 11_925 },
  { total: 2_650_001, share: 45, together: 11_925 }, // Half a penny is rounded down.
  { total: 2_650_023, share: 45, together: 11_925.1 },
  { total: 100_000, share: 33, together: 330 }, // Less than statutory training needs.
])(
  'the pots of $share hundredths of a per cent of £$total add up to £$together',
  ({ total, share, together }) => {
    const pots = allocation(aSettings({ money: { totalBudget: pounds(total), cpdShare: share } }))

    expect(sum(pots.statutory, pots.plan, pots.individual, pots.reserve)).toBe(pounds(together))
  },
)

test.for([
  { carried: 0, plan: 6_255, individual: 3_127.5, reserve: 1_042.5 },
  { carried: 0.01, plan: 6_255, individual: 3_127.5, reserve: 1_042.51 },
  { carried: 1_000, plan: 6_855, individual: 3_427.5, reserve: 1_142.5 },
])('£$carried carried over from last year join the pots', ({ carried, plan, individual, reserve }) => {
  const pots = allocation(aSettings({ money: { carriedOver: pounds(carried) } }))

  expect([pots.statutory, pots.plan, pots.individual, pots.reserve]).toEqual(
    [1_500, plan, individual, reserve].map(pounds),
  )
})

test('odd pence go to the reserve', () => {
  const money = { totalBudget: pounds(1_003), cpdShare: 101, statutoryFirst: 0 } // £10.13.

  const { plan, individual, reserve } = allocation(aSettings({ money }))

  expect([plan, individual, reserve]).toEqual([607, 303, 103])
})

test.for([
  { budget: 108.99, halfDays: 0 },
  { budget: 109, halfDays: 1 },
  { budget: 217.99, halfDays: 1 },
  { budget: 218, halfDays: 2 },
])('£$budget buys $halfDays half days of cover at £218 a day', ({ budget, halfDays }) => {
  const { 'cover-half-days': bought } = allocation(aSettings({ money: { coverBudget: pounds(budget) } }))

  expect(bought).toBe(halfDays)
})

test('the money of a year is granted once', () => {
  const settings = aSettings()
  const first = grant(settings, {}, now)
  const balances = first ? post({}, first) : {}

  const second = grant(settings, balances, later)

  expect(balances).toMatchObject({ 'plan/granted': -pounds(6_255), 'plan/free': pounds(6_255) })
  expect(second).toBeUndefined()
})

test('a changed percentage grants the difference only, and may take some back', () => {
  const before = grant(aSettings(), {}, now)
  const balances = before ? post({}, before) : {}
  const less = aSettings({ version: 'settings-2', money: { cpdShare: 44 } }) // £11,660: £265 less.

  const entry = grant(less, balances, later)

  expect(entry?.about).toBe('settings-2')
  expect(entry?.lines.filter(({ account }) => account.endsWith('/free'))).toEqual([
    { account: 'plan/free', amount: -pounds(159) },
    { account: 'individual/free', amount: -pounds(79.5) },
    { account: 'reserve/free', amount: -pounds(26.5) },
  ])
})

test('a percentage changed and changed back makes three entries of different names', () => {
  const [a, b] = [aSettings(), aSettings({ version: 'settings-2', money: { cpdShare: 50 } })]
  const names: string[] = []
  let balances = {}

  for (const [place, settings] of [a, b, a].entries()) {
    const entry = grant(settings, balances, `2026-11-1${place}T08:00:00.000Z`)
    if (!entry) continue
    balances = post(balances, entry)
    names.push(entry.id)
  }

  expect(new Set(names).size).toBe(3)
})
