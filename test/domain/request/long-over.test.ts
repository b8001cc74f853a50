import { expect, test } from 'vitest'
import type { Evaluation } from '../../../functions/domain/evaluation/evaluation.ts'
import { longOver } from '../../../functions/domain/request/long-over.ts'
import type { Day, Instant } from '../../../functions/domain/school/day.ts'
import { aRequest } from '../../make.ts'

const over = (lastDay: Day, decidedAt: Instant = '2024-10-01T09:00:00.000Z') =>
  aRequest({ decision: { stage: 'withdrawn', at: decidedAt }, asked: { firstDay: '2024-10-08', lastDay } })
const answered: Pick<Evaluation, 'state' | 'answer'> = {
  state: 'answered',
  answer: { at: '2025-06-01T09:00:00.000Z', ratings: {}, words: {} },
}

test.for([
  ['on the last day of the school year before last', '2026-08-31', '2027-09-01', true],
  ['on the first day of the last school year', '2026-09-01', '2027-09-01', false],
  ['two years ago all but a day', '2026-08-31', '2027-08-31', false],
] as const)('what was over %s is long over: %4$s', ([_, lastDay, today, isOver]) => {
  expect(longOver(over(lastDay), [], today)).toBe(isOver)
})

test('what was decided after it was over belongs to the year in which it was decided', () => {
  const late = over('2025-07-10', '2025-09-02T09:00:00.000Z')

  expect(longOver(late, [], '2026-11-12')).toBe(false)
  expect(longOver(over('2025-07-10'), [], '2026-11-12')).toBe(true)
})

test.for([
  ['answered in time', answered, true],
  [
    'answered only last school year',
    { ...answered, answer: { at: '2025-09-01T09:00:00.000Z', ratings: {}, words: {} } },
    false,
  ],
  ['still asked about', { state: 'reminded', dueOn: '2026-11-13' }, false],
  ['on the coordinator’s list since somebody found it not right', { state: 'listed' }, false],
  ['let go', { state: 'waived' }, true],
] as const)('an activity that is %s is long over: %3$s', ([_, evaluation, isOver]) => {
  expect(longOver(over('2025-07-10'), [evaluation], '2026-11-12')).toBe(isOver)
})

test('what somebody found not right last school year is not long over', () => {
  const notRight = {
    at: '2025-09-02T09:00:00.000Z',
    person: 'priya',
    words: 'The invoice came again.',
  } as const

  expect(longOver({ ...over('2025-07-10'), notRight }, [], '2026-11-12')).toBe(false)
})
