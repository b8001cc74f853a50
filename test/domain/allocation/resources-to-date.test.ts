import { expect, test } from 'vitest'
import type { Had } from '../../../functions/domain/allocation/finding.ts'
import { resourcesToDate } from '../../../functions/domain/allocation/resources-to-date.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { aPerson, aRequest, aSettings, aStanding } from '../../make.ts'

const had = (changes: Partial<Had> = {}): Had => ({ ...aStanding().had, ...changes })

test.for([
  { before: 0, price: 250.2, advice: 'supports' }, // Exactly 4 % of £6,255.
  { before: 0, price: 250.21, advice: 'discuss' },
  { before: 140, price: 110.2, advice: 'supports' }, // What was had before counts.
  { before: 140, price: 110.21, advice: 'discuss' },
  { before: 300, price: 0.01, advice: 'discuss' },
  { before: 300, price: 0, advice: 'supports' }, // What is free takes nothing from the pot.
])('a fair share of £250.20: £$before had, £$price asked: $advice', ({ before, price, advice }) => {
  const request = aRequest({ asked: { price: pounds(price) } })
  const standing = aStanding({ had: had({ pence: pounds(before), times: 1 }) })

  expect(resourcesToDate(request, standing).advice).toBe(advice)
})

test('cover and travel do not count against a fair share of a pot', () => {
  const far = aRequest({ asked: { price: pounds(250), travel: pounds(400) } })

  expect(resourcesToDate(far, aStanding())).toMatchObject({
    advice: 'supports',
    because: 'No paid training yet. With this £250; a fair share of the plan pot is £250.20.',
  })
})

test('what was had is said with its cover and its hours, and since when we know it', () => {
  const standing = aStanding({
    had: had({ pence: pounds(140), coverHalfDays: 2, minutes: 360, times: 1, since: '2026-09-01' }),
  })

  expect(resourcesToDate(aRequest({ asked: { price: pounds(85) } }), standing).because).toBe(
    '£140, 1 day of cover and 6 hours of training so far; we only know since 1 September 2026. ' +
      'With this £225; a fair share of the plan pot is £250.20.',
  )
})

test('somebody who works part-time sees it as for a full-time post, and has the same share', () => {
  const standing = aStanding({
    person: aPerson({ fte: 50 }),
    had: had({ pence: pounds(100), coverHalfDays: 1, minutes: 180, times: 1 }),
  })

  expect(resourcesToDate(aRequest({ asked: { price: pounds(150.2) } }), standing)).toMatchObject({
    advice: 'supports',
    because:
      '£100, half a day of cover and 3 hours of training so far ' +
      '(for a full-time post that would be £200, 1 day of cover and 6 hours of training). ' +
      'With this £250.20; a fair share of the plan pot is £250.20.',
  })
})

test('what the law requires takes nobody’s share', () => {
  const firstAid = aRequest({ asked: { kind: 'required by law', price: pounds(480) } })

  expect(resourcesToDate(firstAid, aStanding({ had: had({ pence: pounds(900), times: 3 }) }))).toMatchObject({
    advice: 'supports',
    because: '£900 so far. Required by law, so it takes nobody’s share.',
  })
})

test.for([
  { before: 140, change: 'A price of £110 or less.' },
  { before: 250.2, change: 'Asking again for a day after 31 March 2027, when the next year’s money begins.' },
])('past a fair share after £$before: $change', ({ before, change }) => {
  const standing = aStanding({ had: had({ pence: pounds(before), times: 1 }) })

  expect(resourcesToDate(aRequest(), standing).change).toBe(change)
})

test('the share is of what the pot was given, so what is left in it makes no difference', () => {
  const books = aStanding().balances['2026-27']
  const standing = aStanding({ balances: { '2026-27': { ...books, 'plan/free': pounds(1) } } })

  expect(resourcesToDate(aRequest(), standing)).toEqual(resourcesToDate(aRequest(), aStanding()))
})

test('in a year without a budget there is nothing to compare with', () => {
  const nextYear = aRequest({ asked: { firstDay: '2027-04-22', lastDay: '2027-04-22', cover: [] } })

  expect(resourcesToDate(nextYear, aStanding())).toMatchObject({
    advice: 'unknown',
    because: 'No paid training yet. There is no budget for 2027–28 yet to compare with.',
  })
})

test('the school sets the share', () => {
  const generous = aStanding({ settings: aSettings({ limits: { fairSharePercent: 15 } }) })

  expect(resourcesToDate(aRequest(), generous).advice).toBe('supports')
})
