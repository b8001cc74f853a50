import { yearOf } from '../budget/financial-year.ts'
import { type Pence, pence, show, sum } from '../budget/money.ts'
import type { Day, DayPart } from '../school/day.ts'
import type { Settings } from '../school/settings.ts'
import type { Asked } from './request.ts'
import { activityDays } from './when.ts'

/**
 * What a request costs the school altogether (SB31): not only the fee, but cover and travel too,
 * each under its finance code. E09 leaves cover out, so the true cost is never E09 alone.
 */
export type TrueCost = {
  readonly total: Pence
  /** By what it is for, in the order leaders read it. */
  readonly lines: readonly CostLine[]
  /** Cover days bought, in half days. Covered from within school: 0. */
  readonly coverHalfDays: number
}

export type CostLine = {
  readonly what: 'fee' | 'VAT' | 'cover' | 'travel' | 'funding'
  /** 'rail' or another word of theirs; otherwise the same as `what`. */
  readonly called: string
  /** Money from elsewhere is less than nothing. */
  readonly pence: Pence
  /** E09, E08, E26 (maintained) or BAE090, BAE080, BAE240 (academy). */
  readonly code: string
  /** The financial year it falls in, by the day of the activity: '2026-27'. */
  readonly year: string
  /** The last of its days in that year, where the activity goes on into another; from the day after it is spent. */
  readonly until?: Day
  /** What money from elsewhere pays for. */
  readonly pays?: 'fee' | 'cover' | 'travel'
}

/**
 * The true cost for the person who asked, in pence. The day of the activity decides the year: fee,
 * VAT and travel are shared out by day, with odd pence to the first year; cover falls on its own day.
 * VAT counts only where the school cannot recover it; one that nobody knows yet is left out.
 */
export function trueCost(asked: Asked, settings: Settings): TrueCost {
  const { vatRecovered, coverDay } = settings.money
  const days = activityDays(asked)
  const bought = coveredInSchool(asked) ? [] : halfDaysOf(asked.cover)
  const cover = Math.floor((coverDay * bought.length) / 2)

  const lines = [
    ...shared('fee', asked.price, days, settings),
    ...shared('VAT', vatRecovered ? 0 : (asked.vat ?? 0), days, settings),
    ...shared('cover', cover, bought, settings),
    ...shared('travel', asked.travel, days, settings, wordForTravel(asked)),
  ]
  return { total: sum(...lines.map((line) => line.pence)), lines, coverHalfDays: bought.length }
}

/** How a true cost adds up, in whole pounds where it can: 'fee 295 · cover 218 · rail 64'. */
export function howItAddsUp(cost: TrueCost): string {
  const parts = partsOf(cost).map(
    ({ called, pence }) => `${called} ${show(pence).replace('£', '').replace(/\.00$/, '')}`,
  )
  return parts.length === 0 ? 'nothing to pay' : parts.join(' · ')
}

/** The parts of a true cost, those of several years put together. */
export function partsOf(cost: TrueCost): readonly Omit<CostLine, 'year' | 'until' | 'pays'>[] {
  const names = [...new Set(cost.lines.map(({ called }) => called))]
  return names.flatMap((name) => {
    const [first, ...others] = cost.lines.filter(({ called }) => called === name)
    if (!first) return []
    const { what, called, code } = first
    return [{ what, called, code, pence: sum(first.pence, ...others.map((line) => line.pence)) }]
  })
}

/** Which budget a line falls on: the pot of its request, cover or travel. */
export function bornBy({ what, pays }: Pick<CostLine, 'what' | 'pays'>): 'pot' | 'cover' | 'travel' {
  const part = what === 'funding' ? pays : what
  return part === 'cover' || part === 'travel' ? part : 'pot'
}

/** A true cost without what comes from elsewhere: how many must agree follows from all that is spent. */
export const grossOf = (cost: TrueCost): Pence =>
  sum(...cost.lines.map(({ what, pence }) => (what === 'funding' ? 0 : pence)))

/** What a cost takes from its pot in a financial year: the fee, and VAT that stays with the school. Not travel, not cover. */
export const potMoney = (cost: TrueCost, year: string): Pence =>
  sum(...cost.lines.filter((line) => line.year === year && bornBy(line) === 'pot').map((line) => line.pence))

/** What an hour of it costs, to the nearest pound. */
export const perHour = (cost: TrueCost, minutes: number): Pence =>
  Math.round((cost.total * 60) / minutes / 100) * 100

/** Whether somebody in school is named to cover, so that none need be bought. 'No', 'not sure' and 'yes' name nobody. */
export const coveredInSchool = ({ coverInSchool }: Pick<Asked, 'coverInSchool'>): boolean =>
  /\p{L}/u.test(coverInSchool) &&
  ![namesNobody, leavesItOpen].some((words) => words.test(coverInSchool.trim().replaceAll('’', "'")))

const namesNobody =
  /^(no|none|nobody|no-one|not|unsure|i'm not sure|i am not sure|(i )?(don't|dont|do not) (know|think)|n\/?a)\b/i

const leavesItOpen = /^(yes|maybe|possibly|perhaps|hopefully|supply|agency)( please| teacher| cover)?\W*$/i

/** Each half day of cover by its day; a day named twice, or whole and in half, is covered once. */
const halfDaysOf = (cover: readonly DayPart[]): readonly Day[] => {
  const halves = cover.flatMap(({ day, part }) =>
    part === 'all day' ? [`${day} morning`, `${day} afternoon`] : [`${day} ${part}`],
  )
  return [...new Set(halves)].sort().map((half) => half.slice(0, 10) as Day)
}

/** An amount shared out by the financial years of its days. */
function shared(
  what: Exclude<CostLine['what'], 'funding'>,
  amount: Pence,
  days: readonly Day[],
  settings: Settings,
  called: string = what,
): readonly CostLine[] {
  const years = days.map((day) => yearOf(day, settings))
  const [first, ...later] = [...new Set(years)].sort()
  if (amount === 0 || first === undefined) return []

  const part = (year: string) =>
    Math.floor((pence(amount) * years.filter((one) => one === year).length) / years.length)
  const code = financeCodes[settings.school.kind][what]
  if (later.length === 0) return [{ what, called, pence: amount, code, year: first }]
  const until = (year: string) => days[years.lastIndexOf(year)]
  return [
    { what, called, pence: amount - sum(...later.map(part)), code, year: first, until: until(first) },
    ...later.map((year) => ({ what, called, pence: part(year), code, year, until: until(year) })),
  ]
}

/** Travel by the word they used for it, where they did. */
const wordForTravel = ({ otherMoney }: Asked): string =>
  /\b(rail|bus|taxi|mileage)\b/i.exec(otherMoney)?.[0].toLowerCase() ?? 'travel'

/** Consistent financial reporting for maintained schools; the accounts return for academies. */
export const financeCodes = {
  maintained: { fee: 'E09', VAT: 'E09', cover: 'E26', travel: 'E08' },
  academy: { fee: 'BAE090', VAT: 'BAE090', cover: 'BAE240', travel: 'BAE080' },
} as const
