import type { Offer } from '../../domain/development/offer.ts'
import type { Day } from '../../domain/school/day.ts'
import { isAway, isHere, type Person } from '../../domain/school/person.ts'
import { forWhomShown } from '../forms/i-can-show.ts'
import type { PageRow, TabPage } from '../tab.ts'

export type OffersFacts = {
  readonly offers: readonly Offer[]
  readonly people: readonly Person[]
  readonly today: Day
}

/** What colleagues in school today can show, each once, by name. */
export const offeredToday = ({
  offers,
  people,
  today,
}: OffersFacts): readonly (Offer & { readonly who: string; readonly key: string })[] =>
  offers
    .flatMap((offer) => {
      const person = people.find(({ id }) => id === offer.person)
      if (person === undefined || !isHere(person, today) || isAway(person, today)) return []
      return [{ ...offer, who: person.name, key: `${person.id} ${offer.what}` }]
    })
    .filter(({ key }, place, all) => all.findIndex((one) => one.key === key) === place)
    .toSorted((one, other) => one.who.localeCompare(other.who, 'en-GB'))

/** Who can show you: in the file that all staff read, what colleagues offer and how to offer something (SA20). */
export const whoCanShow = (
  facts: OffersFacts & {
    /** The form "I can show colleagues …"; absent before there is one. */
    readonly formAddress?: string
  },
): TabPage => ({
  id: 'who-can-show',
  title: 'Who can show you',
  about: `What colleagues can show you, in school and for nothing. Talk with them; if you need time for it, ask on the form for training.${facts.formAddress === undefined ? '' : ` To offer something yourself: ${facts.formAddress}`}`,
  rowsAre: 'ours',
  frozenColumns: 1,
  sorted: true,
  columns: [
    { id: 'who', heading: 'Who', whose: 'ours', width: 180 },
    { id: 'what', heading: 'Can show colleagues …', whose: 'ours', width: 340, wrap: true },
    { id: 'forWhom', heading: 'For whom', whose: 'ours', width: 150 },
    { id: 'when', heading: 'When, or how to ask', whose: 'ours', width: 260, wrap: true },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: offeredToday(facts).map(
    ({ key, who, what, forWhom, when }): PageRow => ({
      key,
      cells: { who, what, forWhom: forWhomShown(forWhom), when, key },
    }),
  ),
})
