import { type Booking, bookingOf, isPast } from '../booking/booking.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { Day, Instant } from '../school/day.ts'
import { type Account, type Entry, type Fund, funds, potNames } from './accounts.ts'
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
  /** Somebody has said what is paid; in records from before it was kept the booking says so alone. */
  readonly paid?: true
  /** What was paid for earlier approvals of the same request and stays spent, until somebody says what is paid altogether. */
  readonly earlier?: Held
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
  const earlier = paidInVain(before)
  const counted = booking.paid !== undefined
  const stays = !counted && Object.keys(earlier).length > 0
  return {
    money: {
      ...belongs(booking, isPast(request, today)),
      ...{ approval: booking.approval, held, ...(counted && { paid: true }), ...(stays && { earlier }) },
    },
    entries: entriesBetween(counted ? together(heldFor(before), earlier) : heldFor(before), held, {
      cause,
      at,
      about: request.id,
    }),
  }
}

/**
 * What was paid for approvals that have been called off and stays spent, by year. It is no part of what a new approval
 * holds: what is paid altogether takes its place, so that a deposit which counts for the new booking is not paid twice.
 */
export function paidInVain({ decision, booking, money }: TrainingRequest): Held {
  if (money === undefined) return {}
  const isCalledOff = decision.stage !== 'approved' || money.approval !== decision.at
  const wasPaid = money.paid ?? (booking?.paid !== undefined && booking.approval === money.approval)
  const own = isCalledOff && wasPaid ? spentOfPots(money.held ?? {}) : {}
  return together(own, money.earlier ?? {})
}

const spentOfPots = (held: Held): Held =>
  Object.fromEntries(
    Object.entries(held).map(([year, balances]) => [
      year,
      Object.fromEntries(
        potNames.flatMap((pot) => {
          const spent = balances[`${pot}/spent`]
          return spent === undefined ? [] : [[`${pot}/spent`, spent]]
        }),
      ),
    ]),
  )

const together = (one: Held, other: Held): Held =>
  Object.entries(other).reduce(
    (all, [year, balances]) =>
      (Object.entries(balances) as [Account, number][]).reduce(
        (held, [account, amount]) => holding(held, year, account, amount),
        all,
      ),
    one,
  )

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
