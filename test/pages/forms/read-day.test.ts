import { expect, test } from 'vitest'
import { readDay } from '../../../functions/pages/forms/read-day.ts'

const today = '2026-11-12'

test.for([
  ['2027-03-14', '2027-03-14'],
  ['2027-03-14 09:30', '2027-03-14'],
  ['14/03/2027', '2027-03-14'],
  ['14 March 2027', '2027-03-14'],
  ['Sun 14 Mar 2027', '2027-03-14'],
  ['2028-02-29', '2028-02-29'],
  ['2028-11-12', '2028-11-12'], // Two years ahead to the day.
  ['2026-10-13', '2026-10-13'], // Thirty days ago.
  ['2027-03-13', '2027-03-13'], // A Saturday may be meant.
] as const)('“%s” is %s', ([typed, day]) => {
  const reading = readDay(typed, today)

  expect(reading).toEqual({ is: day })
})

test.for([
  ['31/02/2027', 'There is no 31 February 2027. Check the date.'],
  ['29 Feb 2027', 'There is no 29 February 2027. Check the date.'],
  ['2027-02-29', 'There is no 29 February 2027. Check the date.'],
  ['0 May 2027', 'There is no 0 May 2027. Check the date.'],
  ['03/14/2027', 'There is no month 14. Write the day before the month, like 14/03/2027 or 14 March 2027.'],
  ['03-14', 'Write the year too, like 14 March 2027. We could read only “03-14”.'],
  ['14 March', 'Write the year too, like 14 March 2027. We could read only “14 March”.'],
  ['46000', 'Write the date as day, month and year, like 14 March 2027. We could not read “46000”.'],
  ['soon', 'Write the date as day, month and year, like 14 March 2027. We could not read “soon”.'],
  ['Mon 14 Mar 2027', '14 March 2027 is a Sunday, not a Monday. Correct the day or the date.'],
  ['2028-11-13', '13 November 2028 is more than two years ahead. Check the year.'],
  [
    '2026-10-12',
    '12 October 2026 is more than 30 days ago. Check the date; if it is right, ask the CPD lead to record it.',
  ],
] as const)('“%s” is asked about', ([typed, say]) => {
  const reading = readDay(typed, today)

  expect(reading).toEqual({ say })
})
