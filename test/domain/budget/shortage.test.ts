import { expect, test } from 'vitest'
import type { Balances } from '../../../functions/domain/budget/accounts.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { shortage, shortages } from '../../../functions/domain/budget/shortage.ts'
import { aRequest, aSettings, aStanding } from '../../make.ts'

const settings = aSettings()
const { balances: books } = aStanding()
const with2026 = (changes: Balances) => ({ '2026-27': { ...books['2026-27'], ...changes } })

const qualification = (price: number) =>
  aRequest({ asked: { priority: undefined, price: pounds(price), travel: 0, cover: [] } })

test('a pot that is too small is named with what is free and what is needed', () => {
  const found = shortage(qualification(1_949), books, settings)

  expect(found).toMatchObject({
    fund: 'individual',
    say: 'The individual pot has £1,647.50 free; this needs £1,949.00.',
    remedy: 'A price of £1,647.50 or less, or £301.50 more in the individual pot.',
  })
})

test.for([
  { price: 1_647.49, fund: undefined },
  { price: 1_647.5, fund: undefined }, // All that is left is enough.
  { price: 1_647.51, fund: 'individual' },
])('£1,647.50 free and £$price needed', ({ price, fund }) => {
  expect(shortage(qualification(price), books, settings)?.fund).toBe(fund)
})

test.for([
  { free: 218, halfDays: 2, say: undefined },
  { free: 217.99, halfDays: 2, say: 'The cover budget has £217.99 free; this needs £218.00.' },
  { free: 218, halfDays: 1, say: 'The cover budget has half a day of cover free; this needs 1 day.' },
  { free: 218, halfDays: 0, say: 'The cover budget has no days of cover free; this needs 1 day.' },
])('cover of £$free and $halfDays half days for a day of £218', ({ free, halfDays, say }) => {
  const left = with2026({ 'cover/free': pounds(free), 'cover-half-days/free': halfDays })

  expect(shortage(aRequest(), left, settings)?.say).toBe(say)
})

test('travel has a budget of its own', () => {
  const left = with2026({ 'travel/free': pounds(63.99) })

  expect(shortage(aRequest(), left, settings)?.say).toBe(
    'The travel budget has £63.99 free; this needs £64.00.',
  )
})

test('a year for which no money is set yet is said to have none', () => {
  const nextYear = aRequest({ asked: { firstDay: '2027-04-22', lastDay: '2027-04-22', cover: [] } })

  expect(shortage(nextYear, books, settings)?.say).toBe('There is no budget for 2027–28 yet.')
})

test('every fund that is short is found, not only the first', () => {
  const left = with2026({ 'plan/free': 0, 'travel/free': 0, 'cover/free': 0, 'cover-half-days/free': 0 })

  const funds = shortages(aRequest(), left, settings).map(({ fund }) => fund)

  expect(funds).toEqual(['plan', 'travel', 'cover', 'cover-half-days'])
})

test('overriding one fund leaves the others to bear their part', () => {
  const left = with2026({ 'plan/free': 0, 'cover/free': 0 })

  expect(shortage(aRequest(), left, settings, ['plan'])?.fund).toBe('cover')
  expect(shortage(aRequest(), left, settings, ['plan', 'cover'])).toBeUndefined()
})

test('a fund that was overridden before has less than nothing, and says so', () => {
  const left = with2026({ 'individual/free': -pounds(301.5) })

  expect(shortage(qualification(100), left, settings)).toMatchObject({
    say: 'The individual pot has −£301.50 free; this needs £100.00.',
    remedy: '£401.50 more in the individual pot.',
  })
})
