import type { Booking } from '../../../functions/domain/booking/booking.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { StageAnswer } from '../../../functions/domain/evaluation/evaluation.ts'
import type { Asked } from '../../../functions/domain/request/request.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import type { Letter } from '../../../functions/pages/letters/about.ts'
import { askInPassing } from '../../../functions/pages/letters/ask-in-passing.ts'
import { beforeYouGo } from '../../../functions/pages/letters/before-you-go.ts'
import { booked, goesInstead } from '../../../functions/pages/letters/booked.ts'
import { chair } from '../../../functions/pages/letters/chair.ts'
import { cancelled } from '../../../functions/pages/letters/changed-mind.ts'
import { couldNotGoLetter } from '../../../functions/pages/letters/could-not-go.ts'
import { howDidItGoLetter } from '../../../functions/pages/letters/how-did-it-go.ts'
import { officeTold } from '../../../functions/pages/letters/office-told.ts'
import { providerCancelled } from '../../../functions/pages/letters/provider-cancelled.ts'
import { haveYouSeen, seenUsed, wouldLikeHelp } from '../../../functions/pages/letters/seen-used.ts'
import { aPlan } from '../../make.ts'

import {
  about,
  bryony,
  byVotes,
  deena,
  firstAid,
  form,
  hearing,
  jo,
  maureen,
  niamh,
  placeHeld,
  priya,
  ruth,
  samir,
} from './who-and-what.ts'

/** Letters once something is approved: to the office, about the place, and how it went. */
export const whenGoing: Readonly<Record<string, () => Letter>> = {
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
  'cancelled-one-price': () =>
    cancelled({ ...shareBorneOn(priya), ...{ why: '', by: '', told: true, givenBack: true } }),
  'cancelled-for-all': () =>
    cancelled({ ...about(priya), ...{ why: '', by: jo.name, forAll: true, told: true, givenBack: true } }),
  'office-told-one-price': () => {
    const own = shareBorneOn(priya)
    const decision = { stage: 'withdrawn', at: '2026-11-12T14:00:00.000Z' } as const
    return officeTold({ ...own, request: { ...own.request, decision } })
  },
  booked: () => booked({ ...placeHeld(bryony), cancelAddress: form }),
  'you-go-instead': () =>
    goesInstead({ ...placeHeld(deena), goes: true, other: bryony.name, cancelAddress: form }),
  'goes-instead-of-you': () => goesInstead({ ...placeHeld(bryony), goes: false, other: deena.name }),
  'you-went-instead': () =>
    goesInstead({ ...placeHeld(deena, '2027-01-19'), goes: true, other: bryony.name }),
  'went-instead-of-you': () =>
    goesInstead({ ...placeHeld(bryony, '2027-01-19'), goes: false, other: deena.name }),
  'provider-cancelled': () => providerCancelled(about(priya)),
  'provider-cancelled-afterwards': () => providerCancelled({ ...about(priya), today: '2026-12-07' }),
  'provider-cancelled-on-paper': () => providerCancelled(about(maureen, { ...firstAid, price: 0 })),
  'before-you-go': () => beforeYouGo(soonGoing(bryony, hearing, { '2027-01-12 morning': 'Yes' })),
  'before-you-go-instead': () => beforeYouGo(instead()),
  'before-you-go-on-paper': () =>
    beforeYouGo({ ...soonGoing(maureen, { ...firstAid, measure: '' }), today: '2027-01-29' }),
  'week-after': () =>
    howDidItGoLetter({ ...askedAbout(bryony, hearing, '2027-01-19'), stage: 1, remindOn: '2027-01-26' }),
  'week-after-on-paper': () => howDidItGoLetter({ ...askedAbout(maureen, firstAid, '2027-02-09'), stage: 1 }),
  'could-not-go': () => couldNotGoLetter(missed(bryony, hearing)),
  'could-not-go-on-paper': () => couldNotGoLetter(missed(maureen, firstAid)),
  'weeks-later': () =>
    howDidItGoLetter({
      ...askedAbout(priya, guided, '2026-11-26'),
      stage: 2,
      before,
      remindOn: '2026-12-03',
    }),
  'have-you-seen': () => haveYouSeen(seenBy(samir)),
  'have-you-seen-standing-in': () => haveYouSeen({ ...seenBy(bryony), actingFor: samir }),
  'have-you-seen-on-paper': () => haveYouSeen(seenBy(maureen)),
  'would-like-help': () => wouldLikeHelp(helpFrom(samir, samir)),
  'would-like-help-on-paper': () => wouldLikeHelp(helpFrom(maureen, niamh)),
  'seen-used': () =>
    seenUsed({
      ...about(priya, guided),
      by: samir,
      words: 'Two groups in Year 4 argued about 0.25 with a number line, without being asked.',
    }),
  'weeks-later-reminder': () =>
    howDidItGoLetter({
      ...askedAbout(priya, guided, '2026-12-03'),
      stage: 2,
      reminder: 'first',
      remindOn: '2026-12-10',
    }),
  'weeks-later-last-reminder': () =>
    howDidItGoLetter({ ...askedAbout(priya, guided, '2026-12-10'), stage: 2, reminder: 'last' }),
  'term-on': () =>
    howDidItGoLetter({
      ...askedAbout(priya, guided, '2027-02-25'),
      stage: 3,
      before,
      remindOn: '2027-03-04',
    }),
  'term-on-paper': () => howDidItGoLetter({ ...askedAbout(maureen, firstAid, '2027-06-30'), stage: 3 }),
  'ask-in-passing': () => askInPassing(inPassing(samir, [guided])),
  'ask-in-passing-several': () => askInPassing(inPassing(samir, [guided, hearing])),
  'ask-in-passing-on-paper': () => askInPassing(inPassing(maureen, [guided])),
}

