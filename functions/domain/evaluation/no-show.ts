import { bookingOf, bookingState } from '../booking/booking.ts'
import type { TrainingRequest } from '../request/request.ts'
import { type Calendar, schoolDaysOn } from '../school/calendar.ts'
import type { Day, Instant } from '../school/day.ts'
import type { Person, PersonId } from '../school/person.ts'
import { inSchoolOn } from './ladder.ts'

/** What somebody says who had a place and could not go. No reason has to be given, and no rule sees it. */
export type CouldNotGo = {
  readonly at: Instant
  /** Who filled it in, when that was somebody else. */
  readonly by?: PersonId
  /** Absent where the form did not ask yet. */
  readonly anotherDate?: 'yes' | 'no'
  readonly words: string
}

/** Somebody who was not there: asked once, for one approval, instead of what came of it. */
export type Missed = {
  readonly approval: Instant
  readonly person: PersonId
  readonly askedOn?: Day
  readonly answer?: CouldNotGo
}

/** What somebody found not right about the questions, in their words. */
export type NotRight = {
  readonly at: Instant
  readonly person: PersonId
  readonly by?: PersonId
  readonly words: string
}

/** The week after, like the first questions. */
const askedAfter = 5

/**
 * Whether whoever missed it is to be asked today what happened and whether another date would help: once,
 * the week after, on a day on which they are in school. Nobody is asked who has said so already, or whose
 * place fell away because the provider or the school cancelled it: they could do nothing about it.
 */
export function asksWhoMissed(
  request: TrainingRequest,
  {
    person,
    calendar,
    today,
  }: { readonly person: Person | undefined; readonly calendar: Calendar; readonly today: Day },
): boolean {
  if (!isToAskWhoMissed(request, { person, today })) return false
  const { lastDay } = request.asked
  const due = schoolDaysOn(calendar, lastDay, askedAfter)
  return due <= today && person !== undefined && inSchoolOn(person, calendar, today) === today
}

/**
 * Whether whoever missed it is still to be asked, today or later: until then its row stays, however long they are
 * away. Nobody waits for somebody who has left.
 */
export const isToAskWhoMissed = (
  request: TrainingRequest,
  { person, today }: { readonly person: Person | undefined; readonly today: Day },
): boolean =>
  bookingState(request) === 'not attended' &&
  missedOf(request) === undefined &&
  person !== undefined &&
  person.weekdays.length > 0 &&
  (person.leftOn === undefined || person.leftOn >= today)

/** What is known of their missing it; nothing that belonged to another approval, or to a colleague before them. */
export function missedOf(request: TrainingRequest): Missed | undefined {
  const { missed, person } = request
  return missed?.approval === bookingOf(request)?.approval && missed?.person === person ? missed : undefined
}

/** The request once they have been asked. */
export const missedAsked = <R extends TrainingRequest>(request: R, today: Day): R =>
  withMissed(request, { askedOn: today })

/** The request with what they said; a later answer takes the place of an earlier one. */
export const missedAnswered = <R extends TrainingRequest>(request: R, answer: CouldNotGo): R =>
  withMissed(request, { answer })

/** The request once they have said that they were there after all; they are not asked again why they were not. */
export function missedTakenBack<R extends TrainingRequest>(request: R): R {
  const missed = missedOf(request)
  return missed?.answer === undefined ? request : { ...request, missed: { ...missed, answer: undefined } }
}

function withMissed<R extends TrainingRequest>(
  request: R,
  more: Pick<Missed, 'askedOn'> | Pick<Missed, 'answer'>,
): R {
  const approval = bookingOf(request)?.approval
  if (approval === undefined) return request
  return { ...request, missed: { ...missedOf(request), approval, person: request.person, ...more } }
}
