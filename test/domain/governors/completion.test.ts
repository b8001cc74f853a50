import { expect, test } from 'vitest'
import type { Evaluation, StageAnswer } from '../../../functions/domain/evaluation/evaluation.ts'
import { compile } from '../../../functions/domain/governors/compile.ts'
import type { Day, Instant } from '../../../functions/domain/school/day.ts'
import { aPlan, aSettings } from '../../make.ts'

// How far the questions of a term have been answered: the autumn ends on 17 December, the spring on 24 March.

const autumn = { from: '2026-09-01', to: '2026-12-17' } as const
const spring = { from: '2026-12-18', to: '2027-03-24' } as const

const said = (at: Instant): StageAnswer => ({ at, ratings: { 'value for money': 4 }, words: {} })

const asked = (askedOn: Day | undefined, ...answers: readonly Instant[]): Evaluation => ({
  request: 'R-0001',
  stage: 1,
  person: 'priya',
  state: answers.length > 0 ? 'answered' : 'asked',
  askedOn,
  answer: answers.map(said).at(-1),
  earlier: answers.map(said).slice(0, -1),
})

const told = (span: typeof autumn | typeof spring, evaluations: readonly Evaluation[]) => {
  const report = compile({
    ...{ span, evaluations, settings: aSettings(), plan: aPlan() },
    ...{ needs: [], people: [], requests: [], balances: {} },
  })
  return [report.asked, report.answered, report.toEarlier]
}

test('answers to questions of the term before are no answers to what was asked in this one', () => {
  const before = asked('2026-12-10', '2027-01-11T10:00:00.000Z')
  const open = asked('2027-02-02')
  const answered = asked('2027-02-02', '2027-02-03T10:00:00.000Z')

  const all = [before, before, before, before, open, open, open, open, answered, answered]

  expect(told(spring, all)).toEqual([6, 2, 4])
})

test('an answer that is made better in a later term is told in one report', () => {
  const better = asked('2026-11-17', '2026-11-18T10:00:00.000Z', '2027-01-11T10:00:00.000Z')

  expect(told(autumn, [better])).toEqual([1, 1, 0])
  expect(told(spring, [better])).toEqual([0, 0, 0])
})

test('whoever answers before they are asked counts as asked that day', () => {
  const unasked = asked(undefined, '2026-11-18T10:00:00.000Z')

  expect(told(autumn, [unasked])).toEqual([1, 1, 0])
})
