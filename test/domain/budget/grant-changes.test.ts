import { expect, test } from 'vitest'
import { type Entry, type Fund, post } from '../../../functions/domain/budget/accounts.ts'
import { grantChanges } from '../../../functions/domain/budget/grant-changes.ts'
import { grant } from '../../../functions/domain/budget/grants.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { Instant } from '../../../functions/domain/school/day.ts'
import { aSettings } from '../../make.ts'

const granted = (at: Instant, more: Readonly<Partial<Record<Fund, number>>>, year = '2026-27'): Entry => ({
  id: `grant/${year}/${at}`,
  year,
  at,
  why: 'grant',
  about: 'settings-1',
  lines: Object.entries(more).flatMap(([fund, amount]) => [
    { account: `${fund as Fund}/granted`, amount: -amount } as const,
    { account: `${fund as Fund}/free`, amount } as const,
  ]),
})

const september = granted('2026-09-01T07:00:00.000Z', { plan: 100_000, cover: 50_000, 'cover-half-days': 4 })

test('the sums of a year as they were first set are no change, however often they were typed that day', () => {
  const again = granted('2026-09-01T22:59:59.000Z', { plan: 1 }) // 23:59 in London.

  expect(grantChanges([september, again], '2026-27')).toEqual([])
})

test('one minute after that day a penny more is a change, told with the pots together', () => {
  const next = granted('2026-09-01T23:00:00.000Z', { plan: 1 }) // Midnight in London.

  expect(grantChanges([next, september], '2026-27')).toEqual([
    { day: '2026-09-02', what: 'allocation', from: 100_000, to: 100_001 },
    { day: '2026-09-02', what: 'plan', from: 100_000, to: 100_001 },
  ])
})

test('money that moves from one pot to another leaves the pots together as they were', () => {
  const moved = granted('2026-10-01T08:00:00.000Z', { plan: -20_000, reserve: 20_000 })

  expect(grantChanges([september, moved], '2026-27')).toEqual([
    { day: '2026-10-01', what: 'plan', from: 100_000, to: 80_000 },
    { day: '2026-10-01', what: 'reserve', from: 0, to: 20_000 },
  ])
})

test('what is changed and changed back within a day is not told', () => {
  const more = granted('2026-10-01T08:00:00.000Z', { travel: 100 })
  const less = granted('2026-10-01T09:00:00.000Z', { travel: -100 })

  expect(grantChanges([september, more, less], '2026-27')).toEqual([])
})

test('another year’s sums, and money that was spent, are no change of this year’s', () => {
  const otherYear = granted('2027-02-01T08:00:00.000Z', { plan: 5 }, '2027-28')
  const spent: Entry = { ...granted('2026-10-01T08:00:00.000Z', { plan: 5 }), why: 'reversal' }

  expect(grantChanges([september, otherYear, spent], '2026-27')).toEqual([])
})

test('another price of a cover day changes how many half days the same cover budget buys', () => {
  const [before, after] = [aSettings(), aSettings({ money: { coverDay: pounds(240) } })]
  const first = grant(before, {}, '2026-09-01T08:00:00.000Z')
  const second = first && grant(after, post({}, first), '2026-11-02T08:00:00.000Z')

  expect(
    grantChanges(
      [first, second].filter((one) => one !== undefined),
      '2026-27',
    ),
  ).toEqual([{ day: '2026-11-02', what: 'cover-half-days', from: 66, to: 60 }])
})
