import { type Instant, milliseconds, secondsAfter } from '../../../functions/domain/school/day.ts'
import { type Retries, secondsIn } from './queue.ts'
import type { KeptTask } from './task.ts'

/** A task after an attempt; nothing when it is over, because it succeeded or is given up. */
export function after(
  task: KeptTask,
  { status, at, now }: { readonly status: number | undefined; readonly at: Instant; readonly now: Instant },
  retries: Retries,
): KeptTask | undefined {
  const { forced: _, ...rest } = task
  const tried: KeptTask = {
    ...rest,
    attempts: task.attempts + 1,
    answers: task.answers + (status === undefined ? 0 : 1),
    executions: (task.executions ?? 0) + (status !== undefined && status < 500 ? 1 : 0),
    lastStatus: status,
    firstAt: task.firstAt ?? at,
    last: { dueAt: task.dueAt, at, ...(status !== undefined && { answeredAt: now }) },
  }
  const done = status !== undefined && status >= 200 && status < 300
  if (done || givenUp(tried, now, retries)) return undefined
  return { ...tried, dueAt: secondsAfter(now, backOff(tried.attempts, retries)) }
}

/** Both limits have to be reached, the number of attempts and the time since the first of them. */
function givenUp(task: KeptTask, now: Instant, { maxAttempts, maxRetryDuration }: Retries): boolean {
  if (maxAttempts < 0 || task.attempts < maxAttempts) return false
  const age = (milliseconds(now) - milliseconds(task.firstAt ?? now)) / 1000
  return age >= secondsIn(maxRetryDuration)
}

/** Seconds from a failed attempt to the next: doubled so many times, then by as much again each time, up to the most. */
function backOff(attempts: number, { minBackoff, maxBackoff, maxDoublings }: Retries): number {
  const times = attempts - 1
  const steps = times <= maxDoublings ? 2 ** times : 2 ** maxDoublings * (times - maxDoublings + 1)
  return Math.min(secondsIn(maxBackoff), secondsIn(minBackoff) * steps)
}
