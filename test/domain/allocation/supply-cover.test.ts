import { expect, test } from 'vitest'
import { supplyCover, supplyCoverTo2 } from '../../../functions/domain/allocation/supply-cover.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { Asked } from '../../../functions/domain/request/request.ts'
import type { Day, Part } from '../../../functions/domain/school/day.ts'
import { aPerson, aRequest, aSettings, aStanding } from '../../make.ts'

const on = (day: Day, part: Part = 'all day', changes: Partial<Asked> = {}) =>
  aRequest({ asked: { firstDay: day, lastDay: day, cover: [{ day, part }], ...changes } })
const uncovered = (day: Day, changes: Partial<Asked> = {}) => on(day, 'all day', { cover: [], ...changes })

test.for([
  { out: 0, advice: 'supports', because: 'Nobody else is out that day; up to three can be.' },
  { out: 1, advice: 'supports', because: 'One other person is out that day; up to three can be.' },
  { out: 2, advice: 'supports', because: 'Two others are out that day; up to three can be.' },
  { out: 3, advice: 'discuss', because: 'Three others are out that day; up to three can be.' },
  { out: 12, advice: 'discuss', because: '12 others are out that day; up to three can be.' },
])('$out others out for training: $advice', ({ out, advice, because }) => {
  const standing = aStanding({ othersOut: { '2026-12-04': out } })

  expect(supplyCover(aRequest(), standing)).toMatchObject({ advice, because })
})

test('three are out already, in a few words and with what would change it', () => {
  const finding = supplyCover(aRequest(), aStanding({ othersOut: { '2026-12-04': 3 } }))

  expect(finding).toMatchObject({ inShort: 'three out already', change: 'A day other than Fri 4 Dec.' })
})

test('half a day of cover is called by its half', () => {
  const morning = on('2027-01-12', 'morning')

  expect(supplyCover(morning, aStanding({ othersOut: { '2027-01-12': 1 } })).because).toBe(
    'One other person is out that morning; up to three can be.',
  )
})

test('of two days the full one is named', () => {
  const twoDays = aRequest({
    asked: {
      firstDay: '2027-01-14',
      lastDay: '2027-03-04',
      cover: [
        { day: '2027-01-14', part: 'all day' },
        { day: '2027-03-04', part: 'all day' },
      ],
    },
  })

  expect(supplyCover(twoDays, aStanding({ othersOut: { '2027-03-04': 3 } }))).toEqual({
    advice: 'discuss',
    because: 'Others out: nobody on Thu 14 Jan and three on Thu 4 Mar; up to three can be.',
    inShort: 'three out already',
    change: 'A day other than Thu 4 Mar.',
  })
})

test('the school sets how many can be out', () => {
  const settings = aSettings({ limits: { outPerDay: 4 } })

  expect(supplyCover(aRequest(), aStanding({ settings, othersOut: { '2026-12-04': 3 } })).advice).toBe(
    'supports',
  )
})

test('where nobody needs to cover, nobody is counted', () => {
  expect(supplyCover(uncovered('2026-12-04'), aStanding({ othersOut: { '2026-12-04': 9 } }))).toMatchObject({
    advice: 'supports',
    because: 'Nobody needs to cover.',
  })
})

test.for([
  { day: '2026-12-04', advice: 'supports' },
  { day: '2026-12-07', advice: 'against' },
  { day: '2026-12-11', advice: 'against' },
  { day: '2026-12-14', advice: 'supports' },
] as const)('performances from 7 to 11 December and $day: $advice', ({ day, advice }) => {
  expect(supplyCover(on(day), aStanding()).advice).toBe(advice)
})

test.for([
  { through: 'everyone', day: '2027-01-04', advice: 'supports' },
  { through: undefined, day: '2027-01-04', advice: 'discuss' },
  { through: 'everyone', day: '2026-12-09', advice: 'against' }, // Nobody is released in a week of performances.
] as const)('a group named “$through” on $day: $advice', ({ through, day, advice }) => {
  const one = uncovered(day)
  const request = { ...one, members: [one, { ...one, id: 'R-0031b' as const, through }] }

  expect(supplyCover(request, aStanding()).advice).toBe(advice)
  expect(supplyCoverTo2(request, aStanding()).advice).toBe(advice === 'supports' ? 'discuss' : advice)
})

test('a week without release is named, also to somebody whom nobody needs to cover', () => {
  expect(supplyCover(uncovered('2026-12-09'), aStanding())).toEqual({
    advice: 'against',
    because: 'Nobody is released on Wed 9 Dec: performances.',
    inShort: 'performances',
    change: 'A day other than Wed 9 Dec.',
  })
})

test.for([
  {
    day: '2027-01-04',
    advice: 'discuss',
    because: 'Mon 4 Jan is an INSET day, when everyone trains in school.',
  },
  {
    day: '2027-02-16',
    advice: 'discuss',
    because: 'Tue 16 Feb is not a school day, so cover may not be needed.',
  },
  {
    day: '2027-05-03',
    advice: 'discuss',
    because: 'Mon 3 May is not a school day, so cover may not be needed.',
  },
] as const)('cover asked for on $day', ({ day, advice, because }) => {
  const standing = aStanding({
    balances: { ...aStanding().balances, '2027-28': aStanding().balances['2026-27'] ?? {} },
  })

  expect(supplyCover(on(day), standing)).toMatchObject({ advice, because })
})

