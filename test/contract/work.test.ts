import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Instant } from '../../functions/domain/school/day.ts'
import type { Outside, Store } from '../../functions/outside.ts'
import { sqliteStore } from '../../functions/services/sqlite-store.ts'
import { workHandler } from '../../functions/work.ts'

const none = (): never => {
  throw new Error('nothing outside is needed here')
}
const store = sqliteStore({ file: ':memory:' })
let answering: Store = store
let given = 0
let server: Server
let address: string

beforeAll(async () => {
  const within = (milliseconds: number): Outside => {
    given = milliseconds
    return {
      clock: { now: () => '2026-11-12T08:00:00.000Z' as Instant },
      store: answering,
      forms: { answers: none, make: none },
      sheets: { read: none, write: none },
      tasks: { ask: none },
      letters: { write: none },
      mail: { open: none },
      solve: none,
      log: () => {},
    }
  }
  server = createServer(workHandler({ within })).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const send = (path: string, body = '', method = 'POST') =>
  fetch(`${address}${path}`, { method, ...(method === 'POST' ? { body } : {}) })

test('a tick with no schools is done at once', async () => {
  const answer = await send('/tick')

  expect(answer.status).toBe(200)
  expect(given).toBe(60_000)
})

test('a look and a delivery have a hundred seconds, well within those of their task', async () => {
  await send('/look', '{}')
  const look = given
  await send('/deliver', '{}')

  expect([look, given]).toEqual([100_000, 100_000])
})

test.for([
  { what: 'another path', path: '/other', status: 404 },
  { what: 'no path', path: '/', status: 404 },
  { what: 'a path that is no path', path: '/__proto__', status: 404 },
  { what: 'GET', path: '/tick', method: 'GET', status: 405 },
  { what: 'no school', path: '/look', body: '{"why":"wake"}', status: 400 },
  { what: 'no reason', path: '/look', body: '{"school":"thistledown"}', status: 400 },
  { what: 'a school that is a path', path: '/deliver', body: '{"school":"../x"}', status: 400 },
  { what: 'half of a JSON text', path: '/deliver', body: '{"school":', status: 400 },
  { what: 'more than it needs', path: '/look', body: 'x'.repeat(5000), status: 413 },
])('a call with $what is refused', async ({ path, body, method, status }) => {
  const answer = await send(path, body, method)

  expect(answer.status).toBe(status)
  expect(await answer.text()).toBe('')
})

test('when nothing could be written down the call comes back', async () => {
  const away = async (): Promise<never> => {
    throw new Error('10 ABORTED: too much contention on these documents')
  }
  answering = { get: away, list: away, create: away, put: away, remove: away, transaction: away }

  const answer = await send('/tick')

  answering = store
  expect(answer.status).toBe(503)
})
