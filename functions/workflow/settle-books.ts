import assert from 'node:assert/strict'
import { type Entry, post } from '../domain/budget/accounts.ts'
import { outParts, type TrainingRequest } from '../domain/request/request.ts'
import type { Day } from '../domain/school/day.ts'
import type { OutOn, Writing } from './books.ts'
import type { Known } from './known.ts'
import { type Change, settleTime } from './settle-time.ts'
import { drawer, holds, nothingHad, plus, type Weights } from './weigh.ts'

/**
 * Writes the money and places that follow from changes of one request, or of all of a group: ledger
 * entries with the balances they make, who is out on its days, and what each person has had in money and
 * time. All of it was read in the same transaction, so that what cannot be borne together is never agreed apart.
 */
export function settleBooks(
  books: Writing,
  read: Weights,
  { changes, entries }: { readonly changes: readonly Change[]; readonly entries: readonly Entry[] },
  known: Known,
): void {
  for (const entry of entries) books.post(entry)
  for (const year of new Set(entries.map((entry) => entry.year))) {
    const before = read.balances[year]
    assert(before !== undefined, `the balances of ${year} were not read, and would be lost`)
    const ofYear = entries.filter((entry) => entry.year === year)
    books.saveBalances(year, ofYear.reduce(post, before))
  }
  settleTime(books, read.time, changes)
  const moved = changes.filter(({ before, after }) => {
    const held = before !== undefined && holds(before)
    return held !== holds(after) || (held && !(sameCost(before, after) && before.person === after.person))
  })
  saveOut(books, read, moved)
  saveHad(books, read, moved, known)
}

/** As what a person has had counts it: another version, or money that came from elsewhere, makes another cost. */
const sameCost = (before: TrainingRequest, after: TrainingRequest): boolean =>
  before.version === after.version && before.cost.total === after.cost.total

function saveOut(books: Writing, read: Weights, changes: readonly Change[]): void {
  const changed = new Map<Day, OutOn>()
  const outOn = (day: Day): OutOn => changed.get(day) ?? read.out[day] ?? {}
  const out = (request: TrainingRequest | undefined) =>
    request !== undefined && holds(request) ? outParts(request) : []
  for (const { before, after } of changes) {
    for (const { day } of out(before))
      changed.set(
        day,
        Object.fromEntries(Object.entries(outOn(day)).filter(([reference]) => reference !== after.id)),
      )
    for (const { day, part } of out(after))
      changed.set(day, { ...outOn(day), [after.id]: { person: after.person, part } })
  }
  for (const [day, outThen] of changed) books.saveOutOn(day, outThen)
}

function saveHad(books: Writing, read: Weights, changes: readonly Change[], known: Known): void {
  const had = new Map<string, ReturnType<typeof plus>>()
  const change = (request: TrainingRequest | undefined, sign: 1 | -1): void => {
    if (request === undefined || !holds(request)) return
    const key = drawer(request, known)
    had.set(key, plus(had.get(key) ?? read.had[key] ?? nothingHad(known), request, sign, yearOfKey(key)))
  }
  for (const { before, after } of changes) {
    change(before, -1)
    change(after, 1)
  }
  for (const [key, value] of had) {
    const person = key.split(' ')[1] ?? ''
    books.saveHad(yearOfKey(key), person, value)
  }
}

const yearOfKey = (key: string): string => key.split(' ')[0] ?? ''
