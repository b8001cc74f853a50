import { type Day, dayOf, type Instant } from '../school/day.ts'

export const agreements = [
  'Approve',
  'Approve with conditions',
  'Wait until',
  'More information',
  'Decline',
] as const
export type Agreement = (typeof agreements)[number]

export const votes = ['Approve', 'Discuss', 'Decline'] as const
export type Vote = (typeof votes)[number]

export const declineReasons = [
  'Plan',
  'Money',
  'Cover',
  'Timing',
  'Value',
  'Done in school',
  'Need more detail',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** What leaders have chosen beside a request, as it stands on Approvals now. Blank cells are absent. */
export type Choices = {
  /** By the leader's e-mail address. */
  readonly votes: Readonly<Record<string, Vote>>
  readonly agreed?: Agreement
  readonly waitUntil?: Day
  readonly reason?: DeclineReason
  /** For the letter, word for word; empty when none. */
  readonly words: string
}

export const noChoices: Choices = { votes: {}, words: '' }

/** What the meeting of a day put off; those of before that day was kept have none. */
export type Deferral = { readonly on?: Day } & (
  | { readonly kind: 'wait'; readonly until: Day; readonly words: string }
  | { readonly kind: 'more information'; readonly words: string }
)

/** How leaders came to it: by their votes, or in a meeting. */
export type Basis =
  | {
      readonly how: 'votes'
      /** Who chose Approve, by e-mail address. */
      readonly by: readonly string[]
      /** The acting head among them, when that vote stood for the head's. */
      readonly forHead?: string
    }
  | { readonly how: 'meeting'; readonly on: Day; readonly who: string }
  | { readonly how: 'noted' }

/**
 * What 'Agreed in the meeting' still says although leaders have chosen otherwise since. It does not
 * count while it stands unchanged and one of these leaders objects; with none named, until it is
 * chosen anew.
 */
export type Overtaken = { readonly agreed: Agreement; readonly by: readonly string[] }

/**
 * Where the decision stands. Money, booking and evaluation have states of their own.
 *
 * `seen` is what leaders had chosen when the request came to this stage: in every stage but
 * waiting only what has changed since then counts.
 */
export type Decision =
  | {
      readonly stage: 'waiting'
      readonly since: Instant
      readonly deferred?: Deferral
      /** The letter about the deferral, until it has left. */
      readonly letterKey?: string
      readonly overtaken?: Overtaken
    }
  | {
      /** Decided, money set aside, letter not yet left. */
      readonly stage: 'agreed'
      readonly outcome: 'approved' | 'declined'
      readonly at: Instant
      readonly basis: Basis
      readonly seen: Choices
      readonly letterKey: string
      readonly leavesAt: Instant
      /** The letter to the chair that goes with it, for the head's own request. */
      readonly chairKey?: string
    }
  | {
      readonly stage: 'approved' | 'declined'
      readonly at: Instant
      readonly leftAt: Instant
      readonly basis: Basis
      readonly seen: Choices
    }
  | {
      readonly stage: 'withdrawn'
      readonly at: Instant
      /** One of a group gave up their own place: naming them again does not take it back. */
      readonly alone?: true
    }
  /** Free, and nobody covers: in the record, nothing to decide. */
  | { readonly stage: 'noted'; readonly at: Instant }

/** The day on which leaders decided: of their meeting, or of the votes. */
export const dayDecided = ({ at, basis }: Extract<Decision, { readonly basis: unknown }>): Day =>
  basis.how === 'meeting' ? basis.on : dayOf(at)
