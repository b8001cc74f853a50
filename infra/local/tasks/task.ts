import type { Instant } from '../../../functions/domain/school/day.ts'

/** A task as Cloud Tasks answers it, in the words that its JSON uses. */
export type Task = {
  readonly name: string
  readonly scheduleTime: string
  readonly createTime: string
  readonly dispatchDeadline: string
  readonly dispatchCount?: number
  readonly responseCount?: number
  readonly firstAttempt?: object
  readonly lastAttempt?: object
  readonly view: View
  readonly httpRequest: HttpRequest
}
export type View = 'BASIC' | 'FULL'
export type HttpRequest = {
  readonly url: string
  readonly httpMethod: string
  readonly headers?: Readonly<Record<string, string>>
  /** Base64. */
  readonly body?: string
  readonly oidcToken?: { readonly serviceAccountEmail?: string; readonly audience?: string }
}
/** What a caller may send; everything else it gets from the queue. */
export type Wanted = {
  readonly name?: string
  readonly scheduleTime?: string
  readonly dispatchDeadline?: string
  readonly httpRequest?: Partial<HttpRequest>
  readonly appEngineHttpRequest?: object
}

/** A task that is still to be done, as it is kept. */
export type KeptTask = {
  readonly name: string
  readonly createdAt: Instant
  readonly scheduledAt: Instant
  /** When the next attempt is due: the scheduled time, or later after a failure. */
  readonly dueAt: Instant
  readonly deadlineSeconds: number
  readonly request: HttpRequest
  /** Attempts made, and those of them that were answered. */
  readonly attempts: number
  readonly answers: number
  /** Answers that count as the work's own; those of 500 and more do not. */
  readonly executions?: number
  readonly lastStatus?: number
  /** When the first attempt was made, and when the last one was due, made and answered. */
  readonly firstAt?: Instant
  readonly last?: { readonly dueAt: Instant; readonly at: Instant; readonly answeredAt?: Instant }
  /** Somebody asked for it to be run at once, also when its queue is paused. */
  readonly forced?: boolean
}

/** The queue that a task is in. */
export const queueOf = (taskName: string): string => taskName.replace(/\/tasks\/[^/]*$/, '')
