import { expect, test } from 'vitest'
import { yearOf, yearSpan } from '../../../functions/domain/budget/financial-year.ts'
import {
  type Day,
  dayOf,
  daysBetween,
  type Instant,
  momentOf,
  timeOf,
} from '../../../functions/domain/school/day.ts'
import { schoolYearOf } from '../../../functions/domain/school/school-year.ts'
import { nextMomentFor, openingOn, reachableToday } from '../../../functions/workflow/hours.ts'
import { aPerson, aSettings } from '../../make.ts'

/** A school that is open around both changes of the clock in 2026 and 2027. */
const calendar = {
  terms: [
    { from: '2026-03-02', to: '2026-04-02' },
    { from: '2026-10-05', to: '2026-11-20' },
    { from: '2027-03-01', to: '2027-04-23' },
    { from: '2027-10-04', to: '2027-11-19' },
  ],
  inset: [],
  closed: [{ from: '2027-03-26', to: '2027-03-29' }],
  noRelease: [],
} as const

test.for<[Instant, Day, string, string]>([
  ['2026-03-28T23:59:59.999Z', '2026-03-28', '23:59', 'the last moment of Saturday'],
  ['2026-03-29T00:00:00.000Z', '2026-03-29', '00:00', 'midnight'],
  ['2026-03-29T00:59:59.999Z', '2026-03-29', '00:59', 'the last moment of winter time'],
  ['2026-03-29T01:00:00.000Z', '2026-03-29', '02:00', 'the first of summer time'],
  ['2026-03-29T23:00:00.000Z', '2026-03-30', '00:00', 'the next midnight, an hour earlier'],
  ['2026-10-24T22:59:59.999Z', '2026-10-24', '23:59', 'the last moment of Saturday, in summer time'],
  ['2026-10-24T23:00:00.000Z', '2026-10-25', '00:00', 'midnight'],
  ['2026-10-25T00:30:00.000Z', '2026-10-25', '01:30', 'half past one, for the first time'],
  ['2026-10-25T01:30:00.000Z', '2026-10-25', '01:30', 'half past one, again'],
  ['2026-10-25T23:59:59.999Z', '2026-10-25', '23:59', 'the last moment of a day of 25 hours'],
  ['2026-10-26T00:00:00.000Z', '2026-10-26', '00:00', 'midnight in winter time'],
  ['2027-03-27T23:59:59.999Z', '2027-03-27', '23:59', 'before the change of 2027'],
  ['2027-03-28T23:00:00.000Z', '2027-03-29', '00:00', 'midnight after it'],
  ['2027-10-31T00:59:59.999Z', '2027-10-31', '01:59', 'the last moment of summer time in 2027'],
  ['2027-10-31T01:00:00.000Z', '2027-10-31', '01:00', 'an hour put back'],
])('at %s London has %s, %s: %s', ([moment, day, time]) => {
  expect([dayOf(moment), timeOf(moment)]).toEqual([day, time])
})

test.for<[Day, Instant, string]>([
  ['2026-03-27', '2026-03-27T08:00:00.000Z', 'the Friday before summer time'],
  ['2026-03-30', '2026-03-30T07:00:00.000Z', 'the Monday after'],
  ['2026-10-23', '2026-10-23T07:00:00.000Z', 'the Friday before winter time'],
  ['2026-10-26', '2026-10-26T08:00:00.000Z', 'the Monday after'],
  ['2027-03-25', '2027-03-25T08:00:00.000Z', 'the last day before Easter 2027'],
  ['2027-03-30', '2027-03-30T07:00:00.000Z', 'the first after it'],
  ['2027-10-29', '2027-10-29T07:00:00.000Z', 'the Friday before winter time in 2027'],
  ['2027-11-01', '2027-11-01T08:00:00.000Z', 'the Monday after'],
])('on %s the program begins to write at %s: eight in London, on %s', ([day, moment]) => {
  expect(openingOn(day, '2026-01-01T00:00:00.000Z')).toBe(moment)
  expect(momentOf(day, '08:00')).toBe(moment)
})

