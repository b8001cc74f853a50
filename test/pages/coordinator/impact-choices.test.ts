import { expect, test } from 'vitest'
import { impactChoices } from '../../../functions/pages/coordinator/impact-choices.ts'

const beside = (key: string, choice: string, because = '') =>
  impactChoices([
    { row: 3, cells: { key: { value: key }, choice: { value: choice }, because: { value: because } } },
  ])

test.for([
  ['in vain/R-0003/2', 'Let it go', { stage: 2, choice: 'let it go' }],
  ['words/R-0034b/2', 'Let it go', { request: 'R-0034b', stage: 2, choice: 'let it go' }],
  ['words/R-0003/2', 'ask once more, a term on ', { stage: 2, choice: 'ask once more, a term on' }],
] as const)('beside %s, “%s” is a choice', ([key, typed, expected]) => {
  expect(beside(key, typed, ' off sick ')).toMatchObject({
    chosen: [{ key, request: 'R-0003', because: 'off sick', ...expected }],
    says: {},
  })
})

test('what cannot be chosen is said beside its row', () => {
  expect(beside('in vain/R-0003/2', 'No idea').says).toEqual({
    'in vain/R-0003/2': 'Please choose one of: Let it go; Ask again; Ask once more, a term on.',
  })
  expect(beside('priority/1', 'Let it go').says).toEqual({
    'priority/1': 'Nothing can be chosen in this row.',
  })
})

test('a row in which nothing was chosen says nothing', () => {
  expect(beside('in vain/R-0003/2', '')).toEqual({ chosen: [], says: {} })
})
