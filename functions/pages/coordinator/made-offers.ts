import { type MadeOffer, offersLike, stillOffered } from '../../domain/development/offer.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import { type Day, dayOf } from '../../domain/school/day.ts'
import type { Person } from '../../domain/school/person.ts'
import { forWhomShown } from '../forms/i-can-show.ts'
import type { PageRow, TabPage } from '../tab.ts'

/** Offers from the form: what colleagues can show, in their words, and who waits for something like it (SA20). */
export const madeOffersTab: TabPage = {
  id: 'made-offers',
  title: 'Offers from the form',
  about:
    'What colleagues offered on the form “I can show colleagues …”, the newest first, and which requests wait for something like it. They count like those on Offers, until they lapse or are taken back. There is nothing to type here: bring the two together.',
  rowsAre: 'ours',
  frozenColumns: 2,
  sorted: true,
  columns: [
    { id: 'ref', heading: 'Ref', whose: 'ours', width: 64 },
    { id: 'who', heading: 'Who', whose: 'ours', width: 150 },
    { id: 'what', heading: 'I can show colleagues …', whose: 'ours', width: 240, wrap: true },
    { id: 'forWhom', heading: 'For whom', whose: 'ours', width: 130 },
    { id: 'when', heading: 'When, or how to ask', whose: 'ours', width: 170, wrap: true },
    { id: 'stands', heading: 'Where it stands', whose: 'ours', width: 160, wrap: true },
    { id: 'waiting', heading: 'Who waits for something like it', whose: 'ours', width: 270, wrap: true },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: [],
}

/** Offers that are shown; older ones have long lapsed. */
const shownAtMost = 200

export type OffersSeen = {
  readonly made: readonly MadeOffer[]
  readonly people: readonly Person[]
  readonly today: Day
  /** Requests that wait. */
  readonly waiting: readonly TrainingRequest[]
}

export const madeOffersPage = ({ made, people, today, waiting }: OffersSeen): TabPage => ({
  ...madeOffersTab,
  rows: made
    .slice(-shownAtMost)
    .toReversed()
    .map((offer): PageRow => {
      const open = stillOffered(offer, today)
      return {
        key: offer.id,
        cells: {
          ref: offer.id,
          who: people.find(({ id }) => id === offer.person)?.name ?? '',
          what: offer.what,
          forWhom: forWhomShown(offer.forWhom),
          when: offer.when,
          stands: stands(offer, today),
          waiting: open ? waitFor(offer, waiting, people) : '',
          key: offer.id,
        },
      }
    }),
})

function stands({ until, takenBack }: MadeOffer, today: Day): string {
  if (takenBack !== undefined) return `Taken back on ${dateWithYear(dayOf(takenBack))}`
  return today <= until ? `Open until ${dateWithYear(until)}` : `Lapsed on ${dateWithYear(until)}`
}

/** Requests of others, of those whom the offer is for, that have a word in common with it. */
const waitFor = (offer: MadeOffer, waiting: readonly TrainingRequest[], people: readonly Person[]): string =>
  waiting
    .filter(({ person }) => person !== offer.person && isFor(offer, person, people))
    .filter(({ asked }) => offersLike([offer], asked).length > 0)
    .map(({ id, who, asked }) => `${id} ${who}: ${asked.title}`)
    .join('\n')

const isFor = ({ forWhom }: MadeOffer, id: Person['id'], people: readonly Person[]): boolean =>
  forWhom === undefined || people.find((person) => person.id === id)?.roleGroup === forWhom
