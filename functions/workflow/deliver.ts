import { leftNow } from '../domain/approval/leave.ts'
import { dayOf, type Instant, secondsAfter } from '../domain/school/day.ts'
import { isHere, type Person } from '../domain/school/person.ts'
import type { Settings } from '../domain/school/settings.ts'
import { settingsFrom } from '../domain/school/settings-from.ts'
import type { Delivery, Facts, Outside } from '../outside.ts'
import type { SettingValues } from '../pages/coordinator/settings.ts'
import type { SchoolToday } from '../pages/letters/about.ts'
import { nameOf, signer } from '../pages/letters/names.ts'
import { askForALook } from './ask-for-a-look.ts'
import { askToDeliver } from './ask-to-deliver.ts'
import { type Letter, reading, type StoredRequest, type Writing, writing } from './books.ts'
import { letterAttention } from './letter-attention.ts'
import { changeSchool, type School, schoolFrom, schoolPath } from './school.ts'

/** Letters that one run takes, and how long a letter may be on its way before it is given up as unknown. */
const atOnce = 20
const onItsWay = 15 * 60
const tries = 48
const waitAfterRefusal = 5 * 60

/**
 * Sends the letters that are owed, a few at a time.
 *
 * We connect and log in first; then one transaction says that the letter is on its way, looking once
 * more whether its reader is still here; then it is sent. What gets no answer is never sent again by
 * itself: a person sees it in Needs attention. Better one letter missing and known than two.
 */
export async function deliver(outside: Outside, { school: id }: { readonly school: string }): Promise<void> {
  const now = outside.clock.now()
  const school = schoolFrom(await outside.store.get(schoolPath(id)), id)
  const books = reading(outside.store, id)
  const due = await books.lettersDue(now, atOnce)
  if (due.length === 0 || school.mail.paused !== undefined) return
  const room = roomIn(school, now, (await books.known<{ people: readonly Person[] }>('people'))?.people ?? [])
  if (room <= 0) {
    await pause(outside, id)
    return
  }
  let sent = 0
  const post = due.some(({ to }) => to.email !== undefined) ? await outside.mail.open() : undefined
  try {
    for (const letter of due.slice(0, room)) {
      if (await deliverOne(outside, id, letter, post)) sent += 1
    }
  } finally {
    await post?.close()
  }
  const next = (await books.lettersDue('9999-12-31T00:00:00.000Z', 1))[0]?.dueAt
  await changeSchool(outside.store, id, (before) => ({
    ...before,
    changes: before.changes + 1,
    dueAt: next,
    mail: counted(before, now, sent),
  }))
  await askForALook(outside, id)
  if (next !== undefined && next <= now) await askToDeliver(outside, id, secondsAfter(now, 1))
}

type Post = Awaited<ReturnType<Outside['mail']['open']>> | undefined

/** Delivers one letter; whether it was sent. A letter that cannot be written must not stop the others. */
async function deliverOne(outside: Outside, school: string, letter: Letter, post: Post): Promise<boolean> {
  const onWay = await setOut(outside, school, letter)
  if (onWay === undefined) return false
  let delivery: Delivery
  try {
    const written = outside.letters.write(onWay.letter.kind, onWay.facts)
    if (onWay.to === undefined || post === undefined) {
      await settle(outside, school, letter.key, {
        state: 'to hand over',
        text: `${written.subject}\n\n${written.text}`,
      })
      return false
    }
    delivery = await post.send({
      ...written,
      to: onWay.to,
      replyTo: onWay.replyTo,
      messageId: messageId(school, onWay),
    })
  } catch (cause) {
    outside.log('letter could not be written', { school, letter: letter.key, kind: letter.kind })
    delivery = {
      outcome: 'never',
      because: cause instanceof Error ? cause.message : 'it could not be written',
    }
  }
  await settle(outside, school, letter.key, outcomeOf(delivery, letter, outside.clock.now()))
  return delivery.outcome === 'sent'
}

type OnItsWay = {
  readonly letter: Letter
  readonly facts: Facts
  readonly to: { readonly name: string; readonly address: string } | undefined
  readonly replyTo: { readonly name: string; readonly address: string }
}

/** Named for the occasion, so that a receiver can tell a letter that comes twice. */
const messageId = (school: string, { letter, replyTo }: OnItsWay): string =>
  `<${letter.key.replaceAll(/[^A-Za-z0-9-]+/g, '.')}.${letter.attempts}.${school}@${replyTo.address.split('@')[1]}>`

