import { causeOf, nothing, type Step } from '../approval/step.ts'
import type { Entry } from '../budget/accounts.ts'
import type { Purse } from '../budget/beyond.ts'
import { type Pence, show, sum } from '../budget/money.ts'
import { needs } from '../budget/needs.ts'
import type { TrainingRequest } from '../request/request.ts'
import { dateWithYear } from '../request/when.ts'
import { type Day, dayOf, type Instant } from '../school/day.ts'
import { bookingOf, placeGivenUp, type Terms } from './booking.ts'
import { within } from './within.ts'

/**
 * What follows from the provider's terms as the office typed them; what is absent was not typed and says nothing.
 * Before anything is cancelled they are kept. Once we have cancelled, the sum is what the provider really keeps,
 * so a kinder provider is put right by typing less, and a dearer one by typing more, as far as the pot bears it.
 */
export function termsTyped(request: TrainingRequest, typed: Terms, purse: Purse): Step {
  const { terms } = request
  const next = { ...terms, ...typed }
  const fee = feeOf(request)
  if ((typed.charge ?? 0) > fee)
    return nothing(request, '', [
      `More than the fee of ${show(fee)} cannot be charged: type what the provider keeps.`,
    ])
  if (placeGivenUp(request) && saysPaid(request))
    return nothing(request, '', [typed.charge === undefined ? '' : paidInstead])
  if (placeGivenUp(request))
    return typed.charge === undefined ? nothing(request, '') : keeps(request, typed.charge, purse)
  if (
    bookingOf(request) === undefined ||
    (next.freeUntil === terms?.freeUntil && next.charge === terms?.charge)
  )
    return nothing(request, '')
  const cause = causeOf(request, 'terms', purse.now)
  return {
    ...nothing({ ...request, terms: next }, ''),
    happened: [{ what: `The provider’s terms: ${inWords(next, request)}`, cause }],
  }
}

/** Where the office says what was paid, that figure is what the provider keeps: it is not charged a second time. */
const saysPaid = ({ booking }: TrainingRequest): boolean => booking?.paid !== undefined

const paidInstead =
  'What stays paid is typed under “Paid so far” here, so “Charged after that” does not count.'

/**
 * A place that we cancelled: what the provider keeps by its terms, once, without anybody saying so. Where what came
 * back is promised to somebody else already, it waits until the pot bears it.
 */
export function chargedByTerms(request: TrainingRequest, purse: Purse): Step {
  if (!placeGivenUp(request) || request.booking?.charged !== undefined || saysPaid(request))
    return nothing(request, '')
  return keeps(request, chargeOn(cancelledOn(request, purse.now), request), purse)
}

/**
 * Whoever has a place is told once, by letter, until when cancelling costs nothing: as soon as the office has
 * typed it, and again only if the day is another. Of one price for all nothing comes back for one of them, so
 * nobody is told.
 */
export function toldUntil(request: TrainingRequest, now: Instant): Step {
  const booking = bookingOf(request)
  const until = request.terms?.freeUntil
  if (request.asked.altogether !== undefined) return nothing(request, '')
  const has = booking?.state === 'booked' || booking?.state === 'substituted'
  if (!has || until === undefined || until < dayOf(now) || booking.toldUntil === until)
    return nothing(request, '')
  const cause = causeOf(request, `told until ${until}`, now)
  return {
    ...nothing({ ...request, booking: { ...booking, toldUntil: until } }, ''),
    letters: [{ kind: 'booked', to: 'applicant', key: causeOf(request, 'letter/booked', now), due: now }],
    happened: [{ what: `Told that cancelling is free until ${dateWithYear(until)}.`, cause }],
  }
}

/** What it costs to give up a place on a day; nothing where none was had, or its share of one price for all is borne on. */
export function givingUpCosts(request: TrainingRequest, day: Day): Pence {
  if (request.passedOn !== undefined) return 0
  const had = request.booking?.state === 'booked' || request.booking?.state === 'substituted'
  return had ? chargeOn(day, request) : 0
}

/** What cancelling on a day costs by the terms that are known; nothing where nobody has typed any. */
function chargeOn(day: Day, { terms, ...request }: TrainingRequest): Pence {
  if (terms?.freeUntil === undefined || day <= terms.freeUntil) return 0
  return terms.charge ?? feeOf(request)
}

/** The fee, with VAT that stays with the school. */
export const feeOf = ({ cost }: Pick<TrainingRequest, 'cost'>): Pence =>
  sum(...cost.lines.filter(({ what }) => what === 'fee' || what === 'VAT').map(({ pence }) => pence))

/** The fee has come back with everything else; what the provider keeps of it is spent by an entry of its own. */
function keeps(request: TrainingRequest, charged: Pence, purse: Purse): Step {
  const { now } = purse
  const { booking } = request
  if (booking === undefined || booking.charged === charged) return nothing(request, '')
  const before = booking.charged
  const cause = causeOf(request, `charged ${charged}`, now)
  const entries = chargeEntries(request, { from: before ?? 0, to: charged }, cause, now)
  const say =
    charged === 0 ? 'Cancelled without a charge.' : `The provider keeps ${show(charged)} of the fee.`
  const after = { ...request, booking: { ...booking, charged } }
  return within({ ...nothing(after, ''), entries, happened: [{ what: say, cause }] }, request, purse)
}

/** Spent out of what is free, or back, the earliest financial year first. */
function chargeEntries(
  request: TrainingRequest,
  { from, to }: { readonly from: Pence; readonly to: Pence },
  cause: string,
  at: Instant,
): readonly Entry[] {
  let before = 0
  return needs(request).flatMap(({ year, by }): readonly Entry[] => {
    const fee = by[request.pot] ?? 0
    const within = (charge: Pence): Pence => Math.min(Math.max(charge - before, 0), fee)
    const more = within(to) - within(from)
    before += fee
    if (more === 0) return []
    const lines = [
      { account: `${request.pot}/free`, amount: -more } as const,
      { account: `${request.pot}/spent`, amount: more } as const,
    ]
    return [
      {
        id: `${cause}/charge/${year}`,
        year,
        at,
        why: more > 0 ? 'spend' : 'reversal',
        about: request.id,
        lines,
      },
    ]
  })
}

function cancelledOn({ decision }: TrainingRequest, now: Instant): Day {
  if (decision.stage === 'withdrawn' || decision.stage === 'declined') return dayOf(decision.at)
  return dayOf(decision.stage === 'waiting' ? decision.since : now)
}

/** 'free until 5 January 2027, then £85.00.' */
function inWords({ freeUntil, charge }: Terms, request: TrainingRequest): string {
  const after = `cancelling costs ${show(charge ?? feeOf(request))}`
  return freeUntil === undefined ? `${after}.` : `free until ${dateWithYear(freeUntil)}, then ${after}.`
}
