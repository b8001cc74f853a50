import { cloudtasks, type cloudtasks_v2 } from 'googleapis/build/src/apis/cloudtasks/index.js'
import type { Tasks } from '../outside.ts'
import type { Remaining } from './google-call.ts'
import { type Queue, type Task, taskQueue } from './task-queue.ts'

/**
 * Cloud Tasks for `wake`, which does nothing else and starts many times a day: a third of the official
 * client's loading time. `rootUrl` ends in '/'.
 */
export function cloudTasksRest({
  auth,
  rootUrl,
  remaining,
  ...queue
}: Queue & {
  readonly auth?: cloudtasks_v2.Options['auth']
  readonly rootUrl?: string
  readonly remaining: Remaining
}): Tasks {
  const { tasks } = cloudtasks({ version: 'v2', auth, ...(rootUrl ? { rootUrl } : {}) }).projects.locations
    .queues
  return taskQueue(queue, remaining, (task, timeout) =>
    tasks.create(
      { parent: task.parent, requestBody: { task: inJson(task) } },
      { timeout, retry: false, signal: AbortSignal.timeout(timeout) },
    ),
  )
}

const inJson = (task: Task): cloudtasks_v2.Schema$Task => ({
  name: task.name,
  scheduleTime: task.at.toISOString(),
  dispatchDeadline: `${task.deadline}s`,
  httpRequest: {
    httpMethod: 'POST',
    url: task.url,
    headers: { 'Content-Type': 'application/json' },
    body: task.body.toString('base64'),
    oidcToken: task.oidcToken,
  },
})
