import { expect, test } from 'vitest'
import type { Decision } from '../../../functions/domain/approval/decision.ts'
import { noChoices } from '../../../functions/domain/approval/decision.ts'
import type { Booking } from '../../../functions/domain/booking/booking.ts'
import {
  promisedMinutes,
  type TimeTaken,
  timeFor,
  timeLedger,
} from '../../../functions/domain/development/time.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { schoolYearSpan } from '../../../functions/domain/school/school-year.ts'
import { aCalendar, aPerson, aRequest, aSettings } from '../../make.ts'

const span = schoolYearSpan('2026-27')
const year = (today: Day, changes: Parameters<typeof aSettings>[0] = {}) => ({
  span,
  today,
  settings: aSettings(changes),
  calendar: aCalendar(),
})
const hours = (minutes: number): number => minutes / 60

test.for<[string, Partial<Person>, number]>([
  ['full-time all year', {}, 30],
  ['0.6', { fte: 60 }, 18],
  ['0.25', { fte: 25 }, 7.5],
  ['0.33, to the nearest quarter of an hour', { fte: 33 }, 10],
  ['here since before the year', { startDate: '2019-09-01' }, 30],
  ['from the first day of the year', { startDate: '2026-09-01' }, 30],
  ['from 1 January, 243 of 365 days', { startDate: '2027-01-01' }, 20],
  ['from the last day of the year', { startDate: '2027-08-31' }, 0],
  ['until 31 December, 122 of 365 days', { leftOn: '2026-12-31' }, 10],
  ['until the last day of the year', { leftOn: '2027-08-31' }, 30],
  ['left before the year began', { leftOn: '2026-08-31' }, 0],
  ['only next year', { startDate: '2027-09-01' }, 0],
  ['half a year at 0.5', { startDate: '2027-03-02', fte: 50 }, 7.5],
  ['away for half of the year', { away: { from: '2026-09-01', to: '2027-02-26' } }, 30],
])('of 30 hours a year the promise to somebody %s is their share', ([, person, promised]) => {
  expect(hours(promisedMinutes(aPerson(person), year('2026-11-12')))).toBe(promised)
})

test('the school sets how many hours it promises', () => {
  const settings = { time: { promisedHours: 20 } }

  expect(hours(promisedMinutes(aPerson({ fte: 50 }), year('2026-11-12', settings)))).toBe(10)
})

const course: TimeTaken = { request: 'R-0012', person: 'priya', lastDay: '2026-11-11', minutes: 330 }

test.for<[string, Partial<TimeTaken>, number]>([
  ['a session for everyone on the INSET day', { together: true }, 0],
  ['a session for everyone the day after it', { together: true, lastDay: '2026-11-03' }, 5.5],
  ['a course of one’s own on the INSET day', {}, 5.5],
])('%s makes so many hours beside INSET', ([, differently, taken]) => {
  const one = { ...course, lastDay: '2026-11-02' as const, ...differently }

  const ledger = timeLedger(aPerson(), [one], year('2026-11-12'))

  expect(hours(ledger.taken)).toBe(taken)
})

test.for([
  [{ through: 'everyone' }, true],
  [{ notInSchool: [] }, true],
  [{}, undefined],
] as const)('time with a group that was named is known as such: %j', ([named, together]) => {
  expect(
    timeFor(aRequest({ ...named, decision: { stage: 'noted', at: '2026-11-11T10:00:00.000Z' } }))?.together,
  ).toBe(together)
})

test.for([
  ['2026-11-11', 0, 0],
  ['2026-11-12', 5.5, 1],
] as const)('on %s a course that ends on 11 November makes %d hours', ([today, taken, times]) => {
  const ledger = timeLedger(aPerson(), [course], year(today))

  expect([hours(ledger.taken), ledger.times]).toEqual([taken, times])
})

