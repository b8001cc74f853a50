import { expect, test } from 'vitest'
import { type Booking, type BookingState, bookingState } from '../../../functions/domain/booking/booking.ts'
import { recorded } from '../../../functions/domain/booking/record.ts'
import type { Instant } from '../../../functions/domain/school/day.ts'
import { aRequest } from '../../make.ts'

// A course on Thursday 3 and Friday 4 December. A square: what is chosen beside what stands, and when.

const approval: Instant = '2026-11-12T15:00:00.000Z'
const when = {
  ahead: '2026-12-02T09:00:00.000Z',
  begun: '2026-12-03T09:00:00.000Z',
  'last day': '2026-12-04T17:00:00.000Z',
  over: '2026-12-07T09:00:00.000Z',
} as const
const tomasz = { person: 'tomasz', who: 'Tomasz Ferrow, Year 5' }
const first = { person: 'priya', who: 'Priya Lindqvist, Year 4' }

const standing = (state: Booking['state']) =>
  aRequest({
    asked: { firstDay: '2026-12-03', lastDay: '2026-12-04', otherTimes: [] },
    decision: {
      ...{ stage: 'approved', at: approval, leftAt: approval },
      ...{ basis: { how: 'votes', by: [] }, seen: { votes: {}, words: '' } },
    },
    ...(state === 'substituted' && tomasz),
    booking: {
      ...{ approval, at: approval, state, coverCalledOff: false, cover: {} },
      ...(state === 'substituted' && { first }),
    },
  })

const columns: readonly BookingState[] = [
  'to book',
  'booked',
  'waiting list',
  'substituted',
  'attended',
  'attended in part',
  'not attended',
  'cancelled by us',
  'cancelled by the provider',
]

// Nobody has attended before the last day. y: heard; n: a sentence beside the row; =: it stands so already.
const atTheEnd = {
  'to book': '=ynyyyyny',
  booked: 'n=nyyyyny',
  'waiting list': 'ny=yyyyny',
  substituted: 'nyn=yyyny',
  attended: 'nyny=yyny',
  'attended in part': 'nynyy=yny',
  'not attended': 'nynyyy=ny',
  'cancelled by the provider': 'nnnnnnnn=',
}

const squares: Readonly<Record<keyof typeof when, Readonly<Partial<Record<Booking['state'], string>>>>> = {
  ahead: {
    'to book': '=yyynnnyy',
    booked: 'y=yynnnyy',
    'waiting list': 'yy=ynnnyy',
    substituted: 'yyy=nnnyy',
    'cancelled by the provider': 'nnnnnnnn=',
  },
  begun: {
    'to book': '=ynynnnny',
    booked: 'n=nynnnny',
    'waiting list': 'ny=ynnnny',
    substituted: 'nyn=nnnny',
    'cancelled by the provider': 'nnnnnnnn=',
  },
  'last day': atTheEnd,
  over: atTheEnd,
}

const cases = (Object.keys(when) as (keyof typeof when)[]).flatMap((time) =>
  (Object.keys(squares[time]) as Booking['state'][]).flatMap((from) =>
    columns.map((to, column) => [from, time, to, squares[time][from]?.[column] ?? '?'] as const),
  ),
)

test.for(cases)('%s, %s: choosing %s is %s', ([from, time, to, outcome]) => {
  const before = standing(from)

  const step = recorded(before, { state: to, ...(to === 'substituted' && { instead: tomasz }) }, when[time])

  const heard = bookingState(step.request) === to && step.happened.length === 1
  const refused = step.request === before && step.mend !== ''
  const same = step.request === before && step.mend === '' && to === from
  expect(heard ? 'y' : refused ? 'n' : same ? '=' : '?').toBe(outcome)
})

test('whoever is put back by another word for a place ahead is whom it was agreed for', () => {
  const instead = recorded(standing('booked'), { state: 'substituted', instead: tomasz }, when.ahead)

  const back = recorded(instead.request, { state: 'booked' }, when.begun)

  expect(instead.request).toMatchObject({ ...tomasz, booking: { first } })
  expect(back.request).toMatchObject(first)
  expect(back.request.booking?.first).toBeUndefined()
})

test('whoever went instead stays the one who was there, or was not', () => {
  const step = recorded(standing('substituted'), { state: 'attended' }, when.over)

  expect(step.request).toMatchObject({ ...tomasz, booking: { first, state: 'attended' } })
})

test.for([
  [
    'substituted',
    undefined,
    'Write under “Who goes instead” which colleague goes: then “Substituted” counts.',
  ],
  [
    'substituted',
    first,
    'Priya Lindqvist, Year 4 is whom it was agreed for. If they go after all, choose Booked.',
  ],
  ['booked', tomasz, 'If Tomasz Ferrow goes instead, choose Substituted.'],
  ['waiting list', tomasz, 'If Tomasz Ferrow goes instead, choose Substituted.'],
] as const)('%s with the name %o is answered beside the row', ([state, instead, say]) => {
  const step = recorded(standing('booked'), { state, ...(instead && { instead }) }, when.ahead)

  expect([step.mend, step.happened]).toEqual([say, []])
})

test('a name beside Attended is no colleague who went instead, until Substituted was chosen', () => {
  const step = recorded(standing('booked'), { state: 'attended', instead: tomasz }, when.over)

  expect([step.mend, step.happened]).toEqual(['If Tomasz Ferrow went instead, choose Substituted first.', []])
})
