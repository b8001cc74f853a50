import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Instant } from '../../functions/domain/school/day.ts'
import type { Tasks } from '../../functions/outside.ts'
import { cloudTasks, cloudTasksClient } from '../../functions/services/cloud-tasks.ts'
import { cloudTasksRest } from '../../functions/services/cloud-tasks-rest.ts'
import { checked, tasksApi } from '../../infra/local/discovery.ts'
import type { Answered, Door } from '../../infra/local/door.ts'
import { badRequest, google } from '../../infra/local/refusal.ts'
import { served } from './served.ts'

type Task = { readonly name: string; readonly httpRequest: { readonly url: string; readonly body: string } }

const tasks = new Map<string, Task>()
let refusals: Answered[] = []
let calls = 0
let stop = () => {}
let ways: Readonly<Record<string, (remaining: () => number) => Tasks>> = {}

/** A queue that holds every call to Google's description and knows each name only once. */
const queue: Door = async (asked) => {
  calls += 1
  const refusal = refusals.shift()
  if (refusal) return refusal
  const body = asked.body.length > 0 ? JSON.parse(Buffer.from(asked.body).toString()) : undefined
  const call = checked(tasksApi, asked.http, asked.url, body)
  if ('error' in call) return call.error
  const { task } = call.body as { task?: Task }
  if (!task) return badRequest('no task')
  if (tasks.has(task.name))
    return google(
      409,
      'ALREADY_EXISTS',
      'The task cannot be created because a task with this name existed too recently.',
    )
  tasks.set(task.name, task)
  return { status: 200, body: task }
}

beforeAll(async () => {
  const { root, port, close } = await served(queue)
  const client = cloudTasksClient({ projectId: 'desk', local: { host: '127.0.0.1', port } })
  const to = {
    projectId: 'desk',
    location: 'europe-west2',
    queue: 'looks',
    workUrl: 'https://work.example.org/',
    serviceAccount: 'work@desk.example.org',
  }
  ways = {
    'the official client': (remaining) => cloudTasks({ ...to, client, remaining }),
    'the light way': (remaining) => cloudTasksRest({ ...to, rootUrl: root, remaining }),
  }
  stop = () => {
    void client.close()
    close()
  }
})
afterAll(() => stop())
beforeEach(() => {
  tasks.clear()
  refusals = []
  calls = 0
})

const soon = (school: string) => ({
  path: '/look' as const,
  body: { school, why: 'wake' },
  name: `wake-${school}-359`,
  at: '2026-11-12T08:00:05.000Z' as Instant,
})
const way = (name: string, remaining = 10_000) => ways[name]?.(() => remaining) as Tasks
const both = ['the official client', 'the light way']

test.for(both)('%s asks for a call of work at its moment, as an account that work lets in', async (name) => {
  await way(name).ask(soon('thistledown'))

  const [task] = [...tasks.values()]
  expect(task).toEqual({
    name: expect.stringMatching(
      /^projects\/desk\/locations\/europe-west2\/queues\/looks\/tasks\/[0-9a-f]{16}-wake-thistledown-359$/,
    ),
    scheduleTime: expect.stringMatching(/^2026-11-12T08:00:05(\.0+)?Z$/),
    dispatchDeadline: expect.stringMatching(/^180(\.0+)?s$/),
    httpRequest: {
      httpMethod: 'POST',
      url: 'https://work.example.org/look',
      headers: { 'Content-Type': 'application/json' },
      body: expect.any(String),
      oidcToken: { serviceAccountEmail: 'work@desk.example.org', audience: 'https://work.example.org' },
    },
  })
  expect(JSON.parse(Buffer.from(task?.httpRequest.body ?? '', 'base64').toString())).toEqual({
    school: 'thistledown',
    why: 'wake',
  })
})

test('both ways give a task the same name, so that neither asks twice', async () => {
  await way('the official client').ask(soon('thistledown'))
  await way('the light way').ask(soon('thistledown'))

  expect(tasks.size).toBe(1)
  expect(calls).toBe(2)
})

test.for(both)('%s takes a name that is there already for a call still to come', async (name) => {
  await way(name).ask(soon('thistledown'))

  await expect(way(name).ask(soon('thistledown'))).resolves.toBeUndefined()
})

test.for(
  both.flatMap((name) => [
    { name, what: 'asked to slow down', refusal: google(429, 'RESOURCE_EXHAUSTED', 'Slow down.') },
    { name, what: 'away for a moment', refusal: google(503, 'UNAVAILABLE', 'Not now.') },
    {
      name,
      what: 'still asleep after the summer',
      refusal: google(404, 'NOT_FOUND', 'Queue does not exist.'),
    },
  ]),
)('$name asks again when the queue is $what', async ({ name, refusal }) => {
  refusals = [refusal]

  await way(name).ask(soon('thistledown'))

  expect(tasks.size).toBe(1)
  expect(calls).toBe(2)
})

test.for(both)('%s gives up after three tries', async (name) => {
  const away = google(503, 'UNAVAILABLE', 'Not now.')
  refusals = [away, away, away, away]

  await expect(way(name).ask(soon('thistledown'))).rejects.toThrow('asking for /look')

  expect(calls).toBe(3)
})

test.for(both)('%s does not ask again when it may not ask', async (name) => {
  refusals = [google(403, 'PERMISSION_DENIED', 'The caller does not have permission')]

  await expect(way(name).ask(soon('thistledown'))).rejects.toThrow('The caller does not have permission')

  expect(calls).toBe(1)
})

test.for(both)('%s asks nothing with less than a second left', async (name) => {
  await expect(way(name, 999).ask(soon('thistledown'))).rejects.toThrow('less than a second was left')

  expect(calls).toBe(0)
})
