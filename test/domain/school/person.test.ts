import { expect, test } from 'vitest'
import type { Day } from '../../../functions/domain/school/day.ts'
import { firstName, isHere } from '../../../functions/domain/school/person.ts'
import { aPerson } from '../../make.ts'

const stayed = { startDate: '2026-09-01', leftOn: '2026-10-23' } as const

test.for<[Day, boolean]>([
  ['2026-08-31', false],
  ['2026-09-01', true],
  ['2026-10-23', true],
  ['2026-10-24', false],
])('somebody from 1 September to 23 October is here on %s: %s', ([day, here]) => {
  expect(isHere(aPerson(stayed), day)).toBe(here)
})

test('without dates somebody has always been here, and stays', () => {
  expect(isHere(aPerson(), '1999-01-01')).toBe(true)
  expect(isHere(aPerson(), '2099-01-01')).toBe(true)
})

test.for([
  ['Priya Lindqvist', 'Priya'],
  ['Niamh O’Rourke-Döring', 'Niamh'],
  ['Cher', 'Cher'],
])('%s is greeted as %s', ([name = '', first]) => {
  expect(firstName({ name })).toBe(first)
})
