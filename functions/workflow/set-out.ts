import { leftNow } from '../domain/approval/leave.ts'
import { rowWith } from '../domain/request/group.ts'
import { membersOf } from '../domain/request/request.ts'
import { type Day, dayOf, daysAfter, type Instant, secondsAfter } from '../domain/school/day.ts'
import { isHere, type Person } from '../domain/school/person.ts'
import type { Settings } from '../domain/school/settings.ts'
import { settingsFrom } from '../domain/school/settings-from.ts'
import type { Outside } from '../outside.ts'
import type { SettingValues } from '../pages/coordinator/settings.ts'
import type { SchoolToday } from '../pages/letters/about.ts'
import { addressed, type OnItsWay } from './address-letter.ts'
import { forAnother } from './ask-for-help.ts'
import { asItStands } from './at-the-door.ts'
import { type Letter, type Reading, type StoredRequest, type Writing, writing } from './books.ts'
import { groupOf } from './group-of.ts'
import { calendarOn, nextMomentFor, openingOn } from './hours.ts'
import { letterAttention, letterKey } from './letter-attention.ts'

/** How long a letter may be on its way before it is given up as unknown, in seconds. */
const onItsWay = 15 * 60

/**
 * `pending` → `sending`, once, if its reader is still here; the decision it tells of has then left.
 *
 * @param others letters that may be due too: those of the program's own accord to the same person go with it
 */
export function setOut(
  outside: Outside,
  school: string,
  { key }: Letter,
  others: readonly Letter[],
): Promise<OnItsWay | undefined> {
  return outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const letter = await books.letter(key)
    const now = outside.clock.now()
    if (letter === undefined || letter.dueAt === undefined || letter.dueAt > now) return undefined
    const people = (await books.known<{ people: readonly Person[] }>('people'))?.people ?? []
    const settings = inForce(await books.known<{ values: SettingValues }>('settings'), dayOf(now))
    const request = letter.about.startsWith('R-')
      ? await books.request(letter.about as `R-${string}`)
      : undefined
    if (letter.state === 'sending') {
      finish(books, { ...letter, state: 'unknown', because: 'no answer came' }, now)
      return undefined
    }
    const stands = await asItStands(books, letter, { people, today: dayOf(now) })
    if (stands === undefined) {
      const entry = await books.attentionEntry(letterKey(key))
      if (entry?.open === 'yes') books.saveAttention(entry, 'no')
      finish(books, { ...letter, state: 'overtaken' }, now)
      return undefined
    }
    const leaving = request && leavesWith(request, letter) ? await sharing(books, request) : []
    const person = people.find(({ id }) => id === letter.to.person)
    const gone = letter.to.person !== undefined && (person === undefined || !isHere(person, dayOf(now)))
    const beside = letter.bound && !gone ? await besides(books, letter, others, { people, now }) : []
    const later =
      letter.bound && person && !gone ? await whenItMay(books, letter, beside, person, now) : undefined
    if (later !== undefined) {
      books.saveLetter({ ...letter, dueAt: later })
      return undefined
    }
    for (const one of leaving) books.saveRequest({ ...one, ...leftNow(one, now) })
    const begins = person?.startDate
    if (gone && begins !== undefined && begins > dayOf(now)) {
      books.saveLetter({ ...letter, dueAt: openingOn(begins, now) })
      return undefined
    }
    if (gone || settings === undefined) {
      const school = settings && { settings, people, today: dayOf(now) }
      finish(books, await withoutReader(books, letter, school), now)
      return undefined
    }
    books.saveLetter({
      ...letter,
      also: beside.map(({ key, kind, facts }) => ({ key, kind, facts })),
      state: 'sending',
      dueAt: secondsAfter(now, onItsWay),
      attempts: letter.attempts + 1,
    })
    for (const one of beside) finish(books, { ...one, state: 'enclosed', enclosedIn: letter.key }, now)
    return addressed(enclosing(stands, beside), { settings, people, today: dayOf(now) })
  })
}

/** A letter whose reader no longer works here leaves no more; a wish for help goes to whoever can help now. */
async function withoutReader(
  books: Writing,
  letter: Letter,
  school: SchoolToday | undefined,
): Promise<Letter> {
  const instead = letter.kind === 'would-like-help' && school && (await forAnother(books, letter, school))
  const because = `${letter.to.name} no longer works here`
  return instead || { ...letter, state: 'suppressed', because }
}

/**
 * When a letter of the program's own accord may leave, if that is not now: in hours, on the person's
 * days, one a day; what was asked for does not wait for the next day. It was owed for such a moment; after an outage that has passed.
 */
