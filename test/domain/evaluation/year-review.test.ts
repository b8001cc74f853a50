import { expect, test } from 'vitest'
import type { Evaluation } from '../../../functions/domain/evaluation/evaluation.ts'
import { type ReviewFacts, yearReview } from '../../../functions/domain/evaluation/year-review.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import { aCalendar, aPerson, aPlan, aRequest } from '../../make.ts'

const facts = (changes: Partial<ReviewFacts>): ReviewFacts => ({
  today: '2027-06-25',
  plan: aPlan(),
  calendar: aCalendar(),
  people: [1, 2, 3, 4, 5, 6].map((at) => aPerson({ id: `person ${at}`, name: `Person ${at}` })),
  requests: [],
  evaluations: [],
  needs: [],
  offers: 0,
  balances: {},
  ...changes,
})
const went = (at: number, asked: Partial<TrainingRequest['asked']> = {}): TrainingRequest => ({
  ...aRequest({
    id: `R-000${at}`,
    person: `person ${at}`,
    asked: { firstDay: '2027-03-16', lastDay: '2027-03-16', cover: [], priority: '2', ...asked },
  }),
  decision: {
    stage: 'approved',
    at: '2027-03-12T10:00:00.000Z',
    leftAt: '2027-03-12T15:45:00.000Z',
    basis: { how: 'votes', by: [] },
    seen: { votes: {}, words: '' },
  },
})
const set = (at: number, changes: Partial<Evaluation> = {}): Evaluation => ({
  ...{ request: `R-000${at}`, stage: 2, person: `person ${at}`, state: 'asked', askedOn: '2027-05-04' },
  ...changes,
})
const told = (at: number): Evaluation =>
  set(at, {
    state: 'answered',
    answer: {
      at: '2027-05-05T10:00:00.000Z',
      ratings: { 'children’s learning': 4 },
      words: { messages: 'Wait.' },
    },
  })
const some = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test.for([
  ['2026-08-31', 0],
  ['2026-09-01', 1],
] as const)('what ended on %s counts for this school year: %d', ([day, activities]) => {
  const requests = [went(1, { firstDay: day, lastDay: day })]

  expect(yearReview(facts({ requests })).money.activities).toBe(activities)
})

test.for([
  [4, 'withheld', undefined],
  [5, 5, 4],
] as const)(
  'of %d people behind a priority, a group of children and what they wrote: %s, and %s in the middle',
  ([count, people, median]) => {
    const requests = some(count).map((at) => went(at, { children: ['SEND'] }))

    const review = yearReview(facts({ requests, evaluations: some(count).map(told) }))

    expect(review.priorities.find(({ id }) => id === '2')).toMatchObject({ people })
    expect(review.practice.wrote).toBe(people)
    expect(review.children.find(({ group }) => group === 'SEND')).toMatchObject({ activities: count })
    expect(review.children.find(({ group }) => group === 'SEND')?.told.median).toBe(median)
    expect(review.lenses.find(({ lens }) => lens === 'children’s learning')?.median).toBe(median)
  },
)

test('children whom no activity named are in the review all the same', () => {
  const { children } = yearReview(facts({}))

  expect(children.map(({ group, activities }) => `${group} ${activities}`)).toEqual([
    'all 0',
    'early years 0',
    'SEND 0',
    'disadvantaged 0',
    'learning English 0',
    'high attainers 0',
  ])
})

test('sets of questions are told by what has closed them, or keeps them open', () => {
  const evaluations = [
    told(1),
    set(2, { state: 'reminded again' }),
    set(3, { state: 'planned', askedOn: undefined }),
    set(4, { state: 'listed', listedOn: '2027-06-10' }),
    set(5, { state: 'waived', because: 'They teach another year now.' }),
    set(6, { state: 'stopped', listedOn: '2027-03-10', because: 'nobody answered within a term' }),
    set(6, { stage: 1, state: 'stopped', listedOn: '2027-03-10', because: 'they no longer work here' }),
    set(6, { stage: 3, state: 'stopped', listedOn: '2027-03-10', because: 'they did not go' }),
    set(7, { state: 'asked' }),
  ]
  const gone = aPerson({ id: 'person 7', leftOn: '2027-06-24' })

  const { closing } = yearReview(
    facts({
      people: [...facts({}).people, gone],
      requests: some(7).map((at) => went(at)),
      evaluations,
    }),
  )

  expect(closing).toEqual({ sets: 6, answered: 1, waived: 1, givenUp: 1, listed: 1, toCome: 2 })
})

test.for([
  ['reading or project', '0', ['Reading aloud']],
  ['webinar', '0', ['Reading aloud']],
  ['course or conference', '0', []],
  ['webinar', '80', []],
] as const)('of a %s for £%s the new ideas of the year are %o', ([kind, price, ideas]) => {
  const one = went(1, { kind, price: Number(price) * 100, vat: 0, travel: 0, title: 'Reading aloud' })

  expect(yearReview(facts({ requests: [one] })).ideas).toEqual(ideas)
})

test('the allocation is all four pots together, as the books of each financial year that has one tell it', () => {
  const balances = {
    'plan/granted': -500_000,
    'plan/spent': 200_000,
    'plan/free': 300_000,
    'reserve/granted': -100_000,
    'reserve/committed': 100_000,
    'travel/granted': -900_000,
  }

  const review = yearReview(facts({ balances: { '2027-28': balances, '2026-27': {} } }))

  expect(review.money.allocations).toEqual([
    { financialYear: '2027-28', set: 600_000, spent: 200_000, committed: 100_000, free: 300_000 },
  ])
})
