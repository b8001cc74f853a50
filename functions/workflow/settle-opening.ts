import type { Had } from '../domain/allocation/finding.ts'
import { type Balances, type Entry, post } from '../domain/budget/accounts.ts'
import { showYear, yearOf } from '../domain/budget/financial-year.ts'
import {
  knownSince,
  type OpeningBooked,
  type OpeningChange,
  type OpeningLine,
  openingBooked,
  openingChanges,
  openingEntries,
} from '../domain/budget/opening-balances.ts'
import { hasBudget } from '../domain/budget/shortage.ts'
import type { Store } from '../outside.ts'
import type { OpeningRow } from '../pages/coordinator/opening-balances.ts'
import { reading, type Writing, writing } from './books.ts'
import type { Known } from './known.ts'
import type { Learned } from './learn.ts'
import { noOpening, type OpeningBooks } from './learn-opening.ts'
import { nothingHad } from './weigh.ts'

/** Changes that one transaction takes, and how many transactions a look gives to them. */
const changesAtOnce = 100
const rounds = 30

/**
 * Brings the books in line with the list of opening balances: ledger entries, the balances they make,
 * and what each person has had. The same list again changes nothing. No request is made of it and no
 * letter follows: what is older than the Desk is only counted.
 *
 * A line whose financial year has no budget waits until there is one.
 *
 * @returns what is then known, and what was learned with the rows of those years named
 */
export async function settleOpening(
  store: Store,
  school: string,
  learned: Learned,
  known: Known,
): Promise<{ readonly known: Known; readonly learned: Learned }> {
  const { rows, lost } = learned.opening
  const waiting = await withoutBudget(store, school, rows, known)
  const lines = rows.filter((row) => !waiting.includes(row)).map(({ line }) => line)
  let { books } = learned.opening
  for (let round = 1; round <= rounds && differs(books, lines, lost, known); round += 1)
    books = await store.transaction((transaction) => settle(writing(transaction, school), lines, lost, known))
  return {
    known: {
      ...known,
      knownSince: knownSince(known.knownSince, books.booked),
      bookedAhead: books.booked.filter(({ position }) => position === 'committed'),
    },
    learned: {
      ...learned,
      mend: { ...learned.mend, opening: { ...learned.mend.opening, ...noBudgetBeside(waiting, known) } },
    },
  }
}

const differs = (books: OpeningBooks, lines: readonly OpeningLine[], lost: boolean, known: Known): boolean =>
  books.lost !== lost || changesTo(books, lines, known).length > 0

const changesTo = (
  { booked }: OpeningBooks,
  lines: readonly OpeningLine[],
  known: Known,
): readonly OpeningChange[] => openingChanges(booked, openingBooked(lines, booked, known))

/** The rows of which the financial year has no budget. */
async function withoutBudget(
  store: Store,
  school: string,
  rows: readonly OpeningRow[],
  { settings }: Known,
): Promise<readonly OpeningRow[]> {
  const years = [...new Set(rows.map(({ line }) => yearOf(line.day, settings)))]
  const found = await Promise.all(years.map((year) => reading(store, school).balances(year)))
  const missing = years.filter((_, place) => !hasBudget(found[place]))
  return rows.filter(({ line }) => missing.includes(yearOf(line.day, settings)))
}

const noBudgetBeside = (rows: readonly OpeningRow[], { settings }: Known): Readonly<Record<string, string>> =>
  Object.fromEntries(rows.map(({ row, line }) => [row, noBudget(yearOf(line.day, settings))]))

const noBudget = (year: string): string =>
  `There is no budget for ${showYear(year)}, so this does not count. Check the date; if it is right, the row counts as soon as Settings has that year’s money.`

/** Some of the changes, written together with the balances and what people have had; returns the books after them. */
async function settle(
  books: Writing,
  lines: readonly OpeningLine[],
  lost: boolean,
  known: Known,
): Promise<OpeningBooks> {
  const before = (await books.known<OpeningBooks>('opening')) ?? noOpening
  if (!differs(before, lines, lost, known)) return before
  const changes = changesTo(before, lines, known).slice(0, changesAtOnce)
  const turn = before.turn + 1
  const cause = `opening/${turn}`
  const entries = changes.flatMap((change) => openingEntries(change, cause, known.now))
  const years = [...new Set(entries.map(({ year }) => year))]
  const balances = await Promise.all(years.map((year) => books.balances(year)))
  const had = await hadAfter(books, changes, known)

  for (const entry of entries) books.post(entry)
  for (const [place, year] of years.entries())
    books.saveBalances(year, posted(balances[place], entries, year))
  for (const [key, value] of had) books.saveHad(...split(key), value)
  const after: OpeningBooks = { turn, booked: changed(before.booked, changes), lost }
  books.saveKnown('opening', after)
  books.record(cause, `opening balances: ${changes.length} rows came, went or moved`, 'opening', known.now)
  return after
}

const posted = (balances: Balances = {}, entries: readonly Entry[], year: string): Balances =>
  entries.filter((entry) => entry.year === year).reduce(post, balances)

const changed = (
  booked: readonly OpeningBooked[],
  changes: readonly OpeningChange[],
): readonly OpeningBooked[] => {
  const keys = new Set(changes.map(({ key }) => key))
  return [...booked.filter(({ key }) => !keys.has(key)), ...changes.flatMap(({ after }) => after ?? [])]
}

/** What each person named in a change has had after it, by year and person. Travel is nobody's, as with requests. */
async function hadAfter(
  books: Writing,
  changes: readonly OpeningChange[],
  known: Known,
): Promise<ReadonlyMap<string, Had>> {
  const counted = changes.flatMap(({ before, after }) => [
    ...(before?.person === undefined ? [] : [{ line: before, key: keyOf(before), sign: -1 }]),
    ...(after?.person === undefined ? [] : [{ line: after, key: keyOf(after), sign: 1 }]),
  ])
  const keys = [...new Set(counted.map(({ key }) => key))]
  const had = await Promise.all(keys.map((key) => books.had(...split(key))))
  return new Map(
    keys.map((key, place) => [
      key,
      counted
        .filter((one) => one.key === key)
        .reduce((sum, { line, sign }) => plusLine(sum, line, sign), had[place] ?? nothingHad(known)),
    ]),
  )
}

const keyOf = ({ year, person }: OpeningBooked): string => `${year} ${person}`
const split = (key: string): [year: string, person: string] => key.split(' ') as [string, string]

const plusLine = (had: Had, line: OpeningBooked, sign: number): Had => ({
  ...had,
  pence: had.pence + sign * line.fee,
  coverHalfDays: had.coverHalfDays + sign * line.coverHalfDays,
  times: had.times + sign,
})
