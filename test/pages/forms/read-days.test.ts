import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDays, type When } from '../../../functions/pages/forms/read-days.ts'

// Friday 4 to Monday 7 December 2026: two weekdays with a weekend between them.
const when: When = { firstDay: '2026-12-04', lastDay: '2026-12-07', otherTimes: [], today: '2026-11-12' }
const oneDay: When = { ...when, lastDay: '2026-12-04' }

test.for([
  ['9 Feb, afternoon', ['2027-02-09 afternoon']],
  ['4 Dec', ['2026-12-04 all day']],
  ['4th December', ['2026-12-04 all day']],
  ['Dec 4', ['2026-12-04 all day']],
  ['Fri 4 Dec 2026 all day', ['2026-12-04 all day']],
  ['Friday, 4 Dec, 2026, all day', ['2026-12-04 all day']],
  ['12/01/2027 am', ['2027-01-12 morning']],
  ['12.1.27 p.m.', ['2027-01-12 afternoon']],
  ['2027-01-12', ['2027-01-12 all day']],
  ['9/2', ['2027-02-09 all day']],
  ['the morning of 9 Feb', ['2027-02-09 morning']],
  ['Tues 9 Feb - morning', ['2027-02-09 morning']],
  ['half day, 9 Feb am', ['2027-02-09 morning']],
  ['4 Dec\n9 Feb, afternoon', ['2026-12-04 all day', '2027-02-09 afternoon']],
  ['9 Feb, pm; 4 Dec', ['2026-12-04 all day', '2027-02-09 afternoon']],
  ['4 Dec and 9 Feb', ['2026-12-04 all day', '2027-02-09 all day']],
  ['4 Dec, 7 Dec', ['2026-12-04 all day', '2026-12-07 all day']],
  ['Fri 4 Dec, all day, Mon 7 Dec, am', ['2026-12-04 all day', '2026-12-07 morning']],
  ['4 and 7 Dec', ['2026-12-04 all day', '2026-12-07 all day']],
  ['4, 5 & 7 Dec', ['2026-12-04 all day', '2026-12-05 all day', '2026-12-07 all day']],
  ['4 Dec am and pm', ['2026-12-04 all day']],
  ['4 Dec am; 4 Dec pm', ['2026-12-04 all day']],
  ['4 Dec; 4 Dec', ['2026-12-04 all day']],
  ['Friday', ['2026-12-04 all day']],
  ['Mon pm', ['2026-12-07 afternoon']],
  ['all of it', ['2026-12-04 all day', '2026-12-07 all day']],
  ['All day.', ['2026-12-04 all day', '2026-12-07 all day']],
  ['both days', ['2026-12-04 all day', '2026-12-07 all day']],
  ['none', []],
  ['-', []],
] as const)('“%s” is read as %s', ([typed, days]) => {
  const reading = readDays(typed, when)

  expect(shown(reading)).toEqual(days)
})

test.for([
  ['morning', ['2026-12-04 morning']],
  ['the afternoon only', ['2026-12-04 afternoon']],
  ['all of it', ['2026-12-04 all day']],
] as const)('“%s” of a one-day course is %s', ([typed, days]) => {
  const reading = readDays(typed, oneDay)

  expect(shown(reading)).toEqual(days)
})

test('all of it counts the other days too', () => {
  const reading = readDays('all of it', { ...oneDay, otherTimes: [{ day: '2027-02-09', part: 'afternoon' }] })

  expect(shown(reading)).toEqual(['2026-12-04 all day', '2027-02-09 afternoon'])
})

const how =
  'Write each day with its month and, unless it is all day, morning or afternoon, like “9 February, afternoon”.'

test.for([
  ['31/02/2027', 'There is no 31 February 2027. Check the date.'],
  ['29 Feb 2027', 'There is no 29 February 2027. Check the date.'],
  ['29 Feb', 'There is no 29 February. Check the date.'],
  ['4/14/2027', 'There is no month 14. Write the day before the month, like 14/03/2027 or 14 March 2027.'],
  ['Mon 4 Dec', '4 December 2026 is a Friday, not a Monday. Correct the day or the date.'],
  ['4 Dec 2036', '4 December 2036 is more than two years ahead. Check the year.'],
  ['half day 9 Feb', 'Say whether “half day 9 Feb” is the morning or the afternoon.'],
  ['Tuesday', 'Write which Tuesday you mean by “Tuesday”, with its date, like “9 February”.'],
  ['morning', 'Write which day you mean by “morning”, with its date, like “9 February”.'],
  ['4-6 Dec', `${how} We could not read “4-6 Dec”.`],
  ['4 Dec to 6 Dec', `${how} We could not read “4 Dec to 6 Dec”.`],
  ['9 Feb 9am to 12', `${how} We could not read “9 Feb 9am to 12”.`],
  ['4 Dec 26', `${how} We could not read “4 Dec 26”.`],
  ['4 and 7 Dec pm', `${how} We could not read “4”.`],
  ['46000', `${how} We could not read “46000”.`],
  ['tbc', `${how} We could not read “tbc”.`],
  ['the', `${how} We could not read “the”.`],
  [
    'Mon 4 Dec; soon',
    `4 December 2026 is a Friday, not a Monday. Correct the day or the date. ${how} We could not read “soon”.`,
  ],
] as const)('“%s” is asked about', ([typed, say]) => {
  const reading = readDays(typed, when)

  expect(reading).toEqual({ say })
})

test('all of a course that runs for months is asked about', () => {
  const reading = readDays('all of it', { ...when, lastDay: '2027-01-15' })

  expect(reading).toEqual({
    say: 'From 4 December 2026 to 15 January 2027 there are 31 weekdays. Write the days that you mean, like “9 February, afternoon”.',
  })
})

test('all of a course on a Saturday is asked about', () => {
  const reading = readDays('all day', { ...when, firstDay: '2026-12-05', lastDay: '2026-12-05' })

  expect(reading).toEqual({
    say: `There is no weekday from 5 December 2026 to 5 December 2026. ${how}`,
  })
})

test.for([
  { typed: '5 October', firstDay: '2026-12-04', day: '2026-10-05' },
  { typed: '4 October', firstDay: '2026-12-04', day: '2027-10-04' },
  { typed: '12 January', firstDay: '2026-12-04', day: '2027-01-12' },
  { typed: '29 February', firstDay: '2028-01-10', day: '2028-02-29' },
] as const)('$typed for a course on $firstDay is $day', ({ typed, firstDay, day }) => {
  const reading = readDays(typed, { firstDay, lastDay: firstDay, otherTimes: [], today: '2026-10-30' })

  expect(shown(reading)).toEqual([`${day} all day`])
})

test('whatever is typed is read or asked about, in no time', () => {
  const long = { ...when, lastDay: '2028-11-07' } as const
  const piece = fc.constantFrom(
    ...'4;tue;pm; and ;dec;,;9/2;31;/;2027;all of it;half; ;-;&'.split(';'),
    ';',
    '\n',
  )

  fc.assert(
    fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
      const reading = readDays(pieces.join(''), long)

      expect('is' in reading || reading.say.endsWith('.')).toBe(true)
    }),
    { numRuns: 200 },
  )
})

const shown = (reading: ReturnType<typeof readDays>): unknown =>
  'is' in reading ? reading.is.map(({ day, part }) => `${day} ${part}`) : reading.say
