import { expect, test } from 'vitest'
import { type Booking, bookingState, bookings, tookPlace } from '../../../functions/domain/booking/booking.ts'
import {
  answered,
  recorded,
  recordedWithin,
  settledByItself,
} from '../../../functions/domain/booking/record.ts'
import type { Entry } from '../../../functions/domain/budget/accounts.ts'
import { releases } from '../../../functions/domain/budget/commitments.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { moneyOf } from '../../../functions/domain/budget/moved.ts'
import type { Asked, TrainingRequest } from '../../../functions/domain/request/request.ts'
import type { Instant } from '../../../functions/domain/school/day.ts'
import { aRequest } from '../../make.ts'

// Priya's conference on Friday 4 December: £295, rail £64, a day of cover at £218. Its letter left on 12 November.

const approval: Instant = '2026-11-12T15:00:00.000Z'
const ahead: Instant = '2026-11-20T09:00:00.000Z'
const onTheDay: Instant = '2026-12-04T17:00:00.000Z'
const after: Instant = '2026-12-05T09:00:00.000Z'

const approved = (asked: Partial<Asked> = {}): TrainingRequest =>
  aRequest({
    asked,
    decision: {
      stage: 'approved',
      at: approval,
      leftAt: '2026-11-12T15:45:00.000Z',
      basis: { how: 'votes', by: [] },
      seen: { votes: {}, words: '' },
    },
  })

const standing = (state: Booking['state'], more: Partial<Booking> = {}): TrainingRequest => ({
  ...approved(),
  booking: { approval, at: approval, state, coverCalledOff: false, cover: {}, ...more },
})

/** What every account stands at after entries. */
const sums = (entries: readonly Entry[]): Readonly<Record<string, number>> => {
  const found: Record<string, number> = {}
  for (const { account, amount } of entries.flatMap(({ lines }) => lines))
    found[account] = (found[account] ?? 0) + amount
  return found
}

test('what is approved is to be booked, and what is waiting is not', () => {
  expect(bookingState(approved())).toBe('to book')
  expect(bookingState(aRequest())).toBeUndefined()
})

const before = ['to book', 'booked', 'waiting list'] as const
const early = ['attended', 'attended in part', 'not attended'] as const

test.for([
  // From, to, when: heard, or refused with a sentence.
  ...before.flatMap((from) => before.map((to) => [from, to, ahead, 'heard'] as const)),
  ...before.map((from) => [from, 'cancelled by the provider', ahead, 'heard'] as const),
  ...before.map((from) => [from, 'cancelled by the provider', after, 'heard'] as const),
  ...before.flatMap((from) => early.map((to) => [from, to, ahead, 'refused'] as const)),
  ...before.flatMap((from) => early.map((to) => [from, to, onTheDay, 'heard'] as const)),
  ...early.flatMap((from) => early.map((to) => [from, to, after, 'heard'] as const)),
  ...early.map((from) => [from, 'booked', after, 'heard'] as const),
  ...early.map((from) => [from, 'cancelled by the provider', after, 'heard'] as const),
  ...early.map((from) => [from, 'to book', after, 'refused'] as const),
  ['booked', 'waiting list', onTheDay, 'refused'] as const,
  ...bookings
    .filter((to) => to !== 'cancelled by the provider')
    .map((to) => ['cancelled by the provider', to, ahead, 'refused'] as const),
])('from %s to %s at %s is %s', ([from, to, now, outcome]) => {
  const step = recorded(standing(from), { state: to }, now)

  const stands = bookingState(step.request)
  expect([stands, step.mend === '']).toEqual(outcome === 'heard' ? [to, true] : [from, false])
})

test('the same choice again changes nothing', () => {
  const once = recorded(approved(), { state: 'cancelled by the provider' }, ahead)

  const twice = recorded(once.request, { state: 'cancelled by the provider' }, onTheDay)

  expect(once.letters).toHaveLength(1)
  expect(twice).toMatchObject({ request: once.request, entries: [], letters: [], happened: [], mend: '' })
})

test.for([
  ['to book', 'spent', 'spent', 'spent'],
  ['booked', 'spent', 'spent', 'spent'],
  ['attended', 'spent', 'spent', 'spent'],
  ['attended in part', 'spent', 'spent', 'spent'],
  ['not attended', 'spent', 'free', 'spent'],
  ['waiting list', 'free', 'free', 'free'],
  ['cancelled by the provider', 'free', 'free', 'spent'],
] as const)(
  'when the day has passed on %s the fee is %s, travel %s, cover %s',
  ([state, fee, travel, cover]) => {
    const step = settledByItself(standing(state), after)

    expect(moneyOf(step.request)).toMatchObject({ fee, travel, cover })
    expect(sums(step.entries)).toEqual({
      'plan/committed': -pounds(295),
      [`plan/${fee}`]: pounds(295),
      'travel/committed': -pounds(64),
      [`travel/${travel}`]: pounds(64),
      'cover/committed': -pounds(218),
      [`cover/${cover}`]: pounds(218),
      'cover-half-days/committed': -2,
      [`cover-half-days/${cover}`]: 2,
    })
  },
)

test('money is spent the day after the last day, not on it, and only once', () => {
  const onIt = settledByItself(approved(), onTheDay)
  const once = settledByItself(approved(), after)
  const twice = settledByItself(once.request, '2026-12-06T09:00:00.000Z')

  expect(onIt.happened).toEqual([])
  expect(once.happened).toHaveLength(1)
  expect(twice.happened).toEqual([])
})

