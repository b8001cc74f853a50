import { randomBytes } from 'node:crypto'
import { type Instant, secondsAfter } from '../../../functions/domain/school/day.ts'
import type { Disk } from '../disk.ts'
import { paged } from '../paged.ts'
import { badRequest, notFound, refuse } from '../refusal.ts'
import { accepted } from './accept.ts'
import { after } from './attempt.ts'
import { callFor, overHttp, type Send } from './dispatch.ts'
import { identity } from './identity.ts'
import { type Queues, queues } from './queues.ts'
import { taskGone, taskThere, usedTooRecently } from './refusals.ts'
import { type KeptTask, queueOf, type Task, type View, type Wanted } from './task.ts'
import { shown } from './task-shown.ts'
import { usedNames } from './used-names.ts'

/** Cloud Tasks without sockets, on a clock that can be moved. Google's refusals are thrown. */
export type Tasks = TaskCalls & Played & { readonly queues: Omit<Queues, 'purged' | 'find'> & Emptied }

type TaskCalls = {
  readonly create: (parent: string, task: Wanted, view?: View) => Task
  readonly get: (name: string, view?: View) => Task
  readonly list: (parent: string, question: ListQuestion, view?: View) => object
  /** Makes a task due at once, whatever its time and also when its queue is paused. */
  readonly run: (name: string, view?: View) => Task
  readonly remove: (name: string) => void
}
type ListQuestion = { readonly pageSize?: number; readonly pageToken?: string }
/** Drops every task that a queue holds now. */
type Emptied = { readonly purge: (name: string) => ReturnType<Queues['get']> }

type Played = {
  /** When the next attempt is due; nothing when there is no task, or none that may run. */
  readonly next: () => Instant | undefined
  /** Makes one attempt at everything that is due by then, in order of time, and waits for all of them. Returns how many. */
  readonly runDue: (now: Instant) => Promise<number>
  /** Names of the tasks still to be done, in order of time. */
  readonly waiting: () => readonly string[]
}

type Options = {
  readonly disk: Disk
  readonly now: () => Instant
  readonly queues: readonly string[]
  readonly atOnce?: number
  readonly send?: Send
}

/**
 * @param options.queues whole names of the queues that there are from the start
 * @param options.atOnce how many calls may be under way together
 */
export function tasks(options: Options): Tasks {
  const { disk, now } = options
  const there = queues({ disk, now, configured: options.queues })
  const shelf = shelfOn(disk, now)
  const emptied = (queue: string) => {
    for (const task of shelf.all()) if (queueOf(task.name) === queue) shelf.end(task)
  }
  return {
    ...callsTo(shelf, there, now),
    ...played(shelf, there, options),
    queues: {
      ...there,
      purge: (name) => {
        const queue = there.purged(name)
        emptied(name)
        return queue
      },
      remove: (name) => {
        there.remove(name)
        emptied(name)
      },
    },
  }
}

type Shelf = ReturnType<typeof shelfOn>

const blockedSeconds = 24 * 60 * 60

/** The tasks still to be done, in memory and on the disk, and the names that are used up. */
function shelfOn(disk: Disk, now: () => Instant) {
  const kept = new Map(disk.all('task').map(({ id, value }) => [id, value as KeptTask]))
  const used = usedNames(disk, 'used task name')
  return {
    all: (): readonly KeptTask[] =>
      [...kept.values()].sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1)),
    find: (name: string): KeptTask | undefined => kept.get(name),
    usedUp: (name: string): boolean => used.blocked(name, now()),
    keep: (task: KeptTask): void => {
      disk.keep('task', task.name, task)
      kept.set(task.name, task)
    },
    /** The name is blocked before the task goes, so that no crash between the two makes it free. */
    end: ({ name }: KeptTask): void => {
      used.block(name, secondsAfter(now(), blockedSeconds))
      disk.drop('task', name)
      kept.delete(name)
    },
  }
}

function callsTo(shelf: Shelf, there: Queues, now: () => Instant): TaskCalls {
  const known = (name: string) => shelf.find(name) ?? refuse(notFound)
  return {
    create: (parent, wanted, view = 'BASIC') => {
      there.get(parent)
      const newName = () => BigInt(`0x${randomBytes(8).toString('hex')}`).toString()
      const task = accepted(wanted, { parent, now: now(), newName })
      if (shelf.find(task.name)) refuse(taskThere)
      if (shelf.usedUp(task.name)) refuse(usedTooRecently)
      shelf.keep(task)
      return shown(task, view)
    },
    get: (name, view = 'BASIC') => {
      const task = shelf.find(name)
      return task ? shown(task, view) : refuse(shelf.usedUp(name) ? taskGone : notFound)
    },
    list: (parent, { pageSize = 0, pageToken }, view = 'BASIC') => {
      there.get(parent)
      const here = shelf.all().filter(({ name }) => queueOf(name) === parent)
      const byName = here.toSorted((one, other) => (one.name < other.name ? -1 : 1))
      const size = Math.min(pageSize || 1000, 1000)
      const { page, nextPageToken } =
        paged(byName, ({ name }) => name, { size, token: pageToken }) ??
        refuse(badRequest('Request contains an invalid argument.'))
      const tasks = page.map((task) => shown(task, view))
      return { ...(tasks.length > 0 && { tasks }), ...(nextPageToken && { nextPageToken }) }
    },
    run: (name, view = 'BASIC') => {
      const task: KeptTask = { ...known(name), scheduledAt: now(), dueAt: now(), forced: true }
      shelf.keep(task)
      return shown(task, view)
    },
    remove: (name) => shelf.end(known(name)),
  }
}

function played(shelf: Shelf, there: Queues, options: Options): Played {
  const { disk, now, atOnce = 8, send = overHttp } = options
  const signer = identity(disk)
  const running = () =>
    shelf.all().filter(({ name, forced }) => forced || there.find(queueOf(name))?.state === 'RUNNING')

  const attempt = async (task: KeptTask) => {
    const at = now()
    const status = await send(callFor(task, at, signer)).catch(() => undefined)
    // It may have been deleted, or its queue emptied, while the call was under way.
    const queue = there.find(queueOf(task.name))
    if (!queue || !shelf.find(task.name)) return
    const left = after(task, { status, at, now: now() }, queue.retryConfig)
    if (left) shelf.keep(left)
    else shelf.end(task)
  }

  return {
    next: () => running()[0]?.dueAt,
    runDue: async (by) => {
      const due = running().filter(({ dueAt }) => dueAt <= by)
      const left = due.values()
      const workers = Array.from({ length: Math.min(atOnce, due.length) }, async () => {
        for (const task of left) if (shelf.find(task.name)) await attempt(task)
      })
      await Promise.all(workers)
      return due.length
    },
    waiting: () => shelf.all().map(({ name }) => name),
  }
}
