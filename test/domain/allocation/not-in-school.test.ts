import { expect, test } from 'vitest'
import { daysOf, notInSchool } from '../../../functions/domain/allocation/not-in-school.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import { aPerson, aRequest } from '../../make.ts'

const away = { from: '2026-12-03', to: '2026-12-07' } as const
const advice = (day: Day, changes: Parameters<typeof aPerson>[0]) =>
  notInSchool(day, aPerson(changes)).map((finding) => finding.advice)

test.for<[Day, readonly string[]]>([
  ['2026-12-02', []],
  ['2026-12-03', ['discuss']],
  ['2026-12-07', ['discuss']],
  ['2026-12-08', []],
])('of somebody away from 3 to 7 December, %s is for talking about: %s', ([day, expected]) => {
  expect(advice(day, { away })).toEqual(expected)
})

test.for<[Day, readonly string[]]>([
  ['2026-11-30', ['against']],
  ['2026-12-01', []],
  ['2026-12-18', []],
  ['2026-12-19', ['against']],
])('of somebody here from 1 to 18 December, %s speaks against it: %s', ([day, expected]) => {
  expect(advice(day, { startDate: '2026-12-01', leftOn: '2026-12-18' })).toEqual(expected)
})

test('what speaks against the day of another of a group names them', () => {
  const hilda = aPerson({ name: 'Hilda Castle', weekdays: ['Mon', 'Tue'] })

  expect(daysOf(hilda, aRequest()).map(({ because }) => because)).toEqual([
    'Hilda Castle: Fri 4 Dec is a day off.',
  ])
})
