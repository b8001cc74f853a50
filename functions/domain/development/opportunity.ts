import type { Pence } from '../budget/money.ts'
import type { Source, TrainingRequest } from '../request/request.ts'
import type { Day } from '../school/day.ts'

/** Training that somebody has found for colleagues (SA17, SB34), as the coordinator has written it down. */
export type Opportunity = {
  readonly title: string
  /** Whoever gives it, or a link. */
  readonly contact: string
  readonly source: Source
  readonly on: Day
  readonly bookBy?: Day
  /** Of one place; absent: not known. */
  readonly price?: Pence
  /** The number of a priority on the Plan. */
  readonly priority?: string
  /** Who may pay for it; empty where nobody is known. */
  readonly fundedBy: string
}

/** The last day on which it can be asked for: it lapses after its booking date, or its own. */
export const standsUntil = ({ on, bookBy }: Opportunity): Day =>
  bookBy !== undefined && bookBy < on ? bookBy : on

/** Requests for it: the link fills in what it is called and whom it is from, and both are still there. */
export const askedFrom = (
  { title, contact }: Opportunity,
  requests: readonly TrainingRequest[],
): readonly TrainingRequest[] =>
  requests.filter(
    ({ asked, decision }) =>
      decision.stage !== 'withdrawn' && alike(asked.title, title) && alike(asked.contact, contact),
  )

const alike = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()
