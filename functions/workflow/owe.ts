import { type Day, dayOf, type Instant } from '../domain/school/day.ts'
import type { Person } from '../domain/school/person.ts'
import type { Letter as Written } from '../pages/letters/about.ts'
import type { Letter, Writing } from './books.ts'
import { openingOn } from './hours.ts'
import type { Known } from './known.ts'

/** A letter that is owed from now on: named for its occasion, to one person, leaving at a moment. */
export const owed = (
  letter: Written,
  occasion: {
    readonly key: string
    readonly to: Letter['to']
    readonly about: string
    readonly due: Instant
    readonly now: Instant
    readonly answerTo?: Letter['answerTo']
  },
): Letter => ({
  key: occasion.key,
  kind: letter.kind,
  to: occasion.to,
  about: occasion.about,
  facts: letter.facts,
  state: 'pending',
  dueAt: occasion.due,
  owedAt: occasion.now,
  attempts: 0,
  ...(occasion.answerTo && { answerTo: occasion.answerTo }),
})

/**
 * Owes a letter of the program's own accord for this morning. All such letters that somebody has to get
 * leave in one envelope, once a day (design §8); what comes after it waits for their next day in school.
 */
export function oweToday(
  books: Writing,
  letter: Written,
  { key, person, about }: { readonly key: string; readonly person: Person; readonly about: string },
  { today, now }: Known,
): void {
  const due = openingOn(today, now)
  books.saveLetter({ ...owed(letter, { key, to: toPerson(person), about, due, now }), bound: true })
}

/** Likewise, of what somebody has just asked for: it does not wait for tomorrow where today's letter has left. */
export function oweAtOnce(
  books: Writing,
  letter: Written,
  { key, person, about }: { readonly key: string; readonly person: Person; readonly about: string },
  { today, now }: Known,
): void {
  const due = openingOn(today, now)
  const one = owed(letter, { key, to: toPerson(person), about, due, now })
  books.saveLetter({ ...one, bound: true, wanted: true })
}

/** A member of staff as the one to whom a letter goes. */
export const toPerson = (person: {
  readonly id: string
  readonly name: string
  readonly email?: string
}): Letter['to'] => ({
  person: person.id,
  name: person.name,
  ...(person.email !== undefined && { email: person.email }),
})

/** The day on which a letter left, was printed or came to nothing; until then the day on which it was owed. */
export const settledOn = ({ settledAt, owedAt }: Pick<Letter, 'settledAt' | 'owedAt'>): Day =>
  dayOf(settledAt ?? owedAt)
