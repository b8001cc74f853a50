import { expect, test } from 'vitest'
import { mostFor, waitingFrom } from '../../../functions/domain/allocation/suggest-facts.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { aRequest, aSettings } from '../../make.ts'

test('a conference is seen as what it needs of each fund, and the day on which somebody must cover', () => {
  const seen = waitingFrom(aRequest(), { worth: 3 })

  expect(seen).toMatchObject({ id: 'R-0032', person: 'priya', pot: 'plan', worth: 3, outOn: ['2026-12-04'] })
  expect(seen.needs).toEqual([
    {
      year: '2026-27',
      by: { plan: pounds(295), travel: pounds(64), cover: pounds(218), 'cover-half-days': 2 },
    },
  ])
})

test('a side’s part is its percentage and the reserve’s, of pots, travel and cover but the statutory pot', () => {
  const settings = aSettings({ money: { planPercent: 60, individualPercent: 30, reservePercent: 10 } })
  const balances = {
    'statutory/granted': -pounds(500),
    'plan/granted': -pounds(3000),
    'individual/granted': -pounds(1500),
    'reserve/granted': -pounds(500),
    'travel/granted': -pounds(1000),
    'cover/granted': -pounds(4000),
    'cover-half-days/granted': -36,
  }

  expect(mostFor('plan', settings, balances)).toBe(pounds(7000))
  expect(mostFor('individual', settings, balances)).toBe(pounds(4000))
})
