import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Instant } from '../../functions/domain/school/day.ts'
import { clock } from '../../infra/local/clock.ts'
import { disk } from '../../infra/local/disk.ts'
import { tasksDoor } from '../../infra/local/tasks/door.ts'
import { tasks } from '../../infra/local/tasks/tasks.ts'
import { everybody, served } from './served.ts'

export const parent = 'projects/p/locations/europe-west2'
export const memory = disk(':memory:')
export const time = clock({ disk: memory, start: '2026-11-12T08:00:00.000Z', frozen: true })
/** What plays the same tasks that are asked for over HTTP. */
export const core = tasks({ disk: memory, now: time.now, queues: [`${parent}/queues/looks`] })

/** Paths that were called, in order, and what the next calls are answered; 200 when there is nothing. */
const calls: string[] = []
export const answers: number[] = []

const door = await served(tasksDoor(core, everybody))
const work = createServer((request, response) => {
  calls.push(request.url ?? '')
  request.resume()
  response.writeHead(answers.shift() ?? 200).end()
})
await new Promise<void>((resolve) => work.listen(0, '127.0.0.1', resolve))
export const close = (): void => {
  door.close()
  work.close()
}

type Answer = {
  readonly status: number
  readonly body: {
    readonly error?: { readonly message: string; readonly status: string }
    readonly state?: string | number
    readonly purgeTime?: string
    readonly nextPageToken?: string
    readonly tasks?: readonly { readonly name: string }[]
    readonly queues?: readonly object[]
  }
}

/** Status and body, as they go over the wire. */
export async function asked(http: string, path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`${door.root}v2/${path}`, { method: http, body: body && JSON.stringify(body) })
  return { status: answer.status, body: (await answer.json()) as Answer['body'] }
}
/** A refusal in short. */
export const worded = ({ status, body }: Answer) => ({
  status,
  message: body.error?.message,
  word: body.error?.status,
})

let count = 0
export async function aQueue(more: object = {}): Promise<string> {
  const name = `${parent}/queues/queue-${++count}`
  await asked('POST', `${parent}/queues`, { name, ...more })
  return name
}
export const url = (): string => `http://127.0.0.1:${(work.address() as AddressInfo).port}/${++count}`
export async function aTask(queue: string, more: object = {}) {
  const task = { name: `${queue}/tasks/task-${++count}`, httpRequest: { url: url() }, ...more }
  await asked('POST', `${queue}/tasks`, { task })
  return task
}

export const later = (seconds: number): Instant =>
  new Date(Date.parse(time.now()) + seconds * 1000).toISOString() as Instant

/** Runs everything that may run, each at its time. Returns what was called. */
export async function playAll(): Promise<readonly string[]> {
  calls.length = 0
  for (let due = core.next(); due !== undefined; due = core.next()) {
    if (due > time.now()) time.moveTo(due)
    await core.runDue(time.now())
  }
  return [...calls]
}
