import type { PaidTyped } from '../../domain/booking/paid.ts'
import { poundsIn, yesIn } from '../cells.ts'
import type { Column, RowRead } from '../tab.ts'

/** On “To book and pay”: what has been paid of a fee, for a business manager who wants to say so. */
export const paidColumns: readonly Column[] = [
  {
    id: 'paid',
    heading: 'Paid so far, £',
    whose: 'theirs',
    width: 110,
    format: 'money',
    colour: '#fff8d6',
    emptySaysNothing: true,
  },
  { id: 'all', heading: 'That is all', whose: 'theirs', width: 80, tick: true, colour: '#fff8d6' },
  { id: 'books', heading: 'The fee in the books', whose: 'ours', width: 170, wrap: true },
]

/** What the office typed there, or a sentence about what cannot be read. */
export function paidIn({ cells }: RowRead): PaidTyped & { readonly say?: string } {
  if (cells.all?.formula !== undefined) return { say: 'Tick “That is all” without a formula.' }
  const [paid, all] = [poundsIn(cells.paid), yesIn(cells.all)]
  if (paid.say !== undefined)
    return { say: `${paid.say}. Where money came back, type what stays paid after that, 0 if nothing.` }
  if (all.say !== undefined) return { say: 'Tick “That is all”, or leave it.' }
  return { ...(paid.is !== undefined && { pence: paid.is }), ...(all.is !== undefined && { all: all.is }) }
}
