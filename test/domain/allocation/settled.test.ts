import { expect, test } from 'vitest'
import { settled } from '../../../functions/domain/allocation/settled.ts'
import type { Allocation } from '../../../functions/domain/allocation/suggest-facts.ts'
import { laidOut } from '../../../functions/domain/allocation/table.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { anAllocation, waiting } from './an-allocation.ts'

/** What stays in once the search has chosen R-0002, where the pot bears one of two at £600. */
function staysIn(
  one: Parameters<typeof waiting>[1],
  other: Parameters<typeof waiting>[1],
  changes: Partial<Allocation> = {},
): readonly string[] {
  const two = [waiting(1, { fee: pounds(600), ...one }), waiting(2, { fee: pounds(600), ...other })]
  const table = laidOut(anAllocation(two, changes))
  const found = table.all.filter(({ id }) => id === 'R-0002')
  return settled(found, table, () => true).map(({ id }) => id)
}

test.for([
  ['less', 2, 3, 'R-0002'],
  ['the same', 3, 3, 'R-0001'],
] as const)('an earlier request that is worth %s: %d against %d', ([, one, other, stays]) => {
  expect(staysIn({ worth: one }, { worth: other })).toEqual([stays])
})

test.for([
  [0, 'R-0001'],
  [1, 'R-0001'], // As many as the other: then the order of asking counts.
  [2, 'R-0002'],
] as const)('an earlier request of somebody who has had %d, the other one: %s goes first', ([had, stays]) => {
  expect(staysIn({}, {}, { had: { 'person 1': had, 'person 2': 1 } })).toEqual([stays])
})

test.for([
  ['plan', 'R-0001'],
  ['statutory', 'R-0002'],
] as const)('what is drawn from %s, chosen second and worth the same: %s', ([pot, stays]) => {
  const both = { outOn: ['2026-12-04'] } as const

  expect(staysIn(both, { ...both, pot }, { outPerDay: 1 })).toEqual([stays])
})

test.for([
  [pounds(400), ['R-0002', 'R-0001']],
  [pounds(400) + 1, ['R-0002']],
] as const)('what still fits is put in: %d pence beside £600 of £1,000', ([fee, stay]) => {
  expect(staysIn({ fee, worth: 1 }, { worth: 2 })).toEqual(stay)
})
