import { type Booking, bookingOf, isPast } from '../booking/booking.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { Day, Instant } from '../school/day.ts'
import { type Entry, type Fund, funds } from './accounts.ts'
import { entriesBetween, type Held, holding } from './held.ts'
import { needs, sharesOf } from './needs.ts'
import { withPaid } from './paid-so-far.ts'

/** Where what an approval had set aside stands now, part by part. */
export type Where = 'free' | 'committed' | 'spent'
export type Parts = {
  /** The fee, with VAT that stays with the school. */
  readonly fee: Where
  readonly travel: Where
  /** Cover in pounds and in half days. */
  readonly cover: Where
}
/** Belongs to one approval, as a booking does. */
export type Money = Parts & {
  readonly approval: Instant
  /** To the penny, by year; absent in records from before it was kept: then it follows from the parts. */
  readonly held?: Held
}

/** All of it is set aside when an approval begins. */
export const moneyOf = ({ decision, money }: TrainingRequest): Parts =>
  decision.stage === 'approved' && money?.approval === decision.at ? money : setAside

const setAside: Parts = { fee: 'committed', travel: 'committed', cover: 'committed' }

/**
 * Where the money belongs once a booking stands so (design §7, estimated → committed → spent):
 *
 * - When the last day has passed it is spent, also if only part was attended, without anybody saying so.
 * - Not attended: the fee is owed all the same. Nobody travelled, so travel comes back.
 * - Cancelled by the provider: fee and travel come back, before the day and after it.
 * - In both, cover that was ordered is paid, so it stays until the office says that it was called off.
 * - Still on the waiting list when the day has passed: there never was a place, and all comes back.
 */
function belongs({ state, coverCalledOff }: Booking, past: boolean): Parts {
  const later: Where = past ? 'spent' : 'committed'
  switch (state) {
    case 'to book':
    case 'booked':
    case 'substituted':
      return { fee: later, travel: later, cover: later }
    case 'waiting list':
      return past ? { fee: 'free', travel: 'free', cover: 'free' } : setAside
    case 'attended':
    case 'attended in part':
      return { fee: 'spent', travel: 'spent', cover: 'spent' }
    case 'not attended':
      return { fee: 'spent', travel: 'free', cover: coverCalledOff ? 'free' : 'spent' }
    case 'cancelled by the provider':
      return { fee: 'free', travel: 'free', cover: coverCalledOff ? 'free' : later }
  }
}

/**
 * The entries that bring the money of an approval to where it belongs, a financial year each; none when it is there.
 * The days of one financial year are spent when they are over, although the activity goes on in another.
 *
 * @param before the request as the books have it, where what it costs has changed
 */
export function moneyAfter(
  request: TrainingRequest,
  today: Day,
  cause: string,
  at: Instant,
  before: TrainingRequest = request,
): { readonly money: Money | undefined; readonly entries: readonly Entry[] } {
  const booking = bookingOf(request)
  if (booking === undefined) return { money: request.money, entries: [] }
  const held = belongingTo(request, booking, today)
  return {
    money: { ...belongs(booking, isPast(request, today)), approval: booking.approval, held },
    entries: entriesBetween(heldFor(before), held, { cause, at, about: request.id }),
  }
}

/** What the books hold for a request; all that it needs is committed when an approval begins. */
export function heldFor(request: TrainingRequest): Held {
  const { decision, money } = request
  if (decision.stage === 'approved' && money?.approval === decision.at && money.held) return money.held
  const stands = moneyOf(request)
  let held: Held = {}
  for (const { year, by } of needs(request))
    for (const fund of funds) {
      const where = stands[partOf(fund)]
      if (where !== 'free' && by[fund]) held = holding(held, year, `${fund}/${where}`, by[fund])
    }
  return held
}

/** Where all of it belongs, by year: each part when its own days are over. */
function belongingTo(request: TrainingRequest, booking: Booking, today: Day): Held {
  const over = isPast(request, today)
  let held: Held = {}
  for (const { year, fund, amount, until } of sharesOf(request)) {
    const past = booking.state === 'waiting list' ? over : until < today
    const where = belongs(booking, past)[partOf(fund)]
    if (where !== 'free') held = holding(held, year, `${fund}/${where}`, amount)
  }
  return withPaid(held, request, booking.paid)
}

/** Which part of the money a fund holds. */
function partOf(fund: Fund): keyof Parts {
  if (fund === 'travel') return 'travel'
  return fund === 'cover' || fund === 'cover-half-days' ? 'cover' : 'fee'
}
