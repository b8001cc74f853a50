import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { schoolKey } from '../../functions/wake.ts'
import { served } from './served.ts'

// `wake` as Google runs it: started by the functions framework, which reads requests before we do.

const master = 'a-master-for-this-test-0123456789abcdef'
let asked = 0
let stop = () => {}
let address: string

beforeAll(async () => {
  const queue = await served(async ({ body }) => {
    asked += 1
    return { status: 200, body: JSON.parse(Buffer.from(body).toString()).task }
  })
  const port = await aFreePort()
  const framework = started(port, { WAKE_MASTER: master, TASKS_HOST: `127.0.0.1:${queue.port}` })
  stop = () => {
    framework.kill()
    queue.close()
  }
  address = `http://127.0.0.1:${port}`
  await answers(address)
})
afterAll(() => stop())
beforeEach(() => {
  asked = 0
})

function started(port: number, environment: Record<string, string>): ChildProcess {
  return spawn(
    process.execPath,
    ['node_modules/.bin/functions-framework', '--source=functions/wake.ts', `--port=${port}`],
    {
      stdio: 'ignore',
      env: {
        PATH: process.env.PATH,
        FUNCTION_TARGET: 'wake',
        PROJECT: 'desk',
        WORK_URL: 'https://work.example.org',
        SERVICE_ACCOUNT: 'work@desk.example.org',
        ...environment,
      },
    },
  )
}

/** Waits until somebody is there, a minute at most. */
async function answers(where: string): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(20))
    if (
      await fetch(where).then(
        () => true,
        () => false,
      )
    )
      return
  throw new Error('the framework did not start')
}

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const json = { 'content-type': 'application/json' }
const send = (body: string | Buffer, headers: Record<string, string>, path = '/') =>
  fetch(`${address}${path}`, { method: 'POST', body, headers })

test('a signed signal asks for one look', async () => {
  const body = '{"school":"thistledown"}'
  const now = Math.floor(Date.now() / 1000)
  const v1 = createHmac('sha256', schoolKey(master, 'thistledown')).update(`${now}.${body}`).digest('hex')

  const answer = await send(body, { ...json, 'x-cpd-signature': `t=${now},v1=${v1}` })

  expect(answer.status).toBe(202)
  expect(asked).toBe(1)
})

test.for<{
  what: string
  body?: string | Buffer
  headers?: Record<string, string>
  path?: string
  status?: number
}>([
  { what: 'is half of a JSON text', body: '{"school":' },
  { what: 'is empty', body: '' },
  {
    what: 'is in letters that nobody knows',
    headers: { 'content-type': 'application/json; charset=x-none' },
  },
  { what: 'is packed in a way that nobody knows', headers: { ...json, 'content-encoding': 'zzz' } },
  { what: 'says that it is packed and is not', headers: { ...json, 'content-encoding': 'gzip' } },
  {
    what: 'unpacks to a hundred megabytes',
    body: gzipSync(Buffer.alloc(100_000_000)),
    headers: { ...json, 'content-encoding': 'gzip' },
    status: 413,
  },
  {
    what: 'is a web form with a prototype',
    body: '__proto__[school]=thistledown',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  },
  { what: 'is ten megabytes long', body: 'x'.repeat(10_000_000), status: 413 },
  { what: 'has a path that cannot be read', path: '/%ff', status: 404 },
  { what: 'has the path of a scanner', path: '/.env', status: 404 },
])(
  'a request that $what gets an empty refusal and asks for nothing',
  async ({ body = '{}', headers = json, path, status = 401 }) => {
    const answer = await send(body, headers, path)

    expect(answer.status).toBe(status)
    expect(await answer.text()).toBe('')
    expect(asked).toBe(0)
  },
)
