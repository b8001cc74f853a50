import { type Entry, post } from '../domain/budget/accounts.ts'
import type { TrainingRequest } from '../domain/request/request.ts'
import type { Day } from '../domain/school/day.ts'
import type { OutOn, Writing } from './books.ts'
import type { Known } from './known.ts'
import { settleTime } from './settle-time.ts'
import { drawer, holds, nothingHad, plus, type Weights } from './weigh.ts'

/**
 * Writes the money and places that follow from a change of one request: ledger entries with the
 * balances they make, who is out on its days, and what the person has had in money and time. All of it was read in the
 * same transaction, so that what cannot be borne together is never agreed apart.
 */
export function settleBooks(
  books: Writing,
  read: Weights,
  change: {
    readonly before: TrainingRequest
    readonly after: TrainingRequest
    readonly entries: readonly Entry[]
  },
  known: Known,
): void {
  for (const entry of change.entries) books.post(entry)
  for (const year of new Set(change.entries.map((entry) => entry.year))) {
    const entries = change.entries.filter((entry) => entry.year === year)
    books.saveBalances(year, entries.reduce(post, read.balances[year] ?? {}))
  }
  const { before, after } = change
  settleTime(books, read.time, before, after)
  if (holds(before) === holds(after) && (!holds(after) || before.version === after.version)) return
  saveOut(books, read, before, after)
  saveHad(books, read, before, after, known)
}

function saveOut(books: Writing, read: Weights, before: TrainingRequest, after: TrainingRequest): void {
  const changed = new Map<Day, OutOn>()
  const outOn = (day: Day): OutOn => changed.get(day) ?? read.out[day] ?? {}
  if (holds(before)) {
    for (const { day } of before.asked.cover) {
      changed.set(
        day,
        Object.fromEntries(Object.entries(outOn(day)).filter(([reference]) => reference !== before.id)),
      )
    }
  }
  if (holds(after)) {
    for (const { day, part } of after.asked.cover)
      changed.set(day, { ...outOn(day), [after.id]: { person: after.person, part } })
  }
  for (const [day, out] of changed) books.saveOutOn(day, out)
}

function saveHad(
  books: Writing,
  read: Weights,
  before: TrainingRequest,
  after: TrainingRequest,
  known: Known,
): void {
  const had = new Map<string, ReturnType<typeof plus>>()
  const change = (request: TrainingRequest, sign: 1 | -1): void => {
    const key = drawer(request, known)
    had.set(key, plus(had.get(key) ?? read.had[key] ?? nothingHad(known), request, sign, yearOfKey(key)))
  }
  if (holds(before)) change(before, -1)
  if (holds(after)) change(after, 1)
  for (const [key, value] of had) {
    const person = key.split(' ')[1] ?? ''
    books.saveHad(yearOfKey(key), person, value)
  }
}

const yearOfKey = (key: string): string => key.split(' ')[0] ?? ''
