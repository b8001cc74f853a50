import { expect, test } from 'vitest'
import { horizon, schoolDaysFrom, untilItsFirstHole } from '../../../functions/domain/school/calendar.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import { aCalendar } from '../../make.ts'

// The year 2026–27 in six half-terms, and the autumn of 2028: nobody has typed 2027–28.

const year = aCalendar()
const autumn = { from: '2028-09-04', to: '2028-10-20' } as const
const without2027 = aCalendar({ terms: [...year.terms, autumn] })
const without = (halfTerm: number) =>
  aCalendar({ terms: year.terms.filter((_, place) => place !== halfTerm - 1) })

test.for<[what: string, ReturnType<typeof aCalendar>, today: Day, until: Day]>([
  ['the whole of it is typed', year, '2026-11-12', '2027-07-21'],
  ['the spring is missing', without(3), '2026-11-12', '2026-12-18'],
  ['the spring is missing, and now is when it would be', without(3), '2027-01-12', '2026-12-18'],
  [
    'the second half of the autumn is missing, and now is when it would be',
    without(2),
    '2026-11-12',
    '2026-10-23',
  ],
  ['a school year is missing', without2027, '2026-11-12', '2027-07-21'],
  ['a school year is missing, in the summer before', without2027, '2027-08-10', '2027-07-21'],
  ['a school year is missing, in the midst of it', without2027, '2027-11-12', '2027-07-21'],
  ['a school year was missing, and it is the summer after', without2027, '2028-07-20', '2028-10-20'],
  ['a school year was missing long ago', without2027, '2028-09-12', '2028-10-20'],
  [
    'terms are typed in another order',
    { ...without2027, terms: [autumn, ...year.terms] },
    '2026-11-12',
    '2027-07-21',
  ],
])('%s: days are counted until the first hole', ([_, calendar, today, until]) => {
  expect(horizon(untilItsFirstHole(calendar, today))).toBe(until)
})

test('six school weeks are not counted over a year that nobody has typed', () => {
  expect(schoolDaysFrom(untilItsFirstHole(without2027, '2027-07-01'), '2027-07-01', 30)).toBeUndefined()
})

test('summer holidays of nine weeks, as independent schools have, are no hole', () => {
  const independent = aCalendar({
    terms: [
      ...year.terms.slice(0, -1),
      { from: '2027-06-07', to: '2027-07-02' },
      { from: '2027-09-03', to: '2027-10-15' },
    ],
  })

  expect(horizon(untilItsFirstHole(independent, '2027-06-20'))).toBe('2027-10-15')
})
