import { randomBytes } from 'node:crypto'
import { type Instant, secondsAfter } from '../../../functions/domain/school/day.ts'
import type { Disk } from '../disk.ts'
import { notFound, refuse } from '../refusal.ts'
import { accepted, noSuchQueue, usedTooRecently } from './accept.ts'
import { callFor, overHttp, type Send } from './dispatch.ts'
import { identity } from './identity.ts'
import { backOff, type KeptTask, queueNamed, retrying, shown, type Task, type Wanted } from './task.ts'

/** Cloud Tasks without sockets, on a clock that can be moved. Google's refusals are thrown. */
export type Tasks = {
  readonly create: (parent: string, task: Wanted, view?: Task['view']) => Task
  readonly get: (name: string, view?: Task['view']) => Task
  readonly queue: (name: string) => ReturnType<typeof queueNamed>
  /** When the next attempt is due; nothing when there is no task. */
  readonly next: () => Instant | undefined
  /** Makes one attempt at everything that is due by then, in order of time, and waits for all of them. Returns how many. */
  readonly runDue: (now: Instant) => Promise<number>
  /** Names of the tasks still to be done, in order of time. */
  readonly waiting: () => readonly string[]
}

const blockedSeconds = 24 * 60 * 60

/**
 * @param options.queues whole names of the queues that there are
 * @param options.atOnce how many calls may be under way together
 */
export function tasks(options: {
  readonly disk: Disk
  readonly now: () => Instant
  readonly queues: readonly string[]
  readonly atOnce?: number
  readonly send?: Send
}): Tasks {
  const { disk, now, queues, atOnce = 8, send = overHttp } = options
  const kept = new Map(disk.all('task').map(({ id, value }) => [id, value as KeptTask]))
  const used = usedNames(disk)
  const signer = identity(disk)
  const known = (queue: string) => queues.includes(queue) || refuse(noSuchQueue)

  const keep = (task: KeptTask) => {
    disk.keep('task', task.name, task)
    kept.set(task.name, task)
  }
  /** The name is blocked before the task goes, so that no crash between the two makes it free. */
  const end = (task: KeptTask) => {
    used.block(task.name, secondsAfter(now(), blockedSeconds))
    disk.drop('task', task.name)
    kept.delete(task.name)
  }
  const inOrder = () => [...kept.values()].sort((a, b) => earlier(a.dueAt, b.dueAt))

  const attempt = async (task: KeptTask) => {
    const status = await send(callFor(task, now(), signer)).catch(() => undefined)
    const tried = {
      ...task,
      attempts: task.attempts + 1,
      answers: task.answers + (status === undefined ? 0 : 1),
      lastStatus: status,
    }
    const done = status !== undefined && status >= 200 && status < 300
    if (done || tried.attempts >= retrying.attempts) end(tried)
    else keep({ ...tried, dueAt: secondsAfter(now(), backOff(tried.attempts)) })
  }

  return {
    create: (parent, wanted, view = 'BASIC') => {
      known(parent)
      const newName = () => BigInt(`0x${randomBytes(8).toString('hex')}`).toString()
      const task = accepted(wanted, { parent, now: now(), newName })
      if (kept.has(task.name) || used.blocked(task.name, now())) refuse(usedTooRecently)
      keep(task)
      return shown(task, view)
    },
    get: (name, view = 'BASIC') => shown(kept.get(name) ?? refuse(notFound), view),
    queue: (name) => {
      known(name)
      return queueNamed(name)
    },
    next: () => inOrder()[0]?.dueAt,
    runDue: async (by) => {
      const due = inOrder().filter(({ dueAt }) => dueAt <= by)
      const left = due.values()
      const workers = Array.from({ length: Math.min(atOnce, due.length) }, async () => {
        for (const task of left) await attempt(task)
      })
      await Promise.all(workers)
      return due.length
    },
    waiting: () => inOrder().map(({ name }) => name),
  }
}

const earlier = (one: Instant, other: Instant) => (one < other ? -1 : one > other ? 1 : 0)

/** Names of tasks that are done, each until it may be used again. The oldest come first. */
function usedNames(disk: Disk) {
  const until = new Map(
    disk
      .all('used task name')
      .map(({ id, value }) => [id, value as Instant] as const)
      .sort(([, a], [, b]) => earlier(a, b)),
  )
  return {
    block: (name: string, moment: Instant) => {
      disk.keep('used task name', name, moment)
      until.set(name, moment)
    },
    blocked: (name: string, now: Instant) => {
      for (const [old, moment] of until) {
        if (moment > now) break
        disk.drop('used task name', old)
        until.delete(old)
      }
      return until.has(name)
    },
  }
}
