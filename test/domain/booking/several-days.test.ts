import { expect, test } from 'vitest'
import { lastDayAttended, minutesAttended } from '../../../functions/domain/booking/attended.ts'
import { recorded, settledByItself } from '../../../functions/domain/booking/record.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { timeFor } from '../../../functions/domain/development/time.ts'
import { planned } from '../../../functions/domain/evaluation/ladder.ts'
import type { Day, Instant } from '../../../functions/domain/school/day.ts'
import { aCalendar, aRequest } from '../../make.ts'

// Leila’s two days, Thursday 18 March and Thursday 22 April: £390, twelve hours, two days of cover.

const approval: Instant = '2026-11-12T15:00:00.000Z'
const march: Day = '2027-03-18'
const april: Day = '2027-04-22'
const evening: Instant = '2027-04-22T17:00:00.000Z'

const course = aRequest({
  asked: {
    ...{ kind: 'several meetings', firstDay: march, lastDay: april, otherTimes: [], minutes: 720 },
    ...{ price: pounds(390), travel: 0 },
    cover: [
      { day: march, part: 'all day' },
      { day: april, part: 'all day' },
    ],
  },
  decision: {
    ...{ stage: 'approved', at: approval, leftAt: approval },
    ...{ basis: { how: 'votes', by: [] }, seen: { votes: {}, words: '' } },
  },
})

test('until a missed day is recorded the questions wait for the last day, and all hours count', () => {
  expect(lastDayAttended(course)).toBe(april)
  expect(minutesAttended(course)).toBe(720)
  expect(planned(course, 1, aCalendar()).dueOn).toBe('2027-04-29')
})

test.for([
  [[april], march, 360],
  [[march], april, 360],
] as const)('with %s missed the last day attended is %s and %i minutes count', ([missed, last, minutes]) => {
  const { request } = recorded(course, { state: 'attended in part', missed }, evening)

  expect(timeFor(request)).toMatchObject({ lastDay: last, minutes })
})

test('what was set aside is spent as the days were, although one was missed', () => {
  const { request, entries } = recorded(course, { state: 'attended in part', missed: [april] }, evening)

  const again = settledByItself(request, '2027-04-23T08:00:00.000Z')

  expect(entries.map(({ year, why, lines }) => [year, why, lines.at(1)])).toEqual([
    ['2026-27', 'spend', { account: 'plan/spent', amount: pounds(195) }],
    ['2027-28', 'spend', { account: 'plan/spent', amount: pounds(195) }],
  ])
  expect(again.entries).toEqual([])
})

test('a day missed in the middle is recorded while the place stands as booked, and “none” takes it back', () => {
  const missed = recorded(course, { state: 'booked', missed: [march] }, '2027-03-19T09:00:00.000Z')
  const none = recorded(missed.request, { missed: [] }, '2027-03-20T09:00:00.000Z')

  expect(missed.happened).toMatchObject([{ what: 'Booking: booked, missed Thu 18 Mar.' }])
  expect(minutesAttended(missed.request)).toBe(360)
  expect(minutesAttended(none.request)).toBe(720)
})

test('an emptied cell takes no missed day back, and the row says so', () => {
  const { request } = recorded(course, { state: 'attended in part', missed: [april] }, evening)

  const emptied = recorded(request, {}, '2027-04-23T08:00:00.000Z')

  expect(emptied.happened).toEqual([])
  expect(emptied.mend).toBe(
    'It stands as “Attended in part”, missed on Thu 22 Apr, although that is not chosen here.',
  )
})

test.for([
  [
    'attended in part',
    ['2027-04-15'],
    'It is not on Thursday 15 April. Under “Days missed” write days of Thu 18 Mar and Thu 22 Apr, or “none”.',
  ],
  ['attended in part', [march, april], 'All its days were missed: choose Not attended.'],
  ['attended', [march], 'A day was missed: choose Attended in part, or write “none” under “Days missed”.'],
  [
    'waiting list',
    [march],
    'It stands as “To book”. It has begun: choose Attended, Attended in part, Not attended or Cancelled by the provider.',
  ],
] as const)('%s with %s missed is refused beside the row', ([state, missed, say]) => {
  const step = recorded(course, { state, missed }, evening)

  expect([step.mend, step.happened]).toEqual([say, []])
})

test('a day that is still ahead has not been missed yet', () => {
  const step = recorded(course, { missed: [april] }, '2027-03-19T09:00:00.000Z')

  expect(step.mend).toBe('Thursday 22 April has not come yet: write it under “Days missed” once it has.')
})
