import { createPublicKey, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CloudTasksClient } from '@google-cloud/tasks'
import { PassThroughClient } from 'google-auth-library'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Instant } from '../../functions/domain/school/day.ts'
import { clock } from '../../infra/local/clock.ts'
import { disk } from '../../infra/local/disk.ts'
import { tasksDoor } from '../../infra/local/tasks/door.ts'
import { identity } from '../../infra/local/tasks/identity.ts'
import { tasks } from '../../infra/local/tasks/tasks.ts'
import { everybody, served } from './served.ts'

const parent = 'projects/p/locations/europe-west2/queues/looks'
const start: Instant = '2026-11-12T08:00:00.000Z'
const memory = disk(':memory:')
const time = clock({ disk: memory, start, frozen: true })
const core = tasks({ disk: memory, now: time.now, queues: [parent] })

let received: { readonly url: string; readonly headers: IncomingHttpHeaders; readonly body: Buffer }[] = []
let answers: number[] = []
let work: Server
let client: CloudTasksClient
let close: () => void

beforeAll(async () => {
  const door = await served(tasksDoor(core, everybody))
  close = door.close
  client = new CloudTasksClient({
    projectId: 'p',
    apiEndpoint: '127.0.0.1',
    port: door.port,
    protocol: 'http',
    fallback: true,
    authClient: new PassThroughClient(),
  })
  work = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray())
    received.push({ url: request.url ?? '', headers: request.headers, body })
    response.writeHead(answers.shift() ?? 200).end()
  })
  await new Promise<void>((resolve) => work.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  close()
  work.close()
  await client.close()
})
beforeEach(async () => {
  received = []
  answers = []
  while (core.next()) {
    time.moveTo(core.next() as Instant)
    await core.runDue(time.now())
  }
  received = []
})

let count = 0
const newName = () => `${parent}/tasks/0a1b-${++count}`
const oidcToken = {
  serviceAccountEmail: 'desk@p.iam.gserviceaccount.com',
  audience: 'https://work.example.org',
}
const aTask = (name: string, more: object = {}) => {
  const url = `http://127.0.0.1:${(work.address() as AddressInfo).port}/look`
  const headers = { 'Content-Type': 'application/json' }
  const body = Buffer.from('{"school":"thistledown"}')
  return { name, httpRequest: { url, httpMethod: 'POST' as const, headers, body, oidcToken }, ...more }
}
const seconds = (later: number) => ({ seconds: Math.floor(Date.parse(time.now()) / 1000) + later, nanos: 0 })
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'taken',
    (error) => error.code,
  )

test('§10 “@google-cloud/tasks over REST sends enums as numbers”, and reads back the task that it made', async () => {
  const name = newName()

  const [made] = await client.createTask({ parent, task: aTask(name, { scheduleTime: seconds(90) }) })

  const [read] = await client.getTask({ name })
  expect(made).toEqual(read)
  expect(read).toMatchObject({ name, view: 'BASIC', dispatchDeadline: { seconds: '600' } })
  expect(read.httpRequest).toMatchObject({ httpMethod: 'POST', oidcToken })
  expect(read.httpRequest?.body).toHaveLength(0)
  expect(Number(read.scheduleTime?.seconds)).toBe(seconds(90).seconds)
})

test('a task calls its address at its time, with its bytes, its headers and a token', async () => {
  const name = newName()
  await client.createTask({ parent, task: aTask(name, { scheduleTime: seconds(30) }) })

  const tooEarly = await core.runDue(time.now())
  time.moveTo(core.next() as Instant)
  await core.runDue(time.now())

  const [call] = received
  const [, claims = ''] = call?.headers.authorization?.split('.') ?? []
  expect(tooEarly).toBe(0)
  expect(call?.url).toBe('/look')
  expect(call?.body.toString()).toBe('{"school":"thistledown"}')
  expect(call?.headers).toMatchObject({
    'content-type': 'application/json',
    'user-agent': 'Google-Cloud-Tasks',
    'x-cloudtasks-queuename': 'looks',
    'x-cloudtasks-taskname': name.split('/').at(-1),
    'x-cloudtasks-taskretrycount': '0',
    'x-cloudtasks-taskexecutioncount': '0',
  })
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    iss: 'https://accounts.google.com',
    aud: 'https://work.example.org',
    email: 'desk@p.iam.gserviceaccount.com',
    email_verified: true,
  })
})

test('the token is signed with the key of this machine, also after a restart', () => {
  const token = identity(memory).token({ audience: 'a', email: 'e@example.org', at: start })

  const key = createPublicKey({ key: identity(memory).key(), format: 'jwk' })

  const [head, claims, signature = ''] = token.split('.')
  const signed = Buffer.from(`${head}.${claims}`)
  expect(verify('sha256', signed, key, Buffer.from(signature, 'base64url'))).toBe(true)
})

