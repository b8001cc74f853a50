import { type Instant, milliseconds } from '../../../functions/domain/school/day.ts'
import type { Identity } from './identity.ts'
import type { KeptTask } from './task.ts'

/** One call of a task's address. */
export type Call = {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | undefined
  /** Real seconds after which nobody waits for an answer any more. */
  readonly deadlineSeconds: number
}
/** Makes the call and returns the status of the answer; throws when there is none. */
export type Send = (call: Call) => Promise<number>

/** The call that Cloud Tasks makes for a task: the bytes it was given, its own headers and a token. */
export function callFor(task: KeptTask, now: Instant, identity: Identity): Call {
  const { url, httpMethod, headers = {}, body, oidcToken } = task.request
  const email = oidcToken?.serviceAccountEmail
  const audience = oidcToken?.audience || url
  const parts = task.name.split('/')
  return {
    url,
    method: httpMethod,
    headers: {
      ...(body && { 'Content-Type': 'application/octet-stream' }),
      ...headers,
      'X-CloudTasks-QueueName': parts.at(-3) ?? '',
      'X-CloudTasks-TaskName': parts.at(-1) ?? '',
      'X-CloudTasks-TaskRetryCount': String(task.attempts),
      'X-CloudTasks-TaskExecutionCount': String(task.executions ?? 0),
      'X-CloudTasks-TaskETA': String(milliseconds(task.dueAt) / 1000),
      ...(task.lastStatus !== undefined && {
        'X-CloudTasks-TaskPreviousResponse': String(task.lastStatus),
        'X-CloudTasks-TaskRetryReason': '',
      }),
      ...(email && { Authorization: `Bearer ${identity.token({ audience, email, at: now })}` }),
    },
    body: body === undefined ? undefined : Buffer.from(body, 'base64'),
    deadlineSeconds: task.deadlineSeconds,
  }
}

/** Over real HTTP. A redirect is an answer like any other that is no success. */
export const overHttp: Send = async ({ url, method, headers, body, deadlineSeconds }) => {
  const answer = await fetch(url, {
    method,
    headers,
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(deadlineSeconds * 1000),
  })
  await answer.arrayBuffer()
  return answer.status
}
