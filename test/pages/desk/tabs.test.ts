import { expect, test } from 'vitest'
import { assess } from '../../../functions/domain/allocation/assess.ts'
import type { Said } from '../../../functions/domain/approval/leaders-word.ts'
import type { Need } from '../../../functions/domain/development/need.ts'
import { needKey } from '../../../functions/domain/development/need-served.ts'
import { counted } from '../../../functions/domain/governors/count.ts'
import { schoolYearSpan } from '../../../functions/domain/school/school-year.ts'
import { accessPage } from '../../../functions/pages/coordinator/access.ts'
import { impactPage } from '../../../functions/pages/coordinator/impact.ts'
import { madeOffersPage } from '../../../functions/pages/coordinator/made-offers.ts'
import { needsTab } from '../../../functions/pages/coordinator/needs.ts'
import { offersTab } from '../../../functions/pages/coordinator/offers.ts'
import { openingTab } from '../../../functions/pages/coordinator/opening-balances.ts'
import { opportunitiesTab } from '../../../functions/pages/coordinator/opportunities.ts'
import { peopleTab } from '../../../functions/pages/coordinator/people.ts'
import { planNeedsPage } from '../../../functions/pages/coordinator/plan-needs.ts'
import { qualificationsTab } from '../../../functions/pages/coordinator/qualifications.ts'
import { settingsPage } from '../../../functions/pages/coordinator/settings.ts'
import { approvals, approvalsTab } from '../../../functions/pages/desk/approvals.ts'
import { budget } from '../../../functions/pages/desk/budget.ts'
import { calendarTab } from '../../../functions/pages/desk/calendar.ts'
import { decided } from '../../../functions/pages/desk/decided.ts'
import { meetingsTab } from '../../../functions/pages/desk/meetings.ts'
import { needsAttention } from '../../../functions/pages/desk/needs-attention.ts'
import { planTab } from '../../../functions/pages/desk/plan.ts'
import { startHere } from '../../../functions/pages/desk/start-here.ts'
import { coverAhead, coverList } from '../../../functions/pages/office/cover-list.ts'
import { financeTab } from '../../../functions/pages/office/finance-figures.ts'
import { lettersToHandOver } from '../../../functions/pages/office/letters-to-hand-over.ts'
import { fundingTab } from '../../../functions/pages/office/money-from-elsewhere.ts'
import { providersPage } from '../../../functions/pages/office/providers.ts'
import { toBook } from '../../../functions/pages/office/to-book.ts'
import { onOffer } from '../../../functions/pages/staffroom/on-offer.ts'
import { whoCanShow } from '../../../functions/pages/staffroom/who-can-show.ts'
import type { TabPage } from '../../../functions/pages/tab.ts'
import { people as leadership } from '../../domain/approval/leadership.ts'
import { aCalendar, aPerson, aPlan, aRequest, aSettings, aStanding } from '../../make.ts'
import { booksIn2026 } from '../../thistledown-lane.ts'
import { asText } from './tab-as-text.ts'

const settings = aSettings()
const request = aRequest()
const standing = aStanding({ othersOut: { '2026-12-04': 3 } })
const decidedRequest = aRequest({
  id: 'R-0019',
  who: 'Deena Marwick, Year 5',
  asked: { title: 'Outdoor learning day', contact: '', priority: undefined },
  decision: {
    stage: 'declined',
    at: '2026-10-15T15:20:00.000Z',
    leftAt: '2026-10-16T14:45:00.000Z',
    basis: { how: 'meeting', on: '2026-10-15', who: 'Ruth, Samir, Niamh' },
    seen: { votes: {}, agreed: 'Decline', reason: 'Done in school', words: 'Kit can show you.' },
  },
})

const approvedRequest = aRequest({
  id: 'R-0028',
  who: 'Owen Hartnoll, Year 3',
  asked: { otherTimes: [], cover: [{ day: '2026-12-04', part: 'all day' }], bookBy: '2026-11-20' },
  decision: {
    stage: 'approved',
    at: '2026-11-12T15:20:00.000Z',
    leftAt: '2026-11-12T15:45:00.000Z',
    basis: { how: 'votes', by: [] },
    seen: { votes: {}, words: '' },
  },
})

const sixOfUs = counted(6)
const raisedByPlan: Need = {
  person: 'priya',
  need: 'Reasoning, for Year 3 and 4 teachers',
  source: 'school plan',
  since: '2026-09-03',
  became: 'planned',
  raisedBy: { number: '2', name: 'Maths' },
}

