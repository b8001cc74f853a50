import type { MadeOffer } from '../../../functions/domain/development/offer.ts'
import { asOne } from '../../../functions/domain/request/group.ts'
import { membersOf, type TrainingRequest } from '../../../functions/domain/request/request.ts'
import { whyNotFound, whyTooLarge } from '../../../functions/pages/forms/others-named.ts'
import type { Letter } from '../../../functions/pages/letters/about.ts'
import { cancelled, changeHeard } from '../../../functions/pages/letters/changed-mind.ts'
import { offerHeard } from '../../../functions/pages/letters/offer-heard.ts'
import { noted, received } from '../../../functions/pages/letters/received.ts'
import { takePart } from '../../../functions/pages/letters/take-part.ts'
import { unreadable } from '../../../functions/pages/letters/unreadable.ts'

import {
  about,
  bryony,
  deena,
  firstAid,
  form,
  hearing,
  jo,
  maureen,
  outdoor,
  outdoorDeclined,
  priya,
  samir,
  wasOver,
} from './who-and-what.ts'

/** Priya, and the two teaching assistants who are in school that day; a third is not. */
const withTeachingAssistants = (request: TrainingRequest): TrainingRequest =>
  asOne([
    { ...request, group: request.id, notInSchool: ['Cora Lightbown'] },
    ...[bryony, deena].map(
      ({ id, name, job }, place): TrainingRequest => ({
        ...{
          ...request,
          id: `${request.id}${'bc'[place]}`,
          group: request.id,
          person: id,
          who: `${name}, ${job}`,
        },
        ...{ cost: { total: 0, lines: [], coverHalfDays: 0 }, through: 'all teaching assistants' },
      }),
    ),
  ])

/** Letters about an answer on a form: what was asked, changed, cancelled or offered. */
export const whenAsked: Readonly<Record<string, () => Letter>> = {
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
  'received-for-a-group': () => {
    const own = about(priya, { title: 'Adapting lessons', firstDay: '2027-01-04', lastDay: '2027-01-04' })
    const group = withTeachingAssistants(own.request)
    return received({ ...own, group, request: membersOf(group)[0] ?? group, changeAddress: form })
  },
  'noted-for-a-group': () => {
    const own = about(priya, { title: 'Talk for reading', firstDay: '2026-11-13', lastDay: '2026-11-13' })
    const group = withTeachingAssistants(own.request)
    const notFound = whyNotFound('Kit Farow', priya.id, { ...own, days: [] })
    return noted({ ...own, group, request: membersOf(group)[0] ?? group, notFound: [notFound] })
  },
  'noted-for-too-many': () => {
    const own = about(samir, { title: 'Talk for reading', firstDay: '2026-11-13', lastDay: '2026-11-13' })
    return noted({ ...own, notFound: [whyTooLarge({ words: 'everyone', people: 179, room: 149 })] })
  },
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
}

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

const price = {
  where: 'price',
  label: 'Price of one place before VAT, £',
  typed: 'about £120 plus VAT',
  say: 'Write the price as pounds and pence, like 120 or 144.50. VAT has a question of its own.',
}
