import { expect, test } from 'vitest'
import type { Evaluation, StageAnswer } from '../../../functions/domain/evaluation/evaluation.ts'
import { triedHere } from '../../../functions/domain/evaluation/tried-here.ts'

const says = (person: number, using: StageAnswer['using'], stage: 2 | 3 = 2): Evaluation => ({
  ...{ request: `R-000${person}`, person: `person ${person}`, stage, state: 'answered' },
  answer: { at: '2027-01-12T09:00:00.000Z', using, ratings: {}, words: {} },
})
const four = [says(1, 'a lot'), says(2, 'some'), says(3, 'not yet'), says(4, 'some')]

test('what was tried and stopped is counted beside what is used, of five people or more', () => {
  expect(triedHere([...four, says(5, 'stopped')])).toEqual({
    activities: 5,
    by: { 'a lot': 1, some: 2, 'not yet': 1, stopped: 1 },
  })
})

test('of four people nothing is told', () => {
  expect(triedHere([...four, says(4, 'stopped', 3)])).toBeUndefined()
})

test('what somebody says a term on takes the place of what they said before', () => {
  expect(triedHere([says(1, 'stopped', 3), ...four, says(5, 'some')])?.by).toMatchObject({
    'a lot': 0,
    stopped: 1,
  })
})
