import { causeOf, type LetterWanted, nothing, type Step } from '../approval/step.ts'
import type { Purse } from '../budget/beyond.ts'
import { releases } from '../budget/commitments.ts'
import { moneyAfter } from '../budget/moved.ts'
import type { TrainingRequest } from '../request/request.ts'
import { dateWithYear, shortDate } from '../request/when.ts'
import { type Day, dayOf, type Instant } from '../school/day.ts'
import { list } from '../sentence.ts'
import { type Booking, bookingOf, type CoverAnswer, type Going, isPast } from './booking.ts'
import { chosenAs, isBefore, mayCallOff, type OfficeChoice, whyNot } from './refusals.ts'
import { within } from './within.ts'

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
  if (state === 'cancelled by us') return cancelledByUs(request, choice.forAll === true, now)
  const after = standing(request, booking, { ...choice, state }, now)
  if (same(after.booking, booking, after.person === request.person))
    return nothing(request, '', [missing(booking, choice)])

  const cause = causeOf(request, `booking/${state}`, now)
  const moved = { ...after, booking: { ...after.booking, at: now } }
  const { money, entries } = moneyAfter(moved, dayOf(now), cause, now, request)
  return {
    ...nothing({ ...moved, money }, ''),
    entries,
    letters: state === 'cancelled by the provider' && state !== booking.state ? [toldThem(request, now)] : [],
    happened: [{ what: inWords(moved.booking, moved.who), cause }],
  }
}

/**
 * The same, as far as the budgets bear it: what a slip had made free can be promised to somebody else by the time that it is
 * put right.
 */
export const recordedWithin = (request: TrainingRequest, choice: OfficeChoice, purse: Purse): Step =>
  within(recorded(request, choice, purse.now), request, purse)

type Stands = TrainingRequest & { readonly booking: Booking }

/** The request with what the office chose: the place, the days missed, and who goes. */
function standing(request: TrainingRequest, booking: Booking, choice: Chosen, now: Instant): Stands {
  const { state, missed = booking.missed, conditionMet = booking.conditionMet !== undefined } = choice
  const coverCalledOff = (choice.coverCalledOff ?? booking.coverCalledOff) && mayCallOff(state)
  const { person, who } = goes(request, booking, choice)
  const first = booking.first ?? { person: request.person, who: request.who }
  return {
    ...request,
    person,
    who,
    booking: {
      ...booking,
      state,
      coverCalledOff,
      conditionMet: conditionMet ? (booking.conditionMet ?? now) : undefined,
      missed: missed?.length === 0 ? undefined : missed,
      first: person === first.person ? undefined : first,
    },
  }
}

type Chosen = OfficeChoice & { readonly state: Booking['state'] }

/** A colleague goes while it stands as substituted, and afterwards; any other word for a place ahead puts the first back. */
function goes(request: TrainingRequest, { first }: Booking, { state, instead }: Chosen): Going {
  if (state === 'substituted' && instead !== undefined) return instead
  return isBefore(state) && state !== 'substituted' && first !== undefined ? first : request
}

const same = (one: Booking, other: Booking, sameWho: boolean): boolean =>
  sameWho &&
  one.state === other.state &&
  one.coverCalledOff === other.coverCalledOff &&
  one.conditionMet === other.conditionMet &&
  (one.missed ?? []).join() === (other.missed ?? []).join()

function inWords({ state, coverCalledOff, conditionMet, missed = [], first }: Booking, who: string): string {
  const parts = [
    state,
    first && `${who} goes instead of ${first.who}`,
    missed.length > 0 && `missed ${list(missed.map(shortDate))}`,
    coverCalledOff && 'cover called off',
    conditionMet && 'condition met',
  ]
  return `Booking: ${parts.filter(Boolean).join(', ')}.`
}

/** The office has cancelled the place: as if its sender had, with all that was set aside free again; one of a group alone, or all. */
function cancelledByUs(request: TrainingRequest, forAll: boolean, now: Instant): Step {
  const alone = request.group !== undefined && !forAll && { alone: true as const }
  const cause = causeOf(request, 'withdrawn', now)
  return {
    ...nothing({ ...request, decision: { stage: 'withdrawn', at: now, ...alone } }, ''),
    entries: releases(request, cause, now),
    happened: [{ what: 'Booking: cancelled by us.', cause }],
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

/** A row that was taken away and put back has lost what was chosen in it; what was recorded still stands. */
function missing(booking: Booking, { state, coverCalledOff, conditionMet, missed }: OfficeChoice): string {
  const lost = [
    state === undefined && booking.state !== 'to book' && `“${chosenAs(booking.state)}”`,
    coverCalledOff === undefined && booking.coverCalledOff && '“Cover called off”',
    conditionMet === undefined && booking.conditionMet && '“Condition met”',
    missed === undefined && booking.missed && `missed on ${list(booking.missed.map(shortDate))}`,
  ].filter((one) => one !== false && one !== undefined)
  return lost.length === 0 ? '' : `It stands as ${lost.join(', ')}, although that is not chosen here.`
}

const toldThem = (request: TrainingRequest, now: Instant): LetterWanted => ({
  kind: 'cancelled by the provider',
  to: 'applicant',
  key: causeOf(request, 'letter/cancelled by the provider', now),
  due: now,
})
