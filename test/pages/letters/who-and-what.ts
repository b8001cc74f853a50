import { type Decision, noChoices } from '../../../functions/domain/approval/decision.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { Asked } from '../../../functions/domain/request/request.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import type { About } from '../../../functions/pages/letters/about.ts'
import { aCalendar, aPerson, aRequest, aSettings } from '../../make.ts'

const at = (name: string): string => `${name}@thistledown-lane.example.org`
const staff = (id: string, name: string, job: string): Person => aPerson({ id, name, job, email: at(id) })

export const ruth = staff('ruth.ellerby', 'Ruth Ellerby', 'Head')
export const samir = staff('samir.quayle', 'Samir Quayle', 'Deputy head')
export const niamh = staff('niamh.orourke-doring', 'Niamh O’Rourke-Döring', 'Assistant head')
export const jo = staff('jo.brindlewick', 'Jo Brindlewick', 'Office')
export const bryony = staff('bryony.castellow', 'Bryony Castellow', 'Year 2')
export const deena = staff('deena.marwick', 'Deena Marwick', 'Year 5')
export const priya = aPerson()
export const maureen = aPerson({ id: 'maureen', name: 'Maureen Tidswell', job: 'midday', email: undefined })
const people = [ruth, samir, niamh, jo, bryony, deena, priya, maureen]

export const form = 'https://forms.example.org/ask?entry.1=R-0031&entry.2=a+b'

export const about = (person: Person, asked: Partial<Asked> = {}): About => ({
  settings: aSettings(),
  people,
  today: '2026-11-12',
  calendar: aCalendar(),
  person,
  askedBy: person,
  request: aRequest({ id: 'R-0031', asked }),
})

export const hearing: Partial<Asked> = {
  title: 'Hearing children read',
  firstDay: '2027-01-12',
  lastDay: '2027-01-12',
  cover: [{ day: '2027-01-12', part: 'morning' }],
  coverInSchool: 'Mrs Castle’s group could join Year 1',
  price: pounds(85),
  vat: 0,
  travel: 0,
  bookBy: '2026-11-20',
  difference: 'the six children I hear each day will read a page without stopping',
}

/** Bryony's place, booked; cancelling costs the fee after 5 January. */
export const placeHeld = (person: Person, today: Day = '2026-11-23'): About => {
  const own = about(person, hearing)
  const booking = {
    ...({ approval: '2026-11-12T15:00:00.000Z', at: '2026-11-13T09:00:00.000Z' } as const),
    ...({ state: 'booked', coverCalledOff: false, cover: {} } as const),
  } as const
  return { ...own, today, request: { ...own.request, booking, terms: { freeUntil: '2027-01-05' } } }
}

export const wasOver: Partial<Asked> = {
  firstDay: '2026-11-10',
  lastDay: '2026-11-10',
  otherTimes: [],
  cover: [],
}

export const firstAid: Partial<Asked> = {
  title: 'Paediatric first aid',
  kind: 'required by law',
  firstDay: '2027-02-02',
  lastDay: '2027-02-02',
  cover: [],
  price: pounds(95),
  vat: undefined,
  travel: 0,
  help: '',
  difference: '',
}

export const outdoor: Partial<Asked> = {
  title: 'Outdoor learning day',
  firstDay: '2026-12-03',
  lastDay: '2026-12-03',
  cover: [],
  price: pounds(260),
  vat: 0,
  travel: 0,
}

type Agreed = Extract<Decision, { stage: 'agreed' }>

export const byVotes: Agreed = {
  stage: 'agreed',
  outcome: 'approved',
  at: '2026-11-12T09:12:00.000Z',
  basis: { how: 'votes', by: [ruth.email, niamh.email] as string[] },
  seen: noChoices,
  letterKey: 'R-0031/letter/approved',
  leavesAt: '2026-11-12T15:45:00.000Z',
}

export const inMeeting: Agreed = {
  ...byVotes,
  basis: { how: 'meeting', on: '2026-11-12', who: 'Ruth, Samir' },
}

export const outdoorDeclined: Agreed = {
  ...inMeeting,
  outcome: 'declined',
  seen: {
    votes: {},
    reason: 'Plan',
    words:
      'Kit Farrow in Year 6 already leads outdoor learning here, and has offered to show you on Thursday 19 November at 2 pm, in your paid time. Tell Jo and she will arrange cover.',
  },
}

export const weighed = {
  findings: [
    'It helps priority 1, Reading.',
    'It is linked to your appraisal.',
    'You raised this need in September.',
    'You have had no paid training since 1 April.',
    'It costs £85, nothing else.',
    'One other person is out that morning; up to three can be.',
    'Nobody here has been yet, so there are no ratings.',
  ].map((because, index) => ({
    number: index + 1,
    name: ['Plan', 'Appraisal', 'Your need', 'So far this year', 'Cost', 'Cover', 'Value'][index] ?? '',
    finding: { because },
  })),
  whatWouldChange: ['A link with priority 5, agreed with your team leader.', 'A price of £120 or less.'],
}
