import assert from 'node:assert/strict'
import { assess } from '../../../functions/domain/allocation/assess.ts'
import { type Decision, noChoices } from '../../../functions/domain/approval/decision.ts'
import type { Said } from '../../../functions/domain/approval/leaders-word.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { Need } from '../../../functions/domain/development/need.ts'
import type { MadeOffer } from '../../../functions/domain/development/offer.ts'
import { counted, countedTogether } from '../../../functions/domain/governors/count.ts'
import type { Report } from '../../../functions/domain/governors/report.ts'
import type { Asked, TrainingRequest } from '../../../functions/domain/request/request.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import type { About, Letter } from '../../../functions/pages/letters/about.ts'
import { approved } from '../../../functions/pages/letters/approved.ts'
import { booked, goesInstead } from '../../../functions/pages/letters/booked.ts'
import { chair } from '../../../functions/pages/letters/chair.ts'
import { cancelled, changeHeard } from '../../../functions/pages/letters/changed-mind.ts'
import { declined, moneyBack } from '../../../functions/pages/letters/declined.ts'
import { forTheMeeting, type MeetingFacts } from '../../../functions/pages/letters/for-the-meeting.ts'
import { governors } from '../../../functions/pages/letters/governors.ts'
import { howDidItGoLetter } from '../../../functions/pages/letters/how-did-it-go.ts'
import { moreInformation, wait } from '../../../functions/pages/letters/not-yet.ts'
import { offerHeard } from '../../../functions/pages/letters/offer-heard.ts'
import { officeTold } from '../../../functions/pages/letters/office-told.ts'
import { providerCancelled } from '../../../functions/pages/letters/provider-cancelled.ts'
import { noted, received } from '../../../functions/pages/letters/received.ts'
import { secondLookAsked, toLookAgain } from '../../../functions/pages/letters/second-look.ts'
import { settingsChanged } from '../../../functions/pages/letters/settings-changed.ts'
import { takePart } from '../../../functions/pages/letters/take-part.ts'
import { unmetNeeds } from '../../../functions/pages/letters/unmet-needs.ts'
import { unreadable } from '../../../functions/pages/letters/unreadable.ts'
import { yourView } from '../../../functions/pages/letters/your-view.ts'
import { aCalendar, aPerson, aPlan, aRequest, aSettings, aStanding } from '../../make.ts'
import { booksIn2026 } from '../../thistledown-lane.ts'

