import { expect, test } from 'vitest'
import type { Evaluation, Rating } from '../../../functions/domain/evaluation/evaluation.ts'
import {
  type ImpactFacts,
  type ImpactLine,
  impact,
  onTheList,
} from '../../../functions/domain/evaluation/impact.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import { aCalendar, aPlan, aRequest } from '../../make.ts'

const facts = (changes: Partial<ImpactFacts>): ImpactFacts => ({
  today: '2026-12-14',
  plan: aPlan(),
  calendar: aCalendar(),
  requests: [],
  evaluations: [],
  ...changes,
})

const went = (at: number, asked: Partial<TrainingRequest['asked']> = {}): TrainingRequest => ({
  ...aRequest({
    id: `R-000${at}`,
    person: `person ${at}`,
    asked: { firstDay: '2026-11-17', lastDay: '2026-11-17', cover: [], priority: '2', ...asked },
  }),
  decision: {
    stage: 'approved',
    at: '2026-11-12T10:00:00.000Z',
    leftAt: '2026-11-12T15:45:00.000Z',
    basis: { how: 'votes', by: [] },
    seen: { votes: {}, words: '' },
  },
})

const told = (at: number, value: Rating, person = `person ${at}`): Evaluation => ({
  request: `R-000${at}`,
  stage: 2,
  person,
  state: 'answered',
  askedOn: '2026-12-01',
  answer: { at: `2026-12-0${at}T10:00:00.000Z`, ratings: { 'value for money': value }, words: {} },
})

const lineOf = (by: ImpactLine['by'], id: string, given: Partial<ImpactFacts>) =>
  impact(facts(given)).find((line) => line.by === by && line.id === id)

const value = (line: ImpactLine | undefined) => line?.lenses.find(({ lens }) => lens === 'value for money')

test.for([
  { what: 'nobody', ratings: [], shown: { n: 0 } },
  { what: 'four people', ratings: [4, 4, 4, 4], shown: { n: 'withheld' } },
  { what: 'five people', ratings: [1, 3, 4, 5, 5], shown: { n: 5, median: 4, half: { from: 3, to: 5 } } },
  { what: 'six people', ratings: [1, 2, 3, 4, 4, 5], shown: { n: 6, median: 3.5, half: { from: 2, to: 4 } } },
] as const)('what $what have told is summed as $shown', ({ ratings, shown }) => {
  const requests = [1, 2, 3, 4, 5, 6].map((at) => went(at))
  const evaluations = ratings.map((rating, at) => told(at + 1, rating))

  const line = lineOf('priority', '2', { requests, evaluations })

  expect(line).toMatchObject({ activities: 6, asked: ratings.length, answered: ratings.length })
  expect(value(line)).toEqual({ lens: 'value for money', ...shown })
})

test('five answers of four people are too few to tell', () => {
  const requests = [1, 2, 3, 4, 5].map((at) => went(at))
  const evaluations = [1, 2, 3, 4, 5].map((at) => told(at, 4, `person ${Math.min(at, 4)}`))

  expect(value(lineOf('priority', '2', { requests, evaluations }))?.n).toBe('withheld')
})

test('an activity stands once by its priority, once by its kind and once by where it comes from', () => {
  const requests = [went(1, { kind: 'coaching or mentoring', source: 'our school' })]

  const lines = impact(facts({ requests })).filter(({ activities }) => activities > 0)

  expect(lines.map(({ by, id }) => `${by} ${id}`)).toEqual([
    'priority 2',
    'kind coaching or mentoring',
    'source our school',
  ])
})

test('an activity from outside stands by its provider too, however the name is written', () => {
  const requests = [
    went(1, { contact: 'The Maths Hub Ltd', lastDay: '2026-11-10' }),
    went(2, { contact: 'maths hub, Anna' }),
    went(3, { contact: 'Maths Hub', source: 'our trust' }),
  ]

  const lines = impact(facts({ requests })).filter(({ by }) => by === 'provider')

  expect(lines).toMatchObject([{ id: 'maths hub', name: 'maths hub', activities: 2 }])
})

test('a priority for which nothing has taken place is shown with nothing', () => {
  expect(lineOf('priority', '4', {})).toMatchObject({ activities: 0, asked: 0, answered: 0 })
})

test.for([
  [undefined, 'none', 'none of them'],
  ['9', '9', '9 (no longer on the plan)'],
] as const)('an activity for priority %s is not left out', ([priority, id, name]) => {
  expect(lineOf('priority', id, { requests: [went(1, { priority })] })).toMatchObject({ activities: 1, name })
})

test.for([
  ['the day itself', '2026-11-17', 0],
  ['the day after', '2026-11-18', 1],
] as const)('on %s an activity has taken place: %s', ([_, today, activities]) => {
  expect(lineOf('priority', '2', { requests: [went(1)], today })).toMatchObject({ activities })
})

test.for([
  ['asked', true],
  ['reminded', true],
  ['listed', true],
  ['planned', false],
] as const)('questions that are %s count as asked: %s', ([state, counts]) => {
  const evaluation: Evaluation = {
    ...{ request: 'R-0001', stage: 1, person: 'person 1', state },
    ...(counts && { askedOn: '2026-11-24' }),
  }

  const line = lineOf('priority', '2', { requests: [went(1)], evaluations: [evaluation] })

  expect(line).toMatchObject({ asked: counts ? 1 : 0, answered: 0 })
})

test('on the list what was not right comes before what was asked in vain, and that oldest first', () => {
  const listed = (at: number, listedOn?: Day): Evaluation => ({
    ...{ request: `R-000${at}`, stage: 1, person: `person ${at}`, state: 'listed' },
    ...(listedOn && { listedOn }),
  })
  const evaluations = [listed(1, '2026-12-14'), listed(2, '2026-12-10'), listed(3)]

  const list = onTheList(facts({ requests: [went(1), went(2), went(3)], evaluations }))

  expect(list.map(({ request }) => request.id)).toEqual(['R-0003', 'R-0002', 'R-0001'])
})

test.for([
  'planned',
  'asked',
  'reminded',
  'reminded again',
  'leader told',
  'answered',
  'waived',
  'stopped',
] as const)('what is %s is not on the list', (state) => {
  const evaluations: readonly Evaluation[] = [{ request: 'R-0001', stage: 1, person: 'person 1', state }]

  expect(onTheList(facts({ requests: [went(1)], evaluations }))).toEqual([])
})
