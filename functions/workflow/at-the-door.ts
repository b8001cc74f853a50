import { holdsPlace } from '../domain/booking/before-going.ts'
import { bookingState } from '../domain/booking/booking.ts'
import { shared } from '../domain/development/sharing.ts'
import { missedOf } from '../domain/evaluation/no-show.ts'
import { isStillUsed } from '../domain/evaluation/seen-used.ts'
import type { RequestId } from '../domain/request/request.ts'
import { type Day, dayOf } from '../domain/school/day.ts'
import type { Person } from '../domain/school/person.ts'
import { comingUp, sharedLine } from '../pages/letters/staffroom.ts'
import type { Letter, Reading } from './books.ts'
import { asOfToday, saidOf, withAwaited } from './questions-at-the-door.ts'
import { sharings } from './sharings.ts'

export type Today = { readonly people: readonly Person[]; readonly today: Day }

/**
 * A letter of the program's own accord as it may leave: it can have waited since the night, or for days. Nothing
 * where what it is about has gone by, been answered or been taken back since.
 */
export async function asItStands(books: Reading, letter: Letter, today: Today): Promise<Letter | undefined> {
  switch (letter.kind) {
    case 'received':
      return (await stillToDecide(books, letter)) ? letter : undefined
    case 'before-you-go':
      return (await stillGoes(books, letter, today)) ? letter : undefined
    case 'could-not-go':
      return (await stillMissed(books, letter)) ? letter : undefined
    case 'for-the-meeting':
      return dayOf(letter.owedAt) === today.today ? letter : undefined
    case 'week-after':
      return asOfToday(books, letter, 1, today)
    case 'weeks-later':
      return asOfToday(books, letter, 2, today)
    case 'term-on':
      return asOfToday(books, letter, 3, today)
    case 'ask-in-passing':
      return withAwaited(books, letter, today)
    case 'would-like-help':
      return (await saidOf(books, letter, 1))?.helped === 'tell team leader' ? letter : undefined
    case 'have-you-seen':
      return isStillUsed(await books.evaluationsOf(letter.about as RequestId)) ? letter : undefined
    case 'key-messages':
    case 'tried-it':
      return (await stillShared(books, letter)) ? letter : undefined
    case 'few-minutes':
    case 'few-minutes-off':
      return (await stillToCome(books, letter, today)) ? letter : undefined
    case 'staffroom':
      return withConsent(books, letter, today)
    default:
      return letter
  }
}

/** Whoever hears that it was decided need not hear that we have it: a receipt can have waited for their first day here. */
async function stillToDecide(books: Reading, { about }: Letter): Promise<boolean> {
  const stage = (await books.request(about as RequestId))?.decision.stage
  return stage !== 'approved' && stage !== 'declined'
}

/** Nobody is reminded of what they no longer go to, or of what has begun. */
async function stillGoes(books: Reading, { about, to }: Letter, { today }: Today): Promise<boolean> {
  const request = await books.request(about as RequestId)
  return (
    request !== undefined &&
    request.person === to.person &&
    request.asked.firstDay > today &&
    holdsPlace(request)
  )
}

/** Nobody is asked why they missed what they did not miss after all, or of what they have told by now. */
async function stillMissed(books: Reading, { about, to }: Letter): Promise<boolean> {
  const request = await books.request(about as RequestId)
  return (
    request !== undefined &&
    request.person === to.person &&
    bookingState(request) === 'not attended' &&
    missedOf(request)?.answer === undefined
  )
}

/** Key messages are read by nobody once their owner has said no. */
async function stillShared(books: Reading, { key }: Letter): Promise<boolean> {
  const one = await books.sharing(key.split('/')[0] as RequestId)
  return one !== undefined && shared(one) !== undefined
}

/** Of a staff meeting that has been, or of a day that is another by now, nobody need hear. */
async function stillToCome(books: Reading, { key, about }: Letter, { today }: Today): Promise<boolean> {
  const { speaking } = (await books.sharing(about as RequestId)) ?? {}
  const day = speaking?.says === 'off' ? speaking.told : speaking?.says
  return speaking?.letter === key && day !== undefined && day >= today
}

/**
 * The letter to all staff, without what has been taken back since it was written, and with staff meetings as they are set
 * now; none where nothing else is in it.
 */
async function withConsent(
  books: Reading,
  letter: Letter,
  { people, today }: Today,
): Promise<Letter | undefined> {
  const { learned, offers, toAsk, activities } = letter.facts
  if (!Array.isArray(learned) || learned.length === 0) return letter
  const lines = (await sharings(books))
    .flatMap((one) => shared(one) ?? [])
    .map(({ title, messages, person, meetingOn }) => {
      const by = people.find(({ id }) => id === person)?.name
      const line = sharedLine({ title, messages, ...(by && { by }) })
      return [JSON.stringify(line), comingUp(line, meetingOn, today)] as const
    })
  const asShared = new Map(lines)
  const still = learned
    .map((line: unknown) => asShared.get(JSON.stringify(line)))
    .filter((line) => line !== undefined)
  const isEmpty = [still, offers, toAsk, activities].every(
    (part) => !Array.isArray(part) || part.length === 0,
  )
  return isEmpty ? undefined : { ...letter, facts: { ...letter.facts, learned: still } }
}
