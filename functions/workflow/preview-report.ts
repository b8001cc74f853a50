import { isHere, type Person } from '../domain/school/person.ts'
import type { Outside } from '../outside.ts'
import type { KeptReport } from '../pages/desk/governors.ts'
import type { Letter as Written } from '../pages/letters/about.ts'
import { governors } from '../pages/letters/governors.ts'
import { nameOf } from '../pages/letters/names.ts'
import { type Letter, reading, writing } from './books.ts'
import { openingOn, reachableToday } from './hours.ts'
import type { Known } from './known.ts'
import { owed, oweToday } from './owe.ts'

/**
 * Tells the head by letter, once for each report, that there is one to read and release: on the first day
 * on which they are in school. The Governors tab has it at once. Until it
 * has left, the letter shows the figures as they then are.
 */
export async function previewReport(
  outside: Outside,
  school: string,
  kept: KeptReport,
  known: Known,
): Promise<void> {
  if (kept.released !== undefined) return
  const key = previewKey(kept)
  const before = await reading(outside.store, school).letter(key)
  const head = headOnPeople(known)
  if (before === undefined ? !maySee(head, known) : !isBehind(before, kept)) return
  await outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const stands = (await books.known<{ kept: KeptReport }>('governors'))?.kept
    const letter = await books.letter(key)
    if (stands === undefined || stands.term !== kept.term || stands.released !== undefined) return
    const written = writtenTo(head, stands, known)
    if (letter !== undefined) {
      if (isBehind(letter, stands)) books.saveLetter({ ...letter, facts: written.facts })
    } else if (head === undefined) books.saveLetter(owedToOutsider(written, key, known))
    else oweToday(books, written, { key, person: head, about: '' }, known)
  })
}

/** Names the letter by which the head is told of a report. */
export const previewKey = ({ term }: KeptReport): string => `governors/${term}/preview`

const headOnPeople = ({ settings, people }: Known): Person | undefined =>
  people.find(({ email }) => email === settings.roles.head.email)

/** Nobody waits for a head who is not on People; at the door it is said of one who has left that they have. */
const maySee = (head: Person | undefined, { calendar, today, now }: Known): boolean =>
  head === undefined || !isHere(head, today) || reachableToday(head, calendar, now)

/** Still to leave, with figures that have moved on. */
const isBehind = ({ state, facts }: Letter, { version }: KeptReport): boolean =>
  state === 'pending' && facts.version !== String(version)

function writtenTo(head: Person | undefined, kept: KeptReport, known: Known): Written {
  const { email } = known.settings.roles.head
  const lead = nameOf(known.people, known.settings.roles.cpdLead.email) ?? 'the CPD lead'
  const to = { name: head?.name ?? 'the head', email }
  return governors({ ...known, to, ...kept, note: '', head: lead, preview: true })
}

const owedToOutsider = (written: Written, key: string, { settings, today, now }: Known): Letter => ({
  ...owed(written, {
    key,
    to: { name: 'the head', email: settings.roles.head.email },
    about: '',
    due: openingOn(today, now),
    now,
  }),
  bound: true,
})
