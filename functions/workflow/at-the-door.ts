import { holdsPlace } from '../domain/booking/before-going.ts'
import { tookPlace } from '../domain/booking/booking.ts'
import { shared } from '../domain/development/sharing.ts'
import { type Stage, type StageAnswer, stages } from '../domain/evaluation/evaluation.ts'
import { remindedOn } from '../domain/evaluation/one-at-a-time.ts'
import { isUsed } from '../domain/evaluation/seen-used.ts'
import type { RequestId } from '../domain/request/request.ts'
import { type Calendar, noCalendar } from '../domain/school/calendar.ts'
import { type Day, dayOf } from '../domain/school/day.ts'
import { isHere, type Person } from '../domain/school/person.ts'
import { stillToAsk } from '../pages/letters/ask-in-passing.ts'
import { timeFacts } from '../pages/letters/how-did-it-go.ts'
import { comingUp, sharedLine } from '../pages/letters/staffroom.ts'
import type { Letter, Reading } from './books.ts'
import { sharings } from './sharings.ts'

type Today = { readonly people: readonly Person[]; readonly today: Day }

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
      return isUsed(await saidOf(books, letter, 2)) ? letter : undefined
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
  if (about === '') return true
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

/** Questions about an activity say how long ago it was by now, and when their reader is reminded if it leaves today. */
async function asOfToday(
  books: Reading,
  letter: Letter,
  stage: Stage,
  { people, today }: Today,
): Promise<Letter | undefined> {
  const [asked, known, ...all] = await Promise.all([
    stillAsked(books, letter, stage),
    books.known<{ calendar: Calendar }>('calendar'),
    ...stages.map((one) => books.evaluation(letter.about as RequestId, one)),
  ])
  if (asked === undefined) return undefined
  const given = { request: asked.request, today, calendar: known?.calendar ?? noCalendar }
  const person = people.find(({ id }) => id === asked.evaluation.person)
  const others = all.filter((one) => one !== undefined)
  const remindOn = person && remindedOn(asked.evaluation, others, { ...given, person })
  const facts = timeFacts({ ...given, stage, ...(remindOn && { remindOn }) })
  return { ...letter, facts: { ...letter.facts, ...facts } }
}

/** Nobody is asked or reminded who has answered meanwhile, or of what did not take place after all. */
async function stillAsked(books: Reading, { key, about }: Pick<Letter, 'key' | 'about'>, stage: Stage) {
  const id = about as RequestId
  const [request, evaluation] = await Promise.all([books.request(id), books.evaluation(id, stage)])
  const waits = evaluation?.letter === key && evaluation.dueOn !== undefined
  return waits && request !== undefined && tookPlace(request) ? { request, evaluation } : undefined
}

/** A team leader’s letter with those only who have still not answered; none where everybody has, or has left. */
async function withAwaited(
  books: Reading,
  letter: Letter,
  { people, today }: Today,
): Promise<Letter | undefined> {
  const { awaited } = letter.facts
  const ids = Array.isArray(awaited) ? awaited.map(({ reference }) => reference as RequestId) : []
  const waits = await Promise.all(ids.map((id) => Promise.all(stages.map((stage) => waitsFor(id, stage)))))
  const still = ids.filter((_, place) => waits[place]?.includes(true))
  const facts = stillToAsk(letter.facts, (reference) => still.includes(reference as RequestId))
  return facts && { ...letter, facts }

  async function waitsFor(id: RequestId, stage: Stage): Promise<boolean> {
    const asked = await stillAsked(books, { key: letter.key, about: id }, stage)
    return people.some((one) => one.id === asked?.evaluation.person && isHere(one, today))
  }
}

/** What they say by now: they can have thought better of it since. */
const saidOf = async (books: Reading, { about }: Letter, stage: Stage): Promise<StageAnswer | undefined> =>
  (await books.evaluation(about as RequestId, stage))?.answer

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

/** The letter to all staff, without what has been taken back since it was written, and with staff meetings as they are set now; none where nothing else is in it. */
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
