import type { Offer } from '../../domain/development/offer.ts'
import type { Day } from '../../domain/school/day.ts'
import { isAway, isHere, type Person } from '../../domain/school/person.ts'
import { forWhomShown } from '../forms/i-can-show.ts'
import type { PageRow, TabPage } from '../tab.ts'

/** Who can show you: in the file that all staff read, what colleagues offer and how to offer something (SA20). */
export const whoCanShow = (facts: {
  readonly offers: readonly Offer[]
  readonly people: readonly Person[]
  readonly today: Day
  /** The form "I can show colleagues …"; absent before there is one. */
  readonly formAddress?: string
}): TabPage => ({
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
  rows: facts.offers
    .flatMap(({ person: id, what, when, forWhom }): readonly PageRow[] => {
      const person = facts.people.find((one) => one.id === id)
      if (person === undefined || !isHere(person, facts.today) || isAway(person, facts.today)) return []
      const key = `${person.id} ${what}`
      return [{ key, cells: { who: person.name, what, forWhom: forWhomShown(forWhom), when, key } }]
    })
    .filter(({ key }, place, all) => all.findIndex((one) => one.key === key) === place)
    .sort((one, other) => String(one.cells.who).localeCompare(String(other.cells.who), 'en-GB')),
})
