import { expect, test } from 'vitest'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { yearsUnset } from '../../../functions/domain/budget/years-unset.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import { aRequest, aSettings } from '../../make.ts'

const costOn = (firstDay: Day, lastDay: Day = firstDay, price = pounds(90)) =>
  aRequest({
    asked: { kind: 'several meetings', firstDay, lastDay, otherTimes: [], cover: [], travel: 0, price },
  }).cost

test.for([
  ['2026-03-31', [], ['2025-26']],
  ['2026-04-01', [], []],
  ['2027-03-31', [], []],
  ['2027-04-01', ['2027-28'], []],
] as const)(
  'with sums for 2026–27 alone, what is on %s waits for the sums of %s, and %s is over',
  ([day, later, past]) => {
    expect(yearsUnset(costOn(day), aSettings())).toEqual({ past, later })
  },
)

test('a course on both sides of 31 March waits for the year that has no sums yet', () => {
  expect(yearsUnset(costOn('2027-03-18', '2027-04-22'), aSettings()).later).toEqual(['2027-28'])
})

test('what costs nothing needs no year’s money', () => {
  expect(yearsUnset(costOn('2028-05-04', '2028-05-04', 0), aSettings())).toEqual({ past: [], later: [] })
})
