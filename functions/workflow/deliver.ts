import { dayOf, type Instant, secondsAfter } from '../domain/school/day.ts'
import type { Person } from '../domain/school/person.ts'
import type { Delivery, Outside } from '../outside.ts'
import type { SettingValues } from '../pages/coordinator/settings.ts'
import { addressOf, messageId } from './address-letter.ts'
import { askForALook } from './ask-for-a-look.ts'
import { askToDeliver } from './ask-to-deliver.ts'
import { type Letter, reading, writing } from './books.ts'
import { filesWith } from './files-with.ts'
import { letterKey } from './letter-attention.ts'
import { counted, roomIn } from './mail-limit.ts'
import { changeSchool, type School, schoolFrom, schoolPath } from './school.ts'
import { enclosedIn, finish, inForce, setOut, takenOut } from './set-out.ts'

/** Letters that one run takes. */
const atOnce = 20
/**
 * Letters among which are those that can go in one envelope: a school of 200 staff that owed everybody a letter of every
 * kind, for a week in which no mail could leave, would have fewer. Beyond it somebody could get two, and the list says so.
 */
const dueAtMost = 5000

/** Who is asked to wait tries again after five minutes, then ever later up to an hour: for longer than the day that a mail limit lasts. */
const tries = 30
const firstWait = 5 * 60
const longestWait = 60 * 60

/**
 * Sends the letters that are owed, a few at a time.
 *
 * We connect and log in first; then one transaction says that the letter is on its way, looking once
 * more whether its reader is still here; then it is sent. What gets no answer is never sent again by
 * itself: a person sees it in Needs attention. Better one letter missing and known than two.
 */
export async function deliver(outside: Outside, { school: id }: { readonly school: string }): Promise<void> {
  try {
    await deliverDue(outside, id)
  } catch (cause) {
    await recordFailure(outside, id, cause)
  }
}

async function deliverDue(outside: Outside, id: string): Promise<void> {
  const now = outside.clock.now()
  const school = schoolFrom(await outside.store.get(schoolPath(id)), id)
  const books = reading(outside.store, id)
  const allDue = await books.lettersDue(now, dueAtMost)
  const due = allDue.slice(0, atOnce)
  if (school.mail.paused !== undefined) return
  if (due.length === 0) {
    await putDueRight(outside, school, now)
    return
  }
  const people = (await books.known<{ people: readonly Person[] }>('people'))?.people ?? []
  const settings = inForce(await books.known<{ values: SettingValues }>('settings'), dayOf(now))
  const room = roomIn(school, now, people)
  if (room <= 0) {
    await pause(outside, id)
    return
  }
  let sent = 0
  // In rehearsal letters for people without an address go by mail too: to the CPD lead.
  const byMail = settings?.letters.live !== true || due.some(({ to }) => addressOf(to, people) !== undefined)
  let post = byMail ? await outside.mail.open() : undefined
  try {
    for (const letter of due.slice(0, room)) {
      const outcome = await deliverOne(outside, id, letter, { post, others: allDue })
      if (outcome === 'sent') sent += 1
      if (outcome === 'unknown') post = await openedAnew(outside, post)
    }
  } finally {
    await post?.close()
  }
  const next = await books.nextLetterAt()
  await changeSchool(outside.store, id, (before) => ({
    ...before,
    changes: before.changes + 1,
    dueAt: next,
    mail: {
      ...counted(before, now, sent),
      failure: undefined,
      tooMany: allDue.length === dueAtMost || undefined,
    },
  }))
  await askForALook(outside, id)
  if (next !== undefined && next <= now) await askToDeliver(outside, id, secondsAfter(now, 1))
}

/** The school says that a letter is due, and none is: another run was here first. */
async function putDueRight(outside: Outside, { id, dueAt }: School, now: Instant): Promise<void> {
  if (dueAt === undefined || dueAt > now) return
  const next = await reading(outside.store, id).nextLetterAt()
  await changeSchool(outside.store, id, (before) => ({ ...before, dueAt: next }))
}

/** Nothing was promised to anybody yet. The letters wait, we try again soon, and the list says so. */
async function recordFailure(outside: Outside, id: string, cause: unknown): Promise<void> {
  const say = cause instanceof Error ? cause.message.slice(0, 200) : 'something failed'
  outside.log('delivering failed', { school: id, because: say })
  let news = false
  await changeSchool(outside.store, id, (before) => {
    news = before.mail.failure !== say
    return {
      ...before,
      changes: before.changes + (news ? 1 : 0),
      mail: { ...before.mail, failure: say },
    }
  })
  if (news) await askForALook(outside, id)
  await askToDeliver(outside, id, secondsAfter(outside.clock.now(), firstWait))
}

type Post = Awaited<ReturnType<Outside['mail']['open']>> | undefined

/** A connection that gave no answer may be gone; the letters after it must not wait for that. */
async function openedAnew(outside: Outside, post: Post): Promise<Post> {
  await post?.close()
  return outside.mail.open()
}

/** Delivers one letter and says what became of it, if it set out by mail. A letter that cannot be written must not stop the others. */
async function deliverOne(
  outside: Outside,
  school: string,
  letter: Letter,
  { post, others }: { readonly post: Post; readonly others: readonly Letter[] },
): Promise<Delivery['outcome'] | undefined> {
  const onWay = await setOut(outside, school, letter, others)
  if (onWay === undefined) return undefined
  let delivery: Delivery
  try {
    const written = outside.letters.write(onWay.letter.kind, onWay.facts, onWay.letter.also)
    if (onWay.to === undefined || post === undefined) {
      await settle(outside, school, letter.key, {
        state: 'to hand over',
        text: `${written.subject}\n\n${written.text}`,
      })
      return undefined
    }
    delivery = await post.send({
      ...written,
      to: onWay.to,
      replyTo: onWay.replyTo,
      attachments: await filesWith(outside, school, onWay.letter),
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
  return delivery.outcome
}

const settle = (outside: Outside, school: string, key: string, change: Partial<Letter>): Promise<void> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const letter = await books.letter(key)
    const entry = await books.attentionEntry(letterKey(key))
    const beside = await enclosedIn(books, letter)
    if (letter === undefined || letter.state !== 'sending') return
    if (change.state === 'pending' && change.dueAt !== undefined)
      for (const one of beside) books.saveLetter(takenOut(one, change.dueAt))
    if (entry?.open === 'yes' && change.state === 'sent') books.saveAttention(entry, 'no')
    finish(books, { ...letter, ...change, dueAt: change.dueAt }, outside.clock.now())
  })

function outcomeOf(delivery: Delivery, letter: Letter, now: Instant): Partial<Letter> {
  if (delivery.outcome === 'sent') return { state: 'sent' }
  if (delivery.outcome === 'later' && letter.attempts + 1 < tries)
    return {
      state: 'pending',
      dueAt: secondsAfter(now, waitAfter(letter.attempts)),
      because: delivery.because,
    }
  if (delivery.outcome === 'unknown') return { state: 'unknown', because: delivery.because }
  return { state: 'failed', because: delivery.because }
}

const waitAfter = (attempts: number): number => Math.min(firstWait * 2 ** attempts, longestWait)

async function pause(outside: Outside, id: string): Promise<void> {
  await changeSchool(outside.store, id, (school) => ({
    ...school,
    changes: school.changes + 1,
    mail: { ...school.mail, paused: 'more letters in one hour than a school needs' },
  }))
  await askForALook(outside, id)
}