/** Letters of Thistledown Lane as they leave in November 2026, by the name of their golden file. */
export const letters: Readonly<Record<string, () => Letter>> = {
  received: () => received({ ...about(bryony, hearing), changeAddress: form }),
  'received-costly': () => received(about(priya)),
  'received-late': () => received(about(priya, { firstDay: '2026-11-19', lastDay: '2026-11-19' })),
  'received-over': () => received(about(priya, wasOver)),
  'received-next-year': () => received(about(priya, { firstDay: '2027-05-06', lastDay: '2027-05-06' })),
  'received-on-paper': () => received({ ...about(maureen, firstAid), askedBy: jo, changeAddress: form }),
  'received-changed': () => {
    const own = about(bryony, hearing)
    return received({ ...own, request: { ...own.request, version: 2 } })
  },
  'received-change-in-words': () => {
    const own = about(bryony, hearing)
    const told = 'It is now in the afternoon, and they want £95.'
    return received({ ...own, request: { ...own.request, version: 2 }, told, changeAddress: form })
  },
  cancelled: () =>
    cancelled({
      ...about(bryony, hearing),
      why: 'I am needed in Year 2 that morning.',
      by: '',
      told: true,
      givenBack: true,
      askAgainAddress: form,
    }),
  'cancelled-while-waiting': () =>
    cancelled({
      ...about(bryony, hearing),
      ...{ why: '', by: '', told: false, givenBack: false, askAgainAddress: form },
    }),
  'cancelled-on-paper': () =>
    cancelled({
      ...about(maureen, firstAid),
      ...{ why: '', by: jo.name, told: true, givenBack: true },
    }),
  'change-heard': () =>
    changeHeard({
      ...about(bryony, hearing),
      ...{ wish: 'change', why: 'It is now in the afternoon.', cancelAddress: form },
    }),
  'change-heard-anew': () => changeHeard({ ...about(bryony, hearing), why: '' }),
  'change-heard-begun': () =>
    changeHeard({
      ...about(bryony, { ...hearing, firstDay: '2026-11-11' }),
      ...{ wish: 'cancel', why: 'The second day clashes with a school trip.' },
    }),
  'change-heard-declined': () => {
    const own = about(deena, outdoor)
    const decision = { ...outdoorDeclined, stage: 'declined', leftAt: outdoorDeclined.at } as const
    return changeHeard({
      ...own,
      ...{ request: { ...own.request, decision }, wish: 'cancel', why: '', askAgainAddress: form },
    })
  },
  'take-part': () => takePart(about(bryony, { ...hearing, adjustments: 'A seat near the front, please.' })),
  noted: () => noted({ ...about(maureen, { ...firstAid, title: 'Lunchtime games workshop' }), askedBy: jo }),
  unreadable: () =>
    unreadable({
      ...about(priya),
      of: 'request',
      title: 'Phonics day',
      problems: [price],
      formAddress: form,
      allFilled: true,
    }),
  'unreadable-change': () =>
    unreadable({
      ...about(priya),
      of: 'change',
      problems: [
        {
          where: 'changeReference',
          label: 'Reference',
          typed: 'the maths one',
          say: 'Write the reference as it stands in your letter, like R-0031.',
        },
      ],
      formAddress: form,
      allFilled: true,
    }),
  'unreadable-evaluation': () =>
    unreadable({
      ...about(priya),
      of: 'evaluation',
      problems: [
        {
          where: 'reference',
          label: 'Reference',
          typed: 'R-0099',
          say: 'There is no activity of yours with this reference that we ask about. It stands in your letter, like R-0012.',
        },
      ],
      formAddress: form,
      allFilled: true,
    }),
  'unreadable-word': () =>
    unreadable({
      ...about(samir),
      of: 'word',
      problems: [
        {
          where: 'reference',
          label: 'Reference',
          typed: 'R-0099',
          say: 'There is no request with this reference on which we ask for your word. It stands in your letter, like R-0031.',
        },
      ],
      formAddress: form,
      allFilled: true,
    }),
  'unreadable-offer': () =>
    unreadable({
      ...about(samir),
      of: 'offer',
      problems: [
        {
          where: 'reference',
          label: 'Reference',
          typed: 'O-0099',
          say: 'There is no offer of yours with this reference. It stands in your letter of thanks, like O-0007.',
        },
      ],
      formAddress: form,
      allFilled: true,
    }),
  'offer-heard': () => offerHeard({ ...about(priya), offer: games, takeBackAddress: form }),
  'offer-taken-back': () =>
    offerHeard({
      ...about(priya),
      offer: { ...games, takenBack: '2026-11-12T09:00:00.000Z' },
      takeBackAddress: form,
    }),
  'unreadable-long': () =>
    unreadable({
      ...about(priya),
      of: 'request',
      title: 'Phonics day',
      problems: [price],
      formAddress: form,
      allFilled: false,
    }),
  'unreadable-on-paper': () =>
    unreadable({
      ...about(maureen),
      of: 'request',
      allFilled: true,
      problems: [
        price,
        { ...price, label: 'First day', typed: '', say: 'Write the day, like 14 March 2027.' },
      ],
    }),
  approved: () =>
    approved({
      ...about(bryony, hearing),
      decision: byVotes,
      assessment: weighed,
      cancelAddress: form,
      freeUntil: '2027-01-05',
    }),
  'approved-with-conditions': () =>
    approved({
      ...about(priya),
      decision: {
        ...inMeeting,
        seen: {
          votes: {},
          agreed: 'Approve with conditions',
          words: 'Please take Tomasz’s notes too.\nBook the earlier train.',
        },
      },
    }),
  'approved-on-paper': () => approved({ ...about(maureen, firstAid), askedBy: jo, decision: byVotes }),
  'approved-without-fee': () =>
    approved({ ...about(bryony, { ...hearing, price: 0, bookBy: undefined }), decision: byVotes }),
  'approved-over': () =>
    approved({
      ...about(priya, wasOver),
      decision: { ...byVotes, seen: { votes: {}, words: 'The trust asked for you at a day’s notice.' } },
      cancelAddress: form,
    }),
  'declined-over': () =>
    declined({ ...about(priya, wasOver), decision: outdoorDeclined, askAgainAddress: form }),
  declined: () =>
    declined({
      ...about(deena, outdoor),
      decision: outdoorDeclined,
      assessment: weighed,
      askAgainAddress: form,
      secondLookAddress: form,
    }),
  'second-look-asked': () => secondLookAsked({ ...about(deena, outdoor), looker: niamh.name }),
  'second-look': () =>
    toLookAgain({
      ...about(deena, outdoor),
      decision: outdoorDeclined,
      looker: { name: niamh.name, email: niamh.email ?? '', person: niamh.id },
      why: 'Kit’s session is in my lunch break, and I am not in school that day.',
    }),
  'second-look-by-chair': () =>
    toLookAgain({
      ...about(maureen, outdoor),
      decision: { ...byVotes, outcome: 'declined' },
      looker: {
        name: 'Patricia Lomax-Vane, chair of governors',
        email: 'chair@thistledown-lane.example.org',
      },
      why: '',
    }),
  'declined-with-offer': () =>
    declined({
      ...about(deena, outdoor),
      decision: outdoorDeclined,
      assessment: weighed,
      askAgainAddress: form,
      offers: [{ name: 'Kit Farrow', what: 'outdoor learning', when: 'Thursdays after school' }],
    }),
  'declined-by-all': () =>
    declined({
      ...about(maureen, outdoor),
      decision: {
        ...byVotes,
        outcome: 'declined',
        basis: { how: 'votes', by: [ruth.email, samir.email, niamh.email] as string[] },
      },
    }),
  wait: () =>
    wait({
      ...about(priya),
      deferred: {
        kind: 'wait',
        until: '2027-01-11',
        words: 'In January we will know how many places the trust has bought.',
      },
    }),
  'more-information': () =>
    moreInformation({
      ...about(priya),
      changeAddress: form,
      deferred: {
        kind: 'more information',
        words: 'Which two groups would you listen in on, and who would take the lunchtime club?',
      },
    }),
  chair: () =>
    chair({
      ...about(ruth, {
        title: 'Leadership residential',
        price: pounds(640),
        travel: pounds(71),
        cover: [],
        vat: 0,
        firstDay: '2027-02-04',
        lastDay: '2027-02-05',
      }),
      decision: { ...byVotes, basis: { how: 'votes', by: [samir.email, niamh.email] as string[] } },
    }),
  'money-back': () =>
    moneyBack({
      ...about(bryony, hearing),
      decision: {
        ...outdoorDeclined,
        seen: {
          ...noChoices,
          reason: 'Cover',
          words: 'The class has two supply teachers that week. We will look for a date in spring.',
        },
      },
    }),
  'office-told': () => officeTold(about(priya)),
  'office-told-cannot-go': () => {
    const own = about(priya)
    const decision = { stage: 'withdrawn', at: '2026-11-12T14:00:00.000Z' } as const
    return officeTold({ ...own, request: { ...own.request, decision } })
  },
  'cancelled-with-charge': () =>
    cancelled({
      ...placeHeld(bryony, '2027-01-07'),
      ...{ why: '', by: jo.name, told: true, givenBack: true },
    }),
  'office-told-with-charge': () => {
    const own = placeHeld(bryony, '2027-01-07')
    const decision = { stage: 'withdrawn', at: '2027-01-07T09:00:00.000Z' } as const
    return officeTold({ ...own, request: { ...own.request, decision } })
  },
  booked: () => booked({ ...placeHeld(bryony), cancelAddress: form }),
  'you-go-instead': () =>
    goesInstead({ ...placeHeld(deena), goes: true, other: bryony.name, cancelAddress: form }),
  'goes-instead-of-you': () => goesInstead({ ...placeHeld(bryony), goes: false, other: deena.name }),
  'provider-cancelled': () => providerCancelled(about(priya)),
  'provider-cancelled-afterwards': () => providerCancelled({ ...about(priya), today: '2026-12-07' }),
  'provider-cancelled-on-paper': () => providerCancelled(about(maureen, { ...firstAid, price: 0 })),
  'week-after': () => howDidItGoLetter({ ...askedAbout(bryony, hearing), stage: 1, remindOn: '2026-11-26' }),
  'week-after-on-paper': () => howDidItGoLetter({ ...askedAbout(maureen, firstAid), stage: 1 }),
  'weeks-later': () => howDidItGoLetter({ ...askedAbout(priya, guided), stage: 2, remindOn: '2026-12-03' }),
  'weeks-later-reminder': () => howDidItGoLetter({ ...askedAbout(priya, guided), stage: 2, reminder: true }),
  governors: () =>
    governors({ ...about(ruth), ...toGovernors, note: 'Thank you for your questions in October.' }),
  'governors-preview': () => governors({ ...about(ruth), ...toGovernors, preview: true, head: samir.name }),
  'for-the-meeting': () => forTheMeeting({ ...forMeeting, ...{ inVain: 2, report: 1 } }),
  'for-the-meeting-nothing-waits': () => forTheMeeting({ ...forMeeting, waiting: [] }),
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

export function letterNamed(name: string): Letter {
  const make = letters[name]
  assert(make, `no sample letter ${name}`)
  return make()
}

const at = (name: string): string => `${name}@thistledown-lane.example.org`
const staff = (id: string, name: string, job: string): Person => aPerson({ id, name, job, email: at(id) })

const ruth = staff('ruth.ellerby', 'Ruth Ellerby', 'Head')
export const samir = staff('samir.quayle', 'Samir Quayle', 'Deputy head')
export const niamh = staff('niamh.orourke-doring', 'Niamh O’Rourke-Döring', 'Assistant head')
export const jo = staff('jo.brindlewick', 'Jo Brindlewick', 'Office')
export const bryony = staff('bryony.castellow', 'Bryony Castellow', 'Year 2')
const deena = staff('deena.marwick', 'Deena Marwick', 'Year 5')
export const priya = aPerson()
const maureen = aPerson({ id: 'maureen', name: 'Maureen Tidswell', job: 'midday', email: undefined })
const people = [ruth, samir, niamh, jo, bryony, deena, priya, maureen]

const form = 'https://forms.example.org/ask?entry.1=R-0031&entry.2=a+b'

export const about = (person: Person, asked: Partial<Asked> = {}): About => ({
  settings: aSettings(),
  people,
  today: '2026-11-12',
  calendar: aCalendar(),
  person,
  askedBy: person,
  request: aRequest({ id: 'R-0031', asked }),
})

const hearing: Partial<Asked> = {
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
const placeHeld = (person: Person, today: Day = '2026-11-23'): About => {
  const own = about(person, hearing)
  const booking = {
    ...({ approval: '2026-11-12T15:00:00.000Z', at: '2026-11-13T09:00:00.000Z' } as const),
    ...({ state: 'booked', coverCalledOff: false, cover: {} } as const),
  } as const
  return { ...own, today, request: { ...own.request, booking, terms: { freeUntil: '2027-01-05' } } }
}
const wasOver: Partial<Asked> = { firstDay: '2026-11-10', lastDay: '2026-11-10', otherTimes: [], cover: [] }
const firstAid: Partial<Asked> = {
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
const guided: Partial<Asked> = {
  title: 'Guided reasoning',
  firstDay: '2026-10-08',
  lastDay: '2026-10-08',
  cover: [{ day: '2026-10-08', part: 'all day' }],
  price: pounds(140),
  vat: 0,
  travel: 0,
  difference:
    'Year 4 will explain how they know, not only what. I will listen in on two groups before and after.',
}
const askedAbout = (person: Person, asked: Partial<Asked>) => ({
  ...about(person, asked),
  plan: aPlan(),
  reminder: false,
  answerAddress: form,
  tellUsAddress: form,
})
const moneyOf = (set: number, spent: number, committed: number) => ({
  set: pounds(set),
  spent: pounds(spent),
  committed: pounds(committed),
  free: pounds(set - spent - committed),
})
const toGovernors = {
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
      { code: 'E08', pence: pounds(64) },
      { code: 'E09', pence: pounds(1480) },
      { code: 'E26', pence: pounds(1962) },
    ],
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
    activities: 23,
    asked: 12,
    answered: 9,
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
const outdoor: Partial<Asked> = {
  title: 'Outdoor learning day',
  firstDay: '2026-12-03',
  lastDay: '2026-12-03',
  cover: [],
  price: pounds(260),
  vat: 0,
  travel: 0,
}

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

const games: MadeOffer = {
  id: 'O-0007',
  person: 'priya',
  what: 'phonics games for late readers',
  when: 'Thursdays after school',
  forWhom: 'Teaching assistant',
  until: '2027-08-31',
  responseId: 'response-7',
  at: '2026-11-11T16:05:00.000Z',
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
const inMeeting: Agreed = { ...byVotes, basis: { how: 'meeting', on: '2026-11-12', who: 'Ruth, Samir' } }
const outdoorDeclined: Agreed = {
  ...inMeeting,
  outcome: 'declined',
  seen: {
    votes: {},
    reason: 'Plan',
    words:
      'Kit Farrow in Year 6 already leads outdoor learning here, and has offered to show you on Thursday 19 November at 2 pm, in your paid time. Tell Jo and she will arrange cover.',
  },
}

const weighed = {
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

const price = {
  where: 'price',
  label: 'Price of one place before VAT, £',
  typed: 'about £120 plus VAT',
  say: 'Write the price as pounds and pence, like 120 or 144.50. VAT has a question of its own.',
}
