import { type Balances, balance, type Entry, type Fund, potNames } from '../../domain/budget/accounts.ts'
import { showYear } from '../../domain/budget/financial-year.ts'
import type { FundingSums } from '../../domain/budget/funding.ts'
import { type GrantChange, grantChanges } from '../../domain/budget/grant-changes.ts'
import { type Pence, show } from '../../domain/budget/money.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import { showDays } from '../../domain/sentence.ts'
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

/** What would be free, by fund: pence. */
type Free = Readonly<Partial<Record<Fund, number>>>

/** The pots of the CPD allocation as one line. */
export const allocationName = 'CPD allocation (E09) together'

/** What else stands on Budget, by financial year. */
type Also = {
  /** What would be free, with what is ticked under “What if”. */
  readonly ifTicked?: Readonly<Record<string, Free>>
  /** Money from elsewhere; what counts of it is off the other lines already. */
  readonly fundings?: Readonly<Record<string, FundingSums>>
  /** What was carried over from the year before; it is in the pots. */
  readonly carried?: Readonly<Record<string, Pence>>
}

/**
 * Budget: what was set, spent, committed and is free, straight from the ledger (SA35). First this
 * financial year; below it, each named by its year, the later ones in which anything is set or committed.
 * At the end stands what was changed on Settings since a year's sums were first set, and when.
 *
 * @param books the balances by financial year: '2026-27'
 * @param grants the ledger's grants of these years
 */
export const budget = (
  year: string,
  books: Readonly<Record<string, Balances>>,
  grants: readonly Entry[],
  { ifTicked, fundings, carried }: Also = {},
): TabPage => ({
  id: 'budget',
  title: 'Budget',
  about: `Financial year ${showYear(year)}. Straight from the ledger. Committed: agreed and not yet paid. Cover stands outside the CPD allocation (E09).`,
  rowsAre: 'ours',
  sorted: true,
  frozenColumns: 1,
  columns: [
    { id: 'what', heading: 'What for', whose: 'ours', width: 280 },
    { id: 'granted', heading: 'Set', whose: 'ours', width: 120, format: 'money' },
    { id: 'spent', heading: 'Spent', whose: 'ours', width: 120, format: 'money' },
    { id: 'committed', heading: 'Committed', whose: 'ours', width: 120, format: 'money' },
    { id: 'free', heading: 'Free', whose: 'ours', width: 120, format: 'money' },
    {
      id: 'ifTicked',
      heading: 'Free, if what is ticked under “What if” is agreed',
      whose: 'ours',
      width: 150,
      format: 'money',
    },
    { id: 'days', heading: 'In days', whose: 'ours', width: 220 },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: [
    ...yearLines(books[year] ?? {}, ifTicked?.[year]),
    ...laterYears(year, books).flatMap((later) =>
      yearLines(books[later] ?? {}, ifTicked?.[later]).map((row) => named(row, later)),
    ),
    ...inWords(year, { fundings, carried }),
    ...laterYears(year, books).flatMap((later) =>
      inWords(later, { fundings, carried }).map((row) => named(row, later)),
    ),
    ...changed(year, grants),
    ...laterYears(year, books).flatMap((later) => changed(later, grants).map((row) => named(row, later))),
  ],
})

/** Later years in which anything is set or committed. */
const laterYears = (year: string, books: Readonly<Record<string, Balances>>): readonly string[] =>
  Object.entries(books)
    .filter(([later, balances]) => later > year && Object.values(balances).some((amount) => amount !== 0))
    .map(([later]) => later)
    .sort()

const yearLines = (balances: Balances, ifTicked?: Free): readonly PageRow[] =>
  [
    ...potNames.map((pot) => line(pot, balances)),
    allocation(balances),
    line('travel', balances),
    cover(balances),
  ].map((row) => ({ ...row, cells: { ...row.cells, ifTicked: freeWith(row.key, ifTicked) } }))

/** In pounds, below nothing where there is not enough; empty while nothing is ticked. */
function freeWith(key: string, ifTicked: Free | undefined): number | '' {
  if (ifTicked === undefined) return ''
  const of = key === 'allocation' ? potNames : [key as Fund]
  return of.reduce((pence, fund) => pence + (ifTicked[fund] ?? 0), 0) / 100
}

/** A line of a later year says so itself, so that it reads right wherever it is sorted to. */
const named = ({ key, cells }: PageRow, year: string): PageRow => ({
  key: `${year} ${key}`,
  cells: { ...cells, what: `${showYear(year)}: ${cells.what}`, key: `${year} ${key}` },
})

const line = (fund: Fund, balances: Balances): PageRow => ({
  key: fund,
  cells: { what: fundNames[fund], ...sums([fund], balances), days: undefined, key: fund },
})

const allocation = (balances: Balances): PageRow => ({
  key: 'allocation',
  cells: { what: allocationName, ...sums(potNames, balances), days: undefined, key: 'allocation' },
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

/** What stands in none of the sums of a year, or within them: said in words. */
const inWords = (year: string, { fundings, carried }: Also): readonly PageRow[] => [
  ...carriedOver(carried?.[year] ?? 0),
  ...fromElsewhere(fundings?.[year]),
]

const carriedOver = (pence: Pence): readonly PageRow[] =>
  pence === 0 ? [] : [words('carried', `Carried over from last year, in the pots above: ${show(pence)}`)]

/** A line without sums. */
const words = (key: string, what: string): PageRow => ({ key, cells: { what, ...noSums, key } })

/** One line about money from elsewhere, in words, because it stands in no sum of the school's. */
function fromElsewhere(sums: FundingSums | undefined): readonly PageRow[] {
  if (sums === undefined) return []
  const off = [
    sums.received > 0 && `received ${show(sums.received)}`,
    sums.agreed > 0 && `agreed ${show(sums.agreed)}`,
  ].filter(Boolean)
  const parts = [
    off.length > 0 && `${off.join(', ')}, already taken off what stands above`,
    sums['asked for'] > 0 && `asked for ${show(sums['asked for'])}, not counted yet`,
  ].filter(Boolean)
  return parts.length === 0 ? [] : [words('elsewhere', `Money from elsewhere: ${parts.join('; ')}`)]
}

/** A line for each sum that was changed: the day, what, from and to. */
const changed = (year: string, grants: readonly Entry[]): readonly PageRow[] =>
  grantChanges(grants, year)
    .slice(0, changesAtMost)
    .map((change) => words(`changed ${change.day} ${change.what}`, changeInWords(change)))

/** Named although they are empty: in order means that another line may have stood here before. */
const noSums = {
  ifTicked: '',
  granted: undefined,
  spent: undefined,
  committed: undefined,
  free: undefined,
  days: undefined,
}

function changeInWords({ day, what, from, to }: GrantChange): string {
  const [name, before, now] =
    what === 'cover-half-days'
      ? [fundNames[what], showDays(from), showDays(to)]
      : [what === 'allocation' ? allocationName : fundNames[what], show(from), show(to)]
  return `Changed on Settings on ${dateWithYear(day)}: ${name}, from ${before} to ${now}`
}

/** Lines about changes that are shown of one year; all of them stay in the ledger. */
const changesAtMost = 40

/** What is free in the CPD allocation (E09), in pence. */
export const freeAllocation = (balances: Balances): number =>
  potNames.reduce((pence, pot) => pence + balance(balances, `${pot}/free`), 0)
