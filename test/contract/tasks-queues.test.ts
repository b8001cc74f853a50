import { afterAll, beforeEach, expect, test } from 'vitest'
import { tasks } from '../../infra/local/tasks/tasks.ts'
import {
  answers,
  aQueue,
  asked,
  aTask,
  close,
  core,
  later,
  memory,
  parent,
  playAll,
  time,
  worded,
} from './tasks-at-hand.ts'

afterAll(close)
beforeEach(async () => {
  answers.length = 0
  await playAll()
})

const usual = {
  rateLimits: { maxDispatchesPerSecond: 500, maxBurstSize: 100, maxConcurrentDispatches: 1000 },
  retryConfig: { maxAttempts: 100, minBackoff: '0.100s', maxBackoff: '3600s', maxDoublings: 16 },
}

test('§10 “queues.create reply has rateLimits{500,100,1000} + retryConfig{100,0.100s,3600s,16} and no state; get adds state RUNNING; delete {}”', async () => {
  const name = `${parent}/queues/crud`

  const made = await asked('POST', `${parent}/queues`, { name })
  const read = await asked('GET', name)
  const deleted = await asked('DELETE', name)

  expect(made).toEqual({ status: 200, body: { name, ...usual } })
  expect(read).toEqual({ status: 200, body: { name, ...usual, state: 'RUNNING' } })
  expect(deleted).toEqual({ status: 200, body: {} })
})

test('the queue of the configuration is there from the start, and in the list', async () => {
  const { body } = await asked('GET', `${parent}/queues`)

  expect(body.queues?.[0]).toEqual({ name: `${parent}/queues/looks`, ...usual, state: 'RUNNING' })
  expect((await asked('GET', 'projects/p/locations/us-central1/queues')).body).toEqual({})
})

test('a paused queue takes tasks and holds them; they run when it is resumed', async () => {
  const queue = await aQueue()
  const paused = await asked('POST', `${queue}:pause`, {})
  const task = await aTask(queue)
  const before = await playAll()

  const resumed = await asked('POST', `${queue}:resume`, {})

  const after = await playAll()
  expect([paused.body.state, resumed.body.state]).toEqual(['PAUSED', 'RUNNING'])
  expect(before).toEqual([])
  expect(after.map((path) => task.httpRequest.url.endsWith(path))).toEqual([true])
})

test('purging drops the tasks made before, and none made after', async () => {
  const queue = await aQueue()
  await aTask(queue, { scheduleTime: later(60) })

  const purged = await asked('POST', `${queue}:purge`, {})

  const kept = await aTask(queue, { scheduleTime: later(60) })
  expect(purged.body.purgeTime).toBe(time.now().replace('.000', ''))
  expect((await asked('GET', `${queue}/tasks`)).body.tasks?.map(({ name }) => name)).toEqual([kept.name])
})

test('a queue that is changed keeps what the mask does not name', async () => {
  const name = await aQueue({ rateLimits: { maxDispatchesPerSecond: 5 } })
  const body = { rateLimits: { maxConcurrentDispatches: 1 }, retryConfig: { maxAttempts: 3 } }

  const { body: changed } = await asked(
    'PATCH',
    `${name}?updateMask=rateLimits.maxConcurrentDispatches`,
    body,
  )

  expect(changed).toEqual({
    name,
    rateLimits: { maxDispatchesPerSecond: 5, maxBurstSize: 10, maxConcurrentDispatches: 1 },
    retryConfig: usual.retryConfig,
  })
})

test('tasks are tried again as their queue says: doubled so often, then by as much again, up to the most', async () => {
  const queue = await aQueue({
    retryConfig: { minBackoff: '10s', maxBackoff: '300s', maxDoublings: 3, maxAttempts: 8 },
  })
  answers.push(...Array.from({ length: 8 }, () => 500))
  await aTask(queue)
  const waits: number[] = []

  for (let due = core.next(); due !== undefined; due = core.next()) {
    waits.push((Date.parse(due) - Date.parse(time.now())) / 1000)
    time.moveTo(due)
    await core.runDue(due)
  }

  expect(waits).toEqual([0, 10, 20, 40, 80, 160, 240, 300])
})

test('the name of a queue is used once, and free again a week after it was deleted', async () => {
  const name = await aQueue()
  const again = async () => worded(await asked('POST', `${parent}/queues`, { name }))
  const there = await again()
  await asked('DELETE', name)
  const early = await again()

  time.moveTo(later(7 * 86_400))

  expect(there).toEqual({ status: 409, message: 'Queue already exists', word: 'ALREADY_EXISTS' })
  expect(early).toEqual({
    status: 400,
    message: 'The queue cannot be created because a queue with this name existed too recently.',
    word: 'FAILED_PRECONDITION',
  })
  expect((await again()).status).toBe(200)
})

test.for<{ queue: object; message: string }>([
  {
    queue: { rateLimits: { maxDispatchesPerSecond: -1 } },
    message: 'RateLimits.maxDispatchesPerSecond cannot be negative.',
  },
  {
    queue: { rateLimits: { maxDispatchesPerSecond: 501 } },
    message: 'RateLimits.maxDispatchesPerSecond must be less than or equal to 500.',
  },
  {
    queue: { rateLimits: { maxConcurrentDispatches: 5001 } },
    message: 'RateLimits.maxConcurrentDispatches must be less than or equal to 5000.',
  },
  {
    queue: { retryConfig: { maxAttempts: -2 } },
    message: 'RetryConfig.maxAttempts must be greater or equal to -1.',
  },
  { queue: { retryConfig: { maxDoublings: -1 } }, message: 'RetryConfig.maxDoublings cannot be negative.' },
  {
    queue: { retryConfig: { minBackoff: '10s', maxBackoff: '5s' } },
    message: 'RetryConfig.minBackoff must be less than or equal to RetryConfig.maxBackoff.',
  },
  {
    queue: { name: 'not-a-valid-queue-name' },
    message:
      'Queue name must be formatted: "projects/<PROJECT_ID>/locations/<LOCATION_ID>/queues/<QUEUE_ID>".',
  },
])('no queue is made from $queue', async ({ queue, message }) => {
  const said = await asked('POST', `${parent}/queues`, { name: `${parent}/queues/odd`, ...queue })

  expect(worded(said)).toEqual({ status: 400, message, word: 'INVALID_ARGUMENT' })
})

test('queues, their state and the names of deleted ones are there after a restart', async () => {
  const [paused, deleted] = [await aQueue(), await aQueue()]
  await asked('POST', `${paused}:pause`)
  await asked('DELETE', deleted)

  const again = tasks({ disk: memory, now: time.now, queues: [] })

  expect(again.queues.get(paused).state).toBe('PAUSED')
  expect(() => again.queues.create(parent, { name: deleted })).toThrow('existed too recently')
})
