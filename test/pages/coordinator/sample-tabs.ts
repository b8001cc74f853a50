import type { Need } from '../../../functions/domain/development/need.ts'
import { needKey } from '../../../functions/domain/development/need-served.ts'
import { schoolYearSpan } from '../../../functions/domain/school/school-year.ts'
import { accessPage } from '../../../functions/pages/coordinator/access.ts'
import { goodPracticePage } from '../../../functions/pages/coordinator/good-practice.ts'
import { impactPage } from '../../../functions/pages/coordinator/impact.ts'
import { impactChartsPage } from '../../../functions/pages/coordinator/impact-charts.ts'
import { madeOffersPage } from '../../../functions/pages/coordinator/made-offers.ts'
import { needsTab } from '../../../functions/pages/coordinator/needs.ts'
import { offersTab } from '../../../functions/pages/coordinator/offers.ts'
import { openingTab } from '../../../functions/pages/coordinator/opening-balances.ts'
import { opportunitiesTab } from '../../../functions/pages/coordinator/opportunities.ts'
import { peopleTab } from '../../../functions/pages/coordinator/people.ts'
import { planNeedsPage } from '../../../functions/pages/coordinator/plan-needs.ts'
import { qualificationsTab } from '../../../functions/pages/coordinator/qualifications.ts'
import { settingsPage } from '../../../functions/pages/coordinator/settings.ts'
import { reviewPage } from '../../../functions/pages/coordinator/year-review.ts'
import type { TabPage } from '../../../functions/pages/tab.ts'
import { aCalendar, aPerson, aPlan, aRequest, aSettings } from '../../make.ts'
import { aSharing } from '../a-sharing.ts'
import { approvedRequest } from '../an-approved-request.ts'
import { aReview } from './a-review.ts'

const { roles } = aSettings()
const raisedByPlan: Need = {
  person: 'priya',
  need: 'Reasoning, for Year 3 and 4 teachers',
  source: 'school plan',
  since: '2026-09-03',
  became: 'planned',
  raisedBy: { number: '2', name: 'Maths' },
}

const readers = ['one', 'two', 'three', 'four', 'five', 'six']
const toldSix = Object.fromEntries(
  readers.map((id) => [id, { on: '2026-12-14', askedOn: '2027-02-08' }] as const),
)
const triedBySix = Object.fromEntries(
  readers.map((id, place) => [id, { tried: 'yes', different: place > 1 }] as const),
)

export const coordinatorTabs: Readonly<Record<string, TabPage>> = {
  people: peopleTab,
  'opening-balances': openingTab,
  needs: needsTab,
  'needs-from-plan': planNeedsPage([raisedByPlan], [aPerson()], {
    today: '2026-11-12',
    served: {
      [needKey(raisedByPlan)]: {
        request: 'R-0032',
        title: 'Maths reasoning conference',
        lastDay: '2026-12-04',
      },
    },
    evaluations: [],
  }),
  offers: offersTab,
  'offers-from-the-form': madeOffersPage({
    made: [
      {
        id: 'O-0007',
        person: 'kit',
        what: 'maths reasoning with bar models',
        when: 'Thursdays after school',
        forWhom: 'Teacher',
        until: '2027-08-31',
        responseId: 'response-7',
        at: '2026-11-11T16:05:00.000Z',
      },
    ],
    people: [aPerson(), aPerson({ id: 'kit', name: 'Kit Farrow' })],
    today: '2026-11-12',
    waiting: [aRequest()],
  }),
  opportunities: opportunitiesTab,
  qualifications: qualificationsTab,
  impact: impactPage({
    people: [aPerson()],
    needs: [raisedByPlan],
    today: '2026-12-14',
    plan: aPlan(),
    calendar: aCalendar(),
    requests: [approvedRequest],
    evaluations: [
      {
        request: 'R-0028',
        stage: 1,
        person: 'owen',
        state: 'answered',
        askedOn: '2026-12-11',
        answer: {
          at: '2026-12-11T16:10:00.000Z',
          attended: 'part',
          ratings: { 'own learning': 4, 'value for money': 3 },
          words: { learned: 'Wait five seconds before helping.', messages: 'Wait.\nListen.\nAsk again.' },
        },
      },
      { request: 'R-0028', stage: 2, person: 'owen', state: 'listed', listedOn: '2026-12-14' },
    ],
  }),
  'impact-in-charts': impactChartsPage({
    today: '2026-12-14',
    plan: aPlan(),
    calendar: aCalendar(),
    requests: [approvedRequest],
    evaluations: [],
  }),
  access: accessPage({
    year: schoolYearSpan('2026-27'),
    today: '2026-11-12',
    lines: [
      {
        person: aPerson({ conversationOn: '2026-10-06' }),
        time: { promised: 1800, taken: 375, left: 1425, inset: 1080, times: 2 },
      },
      {
        person: aPerson({ id: 'dot', name: 'Dot Ackerley', job: '', roleGroup: 'Midday', fte: 20 }),
        time: { promised: 360, taken: 0, left: 360, inset: 0, times: 0 },
      },
    ],
  }),
  'good-practice': goodPracticePage({
    messages: [approvedRequest].map((request) => ({
      ...{ request, messages: aSharing().messages, at: '2026-12-11T16:10:00.000Z' },
      evaluation: { request: request.id, stage: 1, person: request.person, state: 'answered' },
    })),
    sharings: [aSharing({ person: approvedRequest.person, told: toldSix, tried: triedBySix })],
    says: { [approvedRequest.id]: 'Staff meeting on: Write a date, like 14/03/2027.' },
    people: [aPerson({ id: approvedRequest.person, name: 'Owen Hartnoll', job: 'Year 1' })],
    today: '2027-02-12',
  }),
  'year-end-review': reviewPage(aReview, [], 'new rows'),
  settings: settingsPage({}, {}, [roles.head.email, roles.cpdLead.email]),
}
