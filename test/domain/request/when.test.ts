import { expect, test } from 'vitest'
import type { Asked } from '../../../functions/domain/request/request.ts'
import {
  activityDays,
  decideBy,
  longDate,
  longDateWithYear,
  showMinutes,
  whenShown,
} from '../../../functions/domain/request/when.ts'
import { aCalendar, anAsked } from '../../make.ts'

const oneDay = (changes: Partial<Asked> = {}) =>
  anAsked({ firstDay: '2027-01-12', lastDay: '2027-01-12', cover: [], minutes: 0, ...changes })

test.for<{ asked: Partial<Asked>; shown: string }>([
  { asked: { cover: [{ day: '2027-01-12', part: 'morning' }] }, shown: 'Tue 12 Jan, morning' },
  { asked: { cover: [{ day: '2027-01-12', part: 'all day' }] }, shown: 'Tue 12 Jan, all day' },
  { asked: { otherTimes: [{ day: '2027-01-12', part: 'afternoon' }] }, shown: 'Tue 12 Jan, afternoon' },
  {
    asked: {
      cover: [
        { day: '2027-01-12', part: 'morning' },
        { day: '2027-01-12', part: 'afternoon' },
      ],
    },
    shown: 'Tue 12 Jan, all day',
  },
  { asked: { minutes: 180 }, shown: 'Tue 12 Jan, 3 hours' },
  { asked: { minutes: 240 }, shown: 'Tue 12 Jan, 4 hours' },
  { asked: { minutes: 241 }, shown: 'Tue 12 Jan, all day' },
  { asked: { minutes: 0 }, shown: 'Tue 12 Jan' },
])('one day: $shown', ({ asked, shown }) => {
  expect(whenShown(oneDay(asked))).toBe(shown)
})

test.for<{ asked: Partial<Asked>; shown: string }>([
  { asked: { firstDay: '2027-03-18', lastDay: '2027-04-22' }, shown: 'Thu 18 Mar and Thu 22 Apr' },
  { asked: { firstDay: '2027-01-18', lastDay: '2027-01-20' }, shown: 'Mon 18 Jan to Wed 20 Jan' },
  {
    asked: {
      firstDay: '2027-01-18',
      lastDay: '2027-01-20',
      kind: 'several meetings',
    },
    shown: 'Mon 18 Jan and Wed 20 Jan',
  },
  {
    asked: {
      firstDay: '2027-01-14',
      lastDay: '2027-03-04',
      otherTimes: [{ day: '2027-02-04', part: 'all day' }],
    },
    shown: 'Thu 14 Jan, Thu 4 Feb and Thu 4 Mar',
  },
  {
    asked: {
      firstDay: '2027-01-14',
      lastDay: '2027-03-04',
      otherTimes: [
        { day: '2027-02-04', part: 'all day' },
        { day: '2027-02-25', part: 'all day' },
      ],
    },
    shown: 'Thu 14 Jan to Thu 4 Mar, 4 days',
  },
  {
    asked: { firstDay: '2027-01-15', lastDay: '2028-07-03', kind: 'qualification' },
    shown: 'Fri 15 Jan 2027 to Mon 3 Jul 2028',
  },
])('several days: $shown', ({ asked, shown }) => {
  expect(whenShown(oneDay(asked))).toBe(shown)
})

test('a residential from Monday to Wednesday takes the Tuesday too', () => {
  const days = activityDays(oneDay({ firstDay: '2027-01-18', lastDay: '2027-01-20' }))

  expect(days).toEqual(['2027-01-18', '2027-01-19', '2027-01-20'])
})

test('a course that meets again after some weeks takes only the days it named', () => {
  const days = activityDays(
    oneDay({
      firstDay: '2027-01-14',
      lastDay: '2027-03-04',
      otherTimes: [{ day: '2027-02-04', part: 'morning' }],
    }),
  )

  expect(days).toEqual(['2027-01-14', '2027-02-04', '2027-03-04'])
})

test.for([
  { first: '2026-12-04', bookBy: undefined, by: '2026-11-20', why: 'ten school days before' },
  { first: '2026-12-04', bookBy: '2026-11-18', by: '2026-11-18', why: 'the day to book by' },
  { first: '2026-12-04', bookBy: '2026-11-27', by: '2026-11-20', why: 'ten school days before' },
  { first: '2027-01-12', bookBy: undefined, by: '2026-12-15', why: 'holidays and one INSET day between' },
  { first: '2026-11-18', bookBy: undefined, by: '2026-11-12', why: 'the day it was asked' },
  { first: '2027-09-09', bookBy: undefined, by: '2027-08-26', why: 'two weeks, where no calendar reaches' },
] as const)('a course on $first is decided by $by: $why', ({ first, bookBy, by }) => {
  expect(decideBy({ firstDay: first, bookBy }, '2026-11-12', aCalendar())).toBe(by)
})

test('dates are written out for letters', () => {
  expect([longDate('2027-01-12'), longDateWithYear('2027-01-12')]).toEqual([
    'Tuesday 12 January',
    'Tuesday 12 January 2027',
  ])
})

test.for([
  [40, '40 minutes'],
  [60, '1 hour'],
  [90, '1½ hours'],
  [180, '3 hours'],
  [200, '3 hours 20 minutes'],
] as const)('%i minutes are %s', ([minutes, shown]) => {
  expect(showMinutes(minutes)).toBe(shown)
})
