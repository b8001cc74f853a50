import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  horizon,
  insetDay,
  noReleaseOn,
  schoolDay,
  schoolDaysFrom,
} from '../../../functions/domain/school/calendar.ts'
import { type Day, daysAfter, daysBetween } from '../../../functions/domain/school/day.ts'
import { aCalendar } from '../../make.ts'

const year = aCalendar()
const none = { terms: [], inset: [], closed: [], noRelease: [] }

test.for<[Day, boolean, string]>([
  ['2026-08-31', false, 'the last day of August'],
  ['2026-09-01', true, 'the first INSET day'],
  ['2026-09-02', true, 'the second INSET day'],
  ['2026-09-03', true, 'the first day of term'],
  ['2026-09-05', false, 'a Saturday in term'],
  ['2026-09-06', false, 'a Sunday in term'],
  ['2026-10-23', true, 'the last day before half-term'],
  ['2026-10-26', false, 'a Monday in half-term'],
  ['2026-10-30', false, 'the last Friday of half-term'],
  ['2026-11-02', true, 'the INSET day after half-term'],
  ['2026-12-18', true, 'the last day of the autumn'],
  ['2026-12-21', false, 'the first Monday of the Christmas holidays'],
  ['2027-01-01', false, 'New Year’s Day'],
  ['2027-01-04', true, 'the INSET day in January'],
  ['2027-03-26', false, 'Good Friday'],
  ['2027-05-03', false, 'the May bank holiday, closed within a term'],
  ['2027-05-04', true, 'the day after it'],
  ['2027-12-07', false, 'a day that nobody has typed yet'],
  ['2026-12-08', true, 'a day in a week without release'],
  ['2027-07-21', true, 'the last day of the year'],
  ['2027-07-22', false, 'the first day of the summer holidays'],
])('%s is a school day: %s (%s)', ([day, isOne]) => {
  expect(schoolDay(year, day)).toBe(isOne)
})

test.for<[Day, number, Day | undefined, string]>([
  ['2026-11-12', 0, '2026-11-12', 'no days'],
  ['2026-11-14', 0, '2026-11-14', 'no days, from a Saturday'],
  ['2026-11-12', 1, '2026-11-13', 'Thursday to Friday'],
  ['2026-11-13', 1, '2026-11-16', 'over a weekend'],
  ['2026-11-14', 1, '2026-11-16', 'from a Saturday'],
  ['2026-11-12', 5, '2026-11-19', 'a week'],
  ['2026-11-12', 10, '2026-11-26', 'two weeks'],
  ['2026-10-23', 1, '2026-11-02', 'over half-term to the INSET day'],
  ['2026-10-23', 2, '2026-11-03', 'over half-term, the INSET day counted'],
  ['2026-10-28', 1, '2026-11-02', 'from within half-term'],
  ['2026-10-08', 30, '2026-11-26', 'six school weeks over half-term'],
  ['2026-12-18', 1, '2027-01-04', 'over Christmas'],
  ['2027-04-30', 1, '2027-05-04', 'over the bank holiday'],
  ['2027-03-25', 1, '2027-04-12', 'over Easter'],
  ['2027-07-20', 1, '2027-07-21', 'to the last day'],
  ['2027-07-21', 1, undefined, 'beyond the calendar'],
  ['2027-07-19', 3, undefined, 'beyond the calendar, by one'],
  ['2026-08-31', 1, '2026-09-01', 'into the calendar'],
  ['2026-08-30', 1, undefined, 'from days of which nothing is known'],
  ['2026-11-12', -1, '2026-11-11', 'back a day'],
  ['2026-11-16', -1, '2026-11-13', 'back over a weekend'],
  ['2026-11-02', -1, '2026-10-23', 'back over half-term'],
  ['2027-01-04', -1, '2026-12-18', 'back over Christmas'],
  ['2026-12-04', -10, '2026-11-20', 'back two weeks'],
  ['2026-09-02', -1, '2026-09-01', 'back to the first day'],
  ['2026-09-01', -1, undefined, 'back beyond the calendar'],
])('from %s, %i school days: %s (%s)', ([day, count, found]) => {
  expect(schoolDaysFrom(year, day, count)).toBe(found)
})

test('without a calendar nothing is said about school days', () => {
  expect(schoolDay(none, '2026-11-12')).toBe(false)
  expect(schoolDaysFrom(none, '2026-11-12', 1)).toBeUndefined()
  expect(horizon(none)).toBeUndefined()
})

test('the calendar is known up to its last day, in whatever order it was typed', () => {
  expect(horizon(year)).toBe('2027-07-21')
  expect(horizon({ ...year, terms: [...year.terms].reverse() })).toBe('2027-07-21')
})

test('the year has 190 days with pupils and 5 INSET days', () => {
  const days = daysBetween('2026-09-01', '2027-07-21').filter((day) => schoolDay(year, day))

  expect(days).toHaveLength(195)
  expect(days.filter((day) => insetDay(year, day))).toHaveLength(5)
})

test('a week without release says why, to its last day', () => {
  expect(noReleaseOn(year, '2026-12-06')).toBeUndefined()
  expect(noReleaseOn(year, '2026-12-07')).toBe('performances')
  expect(noReleaseOn(year, '2026-12-11')).toBe('performances')
  expect(noReleaseOn(year, '2026-12-12')).toBeUndefined()
})

test('counting on by school days is counting them one by one', () => {
  const all = daysBetween('2026-09-01', '2027-07-21').filter((day) => schoolDay(year, day))

  fc.assert(
    fc.property(fc.integer({ min: 0, max: 322 }), fc.integer({ min: 1, max: 220 }), (offset, count) => {
      const day = daysAfter('2026-09-01', offset)

      expect(schoolDaysFrom(year, day, count)).toBe(all.filter((one) => one > day)[count - 1])
      expect(schoolDaysFrom(year, day, -count)).toBe(all.filter((one) => one < day).at(-count))
    }),
    { numRuns: 60 },
  )
})
