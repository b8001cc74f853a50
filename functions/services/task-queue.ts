import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Tasks } from '../outside.ts'
import { type Remaining, refusal, timeFor } from './google-call.ts'

/** Where tasks wait, and whom they call. `workUrl` is the address of `work` without a path. */
export type Queue = {
  readonly projectId: string
  readonly location: string
  readonly queue: string
  readonly workUrl: string
  readonly serviceAccount: string
}

/** One task in the words that both ways of speaking to Cloud Tasks share. */
export type Task = {
  readonly parent: string
  readonly name: string
  readonly url: string
  readonly body: Buffer
  readonly at: Date
  /** Seconds that `work` may take to answer. */
  readonly deadline: number
  readonly oidcToken: { readonly serviceAccountEmail: string; readonly audience: string }
}

/** Asks by name, so that asking again after a doubtful answer makes no second task. */
export const taskQueue = (
  queue: Queue,
  remaining: Remaining,
  create: (task: Task, timeout: number) => Promise<unknown>,
): Tasks => ({
  ask: async (wanted) => {
    const task = taskFor(queue, wanted)
    for (let attempt = 1; ; attempt += 1) {
      const doing = `asking for ${wanted.path}`
      const timeout = timeFor(doing, remaining)
      try {
        await create(task, timeout)
        return
      } catch (error) {
        if (alreadyThere(error)) return
        if (attempt === attempts || !worthAnother(error)) throw refusal(doing, error)
        await pause(Math.min(attempt * 300, Math.max(0, remaining() - 1000)))
      }
    }
  },
})

function taskFor(queue: Queue, wanted: Parameters<Tasks['ask']>[0]): Task {
  const parent = `projects/${queue.projectId}/locations/${queue.location}/queues/${queue.queue}`
  const audience = queue.workUrl.replace(/\/+$/, '')
  return {
    parent,
    name: `${parent}/tasks/${hashFirst(wanted.name)}`,
    url: `${audience}${wanted.path}`,
    body: Buffer.from(JSON.stringify(wanted.body)),
    at: new Date(wanted.at),
    deadline: 180,
    oidcToken: { serviceAccountEmail: queue.serviceAccount, audience },
  }
}

/** Names that count up make Cloud Tasks slow; a hash in front spreads them out. */
const hashFirst = (name: string): string =>
  `${createHash('sha256').update(name).digest('hex').slice(0, 16)}-${name.replace(/[^\w-]/g, '-').slice(0, 400)}`

const alreadyThere = (error: unknown): boolean => codeOf(error) === 6 || codeOf(error) === 409

/** Also "not found": a queue that slept through the summer needs a moment to wake up. */
const worthAnother = (error: unknown): boolean => {
  const code = codeOf(error)
  return code === undefined || code >= 500 || [4, 5, 8, 13, 14, 404, 429].includes(code)
}

/** Cloud Tasks answers with HTTP's numbers or with gRPC's, whichever way it was asked. */
const codeOf = (error: unknown): number | undefined => {
  const { status, code } = error as { status?: unknown; code?: unknown }
  return [status, code].map(Number).find(Number.isInteger)
}

const attempts = 3