test('a task that fails is tried again, later each time, until it succeeds', async () => {
  answers = [500, 429, 200]
  await client.createTask({ parent, task: aTask(newName()) })
  const waits: number[] = []

  while (core.next()) {
    const due = core.next() as Instant
    waits.push(Date.parse(due) - Date.parse(time.now()))
    time.moveTo(due)
    await core.runDue(time.now())
  }

  expect(waits).toEqual([0, 100, 200])
  expect(received.map(({ headers }) => headers['x-cloudtasks-taskretrycount'])).toEqual(['0', '1', '2'])
})

test('a task is given up after a hundred attempts', async () => {
  answers = Array.from({ length: 200 }, () => 503)
  await client.createTask({ parent, task: aTask(newName()) })

  while (core.next()) {
    time.moveTo(core.next() as Instant)
    await core.runDue(time.now())
  }

  expect(received).toHaveLength(100)
})

// google.md §0, 9: up to 24 hours, where google-wire.md §10 says about one.
test('§10 “Reused name (also after deletion/execution …): 409”, and free again a day after its task was done', async () => {
  const name = newName()
  const create = () => codeOf(client.createTask({ parent, task: aTask(name) }))

  const [first, waiting] = [await create(), await create()]
  await core.runDue(time.now())
  const done = await create()
  time.moveTo(new Date(Date.parse(time.now()) + 86_400_000).toISOString() as Instant)

  expect([first, waiting, done, await create()]).toEqual(['taken', 6, 6, 'taken'])
})

test('§10 “Past scheduleTime → now”', async () => {
  await client.createTask({ parent, task: aTask(newName(), { scheduleTime: seconds(-3600) }) })

  const due = core.next()

  expect(due).toBe(time.now())
})

test.for([
  { what: 'a queue that is not there', code: 5, task: {}, queue: 'others' },
  { what: 'a name with a space', code: 3, task: { name: `${parent}/tasks/a b` } },
  { what: 'a name in another queue', code: 3, task: { name: 'projects/p/locations/l/queues/q/tasks/a' } },
  { what: 'a deadline of ten seconds', code: 3, task: { dispatchDeadline: { seconds: 10 } } },
  { what: 'an address that is none', code: 3, task: { httpRequest: { url: 'work' } } },
  {
    what: 'a body of more than 100 KB',
    code: 3,
    task: { httpRequest: { url: 'http://127.0.0.1/', body: Buffer.alloc(110_000) } },
  },
  {
    what: 'a time in two months',
    code: 3,
    task: { scheduleTime: { seconds: Date.parse(start) / 1000 + 1e8 } },
  },
])('Cloud Tasks refuses $what', async ({ code, task, queue = 'looks' }) => {
  const queueName = `projects/p/locations/europe-west2/queues/${queue}`

  const said = await codeOf(client.createTask({ parent: queueName, task: { ...aTask(newName()), ...task } }))

  expect(said).toBe(code)
})

test('whoever does not answer within the deadline is called again', async () => {
  const silent = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`
  const impatient = tasks({
    disk: disk(':memory:'),
    now: time.now,
    queues: [parent],
    send: ({ deadlineSeconds }) =>
      fetch(url, { signal: AbortSignal.timeout(deadlineSeconds) }).then(({ status }) => status),
  })
  impatient.create(parent, { httpRequest: { url }, dispatchDeadline: '15s' })

  await impatient.runDue(time.now())

  expect(Date.parse(impatient.next() ?? '') - Date.parse(time.now())).toBe(100)
  silent.closeAllConnections()
  silent.close()
})

test('a queue answers as Google recorded it', async () => {
  const [queue] = await client.getQueue({ name: parent })

  expect(queue).toMatchObject({
    name: parent,
    state: 'RUNNING',
    rateLimits: { maxDispatchesPerSecond: 500, maxBurstSize: 100, maxConcurrentDispatches: 1000 },
    retryConfig: { maxAttempts: 100, maxDoublings: 16, maxBackoff: { seconds: '3600' } },
  })
})

test('tasks and used names are there after a restart', async () => {
  const [waiting, done] = [newName(), newName()]
  await client.createTask({ parent, task: aTask(done) })
  await core.runDue(time.now())
  await client.createTask({ parent, task: aTask(waiting, { scheduleTime: seconds(60) }) })

  const again = tasks({ disk: memory, now: time.now, queues: [parent] })

  expect(again.waiting()).toEqual([waiting])
  expect(() => again.create(parent, { ...aTask(done), httpRequest: { url: 'http://a/' } })).toThrow(
    'existed too recently',
  )
})
