import type { KeptTask, Task, View } from './task.ts'

/** A task as it is answered; only a full view holds the body. */
export function shown(task: KeptTask, view: View): Task {
  const { body, ...request } = task.request
  return {
    name: task.name,
    scheduleTime: told(task.dueAt),
    createTime: told(task.createdAt.replace(/\.\d+/, '')),
    dispatchDeadline: `${task.deadlineSeconds}s`,
    ...(task.attempts > 0 && { dispatchCount: task.attempts }),
    ...(task.answers > 0 && { responseCount: task.answers }),
    ...attempted(task),
    view,
    httpRequest: view === 'FULL' && body ? { ...request, body } : request,
  }
}

/** What an answer says of the attempts made: of the first only when, of the last also how it went. */
function attempted({ firstAt, last, lastStatus }: KeptTask): object {
  if (firstAt === undefined || last === undefined) return {}
  return {
    firstAttempt: { dispatchTime: told(firstAt) },
    lastAttempt: {
      scheduleTime: told(last.dueAt),
      dispatchTime: told(last.at),
      ...(last.answeredAt && { responseTime: told(last.answeredAt) }),
      ...(lastStatus !== undefined && { responseStatus: rpcStatus(lastStatus) }),
    },
  }
}

/** An HTTP status as Google's own kind of status. */
function rpcStatus(status: number): { readonly code: number; readonly message: string } {
  const [code, word] = rpcCodes[status] ?? [2, 'UNKNOWN']
  return { code, message: `${word}(${code}): HTTP status code ${status}` }
}

const rpcCodes: Readonly<Record<number, readonly [number, string]>> = {
  400: [3, 'INVALID_ARGUMENT'],
  401: [16, 'UNAUTHENTICATED'],
  403: [7, 'PERMISSION_DENIED'],
  404: [5, 'NOT_FOUND'],
  409: [10, 'ABORTED'],
  429: [8, 'RESOURCE_EXHAUSTED'],
  500: [13, 'INTERNAL'],
  501: [12, 'UNIMPLEMENTED'],
  503: [14, 'UNAVAILABLE'],
  504: [4, 'DEADLINE_EXCEEDED'],
}

/** Google leaves out a fraction that is nought. */
export const told = (moment: string): string => moment.replace('.000Z', 'Z')
