import { expect, test } from 'vitest'
import { parties } from '../../../functions/domain/allocation/parties.ts'
import type { Allocation } from '../../../functions/domain/allocation/suggest-facts.ts'
import { fits, laidOut } from '../../../functions/domain/allocation/table.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { anAllocation, waiting } from './an-allocation.ts'

const fitTogether = (allocation: Allocation): boolean => fits(parties(allocation), laidOut(allocation))

test.for([
  ['statutory', { pot: 'statutory' }, 10_000, 9_999],
  ['plan', {}, 10_000, 9_999],
  ['individual', { pot: 'individual' }, 10_000, 9_999],
  ['travel', { travel: pounds(64) }, 6_400, 6_399],
  ['cover', { cover: pounds(218), halfDays: 2 }, 21_800, 21_799],
  ['halfDays', { cover: pounds(218), halfDays: 2 }, 2, 1],
] as const)('what takes all of %s fits, and a penny or half day less does not bear it', (row) => {
  const [fund, takes, enough, tooLittle] = row
  const left = (free: number) => anAllocation([waiting(1, takes)], { free: { [fund]: free } })

  expect([fitTogether(left(enough)), fitTogether(left(tooLittle))]).toEqual([true, false])
})

test.for([
  [60_000, true],
  [60_001, false],
] as const)('a side’s part of £1,000 with %d pence taken and £400 more asked: %s', ([taken, fit]) => {
  const part = { most: pounds(1000), taken }
  const asked = waiting(1, { fee: pounds(100), travel: pounds(82), cover: pounds(218), halfDays: 2 })
  const other = { most: pounds(1000), taken: 0 }

  expect(
    fitTogether(anAllocation([asked], { parts: { '2026-27': { plan: part, individual: other } } })),
  ).toBe(fit)
})

test('what the law requires takes of neither side’s part', () => {
  const full = { most: pounds(1000), taken: pounds(1000) }
  const byLaw = waiting(1, { pot: 'statutory' })

  expect(fitTogether(anAllocation([byLaw], { parts: { '2026-27': { plan: full, individual: full } } }))).toBe(
    true,
  )
})

test.for([
  [1, true],
  [2, false],
] as const)('with %d out already, two where three may be out on a day fit: %s', ([out, fit]) => {
  const two = [1, 2].map((number) => waiting(number, { outOn: ['2026-12-04'] }))

  expect(fitTogether(anAllocation(two, { othersOut: { '2026-12-04': out } }))).toBe(fit)
})

test.for([
  ['2026-12-04', false],
  ['2026-12-05', true],
] as const)('one person on 4 December and on %s fits: %s', ([day, fit]) => {
  const first = waiting(1, { person: 'priya', outOn: ['2026-12-04'] })
  const second = waiting(2, { person: 'priya', outOn: [day] })

  expect(fitTogether(anAllocation([first, second]))).toBe(fit)
})

test.for([
  ['2026-27', true],
  ['2027-28', false],
] as const)('what falls in %s fits, where only 2026–27 has a budget: %s', ([year, fit]) => {
  expect(fitTogether(anAllocation([waiting(1, { year })]))).toBe(fit)
})
