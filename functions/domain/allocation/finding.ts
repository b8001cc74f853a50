import assert from 'node:assert/strict'
import type { Balances } from '../budget/accounts.ts'
import type { Pence } from '../budget/money.ts'
import type { Shortage } from '../budget/shortage.ts'
import type { Need } from '../development/need.ts'
import type { Offered } from '../development/offer.ts'
import type { PastWith } from '../development/provider.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { Calendar } from '../school/calendar.ts'
import type { Day } from '../school/day.ts'
import type { Person } from '../school/person.ts'
import type { Plan } from '../school/plan.ts'
import type { Settings } from '../school/settings.ts'

/** What one factor makes of one request, in a sentence a teacher can read. */
export type Finding = {
  readonly advice: 'supports' | 'discuss' | 'against' | 'unknown'
  /** Whole sentence, with the numbers: 'One other person is out that morning; up to three can be.' */
  readonly because: string
  /** A few words for the summary when it is not plain support: 'three out already'. */
  readonly inShort: string
  /** What would change it, as a sentence; absent when nothing the person could do would. */
  readonly change?: string
}

/** What the school already knows when it weighs a request. */
export type Standing = {
  readonly today: Day
  readonly settings: Settings
  readonly plan: Plan
  readonly calendar: Calendar
  readonly person: Person
  /** The others of a group, where leaders decide about all of it. */
  readonly withThem?: readonly Person[]
  /** By financial year: '2026-27'. */
  readonly balances: Readonly<Record<string, Balances>>
  /** Others out for training, by day, this request left out; the others of its group are among them. */
  readonly othersOut: Readonly<Record<Day, number>>
  /** What this person has had this financial year, this request left out. */
  readonly had: Had
  /** This person's needs that are open or planned. */
  readonly needs: readonly Need[]
  /** What others who work here can show. */
  readonly offers: readonly Offered[]
  /** What is known of whoever would give it; absent where nothing is. */
  readonly past?: PastWith
}

/** What one person has had in a financial year, and since when we know it. */
export type Had = {
  /** From the pots: fees and VAT that is not recovered. Cover is counted in days, and travel not at all. */
  readonly pence: Pence
  readonly coverHalfDays: number
  readonly minutes: number
  readonly times: number
  readonly since: Day
}

export type Rule = (request: TrainingRequest, standing: Standing) => Finding

export const supports = (because: string): Finding => ({ advice: 'supports', because, inShort: '' })
export const discuss = (because: string, inShort: string, change?: string): Finding => ({
  advice: 'discuss',
  because,
  inShort,
  change,
})
export const against = (because: string, inShort: string, change?: string): Finding => ({
  advice: 'against',
  because,
  inShort,
  change,
})
export const unknown = (because: string, inShort: string, change?: string): Finding => ({
  advice: 'unknown',
  because,
  inShort,
  change,
})

/** A fund that cannot bear a request speaks against it; a year without a budget yet is for talking about. */
export const short = ({ say, remedy, budgeted }: Shortage, inShort: string): Finding =>
  budgeted ? against(say, inShort, remedy) : discuss(say, 'no budget for that year yet', remedy)

/**
 * Several findings of one factor as one: every reason is given, and the gravest advice counts.
 * What supports never outweighs what is not known.
 */
export function together(findings: readonly Finding[]): Finding {
  const [gravest] = byGravity.flatMap((advice) => findings.filter((finding) => finding.advice === advice))
  assert(gravest, 'A factor always gives a reason')
  const reasons = new Set(findings.map(({ because }) => because))
  const changes = new Set(findings.flatMap(({ change }) => change ?? []))
  return {
    advice: gravest.advice,
    because: [...reasons].join(' '),
    inShort: gravest.inShort,
    change: changes.size > 0 ? [...changes].join(' ') : undefined,
  }
}

const byGravity: readonly Finding['advice'][] = ['against', 'discuss', 'unknown', 'supports']