test('what others took is not theirs, and what is left is the promise without what they took', () => {
  const others: TimeTaken = { ...course, request: 'R-0013', person: 'owen' }
  const webinar: TimeTaken = { ...course, request: 'R-0014', minutes: 45 }

  const { promised, taken, left, times } = timeLedger(
    aPerson(),
    [course, others, webinar],
    year('2026-11-12'),
  )

  expect([promised, taken, left].map(hours)).toEqual([30, 6.25, 23.75])
  expect(times).toBe(2)
})

test.for([
  [1800, 0],
  [1785, 15],
  [1815, 0],
])('after %d minutes of 1,800 there are %d left, never less than none', ([minutes = 0, left]) => {
  expect(timeLedger(aPerson(), [{ ...course, minutes }], year('2026-11-12')).left).toBe(left)
})

// INSET days: Tuesday 1 and Wednesday 2 September, Monday 2 November, Monday 4 January, Monday 7 June.
test.for<[string, Day, Partial<Person>, number]>([
  ['on the first INSET day itself', '2026-09-01', {}, 0],
  ['the day after it', '2026-09-02', {}, 6],
  ['in November', '2026-11-12', {}, 18],
  ['on the day of the third', '2026-11-02', {}, 12],
  ['at the end of the year', '2027-08-31', {}, 30],
  ['in November, working from Thursday on', '2026-11-12', { weekdays: ['Thu', 'Fri'] }, 0],
  ['in November, working on Mondays', '2026-11-12', { weekdays: ['Mon'] }, 6],
  ['in November, here since October', '2026-11-12', { startDate: '2026-10-01' }, 6],
  ['in November, away since September', '2026-11-12', { away: { from: '2026-09-01', to: '2027-02-26' } }, 0],
])('INSET stands apart: %s', ([, today, person, inset]) => {
  const ledger = timeLedger(aPerson(person), [], year(today))

  expect(hours(ledger.inset)).toBe(inset)
  expect(ledger.taken).toBe(0)
})

test('an INSET day that the school was closed on is none', () => {
  const closed = aCalendar({ closed: [{ from: '2026-11-02', to: '2026-11-02' }] })

  expect(hours(timeLedger(aPerson(), [], { ...year('2026-11-12'), calendar: closed }).inset)).toBe(12)
})

test('the INSET days of another school year are not in this one', () => {
  const inset = [
    { from: '2026-06-08', to: '2026-06-08' } as const,
    { from: '2026-08-31', to: '2026-09-01' } as const,
  ]
  const calendar = aCalendar({ inset })

  expect(hours(timeLedger(aPerson(), [], { ...year('2026-11-12'), calendar }).inset)).toBe(6)
})

const basis = { how: 'votes', by: [] } as const
const at = '2026-10-15T15:20:00.000Z'
const seen = noChoices
const approved: Decision = { stage: 'approved', at, leftAt: at, basis, seen }
const agreed = { stage: 'agreed', at, leavesAt: at, letterKey: '', basis, seen } as const
const withPlace = (state: Booking['state']): Booking => ({
  approval: at,
  at,
  state,
  coverCalledOff: false,
  cover: {},
})

test.for<[string, Decision, Booking | undefined, boolean]>([
  ['waiting', { stage: 'waiting', since: at }, undefined, false],
  ['agreed', { ...agreed, outcome: 'approved' }, undefined, true],
  ['agreed to be declined', { ...agreed, outcome: 'declined' }, undefined, false],
  ['approved', approved, undefined, true],
  ['declined', { ...approved, stage: 'declined' }, undefined, false],
  ['free, in the record', { stage: 'noted', at }, undefined, true],
  ['withdrawn', { stage: 'withdrawn', at }, undefined, false],
  ['attended', approved, withPlace('attended'), true],
  ['attended in part', approved, withPlace('attended in part'), true],
  ['not attended', approved, withPlace('not attended'), false],
  ['cancelled by the provider', approved, withPlace('cancelled by the provider'), false],
])('hours count or not: %s', ([, decision, booking, counts]) => {
  const request = aRequest({ decision, ...(booking && { booking }) })

  expect(timeFor(request) !== undefined).toBe(counts)
})
