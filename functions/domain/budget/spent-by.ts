import { type Day, dayOf, daysAfter } from '../school/day.ts'
import { type Entry, potNames } from './accounts.ts'
import { type Pence, sum } from './money.ts'
import type { OpeningBooked } from './opening-balances.ts'

/**
 * What the CPD allocation had paid for in a financial year by the end of a day, in pence: what the finance
 * office calls E09, or BAE090 (SA35). Cover and travel have codes of their own.
 *
 * The ledger writes an activity down as spent in the morning after its last day, so entries of the day
 * after belong to this one. What stands on the list of opening balances counts by its own date, because
 * its entries are as old as the list.
 */
export function spentBy(
  day: Day,
  year: string,
  books: { readonly entries: readonly Entry[]; readonly opening: readonly OpeningBooked[] },
): Pence {
  const morningAfter = daysAfter(day, 1)
  const ofRequests = books.entries
    .filter((entry) => entry.year === year && entry.about.startsWith('R-') && dayOf(entry.at) <= morningAfter)
    .flatMap(({ lines }) => lines)
    .filter(({ account }) => potsSpent.includes(account))
    .map(({ amount }) => amount)
  const fromBefore = books.opening
    .filter((line) => line.year === year && line.position === 'spent' && line.pot && line.day <= day)
    .map(({ fee }) => fee)
  return sum(...ofRequests, ...fromBefore)
}

const potsSpent: readonly string[] = potNames.map((pot) => `${pot}/spent`)
