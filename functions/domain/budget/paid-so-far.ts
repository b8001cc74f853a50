import type { Paid } from '../booking/booking.ts'
import type { TrainingRequest } from '../request/request.ts'
import { type Account, balance } from './accounts.ts'
import { type Held, holding } from './held.ts'
import { needs } from './needs.ts'

/**
 * What belongs to a request once the office has said how much of the fee is paid (design §7, estimated →
 * committed → paid → refunded).
 *
 * - What is paid is spent, the earliest financial year first; what goes beyond what was set aside falls to the last year.
 * - The rest stays committed, until the activity is over: then it is spent too, because an invoice that nobody
 *   typed is owed all the same.
 * - “That is all”: nothing more is spent, and the rest is free.
 * - What was paid stays spent when the provider cancels, until the office says that it came back.
 */
export function withPaid(held: Held, request: TrainingRequest, paid: Paid | undefined): Held {
  if (paid === undefined) return held
  const committed: Account = `${request.pot}/committed`
  const spent: Account = `${request.pot}/spent`
  const years = needs(request).filter(({ by }) => by[request.pot])
  const last = years.at(-1)?.year ?? needs(request).at(-1)?.year
  let [after, left] = [held, paid.pence]
  for (const { year, by } of years) {
    const fee = by[request.pot] ?? 0
    const here = year === last ? left : Math.min(left, fee)
    const owed = paid.all ? 0 : balance(held[year] ?? {}, spent)
    const waits = paid.all ? 0 : Math.max(0, balance(held[year] ?? {}, committed) - here)
    after = { ...after, [year]: { ...after[year], [committed]: waits, [spent]: Math.max(here, owed) } }
    left -= here
  }
  return left > 0 && last !== undefined ? holding(after, last, spent, left) : after
}
