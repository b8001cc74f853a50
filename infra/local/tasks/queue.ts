import { notServed, refuse } from '../refusal.ts'
import { outOfRange } from './refusals.ts'

/** A queue as it is kept and answered, in the words that its JSON uses. */
export type Queue = {
  readonly name: string
  readonly rateLimits: {
    readonly maxDispatchesPerSecond: number
    readonly maxBurstSize: number
    readonly maxConcurrentDispatches: number
  }
  readonly retryConfig: Retries
  readonly state: 'RUNNING' | 'PAUSED'
  readonly purgeTime?: string
  readonly appEngineRoutingOverride?: object
  readonly stackdriverLoggingConfig?: object
}
export type Retries = {
  /** -1: as often as it takes. */
  readonly maxAttempts: number
  readonly maxRetryDuration?: string
  readonly minBackoff: string
  readonly maxBackoff: string
  readonly maxDoublings: number
}
/** What a caller may send; what is left out, or nought, is chosen by Cloud Tasks. */
export type WantedQueue = {
  readonly name?: string
  readonly rateLimits?: Partial<Queue['rateLimits']>
  readonly retryConfig?: Partial<Retries>
  readonly httpTarget?: object
} & Pick<Queue, 'appEngineRoutingOverride' | 'stackdriverLoggingConfig'>

/** A queue with what was asked for and the recorded defaults for the rest (samples/queue.crud.json). */
export function queueFrom(name: string, wanted: WantedQueue): Queue {
  const { appEngineRoutingOverride, stackdriverLoggingConfig } = wanted
  if (wanted.httpTarget) refuse(notServed('queue.httpTarget'))
  return {
    name,
    rateLimits: limitsFrom(wanted.rateLimits ?? {}),
    retryConfig: retriesFrom(wanted.retryConfig ?? {}),
    ...(appEngineRoutingOverride && { appEngineRoutingOverride }),
    ...(stackdriverLoggingConfig && { stackdriverLoggingConfig }),
    state: 'RUNNING',
  }
}

function limitsFrom(wanted: Partial<Queue['rateLimits']>): Queue['rateLimits'] {
  const perSecond = wanted.maxDispatchesPerSecond || 500
  const together = wanted.maxConcurrentDispatches || 1000
  if (perSecond < 0) refuse(outOfRange('RateLimits.maxDispatchesPerSecond cannot be negative.'))
  if (perSecond > 500)
    refuse(outOfRange('RateLimits.maxDispatchesPerSecond must be less than or equal to 500.'))
  if (together < 0) refuse(outOfRange('RateLimits.maxConcurrentDispatches cannot be negative.'))
  if (together > 5000)
    refuse(outOfRange('RateLimits.maxConcurrentDispatches must be less than or equal to 5000.'))
  return {
    maxDispatchesPerSecond: perSecond,
    // The caller has no say in this one: Cloud Tasks derives it from the rate, and does not tell how.
    maxBurstSize: Math.min(100, Math.max(10, Math.ceil(perSecond / 5))),
    maxConcurrentDispatches: together,
  }
}

function retriesFrom(wanted: Partial<Retries>): Retries {
  const { maxAttempts, maxDoublings, maxRetryDuration } = wanted
  const least = secondsIn(wanted.minBackoff) || 0.1
  const most = secondsIn(wanted.maxBackoff) || 3600
  if (Number(maxAttempts) < -1) refuse(outOfRange('RetryConfig.maxAttempts must be greater or equal to -1.'))
  if (Number(maxDoublings) < 0) refuse(outOfRange('RetryConfig.maxDoublings cannot be negative.'))
  if (least < 0) refuse(outOfRange('RetryConfig.minBackoff cannot be negative.'))
  if (most < 0) refuse(outOfRange('RetryConfig.maxBackoff cannot be negative.'))
  if (least > most)
    refuse(outOfRange('RetryConfig.minBackoff must be less than or equal to RetryConfig.maxBackoff.'))
  return {
    maxAttempts: maxAttempts || 100,
    ...(secondsIn(maxRetryDuration) && { maxRetryDuration: duration(secondsIn(maxRetryDuration)) }),
    minBackoff: duration(least),
    maxBackoff: duration(most),
    maxDoublings: maxDoublings || 16,
  }
}

/** Seconds in a duration such as '0.100s'; 0 when there is none. */
export const secondsIn = (text = '0s'): number => Number(text.slice(0, -1))

/** Durations have no fraction, or three digits of it. */
const duration = (seconds: number): string => `${Number.isInteger(seconds) ? seconds : seconds.toFixed(3)}s`
