import { expect, test } from 'vitest'
import type { Account, Entry } from '../../../functions/domain/budget/accounts.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { OpeningBooked } from '../../../functions/domain/budget/opening-balances.ts'
import { spentBy } from '../../../functions/domain/budget/spent-by.ts'
import type { Instant } from '../../../functions/domain/school/day.ts'

const entry = (at: Instant, account: Account, amount: number, changes: Partial<Entry> = {}): Entry => ({
  id: `one/${at}/${account}`,
  year: '2026-27',
  at,
  why: amount < 0 ? 'reversal' : 'spend',
  about: 'R-0031',
  lines: [
    { account: 'plan/committed', amount: -amount },
    { account, amount },
  ],
  ...changes,
})

const spent = (...entries: readonly Entry[]) => spentBy('2026-11-30', '2026-27', { entries, opening: [] })

test.for<[string, Instant, number]>([
  ['on the day itself', '2026-11-30T12:00:00.000Z', 18_000],
  ['in the morning after, as for an activity of that day', '2026-12-01T06:15:00.000Z', 18_000],
  ['at the last moment of the day after', '2026-12-01T23:59:59.000Z', 18_000],
  ['two days later', '2026-12-02T00:00:00.000Z', 0],
])('what was written down as spent %s counts so much by 30 November', ([_, at, pence]) => {
  expect(spent(entry(at, 'plan/spent', 18_000))).toBe(pence)
})

test.for<[Account, number]>([
  ['statutory/spent', 1],
  ['plan/spent', 1],
  ['individual/spent', 1],
  ['reserve/spent', 1],
  ['travel/spent', 0],
  ['cover/spent', 0],
  ['cover-half-days/spent', 0],
])('a penny under %s counts as %i: cover and travel have codes of their own', ([account, pence]) => {
  expect(spent(entry('2026-11-12T08:00:00.000Z', account, 1))).toBe(pence)
})

test('money that came back counts from the day on which it did', () => {
  const paid = entry('2026-11-02T08:00:00.000Z', 'plan/spent', 18_000)
  const back = entry('2026-12-05T08:00:00.000Z', 'plan/spent', -18_000)
  const by = (day: '2026-12-03' | '2026-12-04') =>
    spentBy(day, '2026-27', { entries: [paid, back], opening: [] })

  expect([by('2026-12-03'), by('2026-12-04')]).toEqual([18_000, 0])
})

test('another year’s money is not in it, although it was written down on the same day', () => {
  const lastYears = entry('2026-04-01T06:00:00.000Z', 'plan/spent', 500, { year: '2025-26' })

  expect(spent(lastYears)).toBe(0)
})

const before: OpeningBooked = {
  day: '2026-05-14',
  who: '',
  what: 'Reasoning',
  pot: 'plan',
  fee: pounds(140),
  coverHalfDays: 2,
  travel: pounds(12.4),
  key: 'one.1',
  year: '2026-27',
  cover: pounds(218),
  position: 'spent',
}

test('what stands on the list of opening balances counts by its own date, not by when it was pasted', () => {
  const pasted = entry('2026-11-12T08:00:00.000Z', 'plan/spent', 14_000, { why: 'opening', about: 'one.1' })
  const books = { entries: [pasted], opening: [before] }

  expect(spentBy('2026-05-13', '2026-27', books)).toBe(0)
  expect(spentBy('2026-05-14', '2026-27', books)).toBe(14_000)
  expect(spentBy('2026-11-30', '2026-27', books)).toBe(14_000)
})

test('what is booked and still ahead is not spent, and what no pot paid is not in it', () => {
  const ahead = { ...before, position: 'committed' as const }
  const { pot: _, ...noPot } = before

  expect(spentBy('2026-11-30', '2026-27', { entries: [], opening: [ahead, noPot] })).toBe(0)
})