test('a day in the holidays that nobody needs to cover is nobody’s trouble', () => {
  expect(supplyCover(uncovered('2027-02-16'), aStanding()).advice).toBe('supports')
})

test('a day beyond the calendar is not known, and does not support', () => {
  expect(supplyCover(uncovered('2027-09-09'), aStanding())).toMatchObject({
    advice: 'unknown',
    because: 'The calendar does not reach 9 September 2027 yet.',
  })
})

const notFridays = aStanding({ person: aPerson({ fte: 60, weekdays: ['Mon', 'Tue', 'Wed', 'Thu'] }) })

test.for([
  {
    ownTime: 'no',
    advice: 'discuss',
    because: 'Fri 4 Dec is a day off: ask whether time back or pay is wanted.',
  },
  {
    ownTime: 'time back or pay',
    advice: 'discuss',
    because: 'Fri 4 Dec is a day off: time back or pay has to be agreed first.',
  },
  {
    ownTime: 'by choice',
    advice: 'unknown',
    because: 'Fri 4 Dec is a day off, given by choice; that counts neither for nor against.',
  },
] as const)('a Friday for somebody who does not work on Fridays, own time $ownTime: $advice', (row) => {
  const friday = uncovered('2026-12-04', { ownTime: row.ownTime })

  expect(supplyCover(friday, notFridays)).toMatchObject({ advice: row.advice, because: row.because })
})

test('a day off given by choice does not support, however easily the other day is covered', () => {
  const twoDays = on('2026-12-03', 'all day', { lastDay: '2026-12-04', ownTime: 'by choice' })

  expect(supplyCover(twoDays, notFridays)).toMatchObject({
    advice: 'unknown',
    because:
      'Nobody else is out that day; up to three can be. ' +
      'Fri 4 Dec is a day off, given by choice; that counts neither for nor against.',
  })
})

test('a Saturday is a day off for everybody', () => {
  expect(supplyCover(uncovered('2026-12-05'), aStanding()).because).toBe(
    'Sat 5 Dec is a day off: ask whether time back or pay is wanted.',
  )
})

test('somebody who says that part of it is on a day off is believed', () => {
  const request = uncovered('2026-12-04', { ownTime: 'time back or pay' })

  expect(supplyCover(request, aStanding()).because).toBe(
    'Part of it is on a day off: time back or pay has to be agreed first.',
  )
})

test('cover on a day off does not count towards those who are out', () => {
  const finding = supplyCover(on('2026-12-04'), { ...notFridays, othersOut: { '2026-12-04': 3 } })

  expect(finding.because).toBe('Fri 4 Dec is a day off: ask whether time back or pay is wanted.')
})

test.for([
  { day: '2026-11-25', advice: 'supports' }, // The tenth school day after Wednesday 11 November.
  { day: '2026-11-24', advice: 'discuss' },
] as const)('asked on 11 November for $day, ten school days being wanted: $advice', ({ day, advice }) => {
  expect(supplyCover(on(day), aStanding()).advice).toBe(advice)
})

test('notice is for finding cover: without it none is asked for', () => {
  expect(supplyCover(uncovered('2026-11-13'), aStanding()).advice).toBe('supports')
})

test.for([
  { from: '2026-12-04', to: '2026-12-04', advice: 'discuss' },
  { from: '2026-11-20', to: '2026-12-03', advice: 'supports' },
  { from: '2026-12-05', to: '2027-02-26', advice: 'supports' },
] as const)('away from $from to $to and a course on 4 December: $advice', ({ from, to, advice }) => {
  const standing = aStanding({ person: aPerson({ away: { from, to } }) })

  expect(supplyCover(aRequest(), standing).advice).toBe(advice)
})

test.for([
  { leftOn: '2026-12-03', advice: 'against' },
  { leftOn: '2026-12-04', advice: 'supports' },
] as const)(
  'somebody whose last day is $leftOn and a course on 4 December: $advice',
  ({ leftOn, advice }) => {
    expect(supplyCover(aRequest(), aStanding({ person: aPerson({ leftOn }) })).advice).toBe(advice)
  },
)

test.for([
  { free: 218, halfDays: 2, advice: 'supports' },
  { free: 217.99, halfDays: 2, advice: 'against' },
  { free: 218, halfDays: 1, advice: 'against' },
])('£$free and $halfDays half days of cover left: $advice', ({ free, halfDays, advice }) => {
  const books = aStanding().balances['2026-27']
  const left = { ...books, 'cover/free': pounds(free), 'cover-half-days/free': halfDays }

  expect(supplyCover(aRequest(), aStanding({ balances: { '2026-27': left } })).advice).toBe(advice)
})

test('a full day in a short time is told both', () => {
  const finding = supplyCover(on('2026-11-20'), aStanding({ othersOut: { '2026-11-20': 3 } }))

  expect(finding.because).toBe(
    'Three others are out that day; up to three can be. Asked with less than 10 school days’ notice.',
  )
})
