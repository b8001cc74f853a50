import type { Evaluation } from '../../../functions/domain/evaluation/evaluation.ts'
import { yearReview } from '../../../functions/domain/evaluation/year-review.ts'
import { aCalendar, aPerson, aPlan } from '../../make.ts'
import { approvedRequest } from '../an-approved-request.ts'

const six = [1, 2, 3, 4, 5, 6]
const people = six.map((at) => aPerson({ id: `p${at}`, name: `Teacher ${at}` }))
const bought = six.map((at) => ({ ...approvedRequest, id: `R-010${at}` as const, person: `p${at}` }))
const told = six.map(
  (at): Evaluation => ({
    ...{ request: `R-010${at}`, stage: 2, person: `p${at}`, state: 'answered', askedOn: '2027-02-02' },
    answer: {
      at: '2027-02-03T16:10:00.000Z',
      ratings: { 'children’s learning': at < 3 ? 2 : 4, 'value for money': 5 },
      words: { messages: 'Wait.' },
    },
  }),
)

/** Six teachers went to the same conference, one need was met by nothing, and two share another. */
export const aReview = yearReview({
  today: '2027-06-25',
  plan: aPlan(),
  calendar: aCalendar(),
  people,
  requests: bought,
  evaluations: [
    ...told,
    { request: 'R-0101', stage: 1, person: 'p1', state: 'listed', listedOn: '2027-06-10' },
    { request: 'R-0102', stage: 1, person: 'p2', state: 'asked', askedOn: '2027-06-22' },
  ],
  needs: [
    { person: 'p1', need: 'Bar models', source: 'appraisal', since: '2026-09-14', became: 'not met' },
    {
      ...{ person: 'p2', need: 'Reasoning, for Year 3 and 4 teachers', source: 'school plan' },
      ...{ since: '2026-10-01', became: 'open', raisedBy: { number: '2', name: 'Maths' } },
    },
    {
      ...{ person: 'p3', need: 'Reasoning, for Year 3 and 4 teachers', source: 'school plan' },
      ...{ since: '2026-09-21', became: 'open', raisedBy: { number: '2', name: 'Maths' } },
    },
    { person: 'p4', need: 'Phonics', source: 'own idea', since: '2026-10-01', became: 'met' },
  ],
  offers: 3,
  balances: {
    '2027-28': { 'plan/granted': -729_000, 'plan/spent': 300_000, 'plan/free': 429_000 },
    '2026-27': { 'plan/granted': -700_000, 'plan/spent': 700_000 },
  },
})
