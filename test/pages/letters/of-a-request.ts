import type { About, Letter } from '../../../functions/pages/letters/about.ts'
import { approved } from '../../../functions/pages/letters/approved.ts'
import { askInPassing } from '../../../functions/pages/letters/ask-in-passing.ts'
import { beforeYouGo } from '../../../functions/pages/letters/before-you-go.ts'
import { booked, goesInstead } from '../../../functions/pages/letters/booked.ts'
import { chair } from '../../../functions/pages/letters/chair.ts'
import { cancelled, changeHeard } from '../../../functions/pages/letters/changed-mind.ts'
import { couldNotGoLetter } from '../../../functions/pages/letters/could-not-go.ts'
import { declined, moneyBack } from '../../../functions/pages/letters/declined.ts'
import { howDidItGoLetter } from '../../../functions/pages/letters/how-did-it-go.ts'
import { moreInformation, wait } from '../../../functions/pages/letters/not-yet.ts'
import { offerHeard } from '../../../functions/pages/letters/offer-heard.ts'
import { officeTold } from '../../../functions/pages/letters/office-told.ts'
import { providerCancelled } from '../../../functions/pages/letters/provider-cancelled.ts'
import { noted, received } from '../../../functions/pages/letters/received.ts'
import { secondLookAsked, toLookAgain } from '../../../functions/pages/letters/second-look.ts'
import { haveYouSeen, seenUsed, wouldLikeHelp } from '../../../functions/pages/letters/seen-used.ts'
import { mayWeShare } from '../../../functions/pages/letters/sharing.ts'
import { takePart } from '../../../functions/pages/letters/take-part.ts'
import { unreadable } from '../../../functions/pages/letters/unreadable.ts'
import { yourView } from '../../../functions/pages/letters/your-view.ts'
import { aPlan } from '../../make.ts'
import type { Options } from './any-about.ts'
import { byVotes, form, inMeeting, niamh, outdoorDeclined } from './who-and-what.ts'

/** Every letter about one request, from random facts. */
export const ofARequest: Readonly<Record<string, (about: About, options: Options) => Letter>> = {
  approved: (one, { address, yes }) =>
    approved({
      ...one,
      decision: agreed(yes),
      cancelAddress: address,
      ...(yes && { freeUntil: '2027-01-05' }),
    }),
  declined: (one, { address, yes, also }) =>
    declined({
      ...one,
      decision: { ...outdoorDeclined, basis: agreed(yes).basis, seen: said(also) },
      ...{ askAgainAddress: address, secondLookAddress: address },
      ...(also && { offers: [{ name: 'Kit Farrow', what: 'outdoor learning', when: '' }] }),
    }),
  'money back': (one, { also }) => moneyBack({ ...one, decision: { ...outdoorDeclined, seen: said(also) } }),
  chair: (one, { yes }) => chair({ ...one, decision: agreed(yes) }),
  wait: (one, { words }) => wait({ ...one, deferred: { kind: 'wait', until: '2027-01-11', words } }),
  'more information': (one, { words, address }) =>
    moreInformation({ ...one, deferred: { kind: 'more information', words }, changeAddress: address }),
  received: (one, { address, words, yes, also }) =>
    received({
      ...one,
      ...{ changeAddress: address, cancelAddress: address, isNew: yes },
      ...(words !== '' && { told: words }),
      ...(also && { notFound: ['Nobody on People is called “Sam”.'], cannotGo: 'Hilda Castle' }),
    }),
  noted,
  cancelled: (one, { address, words, yes, also }) =>
    cancelled({
      ...one,
      why: words,
      ...(yes ? { by: 'Jo Brindlewick', forAll: also } : { by: '' }),
      told: yes,
      givenBack: also,
      askAgainAddress: address,
    }),
  'change heard': (one, { address, words, yes, also }) =>
    changeHeard({
      ...one,
      ...{ why: words, cancelAddress: address, askAgainAddress: address },
      ...(also && { wish: yes ? 'cancel' : 'change' }),
    }),
  booked: (one, { address }) => booked({ ...one, cancelAddress: address }),
  'goes instead': (one, { address, yes }) =>
    goesInstead({ ...one, cancelAddress: address, goes: yes, other: 'Deena Marwick' }),
  'office told': officeTold,
  'provider cancelled': providerCancelled,
  'take part': takePart,
  'could not go': (one) => couldNotGoLetter({ ...one, answerAddress: form, tellUsAddress: form }),
  unreadable: (one, { address, words, yes, also }) =>
    unreadable({
      ...one,
      of: also ? 'request' : 'change',
      problems: [{ where: 'price', label: 'Price', typed: words, say: 'Write a price, like £120.' }],
      formAddress: address ?? form,
      allFilled: yes,
    }),
  'offer heard': (one, { words, yes }) =>
    offerHeard({
      ...one,
      offer: {
        ...{
          id: 'O-0001',
          person: one.person.id,
          what: 'Phonics',
          when: words,
          ...(yes && { forWhom: 'Teaching assistant' }),
        },
        ...{ since: '2026-11-12', until: '2027-07-21', ...(yes && { takenBack: '2026-11-12' }) },
      } as never,
      takeBackAddress: form,
    }),
  'week after': (one, options) => asks(1, one, options),
  'weeks later': (one, options) => asks(2, one, options),
  'a term on': (one, options) => asks(3, one, options),
  'ask in passing': (one, { yes }) =>
    askInPassing({
      ...one,
      leader: one.person,
      asked: Array(yes ? 1 : 2).fill({ request: one.request, stage: yes ? 3 : 2, answerAddress: form }),
    }),
  'your view': (one, { yes }) =>
    yourView({
      ...one,
      leader: one.person,
      asked: Array(yes ? 1 : 2).fill({ request: one.request, answerAddress: form }),
    }),
  'second look asked': (one) => secondLookAsked({ ...one, looker: niamh.name }),
  'second look': (one, { words, yes }) =>
    toLookAgain({
      ...one,
      decision: { ...agreed(yes), outcome: 'declined' },
      looker: { name: niamh.name, email: niamh.email ?? '', ...(yes && { person: niamh.id }) },
      why: words,
    }),
  'before you go': (one, { address }) => beforeYouGo({ ...one, cancelAddress: address }),
  'have you seen': (one) => haveYouSeen({ ...one, leader: one.askedBy, answerAddress: form }),
  'help to use': (one) => wouldLikeHelp({ ...one, leader: one.askedBy }),
  'seen in use': (one, { words }) => seenUsed({ ...one, by: one.askedBy, words: words || 'Yes.' }),
  'may we share': (one, { words }) => mayWeShare({ ...one, messages: words || 'Wait.', answerAddress: form }),
}

const agreed = (inTheMeeting: boolean) => (inTheMeeting ? inMeeting : byVotes)

const said = (withReason: boolean) => ({
  votes: {},
  words: 'We will look for a date in spring.',
  ...(withReason && { reason: 'Cover' as const }),
})

const asks = (stage: 1 | 2 | 3, one: About, { words, yes, also }: Options): Letter =>
  howDidItGoLetter({
    ...one,
    ...{ stage, plan: aPlan(), answerAddress: form, tellUsAddress: form },
    reminder: yes ? (also ? 'last' : 'first') : false,
    ...(also && { remindOn: '2027-03-04' }),
    before: { at: '2026-11-12T14:00:00.000Z', ratings: {}, words: { learned: words, children: words } },
  })
