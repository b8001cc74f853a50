import { expect, test } from 'vitest'
import { forNextPlan } from '../../../functions/domain/development/for-next-plan.ts'
import type { Need, NeedState } from '../../../functions/domain/development/need.ts'
import { aPerson } from '../../make.ts'

const priya = aPerson()
const anna = aPerson({ id: 'anna', name: 'Anna O’Rourke-Döring' })
const need: Need = {
  person: 'priya',
  need: 'Bar models',
  source: 'appraisal',
  since: '2026-09-14',
  became: 'open',
}
const drafts = (...needs: readonly Need[]) => forNextPlan(needs, [priya, anna], '2027-06-25')

test.for<[NeedState, number]>([
  ['open', 1],
  ['not met', 1],
  ['planned', 0],
  ['met', 0],
])('of a need that is %s next year’s plan has %d', ([became, count]) => {
  expect(drafts({ ...need, became })).toHaveLength(count)
})

test('the same need of two people stands once, with both and the earlier day', () => {
  const [draft, ...more] = drafts(
    { ...need, since: '2026-10-01' },
    { ...need, person: 'anna', need: 'bar models ' },
  )

  expect(more).toEqual([])
  expect(draft).toMatchObject({ since: '2026-09-14', source: 'appraisal', need: 'bar models ' })
  expect(draft?.people.map(({ id }) => id)).toEqual(['priya', 'anna'])
})

test('the same words from elsewhere, or for a priority, are another need', () => {
  const plan = { number: '2', name: 'Maths' }

  const priorities = drafts(need, { ...need, source: 'own idea' }, { ...need, raisedBy: plan })

  expect(priorities.map(({ priority }) => priority)).toEqual([undefined, undefined, '2 Maths'])
})

test('what most people need comes first, then what has waited longest', () => {
  const shared = { ...need, need: 'Talk' }

  const found = drafts(
    need,
    { ...need, need: 'Phonics', since: '2026-09-02' },
    { ...shared, since: '2027-01-05' },
    { ...shared, person: 'anna', since: '2027-01-05' },
  )

  expect(found.map((one) => one.need)).toEqual(['Talk', 'Phonics', 'Bar models'])
})

test.for([
  ['2027-06-25', 1],
  ['2027-06-24', 0],
] as const)('of somebody whose last day was %s there are %d', ([leftOn, count]) => {
  expect(forNextPlan([need], [aPerson({ leftOn })], '2027-06-25')).toHaveLength(count)
})
