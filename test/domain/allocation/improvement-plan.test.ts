import { expect, test } from 'vitest'
import { improvementPlan } from '../../../functions/domain/allocation/improvement-plan.ts'
import { aPlan, aRequest, aStanding } from '../../make.ts'

test.for([
  { priority: '2', advice: 'supports', because: 'Helps priority 2, Maths.' },
  // What the plan has not thought of yet is no fault of the person who asks.
  {
    priority: '4',
    advice: 'supports',
    because: 'Helps priority 4, Writing, which has no training planned yet.',
  },
  {
    priority: undefined,
    advice: 'discuss',
    because: 'It does not yet link to one of this year’s five priorities.',
  },
  { priority: '9', advice: 'unknown', because: 'Priority 9 is no longer on the plan.' },
])('priority $priority: $advice', ({ priority, advice, because }) => {
  expect(improvementPlan(aRequest({ asked: { priority } }), aStanding())).toMatchObject({ advice, because })
})

test('what the law requires need not be in the plan', () => {
  const firstAid = aRequest({ asked: { kind: 'required by law', priority: undefined } })

  expect(improvementPlan(firstAid, aStanding()).advice).toBe('supports')
})

test.for([
  { priorities: 0, advice: 'unknown', because: 'The plan has no priorities yet.' },
  { priorities: 1, advice: 'discuss', because: 'It does not yet link to this year’s priority.' },
])('a plan of $priorities priorities: $advice', ({ priorities, advice, because }) => {
  const plan = aPlan().slice(0, priorities)

  expect(improvementPlan(aRequest({ asked: { priority: undefined } }), aStanding({ plan }))).toMatchObject({
    advice,
    because,
  })
})
