import { nameIn } from '../request/group.ts'
import type { TrainingRequest } from '../request/request.ts'
import { activityDays, longDate, shortDate } from '../request/when.ts'
import type { Day } from '../school/day.ts'
import { list } from '../sentence.ts'
import { type Booking, type BookingState, cancelledByProvider, type Going } from './booking.ts'
import { conditionOf } from './condition.ts'

/** What the office chose in a row. Nothing chosen says nothing: a cell that was emptied changes nothing. */
export type OfficeChoice = {
  readonly state?: BookingState
  readonly coverCalledOff?: boolean
  /** Whether the condition of the approval has been met. */
  readonly conditionMet?: boolean
  /** Whole days missed; an empty list when the office wrote that there were none. */
  readonly missed?: readonly Day[]
  /** Chosen once for everybody in a row that a group shares. */
  readonly forAll?: true
  /** A colleague on People who goes instead. */
  readonly instead?: Going
}

type Chosen = OfficeChoice & { readonly state: BookingState }

/** Why what the office chose does not count, as a sentence for beside its row; `undefined` when it does. */
export function whyNot(
  request: TrainingRequest,
  booking: Booking,
  chosen: Chosen,
  today: Day,
): string | undefined {
  const { state, coverCalledOff, conditionMet } = chosen
  const { firstDay, lastDay } = request.asked
  const stands = `It stands as “${chosenAs(booking.state)}”`
  if (cancelledByProvider(request) && state !== booking.state)
    return `${stands}: ${request.who} has been told so by letter. If it takes place after all, it must be asked for again.`
  if (isAfterwards(state) && today < lastDay)
    return `${stands} until it is over: “${chosenAs(state)}” counts from ${shortDate(lastDay)} on.`
  if (state === 'cancelled by us' && today >= firstDay)
    return `${stands}. It has begun, so it can no longer be cancelled by us: choose Not attended once it is over.`
  if ((state === 'to book' || state === 'waiting list') && state !== booking.state && today >= firstDay)
    return `${stands}. It has begun: choose Attended, Attended in part, Not attended or Cancelled by the provider.`
  if (coverCalledOff && !mayCallOff(state))
    return '“Cover called off” counts only beside Not attended or Cancelled by the provider.'
  if (conditionMet && conditionOf(request) === undefined)
    return 'It was approved without a condition: take the tick away.'
  return insteadRefused(request, booking, chosen) ?? missedRefused(request, booking, chosen, today)
}

function insteadRefused(
  request: TrainingRequest,
  booking: Booking,
  { state, instead }: Chosen,
): string | undefined {
  const first = booking.first ?? request
  if (state === 'substituted' && instead === undefined && booking.first === undefined)
    return 'Write under “Who goes instead” which colleague goes: then “Substituted” counts.'
  if (state === 'substituted' && instead?.person === first.person)
    return `${first.who} is whom it was agreed for. If they go after all, choose Booked.`
  const another = instead !== undefined && instead.person !== first.person
  if (
    another &&
    booking.first === undefined &&
    state !== 'substituted' &&
    (isBefore(state) || isAfterwards(state))
  )
    return isBefore(state)
      ? `If ${nameIn(instead.who)} goes instead, choose Substituted.`
      : `If ${nameIn(instead.who)} went instead, choose Substituted first.`
  return undefined
}

function missedRefused(
  request: TrainingRequest,
  booking: Booking,
  { state, missed = booking.missed ?? [] }: Chosen,
  today: Day,
): string | undefined {
  if (missed.length === 0) return undefined
  const days = activityDays(request.asked)
  const other = missed.filter((day) => !days.includes(day))
  const ahead = missed.filter((day) => day > today)
  if (other.length > 0)
    return `It is not on ${list(other.map(longDate))}. Under “Days missed” write days of ${list(days.map(shortDate))}, or “none”.`
  if (ahead.length > 0)
    return `${list(ahead.map(longDate))} has not come yet: write it under “Days missed” once it has.`
  if (missed.length === days.length) return 'All its days were missed: choose Not attended.'
  if (state === 'attended')
    return 'A day was missed: choose Attended in part, or write “none” under “Days missed”.'
  if (state === 'to book' || state === 'waiting list')
    return 'Choose Booked first: only who has a place can miss a day of it.'
  return undefined
}

/** Cover that was ordered is called off only where somebody stays in school after all. */
export const mayCallOff = (state: BookingState): boolean =>
  state === 'not attended' || state === 'cancelled by the provider'

const isAfterwards = (state: BookingState): boolean =>
  state === 'attended' || state === 'attended in part' || state === 'not attended'

/** States of a place that is still ahead. */
export const isBefore = (state: BookingState): boolean =>
  state === 'to book' || state === 'booked' || state === 'waiting list' || state === 'substituted'

/** A state as it is chosen: with a capital. */
export const chosenAs = (state: string): string => `${state.slice(0, 1).toUpperCase()}${state.slice(1)}`
