import { expect, test } from 'vitest'
import { planIn } from '../../../functions/pages/desk/plan.ts'
import { typed } from './typed-rows.ts'

test('a priority needs a number and a name; the rest may come later', () => {
  const rows = typed(
    { number: 2, name: 'Maths', aim: 'Reasoning', lead: 'Priya', planned: 'Visits' },
    { number: '4a', name: 'Writing' },
  )

  expect(planIn(rows, [])).toEqual({
    plan: [
      { number: '2', name: 'Maths', aim: 'Reasoning', lead: 'Priya', planned: 'Visits' },
      { number: '4a', name: 'Writing', aim: '', lead: '', planned: '' },
    ],
    mend: {},
  })
})

test.for([
  ['no number', { number: '', name: 'Maths' }, 'Write a number and a short name, like 2 and Maths'],
  ['no name', { number: 2, name: '' }, 'Write a number and a short name, like 2 and Maths'],
  ['a name as long as an aim', { number: 2, name: 'M'.repeat(81) }, 'Keep the number and the name short'],
  ['a number that is a sum', { number: '-2', name: 'Maths' }, 'Begin the number with a figure or a letter'],
  ['a number that another has', { number: 1, name: 'Maths' }, 'Another priority has the number 1'],
] as const)('a priority with %s is answered beside it and left out', ([_, row, sentence]) => {
  const { plan, mend } = planIn(typed({ number: 1, name: 'Reading' }, row), [])

  expect(plan.map(({ name }) => name)).toEqual(['Reading'])
  expect(mend[3]).toContain(sentence)
})

test.for([
  ['its number emptied', { number: '', name: 'Maths' }],
  ['its name emptied', { number: 2, name: '' }],
  ['another’s number', { number: 1, name: 'Maths' }],
] as const)('a priority that was there counts as it stood, with %s', ([_, row]) => {
  const before = planIn(
    typed({ number: 1, name: 'Reading' }, { number: 2, name: 'Maths', aim: 'Reasoning' }),
    [],
  )

  const { plan, mend } = planIn(typed({ number: 1, name: 'Reading' }, row), before.plan)

  expect(plan).toEqual(before.plan)
  expect(mend[3]).not.toBe('')
})

test('a priority whose row was taken away is gone', () => {
  const before = planIn(typed({ number: 1, name: 'Reading' }, { number: 2, name: 'Maths' }), [])

  expect(planIn(typed({ number: 1, name: 'Reading' }), before.plan).plan.map(({ name }) => name)).toEqual([
    'Reading',
  ])
})
