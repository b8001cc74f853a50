import { approvals } from '../../../functions/pages/desk/approvals.ts'
import { budget } from '../../../functions/pages/desk/budget.ts'
import { calendarTab } from '../../../functions/pages/desk/calendar.ts'
import { decided } from '../../../functions/pages/desk/decided.ts'
import { meetingsTab } from '../../../functions/pages/desk/meetings.ts'
import { needsAttention } from '../../../functions/pages/desk/needs-attention.ts'
import { planTab } from '../../../functions/pages/desk/plan.ts'
import { startHere } from '../../../functions/pages/desk/start-here.ts'
import type { TabPage } from '../../../functions/pages/tab.ts'
import { people } from '../../domain/approval/leadership.ts'
import { aRequest, aSettings } from '../../make.ts'
import { booksIn2026 } from '../../thistledown-lane.ts'
import { facts } from './sample-approvals.ts'

const settings = aSettings()
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

export const deskTabs: Readonly<Record<string, TabPage>> = {
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
  decided: decided([decidedRequest], { settings, people, today: '2026-12-14' }),
}
