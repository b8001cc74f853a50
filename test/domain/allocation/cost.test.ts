import { expect, test } from 'vitest'
import { trainingCost } from '../../../functions/domain/allocation/cost.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { aRequest, aSettings, aStanding } from '../../make.ts'

test.for([
  { price: 318, advice: 'supports' }, // With cover 218 and rail 64 exactly £600.
  { price: 318.01, advice: 'discuss' },
])('a fee of £$price, £600 being talked about above: $advice', ({ price, advice }) => {
  expect(trainingCost(aRequest({ asked: { price: pounds(price) } }), aStanding()).advice).toBe(advice)
})

test('the true cost is said by finance code and by the hour', () => {
  expect(trainingCost(aRequest(), aStanding()).because).toBe(
    '£577 altogether: fee £295 (E09), cover £218 (E26) and rail £64 (E08); about £96 an hour. VAT of £59 is recovered.',
  )
})

test.for([
  { price: 85, because: '£85, nothing else.' },
  { price: 0, because: 'Nothing to pay.' },
])('a fee of £$price alone: $because', ({ price, because }) => {
  const alone = aRequest({ asked: { price: pounds(price), vat: 0, travel: 0, cover: [] } })

  expect(trainingCost(alone, aStanding())).toMatchObject({ advice: 'supports', because })
})

test.for([
  { free: 295, advice: 'supports' },
  { free: 294.99, advice: 'against' },
])('£$free in the pot for a fee of £295: $advice', ({ free, advice }) => {
  const books = aStanding().balances['2026-27']
  const standing = aStanding({ balances: { '2026-27': { ...books, 'plan/free': pounds(free) } } })

  expect(trainingCost(aRequest(), standing).advice).toBe(advice)
})

test('a request that is dear and too much for its pot hears both', () => {
  const dear = aRequest({
    asked: { priority: undefined, price: pounds(1_949), vat: 0, travel: 0, cover: [] },
  })

  expect(trainingCost(dear, aStanding())).toEqual({
    advice: 'against',
    because:
      '£1,949, nothing else. Above £600 for one person leaders talk it over. ' +
      'The individual pot has £1,647.50 free; this needs £1,949.00.',
    inShort: 'not enough money',
    change:
      'A true cost of £600 or less. A price of £1,647.50 or less, or £301.50 more in the individual pot.',
  })
})

test.for([
  { vat: undefined, recovered: true, advice: 'supports' },
  { vat: undefined, recovered: false, advice: 'unknown' },
  { vat: 0, recovered: false, advice: 'supports' },
])('VAT $vat, recovered $recovered: $advice', ({ vat, recovered, advice }) => {
  const settings = aSettings({ money: { vatRecovered: recovered } })

  expect(trainingCost(aRequest({ settings, asked: { vat } }), aStanding({ settings })).advice).toBe(advice)
})

test('a year without a budget is for talking about, not a refusal', () => {
  const nextYear = aRequest({ asked: { firstDay: '2027-04-22', lastDay: '2027-04-22', cover: [] } })

  expect(trainingCost(nextYear, aStanding())).toMatchObject({
    advice: 'discuss',
    inShort: 'no budget for that year yet',
    change: 'A budget for 2027–28.',
  })
})
