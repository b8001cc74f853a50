import { expect, test } from 'vitest'
import type { Evaluation, StageAnswer } from '../../../functions/domain/evaluation/evaluation.ts'
import { impactPage } from '../../../functions/pages/coordinator/impact.ts'
import { aCalendar, aPlan } from '../../make.ts'

const says = (using: NonNullable<StageAnswer['using']>, person: number): Evaluation => ({
  ...{ request: `R-000${person}`, person: `person ${person}`, stage: 2, state: 'answered' },
  answer: { at: '2027-01-12T09:00:00.000Z', using, ratings: {}, words: {} },
})

const sentence = (of: string, evaluations: readonly Evaluation[]) =>
  impactPage({
    ...{ people: [], needs: [], requests: [], today: '2027-01-14', plan: aPlan(), calendar: aCalendar() },
    evaluations,
  }).rows.find(({ key }) => key === of)?.cells.say

const toldOf = (...using: readonly NonNullable<StageAnswer['using']>[]) => sentence('tried', using.map(says))

test.for([
  { using: ['a lot', 'some', 'some', 'stopped'] as const, say: undefined },
  {
    using: ['a lot', 'some', 'some', 'not yet', 'some'] as const,
    say: 'A lot 1, some 3, not yet 1, tried and stopped 0.',
  },
  {
    using: ['a lot', 'some', 'some', 'not yet', 'stopped'] as const,
    say: 'A lot 1, some 2, not yet 1, tried and stopped 1. What was tried and stopped is learned too: it closes like any other answer, and counts against nobody.',
  },
])(
  'whether it is used is told of five people or more, and stopping as something learned: $using',
  ({ using, say }) => {
    expect(toldOf(...using)).toBe(say)
  },
)

const answering = (person: number, answer: Partial<StageAnswer>): Evaluation => ({
  ...says('some', person),
  answer: { at: '2027-01-12T09:00:00.000Z', ratings: {}, words: {}, ...answer },
})

test('who helps people to use what they learned stands in one sentence', () => {
  const helped = (['team leader', 'colleague', 'colleague', 'nobody', 'tell team leader'] as const).map(
    (by, person) => answering(person, { helped: by }),
  )

  expect(sentence('helped', helped)).toBe(
    'Their team leader 1, a colleague 2, no help needed 0, nobody yet 2; of those 1 asked us to tell their team leader.',
  )
})

test.for([
  { marks: [4, 4, 5, 3, 4], say: '2025-26: nobody has said. 2026-27: 4 of 5, n 5.' },
  { marks: [4], say: '2025-26: nobody has said. 2026-27: too few to tell.' },
  { marks: [], say: undefined },
] as const)('how much fresh energy training gave is told by school year: $marks', ({ marks, say }) => {
  expect(
    sentence(
      'energy',
      marks.map((mark, person) => answering(person, { energy: mark })),
    ),
  ).toBe(say)
})