test.for<[Instant, Instant | undefined, string]>([
  ['2026-03-27T16:29:59.000Z', '2026-03-27T16:29:59.000Z', 'a moment before half past four'],
  ['2026-03-27T16:30:00.000Z', '2026-03-30T07:00:00.000Z', 'half past four on the Friday before summer time'],
  ['2026-03-30T06:59:59.000Z', '2026-03-30T07:00:00.000Z', 'a moment before eight, in summer time'],
  ['2026-03-30T15:29:59.000Z', '2026-03-30T15:29:59.000Z', 'a moment before half past four, in summer time'],
  ['2026-03-30T15:30:00.000Z', '2026-03-31T07:00:00.000Z', 'half past four in summer time'],
  ['2026-10-23T15:30:00.000Z', '2026-10-26T08:00:00.000Z', 'half past four on the Friday before winter time'],
  ['2026-10-25T01:30:00.000Z', '2026-10-26T08:00:00.000Z', 'the hour that comes twice'],
  ['2027-03-25T17:00:00.000Z', '2027-03-30T07:00:00.000Z', 'over Easter and the change of the clock'],
  ['2027-11-19T16:30:00.000Z', undefined, 'beyond the calendar'],
])('what is written at %s may leave at %s: %s', ([now, moment]) => {
  expect(nextMomentFor(aPerson(), calendar, now)).toBe(moment)
})

test('nobody can be reached late, at a weekend or on a day that is not theirs', () => {
  const mondays = aPerson({ weekdays: ['Mon'] })

  expect(reachableToday(aPerson(), calendar, '2026-10-26T16:29:00.000Z')).toBe(true)
  expect(reachableToday(aPerson(), calendar, '2026-10-26T16:30:00.000Z')).toBe(false)
  expect(reachableToday(aPerson(), calendar, '2026-10-25T10:00:00.000Z')).toBe(false)
  expect(reachableToday(mondays, calendar, '2026-10-27T10:00:00.000Z')).toBe(false)
})

test('a day is neither left out nor counted twice when the clock changes', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toEqual(['2026-03-28', '2026-03-29', '2026-03-30'])
  expect(daysBetween('2026-10-24', '2026-10-26')).toEqual(['2026-10-24', '2026-10-25', '2026-10-26'])
})

/** The last and first moments of years, by a London clock: in summer time an hour before midnight UTC. */
test.for<[Instant, string, string, string]>([
  ['2027-03-31T22:59:59.999Z', '2026-27', '2026-27', '2026-27'],
  ['2027-03-31T23:00:00.000Z', '2026-27', '2027-28', '2026-27'],
  ['2027-08-31T22:59:59.999Z', '2026-27', '2027-28', '2026-27'],
  ['2027-08-31T23:00:00.000Z', '2027-28', '2027-28', '2027-28'],
  ['2026-12-31T23:59:59.999Z', '2026-27', '2026-27', '2026-27'],
  ['2027-01-01T00:00:00.000Z', '2026-27', '2026-27', '2026-27'],
])(
  '%s is in school year %s and in the money of %s, or of %s in an academy',
  ([moment, school, april, september]) => {
    const day = dayOf(moment)

    expect(schoolYearOf(day)).toBe(school)
    expect(yearOf(day, aSettings())).toBe(april)
    expect(yearOf(day, aSettings({ money: { yearStarts: '2026-09-01' } }))).toBe(september)
  },
)

test.for<[string, Day, Day]>([
  ['2026-04-01', '2027-04-01', '2028-03-31'],
  ['2026-09-01', '2027-09-01', '2028-08-31'],
  ['2026-01-01', '2027-01-01', '2027-12-31'],
])('money that begins on %s goes from %s to %s, leap day and all', ([yearStarts, from, to]) => {
  expect(yearSpan('2027-28', aSettings({ money: { yearStarts: yearStarts as Day } }))).toEqual({ from, to })
})