async function whenItMay(
  books: Writing,
  letter: Letter,
  beside: readonly Letter[],
  person: Person,
  now: Instant,
): Promise<Instant | undefined> {
  const today = dayOf(now)
  const next = nextMomentFor(person, await calendarOn(books, today), now)
  const written = await books.writtenToOn(today, person.id)
  const hadIt = await hasHad(books, written, [letter, ...beside])
  if (next === now && (letter.wanted || !hadIt)) {
    if (!hadIt && written !== letter.key) books.saveWrittenTo(today, person.id, letter.key)
    return undefined
  }
  const day = next === now || next === undefined ? daysAfter(today, 1) : dayOf(next)
  return openingOn(day, now)
}

/** Whether the letter of the day has left, or is on its way, and is none of these: one that was put off or has lapsed was none. */
async function hasHad(books: Writing, key: string | undefined, these: readonly Letter[]): Promise<boolean> {
  if (key === undefined || these.some((one) => one.key === key)) return false
  const state = (await books.letter(key))?.state
  return state !== 'pending' && state !== 'overtaken'
}

/** Besides which no more go into one envelope: it is kept whole, and what is left over leaves on their next day. */
const enclosedAtMost = 40

/** The other letters of the program's own accord that wait for the same person, as they now stand. */
async function besides(
  books: Writing,
  letter: Letter,
  others: readonly Letter[],
  { people, now }: { readonly people: readonly Person[]; readonly now: Instant },
): Promise<readonly Letter[]> {
  const theirs = others
    .filter(({ bound, to, key }) => bound && to.person === letter.to.person && key !== letter.key)
    .slice(0, enclosedAtMost)
  const found = await Promise.all(theirs.map(({ key }) => books.letter(key)))
  const waiting = found.filter(
    (one) => one?.state === 'pending' && one.dueAt !== undefined && one.dueAt <= now,
  ) as readonly Letter[]
  const still = await Promise.all(waiting.map((one) => asItStands(books, one, { people, today: dayOf(now) })))
  return still.filter((one) => one !== undefined)
}

/**
 * Everything in one envelope, what has been owed longest first; but what can wait goes last, because the first gives the
 * envelope its subject. In the books each stays what it is.
 */
function enclosing(letter: Letter, beside: readonly Letter[]): Letter {
  const [first = letter, ...rest] = [letter, ...beside].toSorted(
    (one, other) => Number(canWait(one)) - Number(canWait(other)) || (one.owedAt < other.owedAt ? -1 : 1),
  )
  const also = rest.map(({ key, kind, facts }) => ({ key, kind, facts }))
  return also.length === 0 ? letter : { ...letter, kind: first.kind, facts: first.facts, also }
}

/** Whether it can be read another day: it asks for nothing, and no day in it is near. */
const canWait = ({ kind }: Letter): boolean =>
  kind === 'key-messages' || kind === 'staffroom' || kind === 'seen-used'

/** What went in the envelope of a letter. */
export async function enclosedIn(books: Reading, letter: Letter | undefined): Promise<readonly Letter[]> {
  const found = await Promise.all((letter?.also ?? []).map(({ key }) => books.letter(key)))
  return found.flatMap((one) => (one?.state === 'enclosed' && one.enclosedIn === letter?.key ? [one] : []))
}

/** One that went in the envelope of another, which did not leave: it waits on its own again. */
export function takenOut(letter: Letter, dueAt: Instant): Letter {
  const { enclosedIn: _, settledAt: __, ...own } = letter
  return { ...own, state: 'pending', dueAt }
}

/** A decision about a group has left with the first of its letters, so that it is never half taken back. */
const sharing = async (books: Writing, request: StoredRequest): Promise<readonly StoredRequest[]> =>
  membersOf(rowWith(await groupOf(books, request), request.id))

/** The letter that tells of a decision, or that it is put off. */
const leavesWith = ({ decision }: StoredRequest, letter: Letter): boolean =>
  (decision.stage === 'agreed' || decision.stage === 'waiting') && decision.letterKey === letter.key

/** The settings that count today; nothing while something that is needed is missing. */
export const inForce = (known: { values: SettingValues } | undefined, today: Day): Settings | undefined => {
  const fit = known && settingsFrom(known.values, today)
  return fit && 'settings' in fit ? fit.settings : undefined
}

/** Saves a letter as it now stands, with an entry in Needs attention where a person must see to it. */
export function finish(books: Writing, letter: Letter, now: Instant): void {
  const settled = letter.state !== 'pending'
  books.saveLetter({
    ...letter,
    dueAt: settled ? undefined : letter.dueAt,
    ...(settled && { settledAt: now }),
  })
  const attention = letterAttention(letter, now)
  if (attention !== undefined) books.saveAttention(attention, 'yes')
}
