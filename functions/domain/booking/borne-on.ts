import { causeOf, nothing, type Step } from '../approval/step.ts'
import { balance } from '../budget/accounts.ts'
import { type Pence, show, sum } from '../budget/money.ts'
import { heldFor, moneyAfter } from '../budget/moved.ts'
import { byReference, nameIn } from '../request/group.ts'
import type { TrainingRequest } from '../request/request.ts'
import { type TrueCost, trueCost } from '../request/true-cost.ts'
import { dayOf, type Instant } from '../school/day.ts'
import type { Settings } from '../school/settings.ts'
import { bookingOf, cancelledByProvider } from './booking.ts'

/**
 * Who bears the share of whoever withdraws after the letters from what costs one price for all: the first of those
 * who still go, unless the office has said that all is paid for them. Nobody, where a place costs a price each,
 * nothing of the share is left to pay, or nobody else goes.
 */
export function bearerFor<R extends TrainingRequest>(gone: R, group: readonly R[]): R | undefined {
  if (!mayBeBorneOn(gone)) return undefined
  return group
    .toSorted(byReference)
    .find((one) => one.id !== gone.id && isToPay(one) && !cancelledByProvider(one))
}

/** Whether there is a share of one price for all that is set aside and not paid. */
export const mayBeBorneOn = (request: TrainingRequest): boolean =>
  request.asked.altogether !== undefined && bookingOf(request) !== undefined && setAsideOf(request) > 0

const isToPay = (request: TrainingRequest): boolean => {
  const booking = bookingOf(request)
  return booking !== undefined && booking.paid?.all !== true
}

/** What of a share is set aside and not paid, with VAT that stays with the school; what is paid stays spent where it was. */
export const setAsideOf = (request: TrainingRequest): Pence =>
  sum(...Object.values(heldFor(request)).map((balances) => balance(balances, `${request.pot}/committed`)))

/**
 * What follows for whoever bears it on: their price is greater by what had been set aside for the share, and
 * that is set aside for them, and what the provider would keep of it is theirs too. Together with what comes back for
 * whoever withdrew nothing of it becomes free.
 *
 * @param gone as they stood before they withdrew
 */
export function borneOn(
  gone: TrainingRequest,
  bearer: TrainingRequest,
  { now, settings }: { readonly now: Instant; readonly settings: Settings },
): Step {
  const pence = setAsideOf(gone)
  const vat = settings.money.vatRecovered ? (gone.asked.vat ?? 0) : Math.min(gone.asked.vat ?? 0, pence)
  const price = settings.money.vatRecovered ? pence : pence - vat
  const asked = {
    ...bearer.asked,
    price: bearer.asked.price + price,
    ...(bearer.asked.vat !== undefined && { vat: bearer.asked.vat + vat }),
  }
  const fee = trueCost({ ...asked, cover: [], travel: 0 }, settings)
  const charge = (bearer.terms?.charge ?? 0) + (gone.terms?.charge ?? 0)
  const terms = bearer.terms?.charge === undefined ? bearer.terms : { ...bearer.terms, charge }
  const after = { ...bearer, asked, cost: withFee(bearer.cost, fee), ...(terms && { terms }) }
  const cause = causeOf(bearer, `bears the share of ${gone.id}`, now)
  const { money, entries } = moneyAfter(after, dayOf(now), cause, now, bearer)
  const what = `Bears the share of ${nameIn(gone.who)} (${gone.id}) of one price for all, ${show(pence)}.`
  return { ...nothing({ ...after, money }, ''), entries, happened: [{ what, cause }] }
}

/** A true cost with another fee; cover, travel and what comes from elsewhere are as they were agreed. */
function withFee({ lines, ...cost }: TrueCost, fee: TrueCost): TrueCost {
  const all = [...fee.lines, ...lines.filter(({ what }) => what !== 'fee' && what !== 'VAT')]
  return { ...cost, total: sum(...all.map(({ pence }) => pence)), lines: all }
}
