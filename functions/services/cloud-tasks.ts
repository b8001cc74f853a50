import { CloudTasksClient, type protos } from '@google-cloud/tasks'
import type { Tasks } from '../outside.ts'
import type { Remaining } from './google-call.ts'
import { asNobody } from './google-sign-in.ts'
import { type Queue, type Task, taskQueue } from './task-queue.ts'

/**
 * The official client, made once: it is slow to start. `local` is another address, which asks for no token.
 *
 * It speaks REST, so that no connection has to live on while Cloud Run gives us no time between two requests.
 */
export const cloudTasksClient = ({
  projectId,
  local,
}: {
  readonly projectId: string
  readonly local?: { readonly host: string; readonly port: number }
}): CloudTasksClient =>
  new CloudTasksClient({
    projectId,
    fallback: true,
    ...(local ? { apiEndpoint: local.host, port: local.port, protocol: 'http', authClient: asNobody() } : {}),
  })

/** Cloud Tasks through the official client. */
export const cloudTasks = ({
  client,
  remaining,
  ...queue
}: Queue & { readonly client: CloudTasksClient; readonly remaining: Remaining }): Tasks =>
  taskQueue(queue, remaining, (task, timeout) =>
    client.createTask({ parent: task.parent, task: inProto(task) }, { timeout, maxRetries: 0 }),
  )

const inProto = (task: Task): protos.google.cloud.tasks.v2.ITask => ({
  name: task.name,
  scheduleTime: { seconds: Math.floor(task.at.getTime() / 1000), nanos: (task.at.getTime() % 1000) * 1e6 },
  dispatchDeadline: { seconds: task.deadline },
  httpRequest: {
    httpMethod: 'POST',
    url: task.url,
    headers: { 'Content-Type': 'application/json' },
    body: task.body,
    oidcToken: task.oidcToken,
  },
})
