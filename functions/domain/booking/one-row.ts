import { causeOf, nothing, type Step } from '../approval/step.ts'
import { type Pence, sum } from '../budget/money.ts'
import { byReference } from '../request/group.ts'
import type { RequestId, TrainingRequest } from '../request/request.ts'
import type { Instant } from '../school/day.ts'
import { bookingOf } from './booking.ts'
import { feeOf } from './terms.ts'

/** What the office books and pays at once: one place, or all those of a group in a row that they share. */
export type RowBooked<R extends TrainingRequest = TrainingRequest> = {
  readonly places: readonly [R, ...R[]]
  /** The group whose row it is. */
  readonly shared?: RequestId
}

/**
 * Requests as the office books them, a row each. What costs one price for all is booked and paid once: where a group was
 * named, such as everyone, all its places are one row, but for those that were given a row of their own.
 */
export function rowsBooked<R extends TrainingRequest>(open: readonly R[]): readonly RowBooked<R>[] {
  const groups = new Set(open.flatMap((one) => (one.through !== undefined && isShared(one) ? one.group : [])))
  const sharedBy = (one: R): RequestId | undefined =>
    isShared(one) && one.group !== undefined && groups.has(one.group) ? one.group : undefined
  return [...Map.groupBy(open, (one) => sharedBy(one) ?? one).values()].flatMap((some): RowBooked<R>[] => {
    const [first, ...others] = some.toSorted(byReference)
    const shared = first && sharedBy(first)
    return first === undefined ? [] : [{ places: [first, ...others], ...(shared && { shared }) }]
  })
}

function isShared(one: TrainingRequest): boolean {
  const booking = bookingOf(one)
  return booking !== undefined && !booking.ownRow && one.asked.altogether !== undefined
}

/** Gives one of a shared row a row of their own: then they can be cancelled or missing alone, or a colleague goes instead. */
export function givenOwnRow(request: TrainingRequest, now: Instant): Step {
  const booking = bookingOf(request)
  if (booking === undefined || booking.ownRow) return nothing(request, '')
  return {
    ...nothing({ ...request, booking: { ...booking, ownRow: true, at: now } }, ''),
    happened: [
      { what: 'Booking: has a row of their own from here on.', cause: causeOf(request, 'own row', now) },
    ],
  }
}

/**
 * What was typed once for one price for all, place by place: each as much as its fee, in their order, and what is more
 * than the whole price to the first. Those with a row of their own pay their share there: with it all adds up to what was typed.
 */
export function dealt(typed: Pence, { places }: RowBooked): readonly Pence[] {
  const fees = places.map(feeOf)
  const here = sum(...fees)
  let left = Math.min(typed, here)
  const parts = fees.map((fee) => {
    const part = Math.min(fee, left)
    left -= part
    return part
  })
  const more = Math.max(0, typed - Math.max(here, wholeFee(places)))
  return parts.map((part, place) => (place === 0 ? part + more : part))
}

/** One price for all, with VAT that stays with the school. */
function wholeFee(places: RowBooked['places']): Pence {
  const { price = 0, vat = 0 } = places[0].asked.altogether ?? {}
  const stays = places.some(({ cost }) => cost.lines.some(({ what }) => what === 'VAT'))
  return stays ? price + vat : price
}
