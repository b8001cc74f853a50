import { type Booking, bookingOf, isPast } from '../booking/booking.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { Day, Instant } from '../school/day.ts'
import { type Entry, type Fund, funds } from './accounts.ts'
import { needs } from './needs.ts'

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
export type Money = Parts & { readonly approval: Instant }

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

/** The entries that bring the money of an approval to where it belongs, a financial year each; none when it is there. */
export function moneyAfter(
  request: TrainingRequest,
  today: Day,
  cause: string,
  at: Instant,
): { readonly money: Money | undefined; readonly entries: readonly Entry[] } {
  const booking = bookingOf(request)
  if (booking === undefined) return { money: request.money, entries: [] }
  const [before, after] = [moneyOf(request), belongs(booking, isPast(request, today))]
  const entries = needs(request).flatMap(({ year, by }): readonly Entry[] => {
    const lines = funds.flatMap((fund) => {
      const [from, to, amount] = [before[partOf(fund)], after[partOf(fund)], by[fund] ?? 0]
      if (amount === 0 || from === to) return []
      return [
        { account: `${fund}/${from}`, amount: -amount } as const,
        { account: `${fund}/${to}`, amount } as const,
      ]
    })
    if (lines.length === 0) return []
    const why = whyOf(lines)
    return [{ id: `${cause}/${why}/${year}`, year, at, why, about: request.id, lines }]
  })
  return { money: { ...after, approval: booking.approval }, entries }
}

/** What was spent and is no longer is put right by a reversal. */
function whyOf(lines: Entry['lines']): Entry['why'] {
  const spent = lines.filter(({ account }) => account.endsWith('/spent'))
  if (spent.length === 0) return 'release'
  return spent.some(({ amount }) => amount < 0) ? 'reversal' : 'spend'
}

/** Which part of the money a fund holds. */
export function partOf(fund: Fund): keyof Parts {
  if (fund === 'travel') return 'travel'
  return fund === 'cover' || fund === 'cover-half-days' ? 'cover' : 'fee'
}
