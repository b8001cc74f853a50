import type { RequestId } from '../request/request.ts'
import type { Day } from '../school/day.ts'
import type { PersonId } from '../school/person.ts'

export const needSources = [
  'school plan',
  'appraisal',
  'quality mark',
  'required by law',
  'induction',
  'own idea',
  'Ofsted or local authority',
  'return to work',
] as const
export type NeedSource = (typeof needSources)[number]

export const needStates = ['open', 'planned', 'met', 'not met'] as const
export type NeedState = (typeof needStates)[number]

/**
 * What somebody needs to learn, as the coordinator has written it down (SB5, SB6, SB10), and what
 * became of it (SA25). The need only: never a grade, a target or a reason.
 */
export type Need = {
  readonly person: PersonId
  /** In a few words, theirs. */
  readonly need: string
  readonly source: NeedSource
  /** The day it was raised. */
  readonly since: Day
  readonly became: NeedState
  /** The priority whose row on Plan raised it; absent where somebody wrote the need down. */
  readonly raisedBy?: { readonly number: string; readonly name: string }
  /** What has been agreed for it; absent while nothing has. Worked out, never stored with the need. */
  readonly servedBy?: RequestId
}

/** Whether something is still to be done about it. */
export const isUnmet = ({ became }: Need): boolean => became === 'open' || became === 'planned'