test('a request approved anew begins anew, and its first booking counts as cancelled by us meanwhile', () => {
  const cancelled = recorded(approved(), { state: 'cancelled by the provider' }, ahead).request
  const waiting: TrainingRequest = { ...cancelled, decision: { stage: 'waiting', since: onTheDay } }
  const anew = { ...cancelled, decision: { ...approved().decision, at: onTheDay } } as TrainingRequest

  expect(bookingState(waiting)).toBe('cancelled by us')
  expect(bookingState(anew)).toBe('to book')
  expect(moneyOf(anew)).toEqual({ fee: 'committed', travel: 'committed', cover: 'committed' })
})

test('what the provider’s cancelling gave back is not given back again', () => {
  const cancelled = recorded(approved(), { state: 'cancelled by the provider' }, ahead)

  const released = releases(cancelled.request, 'any', onTheDay)

  expect(sums([...cancelled.entries, ...released])).toEqual({
    ...sums(releases(approved(), 'any', onTheDay)),
  })
})

test('what has been spent is never given back by calling it off', () => {
  const spent = settledByItself(approved(), after).request

  expect(releases(spent, 'any', after)).toEqual([])
})

test('a correction ends where the truth would have ended', () => {
  const wrong = recorded(approved(), { state: 'not attended' }, onTheDay)
  const right = recorded(wrong.request, { state: 'attended' }, after)

  const straight = recorded(approved(), { state: 'attended' }, onTheDay)

  expect(sums([...wrong.entries, ...right.entries])).toMatchObject(sums(straight.entries))
  expect(sums([...wrong.entries, ...right.entries])['travel/free']).toBe(0)
})

test.for(['booked', 'attended', 'waiting list'] as const)(
  'cover is not called off beside %s, and the row says where it is',
  (state) => {
    const step = recorded(standing(state), { coverCalledOff: true }, onTheDay)

    expect(step.mend).toBe('“Cover called off” counts only beside Not attended or Cancelled by the provider.')
    expect(step.happened).toEqual([])
  },
)

test('cover called off comes back, and is set aside again when the tick was a slip', () => {
  const off = recorded(standing('cancelled by the provider'), { coverCalledOff: true }, ahead)
  const on = recorded(off.request, { coverCalledOff: false }, onTheDay)

  expect(moneyOf(off.request).cover).toBe('free')
  expect(moneyOf(on.request).cover).toBe('committed')
})

test.for([
  { free: 218, overridden: [], cover: 'committed', why: 'commit' },
  { free: 217, overridden: [], cover: 'free', why: undefined },
  { free: 217, overridden: ['cover'], cover: 'committed', why: 'override' },
] as const)(
  'a slip is put right with £$free of cover free, exceptions for $overridden: it is $cover',
  ({ free, overridden, cover, why }) => {
    const off = recorded(standing('cancelled by the provider'), { coverCalledOff: true }, ahead)
    const balances = { '2026-27': { 'cover/free': pounds(free), 'cover-half-days/free': 10 } }

    const on = recordedWithin(off.request, { coverCalledOff: false }, { now: onTheDay, balances, overridden })

    expect(moneyOf(on.request).cover).toBe(cover)
    expect(on.entries.find(({ lines }) => lines.some(({ account }) => account === 'cover/free'))?.why).toBe(
      why,
    )
    expect(on.mend === '').toBe(cover === 'committed')
  },
)

test('of a course on both sides of 31 March each year’s part is spent when its own days are over', () => {
  const across = approved({
    firstDay: '2027-03-18',
    lastDay: '2027-04-22',
    price: pounds(390),
    travel: 0,
    cover: [
      { day: '2027-03-18', part: 'all day' },
      { day: '2027-04-22', part: 'all day' },
    ],
  })

  const inMarch = settledByItself(across, '2027-03-19T08:00:00.000Z')
  const over = settledByItself(inMarch.request, '2027-04-23T08:00:00.000Z')

  expect(inMarch.entries.map(({ year, why, lines }) => [year, why, lines.at(1)])).toEqual([
    ['2026-27', 'spend', { account: 'plan/spent', amount: pounds(195) }],
  ])
  expect(inMarch.happened.map(({ what }) => what)).toEqual([
    'Its days up to 18 March 2027 are over: what was set aside for them is spent.',
  ])
  expect(over.entries.map(({ year, why, lines }) => [year, why, lines.at(1)])).toEqual([
    ['2027-28', 'spend', { account: 'plan/spent', amount: pounds(195) }],
  ])
})

test.for([
  ['to book', true],
  ['booked', true],
  ['waiting list', false],
  ['attended', true],
  ['attended in part', true],
  ['not attended', false],
  ['cancelled by the provider', false],
] as const)('%s: was it an activity to ask about? %s', ([state, asked]) => {
  expect(tookPlace(standing(state))).toBe(asked)
})

test('what is waiting, declined or withdrawn did not take place; a free activity in the record did', () => {
  const at = (stage: 'withdrawn' | 'noted') => aRequest({ decision: { stage, at: approval } })

  expect([aRequest(), at('withdrawn'), at('noted')].map(tookPlace)).toEqual([false, false, true])
})

test('what the cover officer answers is kept, and moves neither booking nor money', () => {
  const step = answered(approved(), '2026-12-04 all day', 'Not that day', ahead)

  expect(step.request.booking?.cover).toEqual({ '2026-12-04 all day': 'Not that day' })
  expect([bookingState(step.request), step.entries, step.letters]).toEqual(['to book', [], []])
})
