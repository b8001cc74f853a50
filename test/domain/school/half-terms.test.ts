import { expect, test } from 'vitest'
import type { Calendar } from '../../../functions/domain/school/calendar.ts'
import { type Day, daysBetween } from '../../../functions/domain/school/day.ts'
import { halfTerms, tellingHalfTerm } from '../../../functions/domain/school/half-terms.ts'
import { aCalendar } from '../../make.ts'

const begins = (calendar: Calendar, from: Day = '2026-09-01', to: Day = '2027-08-31'): readonly Day[] => [
  ...new Set(daysBetween(from, to).flatMap((day) => tellingHalfTerm(calendar, day)?.from ?? [])),
]

test('the Staffroom letter belongs to every half-term but the first of a school year', () => {
  expect(begins(aCalendar())).toEqual(['2026-11-03', '2027-01-05', '2027-02-22', '2027-04-12', '2027-06-08'])
})

test('terms that were typed without a half-term break are halved by their school days', () => {
  const calendar = aCalendar({
    terms: [
      { from: '2026-09-03', to: '2026-12-18' },
      { from: '2027-01-05', to: '2027-03-25' },
      { from: '2027-04-12', to: '2027-07-21' },
    ],
  })

  expect(halfTerms(calendar)).toHaveLength(6)
  expect(begins(calendar)).toEqual(['2026-10-28', '2027-01-05', '2027-02-15', '2027-04-12', '2027-06-02'])
})

test.for([
  { days: 45, to: '2026-11-04', parts: 1 },
  { days: 46, to: '2026-11-05', parts: 2 },
] as const)('$days school days in a row are $parts of a term', ({ to, parts }) => {
  const calendar = { terms: [{ from: '2026-09-03', to }], inset: [], closed: [], noRelease: [] } as const

  expect(halfTerms(calendar)).toHaveLength(parts)
})

test('a school year that begins in August has its first half-term there', () => {
  const calendar = {
    ...aCalendar(),
    terms: [
      { from: '2027-06-08', to: '2027-07-09' },
      { from: '2027-08-26', to: '2027-10-15' },
      { from: '2027-10-25', to: '2027-12-17' },
    ],
  } as const

  expect(begins(calendar, '2027-08-01', '2027-12-31')).toEqual(['2027-10-25'])
})

test('between the half-terms, and before a calendar has been typed, no letter is owed', () => {
  const nothing = { terms: [], inset: [], closed: [], noRelease: [] }

  expect(tellingHalfTerm(aCalendar(), '2026-10-28')).toBeUndefined()
  expect(tellingHalfTerm(nothing, '2026-11-03')).toBeUndefined()
})
