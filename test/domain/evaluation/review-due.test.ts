import { expect, test } from 'vitest'
import { yearToReview } from '../../../functions/domain/evaluation/review-due.ts'
import type { Calendar } from '../../../functions/domain/school/calendar.ts'
import type { Day } from '../../../functions/domain/school/day.ts'

const none = { inset: [], closed: [], noRelease: [] }
const summer: Calendar = { ...none, terms: [{ from: '2027-06-07', to: '2027-07-20' }] }

test.for<[Day, string | undefined]>([
  ['2026-11-12', undefined],
  ['2027-06-21', undefined],
  ['2027-06-22', '2026-27'],
  ['2027-07-20', '2026-27'],
  ['2027-08-31', '2026-27'],
  ['2027-09-01', undefined],
])('where term ends on 20 July, on %s the year that is reviewed is %s', ([today, year]) => {
  expect(yearToReview(summer, today)).toBe(year)
})

test('a day closed in the last weeks puts the review a school day earlier', () => {
  const closed = { ...summer, closed: [{ from: '2027-07-05', to: '2027-07-05' } as const] }

  expect(yearToReview(closed, '2027-06-21')).toBe('2026-27')
})

test.for<[string, Calendar['terms']]>([
  ['nothing', []],
  ['the year until Easter', [{ from: '2027-01-04', to: '2027-03-25' }]],
  ['the first half of summer', [{ from: '2027-04-12', to: '2027-05-28' }]],
  ['the next autumn alone', [{ from: '2027-09-02', to: '2027-10-22' }]],
])('while the calendar has %s, no review is written', ([_, terms]) => {
  expect(yearToReview({ ...none, terms }, '2027-07-15')).toBeUndefined()
})
