import {
  type Balances,
  balance,
  type Entry,
  type Fund,
  funds,
  posted,
  potNames,
} from '../../domain/budget/accounts.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import { financeCodes } from '../../domain/request/true-cost.ts'
import { dayOf } from '../../domain/school/day.ts'
import type { Settings } from '../../domain/school/settings.ts'
import { allocationName, fundNames } from '../desk/budget.ts'
import { type CsvCell, commaSeparated } from './comma-separated.ts'

/** What the files of a financial year are made from. */
export type YearFacts = {
  /** '2026-27' */
  readonly year: string
  /** Every entry of that year. */
  readonly entries: readonly Entry[]
  /** For what was asked for; what is no longer kept goes without words. */
  readonly requests: readonly Pick<TrainingRequest, 'id' | 'asked'>[]
  readonly settings: Pick<Settings, 'school'>
}

/**
 * The books of a financial year as two files for the finance office (SA35): the lines of Budget, and the ledger of
 * which each of them is the sum. Nobody’s name is in them: a reference is enough for whoever may see “To book and pay”.
 */
export const yearFiles = (facts: YearFacts): readonly { readonly name: string; readonly text: string }[] => [
  { name: `cpd-budget-${facts.year}.csv`, text: budgetFile(facts) },
  { name: `cpd-ledger-${facts.year}.csv`, text: ledgerFile(facts) },
]

const places = ['granted', 'spent', 'committed', 'free'] as const
const placeHeadings = ['Set', 'Spent', 'Committed', 'Free']

/** The lines of Budget. They are added up from the same entries as the other file has, so that the two always agree. */
function budgetFile({ year, entries, settings }: YearFacts): string {
  const balances = posted({}, entries)[year] ?? {}
  const line = (what: string, list: readonly Fund[]): readonly CsvCell[] => [
    what,
    codeOf(list[0] ?? 'plan', settings),
    countedIn(list[0] ?? 'plan'),
    ...amounts(list, balances),
  ]
  return commaSeparated(
    ['What for', 'Code', 'Counted in', ...placeHeadings],
    [
      ...potNames.map((pot) => line(fundNames[pot], [pot])),
      line(allocationName, potNames),
      ...funds.slice(potNames.length).map((fund) => line(fundNames[fund], [fund])),
    ],
  )
}

/** A line for each fund that an entry moves, oldest first; every column of amounts adds up to that of Budget. */
function ledgerFile({ entries, requests, settings }: YearFacts): string {
  const titles = new Map<string, string>(requests.map(({ id, asked }) => [id, asked.title]))
  const inOrder = entries.toSorted(
    (one, other) => one.at.localeCompare(other.at) || one.id.localeCompare(other.id),
  )
  return commaSeparated(
    ['Date', 'What happened', 'Ref', 'Training', 'What for', 'Code', 'Counted in', ...placeHeadings, 'Entry'],
    inOrder.flatMap((entry) => {
      const balances = posted({}, [entry])[entry.year] ?? {}
      return funds
        .filter((fund) => entry.lines.some(({ account }) => account.startsWith(`${fund}/`)))
        .map((fund): readonly CsvCell[] => [
          dayOf(entry.at),
          happened[entry.why],
          entry.about.startsWith('R-') ? entry.about : '',
          titles.get(entry.about),
          fundNames[fund],
          codeOf(fund, settings),
          countedIn(fund),
          ...amounts([fund], balances),
          entry.id,
        ])
    }),
  )
}

const happened: Readonly<Record<Entry['why'], string>> = {
  grant: 'Set on Settings',
  commit: 'Set aside',
  release: 'Given back',
  spend: 'Spent',
  override: 'Set aside by the head’s exception',
  opening: 'Opening balance',
  reversal: 'Put right, or money that came back',
}

const codeOf = (fund: Fund, { school }: Pick<Settings, 'school'>): string => {
  const codes = financeCodes[school.kind]
  if (fund === 'travel') return codes.travel
  return fund === 'cover' || fund === 'cover-half-days' ? codes.cover : codes.fee
}

const countedIn = (fund: Fund): string => (fund === 'cover-half-days' ? 'days' : 'pounds')

/** As Budget shows them: what was granted stands on the other side of the books, so its sign is turned. */
const amounts = (list: readonly Fund[], balances: Balances): readonly CsvCell[] =>
  places.map((place) => {
    const amount = list.reduce((total, fund) => total + balance(balances, `${fund}/${place}`), 0)
    const shown = place === 'granted' ? 0 - amount : amount
    return list[0] === 'cover-half-days' ? { halfDays: shown } : { pence: shown }
  })