const notYet = { stands: 'not yet heard' } as const
const fits: Said = {
  at: '2026-11-12T09:20:00.000Z',
  by: 'samir.quayle',
  version: 1,
  talked: true,
  view: 'for',
  because: 'fits the phase plan',
  nearer: '',
}
const facts = {
  settings,
  plan: aPlan(),
  calendar: aCalendar(),
  today: '2026-11-12' as const,
  rows: [
    {
      request,
      assessment: assess(request, standing),
      word: { stands: 'heard' as const, said: fits, earlier: false },
      says: { stands: 'Waiting for two of the Head, the Deputy and the Assistant head', mend: '' },
    },
    {
      request: aRequest({ id: 'R-0034', asked: { priority: '4' } }),
      assessment: assess(aRequest({ asked: { priority: '4' } }), standing),
      word: notYet,
    },
  ],
}

const tabs: Readonly<Record<string, TabPage>> = {
  'start-here': startHere({
    school: 'Thistledown Lane Primary School',
    toDecide: 7,
    needsYou: 2,
    freePence: 564_000,
    broken: 0,
    rehearsal: false,
    lastNews: '08:15 on Thursday 12 November',
    sentToday: 3,
    desk: 'https://sheets.example.org/desk',
    coordinator: 'https://sheets.example.org/coordinator',
    form: 'https://forms.example.org/ask',
    leaders: settings.roles.leaders,
  }),
  approvals: approvals(facts),
  meetings: meetingsTab(settings),
  budget: budget('2026-27', { '2026-27': booksIn2026 }, []),
  plan: planTab,
  calendar: calendarTab,
  'needs-attention': needsAttention([
    {
      key: 'answer/1',
      who: 'office',
      what: 'A price could not be read: “about £120 plus VAT”.',
      where: 'Ask for training, Hilda Castle',
      remedy: 'Ask Hilda what it costs; she can send the form again.',
      since: '2026-11-11T16:05:00.000Z',
      answers: ['Done'],
    },
  ]),
  decided: decided([decidedRequest], { settings: aSettings(), people: leadership, today: '2026-12-14' }),
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
  settings: settingsPage({}, {}, [settings.roles.head.email, settings.roles.cpdLead.email]),
  'to-book-and-pay': toBook([approvedRequest, request], {
    'R-0028/v1': 'It stands as “Booked”, although that is not chosen here.',
  }),
  'cover-list': coverList(settings, coverAhead([approvedRequest, request], '2026-11-12'), {}),
  'finance-figures': financeTab,
  'money-from-elsewhere': fundingTab,
  providers: providersPage([
    {
      key: 'northern maths trust',
      name: 'Northern Maths Trust',
      titles: ['Maths reasoning conference', 'Number sense', 'Fractions', 'Problem solving', 'Bar models'],
      places: 9,
      lastDay: '2026-12-04',
      been: 8,
      worth: { lens: 'value for money', n: sixOfUs, median: 4 },
      eachPlace: 57_700,
      sayYes: 83,
      notRight: 1,
      cancelled: 2,
    },
    {
      key: 'greenfold outdoors',
      name: 'Greenfold Outdoors',
      titles: ['Outdoor learning day'],
      places: 1,
      lastDay: '2026-10-03',
      been: 1,
      worth: { lens: 'value for money', n: 'withheld' },
    },
  ]),
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
    waiting: [request],
  }),
  opportunities: opportunitiesTab,
  'what-is-on-offer': onOffer({
    opportunities: [
      {
        title: 'Maths reasoning conference',
        contact: 'Northern Maths Trust',
        source: 'national',
        on: '2026-12-04',
        bookBy: '2026-11-20',
        price: 29_500,
        priority: '2',
        fundedBy: 'the maths hub',
      },
    ],
    plan: aPlan(),
    today: '2026-11-12',
    linkFor: (answers) => `https://forms.example.org/ask?${Object.keys(answers).join('&')}`,
  }),
  'who-can-show-you': whoCanShow({
    offers: [{ person: 'priya', what: 'maths talk', when: '' }],
    people: [aPerson()],
    today: '2026-11-12',
    formAddress: 'https://forms.example.org/offer',
  }),
  'letters-to-hand-over': lettersToHandOver([
    {
      key: 'R-0037/received',
      name: 'Maureen Tidswell',
      about: 'Paediatric first aid (R-0037)',
      text: 'Dear Maureen,\n\nThank you. Please do not book yet.',
      since: 'Thursday 12 November',
    },
  ]),
}

test.for(Object.entries(tabs))('the tab “%s” reads as agreed, word for word', async ([name, page]) => {
  const readable = asText(page)

  await expect(readable).toMatchFileSnapshot(`../../golden/tabs/${name}.txt`)
})

