import { expect, test } from 'vitest'
import { noCalendar } from '../../functions/domain/school/calendar.ts'
import type { Day } from '../../functions/domain/school/day.ts'
import { calendarEnds } from '../../functions/workflow/calendar-ends.ts'
import { aCalendar } from '../make.ts'

const untilJuly = aCalendar()
const withNextAutumn = aCalendar({
  terms: [...untilJuly.terms, { from: '2027-09-06', to: '2027-10-22' }],
})
const withNextYearsInset = aCalendar({
  inset: [
    ...untilJuly.inset,
    { from: '2027-09-01', to: '2027-09-02' },
    { from: '2028-01-04', to: '2028-01-04' },
  ],
})
const insetAfterTerm = aCalendar({ inset: [...untilJuly.inset, { from: '2027-07-22', to: '2027-07-26' }] })
const untilChristmas = aCalendar({ terms: untilJuly.terms.slice(0, 2), inset: [] })

const calendars = {
  'until July': untilJuly,
  'with the next half-term': withNextAutumn,
  'with next year’s INSET days only': withNextYearsInset,
  'with INSET days after the last term': insetAfterTerm,
  'until Christmas': untilChristmas,
  empty: noCalendar,
} as const

test.for<[Day, keyof typeof calendars, 'said' | 'not yet', string]>([
  ['2026-11-12', 'until July', 'not yet', 'in autumn, with the year typed'],
  ['2027-06-20', 'until July', 'not yet', 'a month and a day before it runs out'],
  ['2027-06-21', 'until July', 'not yet', '30 days before its last day'],
  ['2027-06-22', 'until July', 'said', '30 days before the first day that it does not know'],
  ['2027-07-21', 'until July', 'said', 'on its last day'],
  ['2027-08-31', 'until July', 'said', 'in the summer holidays'],
  ['2027-09-10', 'until July', 'said', 'after the new year has begun'],
  ['2027-06-22', 'with the next half-term', 'not yet', 'once the next half-term has been typed'],
  ['2027-09-22', 'with the next half-term', 'not yet', '30 days before the last day of that'],
  ['2027-09-23', 'with the next half-term', 'said', 'a day later'],
  [
    '2027-06-22',
    'with next year’s INSET days only',
    'said',
    'although the INSET days of the next year are known',
  ],
  [
    '2027-06-26',
    'with INSET days after the last term',
    'not yet',
    '30 days before INSET days that end the year',
  ],
  ['2027-06-27', 'with INSET days after the last term', 'said', 'a day later, INSET days and all'],
  ['2026-11-18', 'until Christmas', 'not yet', '30 days before Christmas, where it ends there'],
  ['2026-11-19', 'until Christmas', 'said', 'a day later'],
  ['2026-08-20', 'until July', 'not yet', 'before the first day that it knows'],
  ['2026-11-12', 'empty', 'said', 'before anybody has typed one'],
])('on %s the end of a calendar %s is %s (%s)', ([today, which, outcome]) => {
  expect(calendarEnds(calendars[which], today)).toHaveLength(outcome === 'said' ? 1 : 0)
})

test.for<[Day, keyof typeof calendars, string, string]>([
  ['2026-11-12', 'empty', 'There are no term dates', '2026–27 and 2027–28'],
  ['2026-12-01', 'until Christmas', 'The calendar ends on Friday 18 December 2026', '2026–27 and 2027–28'],
  ['2027-01-11', 'until Christmas', 'The calendar ended on Friday 18 December 2026', '2026–27 and 2027–28'],
  ['2027-07-01', 'until July', 'The calendar ends on Wednesday 21 July 2027', '2027–28 and 2028–29'],
  ['2027-08-03', 'until July', 'The calendar ended on Wednesday 21 July 2027', '2027–28 and 2028–29'],
  [
    '2027-10-01',
    'with the next half-term',
    'The calendar ends on Friday 22 October 2027',
    '2027–28 and 2028–29',
  ],
  ['2029-02-01', 'until July', 'The calendar ended on Wednesday 21 July 2027', '2028–29 and 2029–30'],
])('on %s, with a calendar %s: “%s”, and the years to type are %s', ([today, which, what, years]) => {
  const [line] = calendarEnds(calendars[which], today)

  expect(line).toMatchObject({ who: 'you', where: 'Desk, Calendar', key: 'now/calendar' })
  expect(line?.what).toMatch(new RegExp(`^${what}:`))
  expect(line?.remedy).toMatch(new RegExp(`^Type the dates of ${years} there,`))
})
