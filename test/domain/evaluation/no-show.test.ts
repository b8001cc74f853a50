import { expect, test } from 'vitest'
import type { Booking } from '../../../functions/domain/booking/booking.ts'
import { planned, turn } from '../../../functions/domain/evaluation/ladder.ts'
import {
  asksWhoMissed,
  missedAnswered,
  missedAsked,
  missedOf,
} from '../../../functions/domain/evaluation/no-show.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { aCalendar, aPerson, aRequest } from '../../make.ts'

const at = '2026-09-10T10:00:00.000Z'

const placeOf = (state: Booking['state'], changes: Partial<TrainingRequest> = {}): TrainingRequest =>
  aRequest({
    asked: { firstDay: '2026-10-08', lastDay: '2026-10-08' },
    decision: {
      ...{ stage: 'approved', at, leftAt: '2026-09-10T14:45:00.000Z' },
      ...{ basis: { how: 'votes', by: [] }, seen: { votes: {}, words: '' } },
    },
    booking: { approval: at, at, state, coverCalledOff: false, cover: {} },
    ...changes,
  })
const noShow = placeOf('not attended')

test.for<[string, Day, boolean, TrainingRequest, Person | undefined]>([
  ['the day before a week has passed', '2026-10-14', false, noShow, aPerson()],
  ['five school days on', '2026-10-15', true, noShow, aPerson()],
  ['later, where the office marks it late', '2026-11-12', true, noShow, aPerson()],
  ['on a Saturday', '2026-10-17', false, noShow, aPerson()],
  ['in half-term', '2026-10-28', false, noShow, aPerson()],
  ['on a day that is not theirs', '2026-10-15', false, noShow, aPerson({ weekdays: ['Mon'] })],
  ['on their next day', '2026-10-19', true, noShow, aPerson({ weekdays: ['Mon'] })],
  [
    'while they are away',
    '2026-10-15',
    false,
    noShow,
    aPerson({ away: { from: '2026-10-12', to: '2026-10-16' } }),
  ],
  [
    'once they are back',
    '2026-10-19',
    true,
    noShow,
    aPerson({ away: { from: '2026-10-12', to: '2026-10-16' } }),
  ],
  ['when they have left', '2026-10-15', false, noShow, aPerson({ leftOn: '2026-10-14' })],
  ['when nobody on People is them', '2026-10-15', false, noShow, undefined],
  ['as attended', '2026-10-15', false, placeOf('attended'), aPerson()],
  ['as attended in part', '2026-10-15', false, placeOf('attended in part'), aPerson()],
  ['as booked', '2026-10-15', false, placeOf('booked'), aPerson()],
  ['as never booked', '2026-10-15', false, placeOf('waiting list'), aPerson()],
  ['as cancelled by the provider', '2026-10-15', false, placeOf('cancelled by the provider'), aPerson()],
  [
    'as cancelled by us',
    '2026-10-15',
    false,
    placeOf('booked', { decision: { stage: 'withdrawn', at } }),
    aPerson(),
  ],
  ['when they have been asked', '2026-10-16', false, missedAsked(noShow, '2026-10-15'), aPerson()],
  [
    'when they have said so themselves',
    '2026-10-15',
    false,
    missedAnswered(noShow, { at, words: '' }),
    aPerson(),
  ],
  [
    'when a colleague before them was asked',
    '2026-10-15',
    true,
    placeOf('not attended', { missed: { approval: at, person: 'bryony' } }),
    aPerson(),
  ],
  [
    'when they missed it under an earlier approval',
    '2026-10-15',
    true,
    placeOf('not attended', { missed: { approval: '2026-09-01T10:00:00.000Z', person: 'priya' } }),
    aPerson(),
  ],
])('%s (%s) a place is asked about as missed: %s', ([, today, asked, request, person]) => {
  expect(asksWhoMissed(request, { person, calendar: aCalendar(), today })).toBe(asked)
})

test('a later answer takes the place of an earlier one, and the day of asking stays', () => {
  const first = missedAnswered(missedAsked(noShow, '2026-10-15'), {
    at,
    anotherDate: 'yes',
    words: 'The bus.',
  })

  const second = missedAnswered(first, { at, anotherDate: 'no', words: '' })

  expect(missedOf(second)).toEqual({
    approval: at,
    person: 'priya',
    askedOn: '2026-10-15',
    answer: { at, anotherDate: 'no', words: '' },
  })
})

test('somebody who went before their first day here is asked how it went once they have begun', () => {
  const request = placeOf('attended')
  const due = planned(request, 1, aCalendar())
  const person = aPerson({ startDate: '2026-11-02' })

  const step = turn(due, request, { today: '2026-10-15', calendar: aCalendar(), person, led: false })

  expect(step).toEqual({ evaluation: { ...due, dueOn: '2026-11-02' } })
})
