import type { Instant } from './school/day.ts'

/**
 * Something that needs a person: every refusal, ambiguity and failure ends here, with its cause,
 * its place and what to do. Named for its cause, so that the same thing is listed once.
 */
export type Attention = {
  readonly key: string
  /** Who must act. `nobody`: for information, it will pass by itself. */
  readonly who: 'you' | 'office' | 'IT' | 'nobody'
  readonly what: string
  readonly where: string
  readonly remedy: string
  readonly since: Instant
  /** What a person may answer on the tab; without it the entry closes when its cause has gone. */
  readonly answers: readonly AttentionAnswer[]
  /** The letter or answer it is about, for the program. */
  readonly about?: string
}

export const attentionAnswers = [
  'Done',
  'Send it again',
  'It arrived',
  'Go on sending',
  'Decide them',
] as const
export type AttentionAnswer = (typeof attentionAnswers)[number]

/** Those who must act first, then the oldest first. */
export const inOrder = (list: readonly Attention[]): readonly Attention[] =>
  [...list].sort(
    (one, other) => order.indexOf(one.who) - order.indexOf(other.who) || one.since.localeCompare(other.since),
  )

const order: readonly Attention['who'][] = ['you', 'office', 'IT', 'nobody']
