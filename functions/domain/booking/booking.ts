import type { Pence } from '../budget/money.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { Day, Instant } from '../school/day.ts'
import type { PersonId } from '../school/person.ts'

/** Where the place on an activity stands, as the office chooses it. */
export const bookings = [
  'to book',
  'booked',
  'waiting list',
  'substituted',
  'attended',
  'attended in part',
  'not attended',
  'cancelled by the provider',
] as const

/** `cancelled by us` is never kept: it follows when an approval is taken back after its letter, also when the office chooses it. */
export type BookingState = (typeof bookings)[number] | 'cancelled by us'

/** What the cover officer answers to half a day or a day of cover. It decides nothing. */
export const coverAnswers = ['Yes', 'Not that day', 'Seen'] as const
export type CoverAnswer = (typeof coverAnswers)[number]

/** What the office has recorded about one approval. A request that is approved anew begins anew. */
export type Booking = {
  /** The moment of the approval that it belongs to. */
  readonly approval: Instant
  readonly at: Instant
  readonly state: (typeof bookings)[number]
  /** The office has called off the cover in time, so that nobody is paid for it. */
  readonly coverCalledOff: boolean
  /** The cover officer's answers, by day and part. */
  readonly cover: Readonly<Record<string, CoverAnswer>>
  /** What has been paid of the fee, where the office says so. */
  readonly paid?: Paid
  /** When the office said that the condition of the approval has been met. */
  readonly conditionMet?: Instant
  /** Days on which they were not there; the rest they attended. */
  readonly missed?: readonly Day[]
  /** Taken out of the row of their group, so that the office can choose for them alone. */
  readonly ownRow?: true
  /** For whom it was agreed, where a colleague goes instead. */
  readonly first?: Going
  /** What the provider keeps of the fee although we cancelled; absent before that was asked. */
  readonly charged?: Pence
  /** The day that the letter about the place has named as the last on which cancelling costs nothing. */
  readonly toldUntil?: Day
}

/** Somebody who goes, as rows name them: 'Priya Lindqvist, Year 4'. */
export type Going = { readonly person: PersonId; readonly who: string }

/** The provider's terms for one place, as the office typed them. */
export type Terms = {
  /** The last day on which cancelling costs nothing. */
  readonly freeUntil?: Day
  /** What cancelling costs after that; absent: the whole fee. */
  readonly charge?: Pence
}

/** What has been paid of a fee, with VAT that stays with the school and less what came back; and whether that is all. */
export type Paid = { readonly pence: Pence; readonly all: boolean }

/** The booking of an approval whose letter has left; `undefined` while there is nothing to book. */
export function bookingOf({ decision, booking }: TrainingRequest): Booking | undefined {
  if (decision.stage !== 'approved') return undefined
  if (booking?.approval === decision.at) return booking
  return { approval: decision.at, at: decision.leftAt, state: 'to book', coverCalledOff: false, cover: {} }
}

/** Where the place stands; `undefined` where there never was one to book. */
export function bookingState(request: TrainingRequest): BookingState | undefined {
  const now = bookingOf(request)
  if (now !== undefined) return now.state
  return request.booking === undefined ? undefined : 'cancelled by us'
}

/**
 * Whether a place was had when we cancelled it, so that the provider may keep some of the fee. Of one price for all
 * nothing is kept or comes back for one of them: whoever still goes bears it.
 */
export const placeGivenUp = (request: TrainingRequest): boolean =>
  request.passedOn === undefined &&
  bookingState(request) === 'cancelled by us' &&
  (request.booking?.state === 'booked' || request.booking?.state === 'substituted')

/** Whether the last day has gone by. */
export const isPast = ({ asked }: TrainingRequest, today: Day): boolean => asked.lastDay < today

export const cancelledByProvider = (request: TrainingRequest): boolean =>
  bookingState(request) === 'cancelled by the provider'

/**
 * Whether somebody was there, as far as the school knows: approved, and nobody recorded otherwise.
 * Whoever was still on the waiting list never had a place. Only they are asked how it went (SB12),
 * and only their hours count as taken.
 */
export function tookPlace(request: TrainingRequest): boolean {
  switch (bookingState(request)) {
    case 'to book':
    case 'booked':
    case 'substituted':
    case 'attended':
    case 'attended in part':
      return true
    case 'waiting list':
    case 'not attended':
    case 'cancelled by us':
    case 'cancelled by the provider':
      return false
    case undefined:
      return request.decision.stage === 'approved' || request.decision.stage === 'noted'
  }
}

/** Given, or to be given: agreed even where its letter has not left, or free and logged. */
export const isAgreed = (request: TrainingRequest): boolean =>
  tookPlace(request) || (request.decision.stage === 'agreed' && request.decision.outcome === 'approved')
