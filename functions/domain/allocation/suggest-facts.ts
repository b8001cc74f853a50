import type { Balances } from '../budget/accounts.ts'
import { balance } from '../budget/accounts.ts'
import { type Pence, percentOf, sum } from '../budget/money.ts'
import { type Needs, needs } from '../budget/needs.ts'
import { outParts, type RequestId, type TrainingRequest } from '../request/request.ts'
import type { Day, Instant } from '../school/day.ts'
import type { PersonId } from '../school/person.ts'
import type { Settings } from '../school/settings.ts'

/**
 * Everything that a suggestion looks at. What is not here cannot count: no career stage, no name, no past
 * evaluation.
 */
export type Allocation = {
  readonly waiting: readonly Waiting[]
  /** The financial year of today: '2026-27'. Sentences name only other years. */
  readonly thisYear: string
  /** By financial year. */
  readonly books: Readonly<Record<string, Balances>>
  readonly outPerDay: number
  /** People who will be out for training already, by day; nobody who is waiting. */
  readonly othersOut: Readonly<Record<Day, number>>
  /** How many things each person has been given this financial year, what the law requires aside. Absent: none. */
  readonly had: Readonly<Record<PersonId, number>>
  /** So many things, and no more, for one person while somebody who is waiting has had nothing. */
  readonly mostWhileOthersHaveNone: number
  /** By financial year; a year without them has no balance to keep yet. */
  readonly parts: Readonly<Record<string, Readonly<Record<Side, Part>>>>
}

/** One request that waits for a decision. */
export type Waiting = {
  readonly id: RequestId
  readonly askedAt: Instant
  readonly person: PersonId
  readonly pot: TrainingRequest['pot']
  /** What it does for the plan, in whole points; at least one. */
  readonly worth: number
  readonly needs: readonly Needs[]
  /** Days on which somebody is out of school, covered or not. */
  readonly outOn: readonly Day[]
  /** The same word on requests that stand or fall together. */
  readonly together?: string
  /** What leaders ticked: as if it were agreed, or as if it were not there. */
  readonly whatIf?: 'in' | 'out'
  /** Why it is never suggested, as a clause: 'nobody is released on Mon 7 Dec'. Leaders may still choose it. */
  readonly never?: string
  /** Other days on which the same course is held. */
  readonly repeatsOn?: readonly Day[]
}

/** The two sides that are balanced against each other (SB16). What the law requires is on neither. */
export const sides = ['plan', 'individual'] as const
export type Side = (typeof sides)[number]

/** The most that a side may take of a year’s money for training, cover and travel, and what it has taken. */
export type Part = { readonly most: Pence; readonly taken: Pence }

/** A waiting request as a suggestion sees it. */
export const waitingFrom = (
  request: TrainingRequest,
  about: Pick<Waiting, 'worth' | 'together' | 'whatIf' | 'never' | 'repeatsOn'>,
): Waiting => ({
  id: request.id,
  askedAt: request.askedAt,
  person: request.person,
  pot: request.pot,
  needs: needs(request),
  outOn: [...new Set(outParts(request).map(({ day }) => day))],
  ...about,
})

/**
 * The most that a side may take of a year (SB16): its percentage and the reserve's, of the pots without
 * the statutory one, travel and cover together. The pots balance fees by themselves; this keeps one side from using up
 * the cover. Measured against what the year was given, not against what has been agreed so far: otherwise the
 * first request of September would tip the balance by itself.
 */
export function mostFor(side: Side, { money }: Settings, balances: Balances): Pence {
  const shared = ['plan', 'individual', 'reserve', 'travel', 'cover'] as const
  const given = sum(...shared.map((fund) => -balance(balances, `${fund}/granted`)))
  const percent = side === 'plan' ? money.planPercent : money.individualPercent
  return percentOf(given, percent + money.reservePercent)
}

/** What a request takes of a year's money, from every fund; half days are not money. */
export const takes = ({ by }: Needs): Pence =>
  sum(...Object.entries(by).map(([fund, amount]) => (fund === 'cover-half-days' ? 0 : amount)))
