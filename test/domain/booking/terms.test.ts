import { expect, test } from 'vitest'
import type { Booking, Terms } from '../../../functions/domain/booking/booking.ts'
import { recorded } from '../../../functions/domain/booking/record.ts'
import {
  chargedByTerms,
  givingUpCosts,
  termsTyped,
  toldUntil,
} from '../../../functions/domain/booking/terms.ts'
import type { Entry, Fund } from '../../../functions/domain/budget/accounts.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import type { Day, Instant } from '../../../functions/domain/school/day.ts'
import { aRequest } from '../../make.ts'

// A conference on Friday 4 December: £295, rail £64, cover £218. Cancelling is free until 27 November.

const approval: Instant = '2026-11-12T15:00:00.000Z'
const at = (day: Day): Instant => `${day}T09:00:00.000Z`

/** On a day on which the plan pot has so much free. */
const on = (day: Day, free = pounds(295)) => ({
  now: at(day),
  balances: { '2026-27': { 'plan/free': free } },
  overridden: [] as readonly Fund[],
})

const place = (state: Booking['state'], terms: Terms = { freeUntil: '2026-11-27' }): TrainingRequest => ({
  ...aRequest({
    decision: {
      ...{ stage: 'approved', at: approval, leftAt: approval },
      ...{ basis: { how: 'votes', by: [] }, seen: { votes: {}, words: '' } },
    },
  }),
  terms,
  booking: { approval, at: approval, state, coverCalledOff: false, cover: {} },
})

const sums = (entries: readonly Entry[]): Readonly<Record<string, number>> => {
  const found: Record<string, number> = {}
  for (const { account, amount } of entries.flatMap(({ lines }) => lines))
    found[account] = (found[account] ?? 0) + amount
  return found
}

test.for([
  ['booked', '2026-11-27', {}, 0],
  ['booked', '2026-11-28', {}, pounds(295)],
  ['substituted', '2026-11-28', {}, pounds(295)],
  ['booked', '2026-11-28', { charge: pounds(15) }, pounds(15)],
  ['booked', '2026-11-28', { charge: 0 }, 0],
  ['to book', '2026-11-28', {}, 0],
  ['waiting list', '2026-11-28', {}, 0],
] as const)(
  'giving up a place that is %s on %s with the terms %o costs %i pence',
  ([state, day, more, pence]) => {
    expect(givingUpCosts(place(state, { freeUntil: '2026-11-27', ...more }), day)).toBe(pence)
  },
)

test('where nobody has typed the terms, giving up a place is not charged by itself', () => {
  expect(givingUpCosts(place('booked', {}), '2026-12-03')).toBe(0)
})

test('cancelled by us after the free days: all comes back, and the fee is spent, once', () => {
  const cancelled = recorded(place('booked'), { state: 'cancelled by us' }, at('2026-12-01'))
  const charged = chargedByTerms(cancelled.request, on('2026-12-02'))
  const again = chargedByTerms(charged.request, on('2026-12-03'))

  expect(cancelled.request.decision).toMatchObject({ stage: 'withdrawn' })
  expect(sums([...cancelled.entries, ...charged.entries])).toEqual({
    'plan/committed': -pounds(295),
    'plan/free': 0,
    'plan/spent': pounds(295),
    'travel/committed': -pounds(64),
    'travel/free': pounds(64),
    'cover/committed': -pounds(218),
    'cover/free': pounds(218),
    'cover-half-days/committed': -2,
    'cover-half-days/free': 2,
  })
  expect(again.happened).toEqual([])
})

test('a place that its sender gives up is charged by the day on which they did, not when we look', () => {
  const inTime = { ...place('booked'), decision: { stage: 'withdrawn', at: at('2026-11-27') } } as const
  const late = { ...place('booked'), decision: { stage: 'withdrawn', at: at('2026-11-28') } } as const

  expect(chargedByTerms(inTime, on('2026-12-02'))).toMatchObject({
    entries: [],
    request: { booking: { charged: 0 } },
  })
  expect(sums(chargedByTerms(late, on('2026-12-02')).entries)).toEqual({
    'plan/free': -pounds(295),
    'plan/spent': pounds(295),
  })
})

test('what the provider keeps in the end is put right by a sum, down and up, and never counts twice', () => {
  const gone = { ...place('booked'), decision: { stage: 'withdrawn', at: at('2026-11-28') } } as const
  const byTerms = chargedByTerms(gone, on('2026-11-28'))
  const kinder = termsTyped(byTerms.request, { charge: pounds(15) }, on('2026-11-30'))
  const same = termsTyped(kinder.request, { charge: pounds(15) }, on('2026-12-01'))
  const none = termsTyped(kinder.request, { charge: 0 }, on('2026-12-02'))

  expect(kinder.entries).toMatchObject([{ why: 'reversal' }])
  expect(sums([...byTerms.entries, ...kinder.entries])).toMatchObject({ 'plan/spent': pounds(15) })
  expect(same.happened).toEqual([])
  expect(chargedByTerms(kinder.request, on('2026-12-01')).happened).toEqual([])
  expect(sums([...byTerms.entries, ...kinder.entries, ...none.entries])).toEqual({
    'plan/free': 0,
    'plan/spent': 0,
  })
})

test.for([
  ['what it has free', pounds(295), [], ['spend']],
  ['a penny less', pounds(294.99), [], []],
  ['a penny less, and the head’s exception', pounds(294.99), ['plan'], ['override']],
] as const)(
  'with %s in the pot, a charge that nothing is set aside for is posted so',
  ([_, free, lifted, why]) => {
    const gone = { ...place('booked'), decision: { stage: 'withdrawn', at: at('2026-11-28') } } as const

    const step = chargedByTerms(gone, { ...on('2026-11-28', free), overridden: lifted })

    expect(step.entries.map((entry) => entry.why)).toEqual(why)
    expect(step.mend.includes('It counts once there is more in the plan pot')).toBe(why.length === 0)
  },
)

test('more than the fee is not taken for a charge', () => {
  const step = termsTyped(place('booked'), { charge: pounds(296) }, on('2026-11-20'))

  expect(step.mend).toBe('More than the fee of £295.00 cannot be charged: type what the provider keeps.')
  expect(step.happened).toEqual([])
})

test('whoever has a place is told once until when cancelling is free, and again only of another day', () => {
  const once = toldUntil(place('booked'), at('2026-11-20'))
  const twice = toldUntil(once.request, at('2026-11-21'))
  const another = toldUntil({ ...once.request, terms: { freeUntil: '2026-11-25' } }, at('2026-11-21'))

  expect(once.letters).toMatchObject([{ kind: 'booked', to: 'applicant' }])
  expect([twice.letters, another.letters.length]).toEqual([[], 1])
})

test.for([
  ['to book', '2026-11-20'],
  ['waiting list', '2026-11-20'],
  ['booked', '2026-11-28'],
] as const)('nobody is told of terms while it is %s on %s', ([state, day]) => {
  expect(toldUntil(place(state), at(day)).letters).toEqual([])
})