test('what is needed to vote, and the vote, stands within the first fifteen columns', () => {
  const headings = approvalsTab(settings).columns.map(({ heading }) => heading)

  expect(headings.slice(0, 13)).toEqual([
    'Ref',
    'Who and what',
    'When',
    'Decide by',
    'True cost',
    'How that adds up',
    'For which priority',
    'What the seven reasons say',
    'Our advice',
    'Team leader’s word',
    'Head',
    'Deputy',
    'Assistant head',
  ])
  expect(headings.indexOf('Agreed in the meeting')).toBe(13)
})

test('a row says what it is about in the words of the agreed page', () => {
  const cells = approvals(facts).rows[0]?.cells

  expect(cells).toMatchObject({
    ref: 'R-0032',
    who: 'Priya Lindqvist, Year 4: Maths reasoning conference (Northern Maths Trust)',
    when: 'Fri 4 Dec, all day',
    cost: 577,
    adds: 'fee 295 · cover 218 · rail 64',
    priority: '2 Maths (planned)',
    word: 'For: fits the phase plan',
  })
  expect(cells?.reasons).toMatch(/^\d for · talk about 6 Cover: three out already/)
})

test('every leader votes in a column that only they can type in, and two columns stay in sight', () => {
  const { columns, frozenColumns } = approvalsTab(settings)
  const votes = columns.filter(({ heading }) => ['Head', 'Deputy', 'Assistant head'].includes(heading))

  expect(votes.map(({ whose }) => whose)).toEqual(settings.roles.leaders.map(({ email }) => [email]))
  expect(frozenColumns).toBe(2)
})

test('no tab keeps more than two columns in sight, and none has two columns of one name', () => {
  for (const { columns, frozenColumns, title } of Object.values(tabs)) {
    expect(frozenColumns, title).toBeLessThanOrEqual(2)
    expect(new Set(columns.map(({ heading }) => heading.toLowerCase())).size, title).toBe(columns.length)
    expect(new Set(columns.map(({ id }) => id)).size, title).toBe(columns.length)
  }
})

test.for([
  ['15:45', 'Letters leave at 15:45; until then clearing your choice takes it back.'],
  ['now', 'Letters leave at once, as this is a demonstration; then clearing your choice takes nothing back.'],
])('with letters leaving at %s the top of Approvals says so', ([leaveAt = '', sentence]) => {
  const { about } = approvalsTab(aSettings({ letters: { leaveAt } }))

  expect(about).toContain(sentence)
  expect(about).not.toMatch(/at now/)
})

test.for([
  [2, 2, 'Two of you choosing Approve settles most requests'],
  [2, 3, 'Three of you choosing Approve settles most requests'],
  [1, 1, 'One of you choosing Approve settles most requests'],
] as const)('with %i and %i votes asked for, the top of Approvals says how many', ([small, large, says]) => {
  expect(approvalsTab(aSettings({ quorum: { small, large } })).about).toContain(says)
})

test('a row whose choices are still settling keeps what it says', () => {
  const [, settling] = approvals(facts).rows

  expect(Object.keys(settling?.cells ?? {})).not.toContain('stands')
  expect(Object.keys(settling?.cells ?? {})).not.toContain('mend')
})

test('a request that may be a copy says of which', () => {
  const copy = aRequest({ id: 'R-0040', asked: { title: 'Maths  reasoning: conference!' } })
  const row = { request: copy, assessment: assess(copy, standing), word: notYet }

  const [shown] = approvals({ ...facts, rows: [row, ...facts.rows] }).rows

  expect(shown?.cells.advice).toMatch(/; may be a copy of R-0032$/)
})

test.for([
  ['2', '2 Maths (planned)'],
  ['4', '4 Writing (no training planned)'],
  ['7', '7 (no longer on the plan)'],
  [undefined, 'None'],
] as const)('a request for priority %s stands as “%s”', ([priority, shown]) => {
  const asked = aRequest({ asked: { priority } })

  const [row] = approvals({
    ...facts,
    rows: [{ request: asked, assessment: assess(asked, standing), word: notYet }],
  }).rows

  expect(row?.cells.priority).toBe(shown)
})

test('the check cell changes with the reference, the version, the person, the day and the cost', () => {
  const checkOfRow = (changed: ReturnType<typeof aRequest>) =>
    approvals({ ...facts, rows: [{ request: changed, assessment: assess(changed, standing), word: notYet }] })
      .rows[0]?.cells.check
  const checks = [
    request,
    aRequest({ id: 'R-0033' }),
    aRequest({ version: 2 }),
    aRequest({ who: 'Tomasz Ferrow, Year 5' }),
    aRequest({ asked: { title: 'Another conference' } }),
    aRequest({ asked: { firstDay: '2026-12-03', lastDay: '2026-12-03' } }),
    aRequest({ asked: { price: 29_501 } }),
  ].map(checkOfRow)

  expect(new Set(checks).size).toBe(checks.length)
  expect(checkOfRow(aRequest())).toBe(checks[0])
})
