import { type Balances, balance, type Fund, potNames } from '../../domain/budget/accounts.ts'
import { showYear } from '../../domain/budget/financial-year.ts'
import type { PageRow, TabPage } from '../tab.ts'

/** What each fund is called where people see or choose it. */
export const fundNames: Readonly<Record<Fund, string>> = {
  statutory: 'Statutory first',
  plan: 'School plan',
  individual: 'Individual needs',
  reserve: 'Reserve',
  travel: 'Travel (E08), outside the allocation',
  cover: 'Cover (E26 or E02), outside the allocation',
  'cover-half-days': 'Cover, in days',
}

/**
 * Budget: what was set, spent, committed and is free, straight from the ledger (SA35). First this
 * financial year; below it, each named by its year, the later ones in which anything is set or committed.
 *
 * @param books the balances by financial year: '2026-27'
 */
export const budget = (year: string, books: Readonly<Record<string, Balances>>): TabPage => ({
  id: 'budget',
  title: 'Budget',
  about: `Financial year ${showYear(year)}. Straight from the ledger. Committed: agreed and not yet paid. Cover stands outside the CPD allocation (E09).`,
  rowsAre: 'ours',
  frozenColumns: 1,
  columns: [
    { id: 'what', heading: 'What for', whose: 'ours', width: 280 },
    { id: 'granted', heading: 'Set', whose: 'ours', width: 120, format: 'money' },
    { id: 'spent', heading: 'Spent', whose: 'ours', width: 120, format: 'money' },
    { id: 'committed', heading: 'Committed', whose: 'ours', width: 120, format: 'money' },
    { id: 'free', heading: 'Free', whose: 'ours', width: 120, format: 'money' },
    { id: 'days', heading: 'In days', whose: 'ours', width: 220 },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: [
    ...yearLines(books[year] ?? {}),
    ...Object.entries(books)
      .filter(([later, balances]) => later > year && Object.values(balances).some((amount) => amount !== 0))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([later, balances]) => yearLines(balances).map((row) => named(row, later))),
  ],
})

const yearLines = (balances: Balances): readonly PageRow[] => [
  ...potNames.map((pot) => line(pot, balances)),
  allocation(balances),
  line('travel', balances),
  cover(balances),
]

/** A line of a later year says so itself, so that it reads right wherever it is sorted to. */
const named = ({ key, cells }: PageRow, year: string): PageRow => ({
  key: `${year} ${key}`,
  cells: { ...cells, what: `${showYear(year)}: ${cells.what}`, key: `${year} ${key}` },
})

const line = (fund: Fund, balances: Balances): PageRow => ({
  key: fund,
  cells: { what: fundNames[fund], ...sums([fund], balances), key: fund },
})

const allocation = (balances: Balances): PageRow => ({
  key: 'allocation',
  cells: { what: 'CPD allocation (E09) together', ...sums(potNames, balances), key: 'allocation' },
})

const cover = (balances: Balances): PageRow => {
  const days = (position: 'granted' | 'spent' | 'committed' | 'free'): number =>
    Math.abs(balance(balances, `cover-half-days/${position}`)) / 2
  const shown = `set ${days('granted')} · spent ${days('spent')} · committed ${days('committed')} · free ${days('free')}`
  return {
    key: 'cover',
    cells: { what: fundNames.cover, ...sums(['cover'], balances), days: shown, key: 'cover' },
  }
}

/** Granted stands on the other side of the books, so its sign is turned for reading. */
function sums(
  list: readonly Fund[],
  balances: Balances,
): Record<'granted' | 'spent' | 'committed' | 'free', number> {
  const total = (position: 'granted' | 'spent' | 'committed' | 'free'): number =>
    list.reduce((pence, fund) => pence + balance(balances, `${fund}/${position}`), 0) / 100
  return {
    granted: 0 - total('granted'),
    spent: total('spent'),
    committed: total('committed'),
    free: total('free'),
  }
}

/** What is free in the CPD allocation (E09), in pence. */
export const freeAllocation = (balances: Balances): number =>
  potNames.reduce((pence, pot) => pence + balance(balances, `${pot}/free`), 0)
