import { causeOf, type LetterWanted, nothing, type Step } from '../approval/step.ts'
import { moneyAfter } from '../budget/moved.ts'
import type { TrainingRequest } from '../request/request.ts'
import { dateWithYear, shortDate } from '../request/when.ts'
import { type Day, dayOf, type Instant } from '../school/day.ts'
import { type Booking, bookingOf, type CoverAnswer, cancelledByProvider, isPast } from './booking.ts'

/** What the office chose in a row. Nothing chosen says nothing: a cell that was emptied changes nothing. */
export type OfficeChoice = { readonly state?: Booking['state']; readonly coverCalledOff?: boolean }

/**
 * What follows from the office's choice, or a sentence why not (`mend`). The same choice again changes
 * nothing. A slip is put right by another choice, but not what the person has been told by letter.
 */
export function recorded(request: TrainingRequest, choice: OfficeChoice, now: Instant): Step {
  const booking = bookingOf(request)
  if (booking === undefined) return nothing(request, '')
  const state = choice.state ?? booking.state
  const refusal = whyNot(request, booking, { ...choice, state }, dayOf(now))
  if (refusal !== undefined) return nothing(request, '', [refusal])
  const coverCalledOff = (choice.coverCalledOff ?? booking.coverCalledOff) && mayCallOff(state)
  if (state === booking.state && coverCalledOff === booking.coverCalledOff)
    return nothing(request, '', [missing(booking, choice)])

  const after = { ...request, booking: { ...booking, state, coverCalledOff, at: now } }
  const cause = causeOf(request, `booking/${state}`, now)
  const { money, entries } = moneyAfter(after, dayOf(now), cause, now)
  return {
    ...nothing({ ...after, money }, ''),
    entries,
    letters: state === 'cancelled by the provider' && state !== booking.state ? [toldThem(request, now)] : [],
    happened: [{ what: `Booking: ${state}${coverCalledOff ? ', cover called off' : ''}.`, cause }],
  }
}

/** Once the last day has passed, what was set aside is spent, unless somebody recorded otherwise; once an approval. */
export function settledByItself(request: TrainingRequest, now: Instant): Step {
  const booking = bookingOf(request)
  if (booking === undefined) return nothing(request, '')
  const today = dayOf(now)
  const partly = isPast(request, today) ? undefined : lastPart(request, today)
  const cause = causeOf(request, partly === undefined ? 'spent' : `spent to ${partly}`, booking.approval)
  const { money, entries } = moneyAfter(request, today, cause, now)
  if (entries.length === 0) return nothing(request, '')
  if (partly !== undefined) {
    const what = `Its days up to ${dateWithYear(partly)} are over: what was set aside for them is spent.`
    return { ...nothing({ ...request, money }, ''), entries, happened: [{ what, cause }] }
  }
  const what =
    booking.state === 'waiting list'
      ? 'It is over, and they were still on the waiting list: what was set aside is free again.'
      : 'It is over: what was set aside is spent.'
  return { ...nothing({ ...request, money }, ''), entries, happened: [{ what, cause }] }
}

/** The last day that is over, of the last in each financial year. */
const lastPart = ({ cost }: TrainingRequest, today: Day): Day | undefined =>
  cost.lines
    .flatMap(({ until }) => (until !== undefined && until < today ? [until] : []))
    .sort()
    .at(-1)

/** What the cover officer answered to a day or half a day; it decides nothing, whatever it says. */
export function answered(
  request: TrainingRequest,
  what: string,
  answer: CoverAnswer | undefined,
  now: Instant,
): Step {
  const booking = bookingOf(request)
  if (booking === undefined || answer === undefined || booking.cover[what] === answer)
    return nothing(request, '')
  const cover = { ...booking.cover, [what]: answer }
  return {
    ...nothing({ ...request, booking: { ...booking, cover } }, ''),
    happened: [{ what: `Cover, ${what}: ${answer}.`, cause: causeOf(request, `cover/${what}`, now) }],
  }
}

type Chosen = OfficeChoice & { readonly state: Booking['state'] }

function whyNot(
  request: TrainingRequest,
  booking: Booking,
  { state, coverCalledOff }: Chosen,
  today: Day,
): string | undefined {
  const { firstDay, lastDay } = request.asked
  const stands = `It stands as “${chosenAs(booking.state)}”`
  if (cancelledByProvider(request) && state !== booking.state)
    return `${stands}: ${request.who} has been told so by letter. If it takes place after all, it must be asked for again.`
  if (isAfterwards(state) && today < lastDay)
    return `${stands} until it is over: “${chosenAs(state)}” counts from ${shortDate(lastDay)} on.`
  if ((state === 'to book' || state === 'waiting list') && state !== booking.state && today >= firstDay)
    return `${stands}. It has begun: choose Attended, Attended in part, Not attended or Cancelled by the provider.`
  if (coverCalledOff && !mayCallOff(state))
    return '“Cover called off” counts only beside Not attended or Cancelled by the provider.'
  return undefined
}

/** Cover that was ordered is called off only where somebody stays in school after all. */
const mayCallOff = (state: Booking['state']): boolean =>
  state === 'not attended' || state === 'cancelled by the provider'

const isAfterwards = (state: Booking['state']): boolean =>
  state === 'attended' || state === 'attended in part' || state === 'not attended'

/** A row that was taken away and put back has lost what was chosen in it; what was recorded still stands. */
function missing(booking: Booking, { state, coverCalledOff }: OfficeChoice): string {
  const lost = [
    state === undefined && booking.state !== 'to book' && `“${chosenAs(booking.state)}”`,
    coverCalledOff === undefined && booking.coverCalledOff && '“Cover called off”',
  ].filter((one) => one !== false)
  return lost.length === 0 ? '' : `It stands as ${lost.join(', ')}, although that is not chosen here.`
}

/** A state as it is chosen: with a capital. */
export const chosenAs = (state: string): string => `${state.slice(0, 1).toUpperCase()}${state.slice(1)}`

const toldThem = (request: TrainingRequest, now: Instant): LetterWanted => ({
  kind: 'cancelled by the provider',
  to: 'applicant',
  key: causeOf(request, 'letter/cancelled by the provider', now),
  due: now,
})
