import { assess } from '../../../functions/domain/allocation/assess.ts'
import type { Said } from '../../../functions/domain/approval/leaders-word.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { Need } from '../../../functions/domain/development/need.ts'
import { counted, countedTogether } from '../../../functions/domain/governors/count.ts'
import type { Report } from '../../../functions/domain/governors/report.ts'
import type { Asked, TrainingRequest } from '../../../functions/domain/request/request.ts'
import type { Letter } from '../../../functions/pages/letters/about.ts'
import { financeFiles } from '../../../functions/pages/letters/finance-files.ts'
import { forTheMeeting, type MeetingFacts } from '../../../functions/pages/letters/for-the-meeting.ts'
import { governors } from '../../../functions/pages/letters/governors.ts'
import { settingsChanged } from '../../../functions/pages/letters/settings-changed.ts'
import { unmetNeeds } from '../../../functions/pages/letters/unmet-needs.ts'
import { yourView } from '../../../functions/pages/letters/your-view.ts'
import { aRequest, aStanding } from '../../make.ts'
import { booksIn2026 } from '../../thistledown-lane.ts'

import {
  about,
  bryony,
  deena,
  firstAid,
  form,
  hearing,
  jo,
  maureen,
  niamh,
  priya,
  ruth,
  samir,
} from './who-and-what.ts'

/** Letters to leaders and governors about more than one request. */
export const toLeaders: Readonly<Record<string, () => Letter>> = {
  governors: () =>
    governors({ ...about(ruth), ...toGovernors, note: 'Thank you for your questions in October.' }),
  'governors-preview': () =>
    governors({ ...about(ruth), ...toGovernors, to: head, preview: true, head: samir.name }),
  'for-the-meeting': () => forTheMeeting({ ...forMeeting, ...{ inVain: 2, report: 1 } }),
  'for-the-meeting-nothing-waits': () => forTheMeeting({ ...forMeeting, waiting: [] }),
  'finance-files': () => financeFiles({ ...about(jo), to: jo, year: '2026-27' }),
  'unmet-needs': () => unmetNeeds({ ...about(samir), to: samir, needs: unmet }),
  'your-view': () => yourView({ ...about(samir), leader: samir, asked: [asks('R-0032')] }),
  'your-view-several': () =>
    yourView({
      ...about(samir),
      leader: samir,
      asked: [asks('R-0032'), asks('R-0037', 'Maureen Tidswell, midday', firstAid)],
    }),
  'your-view-on-paper': () => yourView({ ...about(maureen), leader: maureen, asked: [asks('R-0032')] }),
  'settings-changed': () =>
    settingsChanged({
      ...about(ruth),
      from: '2026-11-13',
      changes: [
        {
          what: 'Leaders, Assistant head',
          before: niamh.email ?? '',
          now: 'jo.brindlewick@thistledown-lane.example.org',
        },
        { what: 'How many must approve above £250', before: '2', now: '' },
      ],
    }),
}

const moneyOf = (set: number, spent: number, committed: number) => ({
  set: pounds(set),
  spent: pounds(spent),
  committed: pounds(committed),
  free: pounds(set - spent - committed),
})

const head = { name: ruth.name, email: ruth.email ?? '' }

export const toGovernors = {
  to: { name: 'Patricia Lomax-Vane', email: 'chair@governors.example.org' },
  version: 2,
  note: '',
  head: ruth.name,
  preview: false,
  report: {
    from: '2026-09-03',
    to: '2026-12-18',
    yearFrom: '2026-04-01',
    allocation: moneyOf(11_925, 5_910, 375),
    cover: { ...moneyOf(7200, 4142, 436), halfDays: { set: 66, spent: 38, committed: 4, free: 24 } },
    travel: moneyOf(600, 64, 0),
    byCode: [
      { code: 'E08', pence: pounds(64), spent: pounds(64), committed: 0 },
      { code: 'E09', pence: pounds(1480), spent: pounds(1000), committed: pounds(460) },
      { code: 'E26', pence: pounds(1962), spent: pounds(1962), committed: 0 },
    ],
    activities: 23,
    planned: 17,
    children: {
      ...{ all: 9, 'early years': 2, SEND: 6, disadvantaged: 5, 'learning English': 0, 'high attainers': 0 },
      ...{ 'not directly': 4, 'not asked': 3 },
    },
    classHalfDays: 15,
    otherHalfDays: 3,
    byPriority: [
      { priority: { number: '1', name: 'Reading' }, pence: pounds(980), activities: 14, people: counted(11) },
      { priority: { number: '4', name: 'Writing' }, pence: 0, activities: 0, people: counted(0) },
    ],
    otherPriorities: { pence: pounds(2526), activities: 9 },
    reached: countedTogether({
      Teacher: 14,
      'Teaching assistant': 8,
      Office: 2,
      Site: 0,
      Midday: 0,
      Other: 0,
    }),
    reachedInAll: counted(24),
    asked: 12,
    answered: 9,
    toEarlier: 4,
    lenses: [
      { lens: 'own learning', n: counted(9), median: 4 },
      { lens: 'children’s learning', n: counted(3) },
      { lens: 'priorities', n: counted(3) },
      { lens: 'value for money', n: counted(8), median: 3.5 },
    ],
  } satisfies Report,
}

const waits = (request: TrainingRequest) => ({ request, assessment: assess(request, aStanding()) })

const heard: Said = {
  at: '2026-11-11T10:00:00.000Z',
  by: 'samir.quayle',
  version: 1,
  talked: true,
  view: 'for',
  because: 'fits the phase plan',
  nearer: '',
}

const forMeeting: MeetingFacts = {
  ...about(samir),
  to: samir,
  balances: booksIn2026,
  inVain: 0,
  waiting: [
    waits(aRequest({ word: { letter: 'word/1', said: heard } })),
    waits(
      aRequest({
        id: 'R-0027',
        who: 'Bryony Castellow, Year 2',
        askedAt: '2026-11-02T10:00:00.000Z',
        asked: { ...hearing, bookBy: '2026-11-10' },
      }),
    ),
    waits(
      aRequest({
        id: 'R-0029',
        who: 'Deena Marwick, Year 5',
        asked: { title: 'Maths at the university', firstDay: '2027-03-02', lastDay: '2027-03-02', cover: [] },
        decision: {
          stage: 'waiting',
          since: '2026-11-05T15:40:00.000Z',
          deferred: { kind: 'wait', until: '2027-01-11', words: 'In January we will know.' },
        },
      }),
    ),
  ],
}

const asks = (id: `R-${string}`, who = 'Priya Lindqvist, Year 4', asked: Partial<Asked> = {}) => ({
  request: aRequest({ id, who, asked }),
  answerAddress: form,
})

const raised = (person: string, need: string, changes: Partial<Need> = {}): Need => ({
  ...{ person, need, source: 'school plan', since: '2026-11-12', became: 'open' },
  ...changes,
})

const unmet: readonly Need[] = [
  ...[bryony, deena, maureen, jo, niamh, ruth].map(({ id }) =>
    raised(id, 'Hearing children read, all staff'),
  ),
  raised(priya.id, 'Leading maths across the school.', { source: 'appraisal', since: '2026-09-14' }),
  raised(priya.id, 'Reasoning', { became: 'planned' }),
]
