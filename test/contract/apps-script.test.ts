import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Instant } from '../../functions/domain/school/day.ts'
import { schoolKey, wakeHandler } from '../../functions/wake.ts'
import { appsScript } from '../../infra/local/apps-script.ts'
import { clock } from '../../infra/local/clock.ts'
import { disk } from '../../infra/local/disk.ts'

const master = 'the-master-of-this-year-0123456789'
const time = clock({ disk: disk(':memory:'), start: '2027-01-12T08:00:02.000Z', frozen: true })
let looks: { readonly body: object; readonly at: Instant }[] = []
let told: string[] = []
let wake: Server
let wakeAddress: string

beforeAll(async () => {
  const handler = wakeHandler({
    masters: [master],
    within: () => ({
      clock: time,
      tasks: { ask: async ({ body, at }) => void looks.push({ body, at }) },
      log: (what) => void told.push(what),
    }),
  })
  wake = createServer(handler)
  await new Promise<void>((resolve) => wake.listen(0, '127.0.0.1', resolve))
  wakeAddress = `http://127.0.0.1:${(wake.address() as AddressInfo).port}/`
})
afterAll(() => wake.close())
beforeEach(() => {
  looks = []
  told = []
})

const school = 'thistledown'
const script = (more: Readonly<Record<string, string>> = {}) =>
  appsScript({
    now: time.now,
    properties: { school, wakeAddress, wakeKey: schoolKey(master, school), ...more },
    log: (what) => void told.push(what),
  })

test('when a form is answered, wake hears of it and believes it', async () => {
  const google = script()

  google.answered()
  await google.drain()

  expect(looks).toEqual([{ body: { school, why: 'wake' }, at: '2027-01-12T08:00:05.000Z' }])
  expect(told).toEqual([])
})

test('a typed cell says so too, and so do rows that were sorted', async () => {
  const google = script()

  google.edited({ change: 'EDIT' })
  await google.drain()
  google.edited({ change: 'OTHER' })
  await google.drain()

  expect(told).toEqual([])
  expect(looks).toHaveLength(2)
})

test('whoever answers a form does not wait for the desk', async () => {
  const google = script()

  google.answered()
  const before = looks.length
  await google.drain()

  expect([before, looks.length]).toEqual([0, 1])
})

test('a signal tells the school and the time, and nothing else', async () => {
  const bodies: string[] = []
  const google = appsScript({
    now: time.now,
    properties: { school, wakeAddress, wakeKey: 'ab' },
    send: async ({ body }) => void bodies.push(body),
  })

  google.answered()
  await google.drain()

  expect(bodies).toEqual(['{"school":"thistledown","at":1799740802}'])
})

test.for<{ what: string; more: Record<string, string>; says: string }>([
  { what: 'the wrong key', more: { wakeKey: 'f'.repeat(64) }, says: 'wake refused' },
  {
    what: 'a desk that cannot be reached',
    more: { wakeAddress: 'http://127.0.0.1:1/' },
    says: 'a signal was lost',
  },
  { what: 'an address that is missing', more: { wakeAddress: '' }, says: 'CPD Desk was not told' },
])('with $what the form is answered all the same', async ({ more, says }) => {
  const google = script(more)

  google.answered()
  await google.drain()

  expect(looks).toEqual([])
  expect(told.join()).toContain(says)
})