/** `pending` → `sending`, once, if its reader is still here; the decision it tells of has then left. */
function setOut(outside: Outside, school: string, { key }: Letter): Promise<OnItsWay | undefined> {
  return outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const letter = await books.letter(key)
    const now = outside.clock.now()
    if (letter === undefined || letter.dueAt === undefined || letter.dueAt > now) return undefined
    const people = (await books.known<{ people: readonly Person[] }>('people'))?.people ?? []
    const settings = inForce(await books.known<{ values: SettingValues }>('settings'))
    const request = letter.about.startsWith('R-')
      ? await books.request(letter.about as `R-${string}`)
      : undefined
    if (letter.state === 'sending') {
      finish(books, { ...letter, state: 'unknown', because: 'no answer came' }, now)
      return undefined
    }
    const person = people.find(({ id }) => id === letter.to.person)
    const gone = letter.to.person !== undefined && (person === undefined || !isHere(person, dayOf(now)))
    const left = request && leavesWith(request, letter) ? leftNow(request, now) : undefined
    if (left && request) books.saveRequest({ ...request, ...left })
    if (gone || settings === undefined) {
      finish(
        books,
        { ...letter, state: 'suppressed', because: `${letter.to.name} no longer works here` },
        now,
      )
      return undefined
    }
    books.saveLetter({
      ...letter,
      state: 'sending',
      dueAt: secondsAfter(now, onItsWay),
      attempts: letter.attempts + 1,
    })
    return addressed(letter, person, { settings, people, today: dayOf(now) })
  })
}

/** The letter that tells of a decision, or that it is put off. */
const leavesWith = ({ decision }: StoredRequest, letter: Letter): boolean =>
  (decision.stage === 'agreed' || decision.stage === 'waiting') && decision.letterKey === letter.key

const inForce = (known: { values: SettingValues } | undefined): Settings | undefined => {
  const fit = known && settingsFrom(known.values)
  return fit && 'settings' in fit ? fit.settings : undefined
}

/** To whom it really goes: in rehearsal to the CPD lead, marked for whom it is. */
function addressed(letter: Letter, person: Person | undefined, school: SchoolToday): OnItsWay {
  const signed = signer(school, letter.to)
  const replyTo = { name: signed.name, address: signed.email }
  const address = person === undefined ? letter.to.email : person.email
  const { letters, roles } = school.settings
  if (letters.live)
    return {
      letter,
      facts: letter.facts,
      replyTo,
      to: address === undefined ? undefined : { name: letter.to.name, address },
    }
  const lead = {
    name: nameOf(school.people, roles.cpdLead.email) ?? 'CPD lead',
    address: roles.cpdLead.email,
  }
  return { letter, facts: { ...letter.facts, rehearsalFor: letter.to.name }, replyTo, to: lead }
}

const settle = (outside: Outside, school: string, key: string, change: Partial<Letter>): Promise<void> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const letter = await books.letter(key)
    if (letter === undefined || letter.state !== 'sending') return
    finish(books, { ...letter, ...change, dueAt: change.dueAt }, outside.clock.now())
  })

/** Saves a letter as it now stands, with an entry in Needs attention where a person must see to it. */
function finish(books: Writing, letter: Letter, now: Instant): void {
  const settled = letter.state !== 'pending'
  books.saveLetter({
    ...letter,
    dueAt: settled ? undefined : letter.dueAt,
    ...(settled && { settledAt: now }),
  })
  const attention = letterAttention(letter, now)
  if (attention !== undefined) books.saveAttention(attention, 'yes')
}

function outcomeOf(delivery: Delivery, letter: Letter, now: Instant): Partial<Letter> {
  if (delivery.outcome === 'sent') return { state: 'sent' }
  if (delivery.outcome === 'later' && letter.attempts + 1 < tries)
    return { state: 'pending', dueAt: secondsAfter(now, waitAfterRefusal), because: delivery.because }
  if (delivery.outcome === 'unknown') return { state: 'unknown', because: delivery.because }
  return { state: 'failed', because: delivery.because }
}

/** How many letters may still leave this hour: a fault must never write to a whole school twice. */
function roomIn(school: School, now: Instant, people: readonly Person[]): number {
  const active = people.filter((person) => isHere(person, dayOf(now))).length
  const most = Math.min(2 * active + 20, 300)
  return most - (school.mail.hour === now.slice(0, 13) ? school.mail.inHour : 0)
}

const counted = ({ mail }: School, now: Instant, sent: number): School['mail'] => ({
  ...mail,
  day: dayOf(now),
  sent: (mail.day === dayOf(now) ? mail.sent : 0) + sent,
  hour: now.slice(0, 13),
  inHour: (mail.hour === now.slice(0, 13) ? mail.inHour : 0) + sent,
})

async function pause(outside: Outside, id: string): Promise<void> {
  await changeSchool(outside.store, id, (school) => ({
    ...school,
    changes: school.changes + 1,
    mail: { ...school.mail, paused: 'more letters in one hour than a school needs' },
  }))
  await askForALook(outside, id)
}
