import { expect, test } from 'vitest'
import { potFor } from '../../../functions/domain/request/pot-for.ts'
import { aPlan } from '../../make.ts'

test.for([
  { kind: 'required by law', priority: undefined, pot: 'statutory' },
  { kind: 'required by law', priority: '2', pot: 'statutory' },
  { kind: 'course or conference', priority: '2', pot: 'plan' },
  { kind: 'course or conference', priority: '4', pot: 'individual' }, // Writing: no training planned.
  { kind: 'course or conference', priority: '9', pot: 'individual' }, // No longer on the plan.
  { kind: 'course or conference', priority: undefined, pot: 'individual' },
] as const)('$kind for priority $priority draws on the $pot pot', ({ kind, priority, pot }) => {
  expect(potFor({ kind, priority }, aPlan())).toBe(pot)
})
