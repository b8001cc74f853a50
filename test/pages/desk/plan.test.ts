import { expect, test } from 'vitest'
import { planIn } from '../../../functions/pages/desk/plan.ts'
import { typed } from './typed-rows.ts'

test('a priority needs a number and a name; the rest may come later', () => {
  const rows = typed(
    { number: 2, name: 'Maths', aim: 'Reasoning', lead: 'Priya', planned: 'Visits' },
    { number: '4a', name: 'Writing' },
  )

  expect(planIn(rows)).toEqual({
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
  const { plan, mend } = planIn(typed({ number: 1, name: 'Reading' }, row))

  expect(plan.map(({ name }) => name)).toEqual(['Reading'])
  expect(mend[3]).toContain(sentence)
})
