import type { Instant } from '../../../functions/domain/school/day.ts'

/** A task as Cloud Tasks answers it, in the words that its JSON uses. */
export type Task = {
  readonly name: string
  readonly scheduleTime: string
  readonly createTime: string
  readonly dispatchDeadline: string
  readonly dispatchCount?: number
  readonly responseCount?: number
  readonly view: 'BASIC' | 'FULL'
  readonly httpRequest: HttpRequest
}
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
  readonly lastStatus?: number
}

/** How a queue tries again: the recorded defaults of a new queue (samples/queue.crud.json). */
export const retrying = { attempts: 100, minSeconds: 0.1, maxSeconds: 3600, doublings: 16 }

/** Seconds from a failed attempt to the next: twice as long each time, up to an hour. */
export const backOff = (attempts: number): number =>
  Math.min(retrying.maxSeconds, retrying.minSeconds * 2 ** Math.min(attempts - 1, retrying.doublings))

/** A queue as it is answered; nobody can pause it here. */
export const queueNamed = (name: string) => ({
  name,
  rateLimits: { maxDispatchesPerSecond: 500, maxBurstSize: 100, maxConcurrentDispatches: 1000 },
  retryConfig: {
    maxAttempts: retrying.attempts,
    maxBackoff: `${retrying.maxSeconds}s`,
    maxDoublings: retrying.doublings,
    minBackoff: `${retrying.minSeconds.toFixed(3)}s`,
  },
  state: 'RUNNING',
})

export function shown(task: KeptTask, view: 'BASIC' | 'FULL'): Task {
  const { body, ...request } = task.request
  return {
    name: task.name,
    scheduleTime: task.scheduledAt,
    createTime: task.createdAt,
    dispatchDeadline: `${task.deadlineSeconds}s`,
    ...(task.attempts > 0 && { dispatchCount: task.attempts }),
    ...(task.answers > 0 && { responseCount: task.answers }),
    view,
    httpRequest: view === 'FULL' && body ? { ...request, body } : request,
  }
}
