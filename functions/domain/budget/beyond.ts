import type { Instant } from '../school/day.ts'
import { showDays } from '../sentence.ts'
import { type Balances, balance, type Entry, type Fund } from './accounts.ts'
import { showYear } from './financial-year.ts'
import { show } from './money.ts'
import { nameOf } from './shortage.ts'

/** What money that nobody had set aside is held against. */
export type Purse = {
  readonly now: Instant
  /** By financial year: '2026-27'. */
  readonly balances: Readonly<Record<string, Balances>>
  /** Budgets for which the head has written an exception for this request. */
  readonly overridden: readonly Fund[]
}

/**
 * The first fund out of which entries take more than is free, as a sentence with the remedy: what an approval may
 * not take, nothing that follows from it may (SB26). `undefined` when all can be borne, or the head has let it through.
 */
export function beyond(entries: readonly Entry[], { balances, overridden }: Purse): string | undefined {
  for (const { year, lines } of entries)
    for (const { fund, amount, free } of takenFromFree(lines, balances[year] ?? {}))
      if (amount > free && !overridden.includes(fund))
        return `This is ${shown(amount, fund)} more than was set aside, and ${nameOf(fund)} for ${showYear(year)} has ${shown(Math.max(0, free), fund)} free. It counts once there is more in ${nameOf(fund)}, or the head has written an exception on Meetings.`
  return undefined
}

const shown = (amount: number, fund: Fund): string =>
  fund === 'cover-half-days' ? `${showDays(amount)} of cover` : show(amount)

/** Entries as they are posted: one that only the head's exception lets through says so. */
export const withExceptions = (entries: readonly Entry[], { balances }: Purse): readonly Entry[] =>
  entries.map((entry) =>
    takenFromFree(entry.lines, balances[entry.year] ?? {}).some(({ amount, free }) => amount > free)
      ? { ...entry, why: 'override' }
      : entry,
  )

const takenFromFree = (lines: Entry['lines'], balances: Balances) =>
  lines.flatMap(({ account, amount }) => {
    const [fund, position] = account.split('/') as [Fund, string]
    return position === 'free' && amount < 0
      ? [{ fund, amount: -amount, free: balance(balances, account) }]
      : []
  })
