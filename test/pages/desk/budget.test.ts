import { expect, test } from 'vitest'
import { type Balances, type Entry, post } from '../../../functions/domain/budget/accounts.ts'
import { grant } from '../../../functions/domain/budget/grants.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { Instant } from '../../../functions/domain/school/day.ts'
import type { Settings } from '../../../functions/domain/school/settings.ts'
import { budget } from '../../../functions/pages/desk/budget.ts'
import { aSettings } from '../../make.ts'

/** This year's sums as they were set in September and, with a dearer cover day, in November; and next year's. */
function twoYears() {
  const coming = aSettings({ money: { yearStarts: '2027-04-01', travelBudget: pounds(1) } })
  const dearer = aSettings({ money: { coverDay: pounds(240) } })
  const entries: Entry[] = []
  const set = (before: Balances, settings: Settings, at: Instant): Balances => {
    const entry = grant(settings, before, at)
    if (entry === undefined) return before
    entries.push(entry)
    return post(before, entry)
  }
  const first = set({}, aSettings(), '2026-09-01T08:00:00.000Z')
  const books = {
    '2026-27': set(first, dearer, '2026-11-02T08:00:00.000Z'),
    '2027-28': set({}, coming, '2027-02-15T08:00:00.000Z'),
  }
  return budget('2026-27', books, entries)
}

test('every line names all its cells, so that nothing is left of a line that stood there before', () => {
  const { columns, rows } = twoYears()

  for (const { key, cells } of rows)
    expect(Object.keys(cells).sort(), key).toEqual(columns.map(({ id }) => id).sort())
  expect(new Set(rows.map(({ key }) => key)).size).toBe(15)
})

test('another price of a cover day is told in days, because the pounds are the same', () => {
  expect(twoYears().rows.at(-1)?.cells.what).toBe(
    'Changed on Settings on 2 November 2026: Cover, in days, from 33 days to 30 days',
  )
})

test.for<[string, Balances, number]>([
  ['nothing at all', {}, 7],
  ['what was given and taken back', { 'plan/granted': 0, 'plan/free': 0 }, 7],
  ['a penny committed by the head’s exception', { 'plan/free': -1, 'plan/committed': 1 }, 14],
])('a next year with %s has lines on Budget only where there is something in it', ([_, next, count]) => {
  expect(budget('2026-27', { '2026-27': {}, '2027-28': next }, []).rows).toHaveLength(count)
})

test('last year’s money is not on Budget', () => {
  const { rows } = budget('2026-27', { '2025-26': { 'plan/free': 1, 'plan/granted': -1 }, '2026-27': {} }, [])

  expect(rows).toHaveLength(7)
})

test('what was carried over, and what comes from elsewhere, is said apart, of the year it is for', () => {
  const books = { '2026-27': {}, '2027-28': { 'plan/granted': -1, 'plan/free': 1 } } as const
  const also = {
    carried: { '2026-27': pounds(350), '2027-28': 0 },
    fundings: {
      '2026-27': { 'asked for': 0, agreed: 0, received: 0, refused: pounds(5) },
      '2027-28': { 'asked for': pounds(1), agreed: pounds(20), received: pounds(300), refused: 0 },
    },
  }

  const lines = budget('2026-27', books, [], also).rows.map(({ cells }) => cells.what)

  expect(lines.slice(14)).toEqual([
    'Carried over from last year, in the pots above: £350.00',
    '2027–28: Money from elsewhere: received £300.00, agreed £20.00, already taken off what stands above; asked for £1.00, not counted yet',
  ])
})
