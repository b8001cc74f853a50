import { type Instant, instant, milliseconds } from '../../../functions/domain/school/day.ts'
import { badRequest, notServed, refuse } from '../refusal.ts'
import { secondsIn } from './queue.ts'
import { noUrl, otherQueue, taskId, taskName, urlScheme } from './refusals.ts'
import type { HttpRequest, KeptTask, Wanted } from './task.ts'

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
  checkName(name, parent)
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

function checkName(name: string, parent: string): void {
  const [, queue = '', id = ''] =
    /^(projects\/[^/]+\/locations\/[^/]+\/queues\/[^/]+)\/tasks\/(.*)$/s.exec(name) ?? []
  if (queue === '') refuse(taskName)
  if (!/^[\w-]{1,500}$/.test(id)) refuse(taskId(id))
  if (queue !== parent) refuse(otherQueue(parent, queue))
}

/** A time that has passed means now. */
function scheduled(wanted: string | undefined, now: Instant): Instant {
  const moment = wanted === undefined ? Number.NEGATIVE_INFINITY : Date.parse(wanted)
  if (moment > milliseconds(now) + longest.daysAhead * 86_400_000)
    refuse(badRequest('The task.scheduleTime is too far in the future.'))
  return instant(Math.max(moment, milliseconds(now)))
}

function deadline(wanted = '600s'): number {
  const seconds = secondsIn(wanted)
  const [least, most] = longest.deadline
  if (seconds < least || seconds > most)
    refuse(badRequest(`The dispatchDeadline must be between [${least}s, ${most}s].`))
  return seconds
}

/** The header that Cloud Tasks puts on every call is in what it answers, too. */
function request(wanted: Partial<HttpRequest> = {}): HttpRequest {
  const { url = '', httpMethod, headers = {} } = wanted
  if (url === '') refuse(noUrl)
  if (!/^https?:\/\//i.test(url)) refuse(urlScheme)
  if (url.length > longest.url) refuse(badRequest('HttpRequest.url is too long.'))
  const named = httpMethod && httpMethod !== 'HTTP_METHOD_UNSPECIFIED' ? httpMethod : 'POST'
  const others = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'user-agent')
  return {
    ...wanted,
    url,
    httpMethod: named,
    headers: { 'User-Agent': 'Google-Cloud-Tasks', ...Object.fromEntries(others) },
  }
}
