import { expect, test } from 'vitest'
import { beyondIn, firstsIn, withNothing } from '../../../functions/domain/allocation/fairness.ts'
import { parties } from '../../../functions/domain/allocation/parties.ts'
import { anAllocation, waiting } from './an-allocation.ts'

const one = waiting(1, { person: 'bryony' })
const another = waiting(2, { person: 'bryony' })
const third = waiting(3, { person: 'bryony' })

test.for([
  [0, ['bryony']],
  [1, []],
] as const)('whoever has had %d things this year counts as having nothing: %s', ([had, nothing]) => {
  const allocation = anAllocation([one], { had: { bryony: had } })

  expect(withNothing(parties(allocation), allocation)).toEqual(nothing)
})

test.for([
  ['in', ['bryony']],
  [undefined, ['bryony']],
  ['out', []],
] as const)('with “%s” under What if, those who wait and have nothing are %s', ([whatIf, nothing]) => {
  const allocation = anAllocation([{ ...one, ...(whatIf && { whatIf }) }])

  expect(withNothing(parties(allocation), allocation)).toEqual(nothing)
})

test.for([
  [0, [one, another], []], // Two, where two are allowed.
  [0, [one, another, third], ['bryony']],
  [1, [one], []],
  [1, [one, another], ['bryony']],
  [2, [one], ['bryony']],
] as const)('who has had %d and would be given these as well is beyond two: %s', ([had, chosen, beyond]) => {
  const allocation = anAllocation(chosen, { had: { bryony: had } })

  expect(beyondIn(parties(allocation), allocation)).toEqual(beyond)
})

test('what the law requires is nobody’s first thing, and nobody’s third', () => {
  const byLaw = [one, another, third].map((request) => ({ ...request, pot: 'statutory' as const }))
  const allocation = anAllocation(byLaw)

  const all = parties(allocation)

  expect([withNothing(all, allocation), firstsIn(all, ['bryony']), beyondIn(all, allocation)]).toEqual([
    [],
    0,
    [],
  ])
})
