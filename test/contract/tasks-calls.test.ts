import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  answers,
  aQueue,
  asked,
  aTask,
  close,
  core,
  later,
  parent,
  playAll,
  time,
  url,
  worded,
} from './tasks-at-hand.ts'

afterAll(close)
beforeEach(async () => {
  answers.length = 0
  await playAll()
})

test('§10 “sends enums as numbers and ?$alt=json;enum-encoding=int: a stand-in must take both”', async () => {
  const queue = await aQueue()
  const task = { name: `${queue}/tasks/numbers`, httpRequest: { url: url(), httpMethod: 2 } }

  const made = await asked('POST', `${queue}/tasks?%24alt=json%3Benum-encoding%3Dint`, {
    task,
    responseView: 2,
  })

  const inWords = await asked('GET', task.name)
  const ofQueue = await asked('GET', `${queue}?$alt=json;enum-encoding=int`)
  expect(made.body).toMatchObject({ view: 2, httpRequest: { httpMethod: 2 } })
  expect(inWords.body).toMatchObject({ view: 'BASIC', httpRequest: { httpMethod: 'GET' } })
  expect(ofQueue.body.state).toBe(1)
})

test('a task that is run at once runs before its time, also in a paused queue', async () => {
  const queue = await aQueue()
  await asked('POST', `${queue}:pause`)
  const task = await aTask(queue, { scheduleTime: later(3600) })

  const run = await asked('POST', `${task.name}:run`, { responseView: 'FULL' })

  expect(run.body).toMatchObject({
    name: task.name,
    view: 'FULL',
    scheduleTime: time.now().replace('.000', ''),
  })
  expect(await playAll()).toHaveLength(1)
})

test('§10 “default dispatchDeadline 600s; view BASIC omits the body”, and what was tried is told', async () => {
  const queue = await aQueue()
  const httpRequest = { url: url(), headers: { 'content-type': 'application/json' }, body: 'e30=' }
  const task = await aTask(queue, { httpRequest })
  answers.push(503)
  await core.runDue(time.now())

  const { body } = await asked('GET', task.name)
  const full = await asked('GET', `${task.name}?responseView=FULL`)

  const now = time.now().replace('.000', '')
  const headers = { 'User-Agent': 'Google-Cloud-Tasks', 'content-type': 'application/json' }
  expect(body).toEqual({
    name: task.name,
    httpRequest: { url: httpRequest.url, httpMethod: 'POST', headers },
    scheduleTime: later(0.1),
    createTime: now.replace(/\.\d+/, ''),
    dispatchDeadline: '600s',
    dispatchCount: 1,
    responseCount: 1,
    firstAttempt: { dispatchTime: now },
    lastAttempt: {
      scheduleTime: now,
      dispatchTime: now,
      responseTime: now,
      responseStatus: { code: 14, message: 'UNAVAILABLE(14): HTTP status code 503' },
    },
    view: 'BASIC',
  })
  expect(full.body).toMatchObject({ view: 'FULL', httpRequest: { body: 'e30=' } })
})

test('tasks are listed in pages, and an empty queue lists nothing at all', async () => {
  const queue = await aQueue()
  const empty = await asked('GET', `${queue}/tasks`)
  const names = [await aTask(queue), await aTask(queue), await aTask(queue)].map(({ name }) => name)

  const first = await asked('GET', `${queue}/tasks?pageSize=2`)
  const second = await asked('GET', `${queue}/tasks?pageSize=2&pageToken=${first.body.nextPageToken}`)

  const listed = [...(first.body.tasks ?? []), ...(second.body.tasks ?? [])].map(({ name }) => name)
  expect(empty.body).toEqual({})
  expect(listed.toSorted()).toEqual(names.toSorted())
  expect(second.body).not.toHaveProperty('nextPageToken')
})

const tooRecently =
  'The task cannot be created because a task with this name existed too recently. For more information about task de-duplication see https://cloud.google.com/tasks/docs/reference/rest/v2/projects.locations.queues.tasks/create#body.request_body.FIELDS.task.'

test('§10 “Reused name (also after deletion/execution): 409 ALREADY_EXISTS”, in other words while it is there', async () => {
  const queue = await aQueue()
  const { name } = await aTask(queue)
  const again = () => asked('POST', `${queue}/tasks`, { task: { name, httpRequest: { url: url() } } })
  const waiting = worded(await again())

  const deleted = await asked('DELETE', name)

  const word = 'ALREADY_EXISTS'
  expect(deleted).toEqual({ status: 200, body: {} })
  expect(waiting).toEqual({ status: 409, message: 'Requested entity already exists', word })
  expect(worded(await again())).toEqual({ status: 409, message: tooRecently, word })
})

const gone =
  'Queue does not exist. If you just created the queue, wait at least a minute for the queue to initialize.'
test.for([
  { call: 'GET', path: 'queues/none', message: gone },
  { call: 'POST', path: 'queues/none:pause', message: gone },
  { call: 'POST', path: 'queues/none:resume', message: gone },
  { call: 'POST', path: 'queues/none:purge', message: gone },
  { call: 'GET', path: 'queues/none/tasks', message: gone },
  { call: 'DELETE', path: 'queues/none', message: 'Requested entity was not found.' },
  { call: 'GET', path: 'queues/looks/tasks/none', message: 'Requested entity was not found.' },
  { call: 'DELETE', path: 'queues/looks/tasks/none', message: 'Requested entity was not found.' },
  { call: 'POST', path: 'queues/looks/tasks/none:run', message: 'Requested entity was not found.' },
])('$call of $path is not found, in the recorded words', async ({ call, path, message }) => {
  const said = worded(await asked(call, `${parent}/${path}`))

  expect(said).toEqual({ status: 404, message, word: 'NOT_FOUND' })
})

test('a task that is done says that there was one', async () => {
  const queue = await aQueue()
  const { name } = await aTask(queue)
  await playAll()

  const said = worded(await asked('GET', name))

  expect(said.message).toBe(
    'The task no longer exists, though a task with this name existed recently. The task either successfully completed or was deleted.',
  )
})

test.for<{ task: object; message: string }>([
  { task: { httpRequest: { url: '' } }, message: 'HttpRequest.url is required.' },
  {
    task: { httpRequest: { url: 'ftp://example.org/' } },
    message: "HttpTarget.url must start with 'http://' or 'https://'.",
  },
  {
    task: { name: `${parent}/queues/looks/tasks/not a valid id` },
    message:
      'Task ID "not a valid id" can contain only letters ([A-Za-z]), numbers ([0-9]), hyphens (-), or underscores (_). Task ID must between 1 and 500 characters.',
  },
  {
    task: { name: `${parent}/queues/other/tasks/a` },
    message: `The queue name from request ('${parent}/queues/looks') must be the same as the queue name in the named task ('${parent}/queues/other').`,
  },
])('no task is made from $task', async ({ task, message }) => {
  const said = await asked('POST', `${parent}/queues/looks/tasks`, {
    task: { httpRequest: { url: url() }, ...task },
  })

  expect(worded(said)).toEqual({ status: 400, message, word: 'INVALID_ARGUMENT' })
})
