import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Instant } from '../../functions/domain/school/day.ts'
import type { Tasks } from '../../functions/outside.ts'
import { schoolKey, wakeHandler } from '../../functions/wake.ts'

type Asked = Parameters<Tasks['ask']>[0]

const now = Date.parse('2026-11-12T08:00:02Z') / 1000
const current = 'the-master-of-this-year-0123456789'
const before = 'the-master-of-last-year-0123456789'
const asked: Asked[] = []
const logged: string[] = []
let server: Server
let address: string

beforeAll(async () => {
  const handler = wakeHandler({
    masters: [current, before],
    within: () => ({
      clock: { now: () => '2026-11-12T08:00:02.000Z' as Instant },
      tasks: { ask: async (task) => void asked.push(task) },
      log: (what, about) => void logged.push(JSON.stringify([what, about])),
    }),
  })
  server = createServer(handler).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => server.close())
beforeEach(() => {
  asked.length = 0
  logged.length = 0
})

const body = '{"school":"thistledown"}'
const hex = (key: string, text: string | Buffer) => createHmac('sha256', key).update(text).digest('hex')
const v1 = (text: string | Buffer, { time = now, master = current, school = 'thistledown' } = {}) =>
  hex(schoolKey(master, school), Buffer.concat([Buffer.from(`${time}.`), Buffer.from(text)]))
const signature = (text: string | Buffer, signer: { time?: number; master?: string; school?: string } = {}) =>
  `t=${signer.time ?? now},v1=${v1(text, signer)}`

type Sent = { method?: string; path?: string; body?: string | Buffer; headers?: Record<string, string> }
const send = ({ method = 'POST', path = '', headers = {}, ...sent }: Sent) =>
  fetch(`${address}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: sent.body ?? body }),
  })
const signed = (text: string | Buffer, more: Sent = {}): Sent => ({
  ...more,
  body: text,
  headers: { 'x-cpd-signature': signature(text), ...more.headers },
})
const withSignature = (value: string): Sent => ({ headers: { 'x-cpd-signature': value } })

test('a signed signal asks for one look at the end of its five seconds', async () => {
  const answer = await send(signed(body))

  expect(answer.status).toBe(202)
  expect(asked).toEqual([
    {
      path: '/look',
      body: { school: 'thistledown', why: 'wake' },
      name: expect.stringContaining('thistledown'),
      at: '2026-11-12T08:00:05.000Z',
    },
  ])
})

test('a signal sent twice asks for the same look', async () => {
  await send(signed(body))
  await send(signed(body))

  expect(new Set(asked.map(({ name }) => name)).size).toBe(1)
})

test.for([
  { what: 'the key of last year, while keys are being changed', sent: { time: now, master: before } },
  { what: 'a clock that is five minutes slow', sent: { time: now - 300 } },
  { what: 'a clock that is five minutes fast', sent: { time: now + 300 } },
])('a signal is believed with $what', async ({ sent }) => {
  const answer = await send(withSignature(signature(body, sent)))

  expect(answer.status).toBe(202)
})

test('a signal may carry two signatures while keys are being changed', async () => {
  const answer = await send(withSignature(`t=${now},v1=${'0'.repeat(64)},v1=${v1(body)}`))

  expect(answer.status).toBe(202)
})

test('a signal is signed as Apps Script signs it, with the hex text of the school key as the key', async () => {
  const key = createHmac('sha256', current).update('thistledown').digest('hex')

  const answer = await send(withSignature(`t=${now},v1=${hex(key, `${now}.${body}`)}`))

  expect(answer.status).toBe(202)
})

const refusals: readonly { what: string; sent: Sent; status: number }[] = [
  { what: 'has no signature', sent: {}, status: 401 },
  { what: 'has an empty signature', sent: withSignature(''), status: 401 },
  { what: 'has a short signature', sent: withSignature(`t=${now},v1=abc`), status: 401 },
  { what: 'has nonsense for a signature', sent: withSignature('let me in'), status: 401 },
  { what: 'has a signature of zeros', sent: withSignature(`t=${now},v1=${'0'.repeat(64)}`), status: 401 },
  { what: 'has only a time', sent: withSignature(`t=${now}`), status: 401 },
  { what: 'has no time', sent: withSignature(`v1=${v1(body)}`), status: 401 },
  { what: 'has a time beyond all times', sent: withSignature(`t=9e99,v1=${v1(body)}`), status: 401 },
  { what: 'has a time before all times', sent: withSignature(`t=-1,v1=${v1(body)}`), status: 401 },
  { what: 'has two times', sent: withSignature(`t=${now},t=${now},v1=${v1(body)}`), status: 401 },
  { what: 'comes from the future', sent: withSignature(signature(body, { time: now + 301 })), status: 401 },
  { what: 'is too old', sent: withSignature(signature(body, { time: now - 301 })), status: 401 },
  {
    what: 'has an old signature with a new time',
    sent: withSignature(`t=${now},v1=${v1(body, { time: now - 400 })}`),
    status: 401,
  },
  { what: 'uses another scheme', sent: withSignature(`t=${now},v0=${v1(body)}`), status: 401 },
  { what: 'has capitals in its signature', sent: withSignature(signature(body).toUpperCase()), status: 401 },
  { what: 'has spaces in its signature', sent: withSignature(`t=${now}, v1=${v1(body)}`), status: 401 },
  {
    what: 'has a hundred signatures',
    sent: withSignature(`t=${now}${`,v1=${v1(body)}`.repeat(100)}`),
    status: 401,
  },
  {
    what: 'is signed with a key long put away',
    sent: withSignature(signature(body, { master: 'long-ago' })),
    status: 401,
  },
  {
    what: 'is signed with the key of another school',
    sent: withSignature(signature(body, { school: 'harebell' })),
    status: 401,
  },
  {
    what: 'is signed with the master itself',
    sent: withSignature(`t=${now},v1=${hex(current, `${now}.${body}`)}`),
    status: 401,
  },
  {
    what: 'was changed after it was signed',
    sent: { ...signed(body), body: '{"school":"thistledown","all":true}' },
    status: 401,
  },
  { what: 'has a space more than was signed', sent: { ...signed(body), body: `${body} ` }, status: 401 },
  { what: 'is not JSON', sent: signed('{"school":'), status: 401 },
  { what: 'is empty', sent: signed(''), status: 401 },
  { what: 'is a list', sent: signed('["thistledown"]'), status: 401 },
  { what: 'is nothing', sent: signed('null'), status: 401 },
  { what: 'names no school', sent: signed('{}'), status: 401 },
  { what: 'names a school by a number', sent: signed('{"school":7}'), status: 401 },
  { what: 'names several schools', sent: signed('{"school":["thistledown"]}'), status: 401 },
  { what: 'names a path', sent: signed('{"school":"../thistledown"}'), status: 401 },
  {
    what: 'names a school with a line break',
    sent: signed('{"school":"thistledown\\nharebell"}'),
    status: 401,
  },
  { what: 'names a very long school', sent: signed(`{"school":"${'a'.repeat(500)}"}`), status: 401 },
  {
    what: 'hides the school in a prototype',
    sent: signed('{"__proto__":{"school":"thistledown"}}'),
    status: 401,
  },
  { what: 'is nested a thousand deep', sent: signed('['.repeat(1000)), status: 401 },
  {
    what: 'is packed',
    sent: signed(gzipSync(body), { headers: { 'content-encoding': 'gzip' } }),
    status: 401,
  },
  { what: 'is too long by one letter', sent: signed('x'.repeat(4097)), status: 413 },
  { what: 'is ten megabytes long', sent: signed('x'.repeat(10_000_000)), status: 413 },
  { what: 'comes by GET', sent: { method: 'GET' }, status: 405 },
  { what: 'comes by HEAD', sent: { method: 'HEAD' }, status: 405 },
  { what: 'comes by PUT', sent: signed(body, { method: 'PUT' }), status: 405 },
  { what: 'comes by DELETE', sent: signed(body, { method: 'DELETE' }), status: 405 },
  { what: 'asks for a path of its own', sent: signed(body, { path: 'look' }), status: 404 },
  { what: 'looks for a way out', sent: signed(body, { path: '..%2f..%2fetc%2fpasswd' }), status: 404 },
]

test.for(refusals)(
  'a signal that $what is refused without a word, and nothing happens',
  async ({ sent, status }) => {
    const answer = await send(sent).catch((error) => error)

    expect(answer.status).toBe(status)
    expect(await answer.text()).toBe('')
    expect(asked).toEqual([])
  },
)

test('refusals are counted in the log without anything that was sent', async () => {
  await send(signed('{"school":"evil\\nname"}'))
  await send(withSignature(`t=${now},v1=${'0'.repeat(64)}`))

  expect(logged).toEqual([
    '["wake refused",{"because":"nothing to check"}]',
    '["wake refused",{"because":"signature"}]',
  ])
})
