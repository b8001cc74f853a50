import { google, type Refusal } from '../refusal.ts'

/** How Cloud Tasks says no, in the words recorded from the real service. */

const invalid = (message: string, more: { readonly [field: string]: unknown } = {}): Refusal =>
  google(400, 'INVALID_ARGUMENT', message, more)

const help = (description: string, url: string) => ({
  details: [{ '@type': 'type.googleapis.com/google.rpc.Help', links: [{ description, url }] }],
})

const reference = 'https://cloud.google.com/tasks/docs/reference/rest/v2/projects.locations.queues'

export const noSuchQueue = google(
  404,
  'NOT_FOUND',
  'Queue does not exist. If you just created the queue, wait at least a minute for the queue to initialize.',
)

export const queueThere = google(409, 'ALREADY_EXISTS', 'Queue already exists')

export const queueTooRecent = google(
  400,
  'FAILED_PRECONDITION',
  'The queue cannot be created because a queue with this name existed too recently.',
)

export const queueName = invalid(
  'Queue name must be formatted: "projects/<PROJECT_ID>/locations/<LOCATION_ID>/queues/<QUEUE_ID>".',
  help('Definition of queue name', `${reference}#Queue.FIELDS.name`),
)

/** What a queue's limits and retries may not be. */
export const outOfRange = (what: string): Refusal => invalid(what)

export const taskThere = google(409, 'ALREADY_EXISTS', 'Requested entity already exists')

export const usedTooRecently = google(
  409,
  'ALREADY_EXISTS',
  `The task cannot be created because a task with this name existed too recently. For more information about task de-duplication see ${reference}.tasks/create#body.request_body.FIELDS.task.`,
)

export const taskGone = google(
  404,
  'NOT_FOUND',
  'The task no longer exists, though a task with this name existed recently. The task either successfully completed or was deleted.',
)

export const taskName = invalid(
  'Task name must be formatted: "projects/<PROJECT_ID>/locations/<LOCATION_ID>/queues/<QUEUE_ID>/tasks/<TASK_ID>".',
)

export const taskId = (id: string): Refusal =>
  invalid(
    `Task ID "${id}" can contain only letters ([A-Za-z]), numbers ([0-9]), hyphens (-), or underscores (_). Task ID must between 1 and 500 characters.`,
    help('Definition of task ID', `${reference}.tasks#Task.FIELDS.name`),
  )

export const otherQueue = (parent: string, named: string): Refusal =>
  invalid(
    `The queue name from request ('${parent}') must be the same as the queue name in the named task ('${named}').`,
  )

export const noUrl = invalid('HttpRequest.url is required.')

export const urlScheme = invalid("HttpTarget.url must start with 'http://' or 'https://'.")
