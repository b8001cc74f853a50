import { causeOf, nothing, type Step } from '../approval/step.ts'
import { balance } from '../budget/accounts.ts'
import type { Purse } from '../budget/beyond.ts'
import { entriesBetween, type Held, holding } from '../budget/held.ts'
import { type Pence, show, sum } from '../budget/money.ts'
import { heldFor, moneyAfter, paidInVain } from '../budget/moved.ts'
import type { TrainingRequest } from '../request/request.ts'
import { bornBy } from '../request/true-cost.ts'
import { dayOf } from '../school/day.ts'
import { bookingOf, type Paid } from './booking.ts'
import { within } from './within.ts'

/** What the office typed about a fee; what is absent was not typed, and says nothing. */
export type PaidTyped = { readonly pence?: Pence; readonly all?: boolean }

/**
 * What follows from what the office says has been paid of a fee so far (SA35): always altogether, so that the same
 * figure again changes nothing, a second part is a larger figure, and money that came back a smaller one.
 *
 * More than was agreed is taken from the same pot as long as it bears it; beyond that only with the head's
 * exception, as at an approval (SB26).
 */
export function paidSoFar(request: TrainingRequest, typed: PaidTyped, purse: Purse): Step {
  const booking = bookingOf(request)
  if (booking === undefined) return afterCalledOff(request, typed, purse)
  const before = booking.paid
  const pence = typed.pence ?? before?.pence
  if (pence === undefined)
    return nothing(request, '', [typed.all === true ? 'Type what was paid beside “That is all”.' : ''])
  const paid = { pence, all: typed.all ?? before?.all ?? false }
  if (paid.pence === before?.pence && paid.all === before.all)
    return nothing(request, '', [
      typed.pence === undefined ? `${show(pence)} stand as paid, although nothing is typed here.` : '',
    ])
  if (request.cost.lines.length === 0 && pence > 0)
    return nothing(request, '', [
      'Nothing was agreed to be paid for this: it must be asked for with its price.',
    ])

  const { now } = purse
  const after = { ...request, booking: { ...booking, paid, at: now } }
  const cause = causeOf(request, `paid/${pence}${paid.all ? ' in all' : ''}`, now)
  const { money, entries } = moneyAfter(after, dayOf(now), cause, now, request)
  const happened = [{ what: inWords(paid), cause }]
  return within({ ...nothing({ ...after, money }, ''), entries, happened }, request, purse)
}

const inWords = ({ pence, all }: { readonly pence: Pence; readonly all: boolean }): string =>
  `${show(pence)} of the fee paid${all ? ', and that is all' : ' so far'}.`

/**
 * An approval was called off after a part had been paid: what came back is given back to the pot, and a bill for
 * cancelling is paid from it. Nothing else of it is left in the books.
 */
function afterCalledOff(request: TrainingRequest, { pence, all }: PaidTyped, purse: Purse): Step {
  const { booking, money, pot } = request
  const spent = Object.entries(paidInVain(request)).sort()
  const last = spent.at(-1)?.[0]
  if (last === undefined || booking === undefined || money === undefined || pence === undefined)
    return nothing(request, '')
  if (pence === paidBefore(request) || booking.charged !== undefined) return nothing(request, '')
  let held: Held = {}
  let left = pence
  for (const [year, balances] of spent) {
    const here = year === last ? left : Math.min(left, sum(...Object.values(balances)))
    held = holding(held, year, `${pot}/spent`, here)
    left -= here
  }
  const { now } = purse
  const cause = causeOf(request, `paid after it was called off/${pence}`, now)
  const entries = entriesBetween(Object.fromEntries(spent), held, { cause, at: now, about: request.id })
  const paid = { pence, all: all ?? false }
  const { earlier: _, ...own } = money
  const after = {
    booking: { ...booking, approval: money.approval, paid, at: now },
    money: { ...own, held, paid: true as const },
  }
  const happened = [{ what: `${inWords(paid).slice(0, -1)}, after it had been called off.`, cause }]
  return within({ ...nothing({ ...request, ...after }, ''), entries, happened }, request, purse)
}

/** What was paid for what has been called off since, and has not come back. */
const paidBefore = (request: TrainingRequest): Pence =>
  sum(...Object.values(paidInVain(request)).flatMap((balances) => Object.values(balances)))

/** Whether money has still to come back for what was called off. */
export const refundAwaited = (request: TrainingRequest): boolean =>
  request.decision.stage !== 'approved' && paidBefore(request) > 0

/**
 * How the fee of a row stands in the books, where the office has said what was paid: '£100.00 paid · £95.00 to come'.
 *
 * @param places those that are booked and paid at once
 */
export function feeInBooks(places: readonly [TrainingRequest, ...TrainingRequest[]]): string {
  const [request] = places
  const paid = paidFor(places)
  const earlier = sum(...places.map(paidBefore))
  if (paid === undefined && earlier === 0) return ''
  if (paid === undefined)
    return refundAwaited(request)
      ? `${show(earlier)} paid · called off: type what stays paid once money has come back`
      : `${show(earlier)} paid before it was called off, and the new fee set aside besides · type what is paid altogether, with that`
  const [spent, committed] = (['spent', 'committed'] as const).map((position) =>
    sum(
      ...places.flatMap((one) =>
        Object.values(heldFor(one)).map((balances) => balance(balances, `${one.pot}/${position}`)),
      ),
    ),
  ) as [Pence, Pence]
  const lines = places.flatMap(({ cost }) => cost.lines)
  const agreed = sum(...lines.map((line) => (bornBy(line) === 'pot' ? line.pence : 0)))
  const more = spent - agreed
  return [
    `${show(paid.pence)} paid`,
    committed > 0 && `${show(committed)} to come`,
    spent > paid.pence && `${show(spent - paid.pence)} still owed`,
    more > 0 && `${show(more)} more than was agreed`,
    paid.all && more < 0 && `${show(-more)} less than was agreed`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What was paid of the fees of a row; absent before anything was. It is all once that was said of each place. */
function paidFor(places: readonly TrainingRequest[]): Paid | undefined {
  const said = places.flatMap((one) => bookingOf(one)?.paid ?? [])
  if (said.length === 0) return undefined
  return {
    pence: sum(...said.map(({ pence }) => pence)),
    all: said.length === places.length && said.every(({ all }) => all),
  }
}
