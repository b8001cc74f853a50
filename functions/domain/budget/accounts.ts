import assert from 'node:assert/strict'
import type { Instant } from '../school/day.ts'

export const potNames = ['statutory', 'plan', 'individual', 'reserve'] as const
/** The pots of the CPD allocation (E09). */
export type PotName = (typeof potNames)[number]

/** Everything that is set aside for: the pots, travel, and cover in pounds and in half days. */
export type Fund = PotName | 'travel' | 'cover' | 'cover-half-days'
export const funds: readonly Fund[] = [...potNames, 'travel', 'cover', 'cover-half-days']

/** Where the money of a fund stands. `granted` is its outside: always minus the sum of the others. */
export const positions = ['granted', 'free', 'committed', 'spent'] as const
export type Position = (typeof positions)[number]
export type Account = `${Fund}/${Position}`

/**
 * One change to the books: append-only, never edited. Its lines add up to nothing within each fund
 * (pence, or half days). A mistake is put right by another entry.
 */
export type Entry = {
  /** Named for its cause, so that doing it twice is doing it once. */
  readonly id: string
  readonly year: string
  readonly at: Instant
  readonly why: 'grant' | 'commit' | 'release' | 'spend' | 'override' | 'opening' | 'reversal'
  /** 'R-0031', the settings version of a grant, or the key of an opening balance. */
  readonly about: string
  readonly lines: readonly { readonly account: Account; readonly amount: number }[]
}

/** What every account of one financial year stands at. */
export type Balances = Readonly<Partial<Record<Account, number>>>

export const balance = (balances: Balances, account: Account): number => balances[account] ?? 0

/** The balances after an entry. Asserts that the entry adds up to nothing within each fund. */
export function post(balances: Balances, entry: Entry): Balances {
  const after: Partial<Record<Account, number>> = { ...balances }
  const totals = new Map<string, number>()
  for (const { account, amount } of entry.lines) {
    assert(Number.isSafeInteger(amount), `${entry.id}: ${amount} is not a whole number`)
    after[account] = (after[account] ?? 0) + amount
    const fund = account.split('/')[0] ?? ''
    totals.set(fund, (totals.get(fund) ?? 0) + amount)
  }
  for (const [fund, total] of totals) assert.equal(total, 0, `${entry.id} does not balance in ${fund}`)
  return after
}

/** The balances of every financial year after these entries. */
export function posted(
  balances: Readonly<Record<string, Balances>>,
  entries: readonly Entry[],
): Readonly<Record<string, Balances>> {
  const books: Record<string, Balances> = { ...balances }
  for (const entry of entries) books[entry.year] = post(books[entry.year] ?? {}, entry)
  return books
}
