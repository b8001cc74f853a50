import { type Instant, instant, milliseconds } from '../../../functions/domain/school/day.ts'
import { badRequest, google, notServed, refuse } from '../refusal.ts'
import type { KeptTask, Wanted } from './task.ts'

const longest = { taskBytes: 100 * 1024, url: 2083, daysAhead: 30, deadline: [15, 1800] as const }

/** A task as it is kept, from what a caller sent; throws Google's refusal when it cannot be. */
export function accepted(
  wanted: Wanted,
  {
    parent,
    now,
    newName,
  }: { readonly parent: string; readonly now: Instant; readonly newName: () => string },
): KeptTask {
  if (wanted.appEngineHttpRequest) refuse(notServed('appEngineHttpRequest'))
  const name = wanted.name || `${parent}/tasks/${newName()}`
  if (!name.startsWith(`${parent}/tasks/`) || !/^[\w-]{1,500}$/.test(name.slice(parent.length + 7)))
    refuse(badRequest('Task name must be formatted: "<QUEUE_NAME>/tasks/<TASK_ID>".'))
  if (Buffer.byteLength(JSON.stringify(wanted)) > longest.taskBytes) refuse(badRequest('Task size too large'))

  const scheduledAt = scheduled(wanted.scheduleTime, now)
  return {
    name,
    createdAt: now,
    scheduledAt,
    dueAt: scheduledAt,
    deadlineSeconds: deadline(wanted.dispatchDeadline),
    request: request(wanted.httpRequest),
    attempts: 0,
    answers: 0,
  }
}

/** A time that has passed means now. */
function scheduled(wanted: string | undefined, now: Instant): Instant {
  const moment = wanted === undefined ? Number.NEGATIVE_INFINITY : Date.parse(wanted)
  if (moment > milliseconds(now) + longest.daysAhead * 86_400_000)
    refuse(badRequest('The task.scheduleTime is too far in the future.'))
  return instant(Math.max(moment, milliseconds(now)))
}

function deadline(wanted = '600s'): number {
  const seconds = Number(wanted.slice(0, -1))
  const [least, most] = longest.deadline
  if (seconds < least || seconds > most)
    refuse(badRequest(`The dispatchDeadline must be between [${least}s, ${most}s].`))
  return seconds
}

function request(wanted: Wanted['httpRequest']): KeptTask['request'] {
  const { url = '', httpMethod } = wanted ?? {}
  if (!/^https?:\/\/[^/]/.test(url))
    refuse(badRequest('HttpRequest.url must start with http:// or https://.'))
  if (url.length > longest.url) refuse(badRequest('HttpRequest.url is too long.'))
  const named = httpMethod && httpMethod !== 'HTTP_METHOD_UNSPECIFIED' ? httpMethod : 'POST'
  return { ...wanted, url, httpMethod: named }
}

export const usedTooRecently = google(
  409,
  'ALREADY_EXISTS',
  'The task cannot be created because a task with this name existed too recently. For more information about task de-duplication see https://cloud.google.com/tasks/docs/reference/rest/v2/projects.locations.queues.tasks/create#body.request_body.FIELDS.task.',
)

export const noSuchQueue = google(
  404,
  'NOT_FOUND',
  'Queue does not exist. If you just created the queue, wait at least a minute for the queue to initialize.',
)
