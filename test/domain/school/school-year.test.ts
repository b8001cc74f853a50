import { expect, test } from 'vitest'
import { schoolYearOf, schoolYearSpan } from '../../../functions/domain/school/school-year.ts'

test.for([
  ['2026-08-31', '2025-26'],
  ['2026-09-01', '2026-27'],
  ['2027-01-01', '2026-27'],
  ['2027-08-31', '2026-27'],
  ['2099-09-01', '2099-00'],
] as const)('%s belongs to the school year %s', ([day, year]) => {
  expect(schoolYearOf(day)).toBe(year)
})

test('a school year goes from the first of September to the last of August', () => {
  expect(schoolYearSpan('2026-27')).toEqual({ from: '2026-09-01', to: '2027-08-31' })
})
