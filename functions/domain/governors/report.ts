import type { Pence } from '../budget/money.ts'
import type { Lens, Rating } from '../evaluation/evaluation.ts'
import type { PupilGroup } from '../request/request.ts'
import type { Day } from '../school/day.ts'
import type { RoleGroup } from '../school/person.ts'
import type { Priority } from '../school/plan.ts'
import type { Told } from './count.ts'

/**
 * What governors are told of a term (SB40). Nothing in it can hold a name or a small number of people:
 * there is no free text but the school's own priorities, and every count of people is a `Told`.
 */
export type Report = {
  readonly from: Day
  readonly to: Day
  /** First day of the financial year whose money it is. */
  readonly yearFrom: Day
  readonly allocation: Money
  readonly cover: Money & { readonly halfDays: Figures }
  readonly travel: Money
  /** True cost of what took place this term, by finance code. Cover is outside E09. */
  readonly byCode: readonly CodeLine[]
  /** Half days on which a class was taught by somebody else, and on which other work was done by somebody else. */
  readonly classHalfDays: number
  readonly otherHalfDays: number
  readonly byPriority: readonly PriorityLine[]
  /** Small priorities together, and what helps none. */
  readonly otherPriorities: { readonly pence: Pence; readonly activities: number }
  /** How many people took part in something, by what they do. */
  readonly reached: Readonly<Record<RoleGroup, Told>>
  readonly reachedInAll: Told
  readonly activities: number
  /** Activities that law, needs or plan had foreseen (SA26); absent in reports from before this was counted. */
  readonly planned?: number
  /** Activities, not people, by the children whom they were to help, one perhaps under several (SA14); absent in reports from before. */
  readonly children?: ChildrenNamed
  readonly lenses: readonly LensLine[]
  /** Sets of questions, not people: asked in the term, and how many of these were answered by its end. */
  readonly asked: number
  readonly answered: number
  /** Answers that came to questions of before; in reports from before they were told apart they stand under `answered`. */
  readonly toEarlier?: number
}

export type Figures = {
  readonly set: number
  readonly spent: number
  readonly committed: number
  readonly free: number
}
/** In pence. */
export type Money = Figures

export type CodeLine = {
  readonly code: FinanceCode
  /** What was agreed. */
  readonly pence: Pence
  /** What the books say was spent of it, and what is still committed; absent in reports from before they were told apart. */
  readonly spent?: Pence
  readonly committed?: Pence
}

export type FinanceCode =
  | 'E09'
  | 'E08'
  | 'E02'
  | 'E26'
  | 'E03'
  | 'BAE090'
  | 'BAE080'
  | 'BAE020'
  | 'BAE240'
  | 'BAE030'

export type PriorityLine = {
  readonly priority: Pick<Priority, 'number' | 'name'>
  readonly pence: Pence
  readonly activities: number
  readonly people: Told
}

/** One of the four things that activities are looked at by, with how many told us. */
export type LensLine = { readonly lens: Lens; readonly n: Told; readonly median?: Rating | HalfRating }
export type HalfRating = 1.5 | 2.5 | 3.5 | 4.5

/** How many activities named a group of children, and how many were not asked: those that are free. */
export type ChildrenNamed = Readonly<Record<PupilGroup | 'not asked', number>>
