import { expect, test } from 'vitest'
import type { Evaluation, StageAnswer } from '../../../functions/domain/evaluation/evaluation.ts'
import { impactPage } from '../../../functions/pages/coordinator/impact.ts'
import { aCalendar, aPlan } from '../../make.ts'

const says = (using: NonNullable<StageAnswer['using']>, person: number): Evaluation => ({
  ...{ request: `R-000${person}`, person: `person ${person}`, stage: 2, state: 'answered' },
  answer: { at: '2027-01-12T09:00:00.000Z', using, ratings: {}, words: {} },
})

const toldOf = (...using: readonly NonNullable<StageAnswer['using']>[]) =>
  impactPage({
    ...{ people: [], needs: [], requests: [], today: '2027-01-14', plan: aPlan(), calendar: aCalendar() },
    evaluations: using.map(says),
  }).rows.find(({ key }) => key === 'tried')?.cells.say

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
