import { causeOf, nothing, type Step } from '../approval/step.ts'
import { type Balances, balance, type Entry, type Fund } from '../budget/accounts.ts'
import { showYear } from '../budget/financial-year.ts'
import { type Pence, show, sum } from '../budget/money.ts'
import { heldFor, moneyAfter } from '../budget/moved.ts'
import { nameOf } from '../budget/shortage.ts'
import type { TrainingRequest } from '../request/request.ts'
import { dayOf, type Instant } from '../school/day.ts'
import { bookingOf } from './booking.ts'

/** What the office typed about a fee; what is absent was not typed, and says nothing. */
export type PaidTyped = { readonly pence?: Pence; readonly all?: boolean }

/** What a payment is held against. */
export type Purse = {
  readonly now: Instant
  /** By financial year: '2026-27'. */
  readonly balances: Readonly<Record<string, Balances>>
  /** Budgets for which the head has written an exception for this request. */
  readonly overridden: readonly Fund[]
}

/**
 * What follows from what the office says has been paid of a fee so far (SA35): always altogether, so that the same
 * figure again changes nothing, a second part is a larger figure, and money that came back a smaller one.
 *
 * More than was agreed is taken from the same pot as long as it bears it; beyond that only with the head's
 * exception, as at an approval (SB26).
 */
export function paidSoFar(request: TrainingRequest, typed: PaidTyped, purse: Purse): Step {
  const booking = bookingOf(request)
  if (booking === undefined) return nothing(request, '')
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
  const say = beyond(entries, purse)
  if (say !== undefined) return nothing(request, '', [say])
  return {
    ...nothing({ ...after, money }, ''),
    entries: entries.map((entry) => asException(entry, purse)),
    happened: [{ what: inWords(paid), cause }],
  }
}

/** The first fund out of which a payment takes more than is free, as a sentence with the remedy. */
function beyond(entries: readonly Entry[], { balances, overridden }: Purse): string | undefined {
  for (const { year, lines } of entries)
    for (const { fund, amount, free } of takenFromFree(lines, balances[year] ?? {}))
      if (amount > free && !overridden.includes(fund))
        return `This is ${show(amount)} more than was set aside, and ${nameOf(fund)} for ${showYear(year)} has ${show(Math.max(0, free))} free. It counts once there is more in ${nameOf(fund)}, or the head has written an exception on Meetings.`
  return undefined
}

/** A commitment that only the head's exception lets through says so. */
const asException = (entry: Entry, { balances }: Purse): Entry =>
  entry.why === 'commit' &&
  takenFromFree(entry.lines, balances[entry.year] ?? {}).some(({ amount, free }) => amount > free)
    ? { ...entry, why: 'override' }
    : entry

const takenFromFree = (lines: Entry['lines'], balances: Balances) =>
  lines.flatMap(({ account, amount }) => {
    const [fund, position] = account.split('/') as [Fund, string]
    return position === 'free' && amount < 0
      ? [{ fund, amount: -amount, free: balance(balances, account) }]
      : []
  })

const inWords = ({ pence, all }: { readonly pence: Pence; readonly all: boolean }): string =>
  `${show(pence)} of the fee paid${all ? ', and that is all' : ' so far'}.`

/** How a fee stands in the books, where the office has said what was paid: '£100.00 paid · £95.00 to come'. */
export function feeInBooks(request: TrainingRequest): string {
  const paid = bookingOf(request)?.paid
  if (paid === undefined) return ''
  const held = Object.values(heldFor(request))
  const [spent, committed] = (['spent', 'committed'] as const).map((position) =>
    sum(...held.map((balances) => balance(balances, `${request.pot}/${position}`))),
  ) as [Pence, Pence]
  const agreed = sum(...request.cost.lines.map(({ what, pence }) => (isFee(what) ? pence : 0)))
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

const isFee = (what: string): boolean => what === 'fee' || what === 'VAT'
