import { expect, test } from 'vitest'
import { reminded, type ToldBefore } from '../../../functions/domain/booking/before-going.ts'
import type { BookingState } from '../../../functions/domain/booking/booking.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import { type Day, daysBetween } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { aCalendar, aPerson, aRequest } from '../../make.ts'

type Kept = Exclude<BookingState, 'cancelled by us'>

const goingOn = (firstDay: Day, state: Kept = 'booked', price = pounds(85)): TrainingRequest =>
  aRequest({
    asked: { firstDay, lastDay: firstDay, price },
    decision: {
      stage: 'approved',
      at: approval,
      leftAt: '2026-09-10T14:45:00.000Z',
      basis: { how: 'votes', by: [] },
      seen: { votes: {}, words: '' },
    },
    booking: { approval, at: approval, state, coverCalledOff: false, cover: {} },
  })
const approval = '2026-09-10T10:00:00.000Z'

/** The first day on which she is reminded, from 11 September on. */
function remindedOn(
  request: TrainingRequest & { readonly toldBefore?: ToldBefore },
  person: Partial<Person> = {},
): Day | undefined {
  const given = { calendar: aCalendar(), person: aPerson(person) }
  return daysBetween('2026-09-11', '2027-07-31').find((today) => reminded(request, { ...given, today }))
}

test.for([
  { first: '2026-11-19', on: '2026-11-17', what: 'a Thursday: on the Tuesday' },
  { first: '2026-11-23', on: '2026-11-19', what: 'a Monday: on the Thursday before' },
  { first: '2026-11-03', on: '2026-10-23', what: 'the day after an INSET day: before half-term' },
  { first: '2026-11-02', on: '2026-10-22', what: 'an INSET day after half-term' },
  { first: '2027-01-05', on: '2026-12-18', what: 'the first day with children: before Christmas' },
  { first: '2026-12-29', on: '2026-12-17', what: 'in the holidays' },
  { first: '2026-11-21', on: '2026-11-19', what: 'a Saturday' },
  { first: '2027-05-05', on: '2027-04-30', what: '3 May is closed' },
  { first: '2027-07-21', on: '2027-07-19', what: 'the last day of the year' },
  { first: '2027-09-08', on: undefined, what: 'beyond the calendar, as long as nobody has typed it' },
] as const)('somebody who goes on $first is reminded on $on ($what)', ({ first, on }) => {
  expect(remindedOn(goingOn(first))).toBe(on)
})

test.for([
  { who: { weekdays: ['Mon', 'Tue'] }, on: '2026-11-17', what: 'Mondays and Tuesdays' },
  { who: { weekdays: ['Mon'] }, on: '2026-11-16', what: 'Mondays only' },
  { who: { weekdays: ['Wed', 'Thu'] }, on: '2026-11-12', what: 'not on the two days before' },
  { who: { away: { from: '2026-11-16', to: '2026-11-17' } }, on: '2026-11-13', what: 'away until then' },
  { who: { away: { from: '2026-10-01', to: '2026-11-17' } }, on: '2026-11-18', what: 'back the day before' },
  { who: { away: { from: '2026-10-01', to: '2026-11-18' } }, on: undefined, what: 'back on the day' },
  { who: { leftOn: '2026-11-13' }, on: undefined, what: 'has left' },
  { who: { leftOn: '2026-11-18' }, on: undefined, what: 'will have left' },
  { who: { startDate: '2026-11-18' }, on: '2026-11-18', what: 'begins the day before' },
] as const)('for Thursday 19 November, on their own days in school: $what', ({ who, on }) => {
  expect(remindedOn(goingOn('2026-11-19'), who as Partial<Person>)).toBe(on)
})

test.for([
  { state: 'booked', price: 85, told: true },
  { state: 'substituted', price: 85, told: true },
  { state: 'to book', price: 85, told: false },
  { state: 'to book', price: 0, told: true },
  { state: 'waiting list', price: 85, told: false },
  { state: 'waiting list', price: 0, told: false },
  { state: 'cancelled by the provider', price: 85, told: false },
] as const)('a place at £$price that is “$state” is reminded of: $told', ({ state, price, told }) => {
  expect(remindedOn(goingOn('2026-11-19', state, pounds(price))) !== undefined).toBe(told)
})

test('nobody is reminded of what was withdrawn, or of something free in the record', () => {
  const stages = [
    { stage: 'withdrawn', at: approval },
    { stage: 'noted', at: approval },
    { stage: 'waiting', since: approval },
  ] as const

  const days = stages.map((decision) => remindedOn({ ...goingOn('2026-11-19'), decision }))

  expect(days).toEqual([undefined, undefined, undefined])
})

test('the day on which the approval leaves is too soon for a reminder', () => {
  const request = goingOn('2026-11-19')
  const decision = { ...request.decision, leftAt: '2026-11-17T15:45:00.000Z' } as TrainingRequest['decision']

  expect(remindedOn({ ...request, decision })).toBe('2026-11-18')
})

test('they are reminded once more only where it begins on another day, or a colleague goes instead', () => {
  const told = { person: 'priya', firstDay: '2026-11-19' } as const
  const again = (firstDay: Day, person = 'priya') =>
    remindedOn({ ...goingOn(firstDay), toldBefore: told }, { id: person })

  expect([again('2026-11-19'), again('2026-11-26'), again('2026-11-19', 'deena')]).toEqual([
    undefined,
    '2026-11-24',
    '2026-11-17',
  ])
})