/** They withdrew from what costs one price for all: £295 of it were theirs. */
const shareBorneOn = (person: Person) => {
  const own = about(person)
  return { ...own, request: { ...own.request, passedOn: { to: 'R-0031b', pence: pounds(295) } } as const }
}

const seenBy = (leader: Person) => ({ ...about(priya, guided), leader, answerAddress: form })
const helpFrom = (leader: Person, { id }: Person) => ({
  ...about({ ...priya, teamLeader: id }, guided),
  leader,
})

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

/** Two school days before the first day, with the place booked. */
function soonGoing(person: Person, asked: Partial<Asked>, cover: Booking['cover'] = {}) {
  const own = placeHeld(person, '2027-01-08')
  const now = about(person, { measure: 'now most stop at every other line', ...asked })
  const booking = own.request.booking && { ...own.request.booking, cover }
  return {
    ...now,
    today: own.today,
    request: { ...now.request, booking, decision: approvedThen },
    cancelAddress: form,
  }
}

/** Deena goes in Bryony's place, and cover is not yet found. */
function instead() {
  const own = soonGoing(deena, { ...hearing, coverInSchool: '' })
  const first = { person: bryony.id, who: 'Bryony Castellow, Year 2' }
  const { booking } = own.request
  return { ...own, request: { ...own.request, booking: booking && { ...booking, first } } }
}

const approvedThen = {
  ...byVotes,
  stage: 'approved',
  at: '2026-11-12T15:00:00.000Z',
  leftAt: '2026-11-12T15:45:00.000Z',
} as const
const inPassing = (leader: Person, asked: readonly Partial<Asked>[]): Parameters<typeof askInPassing>[0] => ({
  ...about(leader),
  leader,
  asked: asked.map((one, place) => ({
    request: about(priya, one).request,
    stage: place === 0 ? 2 : 1,
    answerAddress: form,
  })),
})

/** What she answered before, each time in words of its own. */
const before: StageAnswer = {
  ...{ at: '2026-10-15T16:00:00.000Z', ratings: {} },
  words: {
    learned: 'To ask “How do you know?” and wait.',
    children: 'Most of my Year 4 now say why.\nTwo still guess.',
  },
}

const askedAbout = (person: Person, asked: Partial<Asked>, today: Day) => ({
  ...about(person, asked),
  today,
  plan: aPlan(),
  reminder: false as const,
  answerAddress: form,
  tellUsAddress: form,
})

const missed = (person: Person, asked: Partial<Asked>) => ({
  ...about(person, asked),
  answerAddress: form,
  tellUsAddress: form,
})
