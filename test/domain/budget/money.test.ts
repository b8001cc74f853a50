import { expect, test } from 'vitest'
import { percentOf, pounds, show, showShort } from '../../../functions/domain/budget/money.ts'

test.for([
  { pence: 0, long: '£0.00', short: '£0' },
  { pence: 5, long: '£0.05', short: '£0.05' },
  { pence: 8_500, long: '£85.00', short: '£85' },
  { pence: 57_750, long: '£577.50', short: '£577.50' },
  { pence: 99_999, long: '£999.99', short: '£999.99' },
  { pence: 100_000, long: '£1,000.00', short: '£1,000' },
  { pence: 265_000_000, long: '£2,650,000.00', short: '£2,650,000' },
  { pence: -30_150, long: '−£301.50', short: '−£301.50' },
])('$pence pence reads as $long', ({ pence, long, short }) => {
  expect([show(pence), showShort(pence)]).toEqual([long, short])
})

test('pounds with pence are whole pence, although a computer would make 1042.5 of 10.425', () => {
  expect([pounds(1_042.5), pounds(0.1) + pounds(0.2), pounds(19.99)]).toEqual([104_250, 30, 1_999])
})

test('a percentage of an amount never gives away a penny that is not there', () => {
  expect(percentOf(pounds(0.99), 60)).toBe(59)
})
