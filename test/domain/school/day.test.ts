import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Day,
  dayFromSerial,
  dayOf,
  daysAfter,
  daysBetween,
  type Instant,
  instant,
  milliseconds,
  momentOf,
  secondsAfter,
  timeOf,
  weekdayOf,
} from '../../../functions/domain/school/day.ts'

test.for<[Instant, Day, string]>([
  ['2026-11-12T08:00:00.000Z', '2026-11-12', '08:00'],
  ['2026-11-12T23:59:59.999Z', '2026-11-12', '23:59'],
  ['2026-07-01T22:59:59.999Z', '2026-07-01', '23:59'],
  ['2026-07-01T23:00:00.000Z', '2026-07-02', '00:00'],
  ['2026-10-25T00:59:59.000Z', '2026-10-25', '01:59'],
  ['2026-10-25T01:00:00.000Z', '2026-10-25', '01:00'],
  ['2027-03-28T00:59:59.000Z', '2027-03-28', '00:59'],
  ['2027-03-28T01:00:00.000Z', '2027-03-28', '02:00'],
  ['2026-12-31T23:59:59.000Z', '2026-12-31', '23:59'],
])('at %s a London clock shows %s, %s', ([moment, day, time]) => {
  expect(dayOf(moment)).toBe(day)
  expect(timeOf(moment)).toBe(time)
})

test.for<[Day, string, Instant]>([
  ['2026-11-12', '15:45', '2026-11-12T15:45:00.000Z'],
  ['2026-09-15', '15:45', '2026-09-15T14:45:00.000Z'],
  ['2026-10-24', '15:45', '2026-10-24T14:45:00.000Z'],
  ['2026-10-25', '15:45', '2026-10-25T15:45:00.000Z'],
  ['2027-03-28', '00:30', '2027-03-28T00:30:00.000Z'],
  ['2027-03-28', '15:45', '2027-03-28T14:45:00.000Z'],
])('%s at %s in London is %s', ([day, time, moment]) => {
  expect(momentOf(day, time)).toBe(moment)
})

test.for<[number, Day]>([
  [1, '1899-12-31'],
  [46_338, '2026-11-12'],
  [46_338.65625, '2026-11-12'],
  [46_338.999_99, '2026-11-12'],
  [60, '1900-02-28'],
])('the number %d in a sheet is %s', ([serial, day]) => {
  expect(dayFromSerial(serial)).toBe(day)
})

test.for<[Day, number, Day]>([
  ['2026-12-31', 1, '2027-01-01'],
  ['2027-02-28', 1, '2027-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-11-12', -12, '2026-10-31'],
  ['2026-11-12', 0, '2026-11-12'],
])('%s and %i days is %s', ([day, count, after]) => {
  expect(daysAfter(day, count)).toBe(after)
})

test('12 November 2026 is a Thursday, and the days go on from there', () => {
  const week = daysBetween('2026-11-12', '2026-11-18').map(weekdayOf)

  expect(week).toEqual(['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'])
})

test('there are no days between two that are the wrong way round', () => {
  expect(daysBetween('2026-11-13', '2026-11-12')).toEqual([])
  expect(daysBetween('2026-11-12', '2026-11-12')).toEqual(['2026-11-12'])
})

test('moments move by whole milliseconds, and a half second stays one', () => {
  expect(secondsAfter('2026-11-12T15:15:00.000Z', 1800)).toBe('2026-11-12T15:45:00.000Z')
  expect(secondsAfter('2026-11-12T00:00:00.000Z', -0.5)).toBe('2026-11-11T23:59:59.500Z')
})

test('a moment and its milliseconds are the same thing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (count) => {
      expect(milliseconds(instant(count))).toBe(count)
      expect(instant(count)).toBe(new Date(count).toISOString())
    }),
  )
})
