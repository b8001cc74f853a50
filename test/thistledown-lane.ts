import type { Had } from '../functions/domain/allocation/finding.ts'
import type { Balances } from '../functions/domain/budget/accounts.ts'
import { pounds } from '../functions/domain/budget/money.ts'
import type { Asked } from '../functions/domain/request/request.ts'
import type { Calendar } from '../functions/domain/school/calendar.ts'
import type { Plan } from '../functions/domain/school/plan.ts'
import type { Settings } from '../functions/domain/school/settings.ts'

/** The five priorities of 2026–27; no training is planned for Writing. */
export const plan: Plan = [
  {
    number: '1',
    name: 'Reading',
    aim: 'Every child fluent by the end of Year 2',
    lead: 'Niamh',
    planned: 'Hearing children read',
  },
  {
    number: '2',
    name: 'Maths',
    aim: 'Reasoning in Years 3 to 6',
    lead: 'Priya',
    planned: 'Reasoning courses for Years 3 to 6',
  },
  {
    number: '3',
    name: 'SEND',
    aim: 'Adapting lessons',
    lead: 'Niamh',
    planned: 'Two sessions for all staff',
  },
  { number: '4', name: 'Writing', aim: 'Stamina and spelling', lead: '', planned: '' },
  {
    number: '5',
    name: 'Behaviour',
    aim: 'Wellbeing at lunch and break',
    lead: 'Samir',
    planned: 'Lunchtime training',
  },
]

const at = (name: string): string => `${name}@thistledown-lane.example.org`

export const settings: Settings = {
  version: 'settings-1',
  school: { name: 'Thistledown Lane Primary School', kind: 'maintained' },
  roles: {
    leaders: [
      { email: at('ruth.ellerby'), called: 'Head' },
      { email: at('samir.quayle'), called: 'Deputy' },
      { email: at('niamh.orourke-doring'), called: 'Assistant head' },
    ],
    head: { email: at('ruth.ellerby') },
    cpdLead: { email: at('samir.quayle') },
    businessManager: { email: at('colin.tattersby') },
    office: { email: at('jo.brindlewick') },
    coverOfficer: { email: at('jo.brindlewick') },
    chair: { name: 'Patricia Lomax-Vane', email: 'patricia.lomax-vane@governors.example.org' },
  },
  quorum: { smallUpTo: pounds(250), small: 2, large: 2, largeNeedsHead: true },
  money: {
    yearStarts: '2026-04-01',
    totalBudget: pounds(2_650_000),
    cpdShare: 45,
    statutoryFirst: pounds(1_500),
    planPercent: 60,
    individualPercent: 30,
    reservePercent: 10,
    coverBudget: pounds(7_200),
    coverDay: pounds(218),
    travelBudget: pounds(600),
    vatRecovered: true,
  },
  limits: {
    outPerDay: 3,
    mostWhileOthersHaveNone: 2,
    fairSharePercent: 4,
    talkAbove: pounds(600),
    oneQuestionAbove: pounds(50),
    allQuestionsAbove: pounds(250),
    noticeSchoolDays: 10,
    largestPrice: pounds(5_000),
    rowsStaySchoolDays: 10,
    decisionsAtOnce: 10,
  },
  time: { promisedHours: 30, insetHours: 6 },
  letters: { leaveAt: '15:45', live: true },
  governors: {
    when: 'each term',
    to: [{ name: 'Patricia Lomax-Vane', email: 'chair@governors.thistledown-lane.example.org' }],
  },
  firstReference: 31,
}

export const calendar: Calendar = {
  terms: [
    { from: '2026-09-03', to: '2026-10-23' },
    { from: '2026-11-03', to: '2026-12-18' },
    { from: '2027-01-05', to: '2027-02-12' },
    { from: '2027-02-22', to: '2027-03-25' },
    { from: '2027-04-12', to: '2027-05-28' },
    { from: '2027-06-08', to: '2027-07-21' },
  ],
  inset: [
    { from: '2026-09-01', to: '2026-09-02' },
    { from: '2026-11-02', to: '2026-11-02' },
    { from: '2027-01-04', to: '2027-01-04' },
    { from: '2027-06-07', to: '2027-06-07' },
  ],
  closed: [{ from: '2027-05-03', to: '2027-05-03' }],
  noRelease: [
    { from: '2026-12-07', to: '2026-12-11', because: 'performances' },
    { from: '2027-05-10', to: '2027-05-13', because: 'Year 6 tests' },
    { from: '2027-06-08', to: '2027-06-11', because: 'phonics check' },
  ],
}

export const conference: Asked = {
  title: 'Maths reasoning conference',
  contact: 'Northern Maths Trust',
  source: 'national',
  kind: 'course or conference',
  others: [],
  priority: '2',
  help: 'I will plan reasoning into every unit and show my phase how.',
  idea: 'appraisal',
  appraisal: 'yes',
  children: ['all'],
  difference: 'Year 4 will explain how they know, by Easter.',
  measure: 'I will listen in on two groups before and after.',
  firstDay: '2026-12-04',
  lastDay: '2026-12-04',
  otherTimes: [],
  minutes: 360,
  ownTime: 'no',
  cover: [{ day: '2026-12-04', part: 'all day' }],
  coverInSchool: '',
  price: pounds(295),
  vat: pounds(59),
  travel: pounds(64),
  otherMoney: 'Travel is by rail.',
  bestValue: {
    band: 'all questions',
    nearer: '',
    whyNotHere: 'Nobody here has taught reasoning beyond Year 2.',
    alternatives: 'Local hub day £140 (full); online course £90 (no time to practise).',
    consulted: 'The maths hub',
    discount: 'asked, none',
  },
  sharing: ['my phase'],
  adjustments: '',
  anythingElse: '',
}

export const booksIn2026: Balances = {
  'statutory/granted': -pounds(1_500),
  'statutory/spent': pounds(1_020),
  'statutory/free': pounds(480),
  'plan/granted': -pounds(6_255),
  'plan/spent': pounds(3_410),
  'plan/committed': pounds(375),
  'plan/free': pounds(2_470),
  'individual/granted': -pounds(3_127.5),
  'individual/spent': pounds(1_480),
  'individual/free': pounds(1_647.5),
  'reserve/granted': -pounds(1_042.5),
  'reserve/free': pounds(1_042.5),
  'travel/granted': -pounds(600),
  'travel/free': pounds(600),
  'cover/granted': -pounds(7_200),
  'cover/spent': pounds(4_142),
  'cover/committed': pounds(436),
  'cover/free': pounds(2_622),
  'cover-half-days/granted': -66,
  'cover-half-days/spent': 38,
  'cover-half-days/committed': 4,
  'cover-half-days/free': 24,
}

export const nothingYet: Had = { pence: 0, coverHalfDays: 0, minutes: 0, times: 0, since: '2026-04-01' }
