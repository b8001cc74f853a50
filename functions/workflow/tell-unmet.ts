import { isUnmet } from '../domain/development/need.ts'
import { daysAfter } from '../domain/school/day.ts'
import { isHere } from '../domain/school/person.ts'
import { lastEnded } from '../domain/school/terms.ts'
import type { Outside } from '../outside.ts'
import { unmetNeeds } from '../pages/letters/unmet-needs.ts'
import { reading, writing } from './books.ts'
import { stillMorning } from './hours.ts'
import type { Known } from './known.ts'
import { oweToday } from './owe.ts'
import { cpdLeadToday } from './prepare-meeting.ts'

/**
 * Once a term, on the first morning of the next on which they are in school: the needs for which nothing
 * has been agreed, to the CPD lead or their deputy (SA25).
 */
export async function tellUnmetNeeds(outside: Outside, school: string, known: Known): Promise<void> {
  const term = lastEnded(known.calendar, 'each term', daysAfter(known.today, -1))
  const to = cpdLeadToday(known)
  const needs = known.needs.filter((need) => isUnmet(need) && worksHere(need.person, known))
  if (term === undefined || to === undefined || !stillMorning(known.now)) return
  if (!needs.some(({ became }) => became === 'open')) return
  const key = `needs/${term.to}`
  if ((await reading(outside.store, school).letter(key)) !== undefined) return
  const written = unmetNeeds({ ...known, to, needs })
  await outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    if ((await books.letter(key)) !== undefined) return
    oweToday(books, written, { key, person: to, about: '' }, known)
    books.record(`${key}/owed`, 'Needs that are not met yet.', 'needs', known.now)
  })
}

const worksHere = (id: string, { people, today }: Known): boolean =>
  people.some((person) => person.id === id && isHere(person, today))
