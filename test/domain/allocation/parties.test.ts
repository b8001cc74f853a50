import { expect, test } from 'vitest'
import { parties } from '../../../functions/domain/allocation/parties.ts'
import type { Waiting } from '../../../functions/domain/allocation/suggest-facts.ts'
import { anAllocation, waiting } from './an-allocation.ts'

const never = { never: 'nobody is released on Mon 7 Dec' } as const

test.for<[string, Partial<Waiting>, Partial<Waiting>, 'in' | 'open' | 'out']>([
  ['nothing is ticked', {}, {}, 'open'],
  ['one is ticked in', {}, { whatIf: 'in' }, 'in'],
  ['one is ticked in and one out', { whatIf: 'in' }, { whatIf: 'out' }, 'out'],
  ['one can never be suggested', {}, never, 'out'],
  ['one can never be suggested and is ticked in', {}, { ...never, whatIf: 'in' }, 'in'],
])('of two that stand or fall together, when %s, both are %4$s', ([, one, other, may]) => {
  const two = [waiting(1, { together: 'pair', ...one }), waiting(2, { together: 'pair', ...other })]

  expect(parties(anAllocation(two)).map((party) => party.may)).toEqual([may])
})

test.for([
  ['statutory', 1, ['person 2']],
  ['plan', 0, ['person 1', 'person 2']],
  ['individual', 0, ['person 1', 'person 2']],
] as const)('with %s, %d of a pair is required by law, and it is a thing for %s', ([pot, byLaw, gives]) => {
  const two = [waiting(1, { together: 'pair', pot }), waiting(2, { together: 'pair' })]

  expect(parties(anAllocation(two))).toMatchObject([{ byLaw, gives, worth: 2 }])
})

test.for([
  ['2026-11-10T08:59:59.999Z', ['R-0002', 'R-0001']],
  ['2026-11-10T09:00:00.000Z', ['R-0001', 'R-0002']], // At the same moment the lower reference goes first.
  ['2026-11-10T09:00:00.001Z', ['R-0001', 'R-0002']],
] as const)('whoever asked first stands first: R-0002 at %s', ([askedAt, order]) => {
  const two = [waiting(2, { askedAt }), waiting(1)]

  expect(parties(anAllocation(two)).map(({ id }) => id)).toEqual(order)
})
