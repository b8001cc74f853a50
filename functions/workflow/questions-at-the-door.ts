import { tookPlace } from '../domain/booking/booking.ts'
import { type Stage, type StageAnswer, stages } from '../domain/evaluation/evaluation.ts'
import { remindedOn } from '../domain/evaluation/one-at-a-time.ts'
import type { RequestId } from '../domain/request/request.ts'
import { isHere } from '../domain/school/person.ts'
import { stillToAsk } from '../pages/letters/ask-in-passing.ts'
import { timeFacts } from '../pages/letters/how-did-it-go.ts'
import type { Today } from './at-the-door.ts'
import type { Letter, Reading } from './books.ts'
import { calendarOn } from './hours.ts'

/** Questions about an activity say how long ago it was by now, and when their reader is reminded if it leaves today. */
export async function asOfToday(
  books: Reading,
  letter: Letter,
  stage: Stage,
  { people, today }: Today,
): Promise<Letter | undefined> {
  const [asked, calendar, ...all] = await Promise.all([
    stillAsked(books, letter, stage),
    calendarOn(books, today),
    ...stages.map((one) => books.evaluation(letter.about as RequestId, one)),
  ])
  if (asked === undefined) return undefined
  const given = { request: asked.request, today, calendar }
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
export async function withAwaited(
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
export const saidOf = async (
  books: Reading,
  { about }: Letter,
  stage: Stage,
): Promise<StageAnswer | undefined> => (await books.evaluation(about as RequestId, stage))?.answer
