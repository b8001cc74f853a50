import { expect, test } from 'vitest'
import type { Need, NeedSource } from '../../../functions/domain/development/need.ts'
import { plannedFrom, plannedSoFar } from '../../../functions/domain/development/planned.ts'
import type { Asked } from '../../../functions/domain/request/request.ts'
import { aPlan, aRequest } from '../../make.ts'

const noted = { stage: 'noted', at: '2026-11-12T09:00:00.000Z' } as const
const need = (source: NeedSource, more: Partial<Need> = {}): Need => ({
  person: 'priya',
  need: 'Reasoning in maths',
  source,
  since: '2026-09-10',
  became: 'open',
  ...more,
})
const forIt = { servedBy: 'R-0032', became: 'planned' } as const
const raisedBy = { number: '2', name: 'Maths' }
/** Maths has training planned on the sample plan, Writing has not. */
const [maths, writing, none] = ['2', '4', undefined]

test.for<[string, Partial<Asked>, readonly Need[], NeedSource | undefined]>([
  ['what the law requires', { kind: 'required by law', priority: none }, [], 'required by law'],
  ['a need of theirs', { priority: none }, [need('appraisal', forIt)], 'appraisal'],
  [
    'a need of theirs before one that the plan raised',
    {},
    [need('school plan', { ...forIt, raisedBy }), need('induction', forIt)],
    'induction',
  ],
  [
    'a need that something else serves',
    { priority: none },
    [need('appraisal', { servedBy: 'R-0009' })],
    none,
  ],
  ['a priority with training planned', { priority: maths }, [], 'school plan'],
  ['a priority without any planned', { priority: writing }, [], undefined],
  ['none of the priorities', { priority: none }, [], undefined],
])('what is done for %s was planned from there', ([, asked, needs, from]) => {
  expect(plannedFrom(aRequest({ asked }), { plan: aPlan(), needs })).toBe(from)
})

test('needs and activities are counted by source, and what nobody planned for is named', () => {
  const needs = [
    need('appraisal', forIt),
    need('appraisal', { person: 'deena' }),
    need('appraisal', { person: 'kit', became: 'met' }),
    need('quality mark'),
  ]
  const requests = [
    aRequest({ decision: noted }),
    aRequest({ id: 'R-0033', decision: noted, asked: { priority: none } }),
    aRequest({ id: 'R-0034' }),
    aRequest({ id: 'R-0035', decision: noted, asked: { lastDay: '2026-08-31' } }),
  ]

  const found = plannedSoFar({ today: '2026-11-12', plan: aPlan(), needs, requests })

  expect(found.by).toEqual([
    { source: 'appraisal', needs: 3, open: 1, unmet: 2, activities: 1 },
    { source: 'quality mark', needs: 1, open: 1, unmet: 1, activities: 0 },
  ])
  expect([found.activities, found.unplanned]).toEqual([2, 1])
  expect(found.say).toBe('Not yet among what is planned: school and local needs.')
})

test('with nothing planned and nothing given there is nothing to say', () => {
  const found = plannedSoFar({ today: '2026-11-12', plan: aPlan(), needs: [], requests: [] })

  expect(found).toEqual({ by: [], activities: 0, unplanned: 0, say: '' })
})
