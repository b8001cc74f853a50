import { type Instant, secondsAfter } from '../../../functions/domain/school/day.ts'
import type { Disk } from '../disk.ts'
import { maskIn, updated } from '../masks.ts'
import { paged } from '../paged.ts'
import { badRequest, notFound, notServed, refuse } from '../refusal.ts'
import { type Queue, queueFrom, type WantedQueue } from './queue.ts'
import { noSuchQueue, queueName, queueThere, queueTooRecent } from './refusals.ts'
import { told } from './task-shown.ts'
import { usedNames } from './used-names.ts'

/** The queues there are. Google's refusals are thrown. */
export type Queues = {
  readonly create: (parent: string, wanted: WantedQueue) => Queue
  readonly get: (name: string) => Queue
  readonly find: (name: string) => Queue | undefined
  readonly list: (parent: string, question: ListQuestion) => object
  /** Changes what the mask names, all of it without one; makes a queue that is not there. */
  readonly patch: (name: string, wanted: WantedQueue, mask?: string) => Queue
  readonly pause: (name: string) => Queue
  readonly resume: (name: string) => Queue
  /** Notes when it was emptied; the tasks are somebody else's. */
  readonly purged: (name: string) => Queue
  readonly remove: (name: string) => void
}
export type ListQuestion = {
  readonly filter?: string
  readonly pageSize?: number
  readonly pageToken?: string
}

/** A name stays blocked for a week after its queue was deleted. */
const blockedSeconds = 7 * 24 * 60 * 60
const most = 9800

/** @param options.configured whole names of the queues that are there from the start */
export function queues(options: {
  readonly disk: Disk
  readonly now: () => Instant
  readonly configured: readonly string[]
}): Queues {
  const { disk, now, configured } = options
  const kept = new Map(disk.all('queue').map(({ id, value }) => [id, value as Queue]))
  const used = usedNames(disk, 'used queue name')
  const keep = (queue: Queue) => {
    disk.keep('queue', queue.name, queue)
    kept.set(queue.name, queue)
    return queue
  }
  const get = (name: string) => kept.get(name) ?? refuse(noSuchQueue)
  const create = (name: string, wanted: WantedQueue) => {
    if (!whole.test(name)) refuse(queueName)
    if (used.blocked(name, now())) refuse(queueTooRecent)
    return keep(queueFrom(name, wanted))
  }
  for (const name of configured)
    if (!kept.has(name) && !used.blocked(name, now())) kept.set(name, queueFrom(name, {}))

  return {
    create: (parent, wanted) => {
      const { name = '' } = wanted
      if (!name.startsWith(`${parent}/queues/`)) refuse(queueName)
      return kept.has(name) ? refuse(queueThere) : create(name, wanted)
    },
    get,
    find: (name) => kept.get(name),
    list: (parent, question) => listed([...kept.values()], parent, question),
    patch: (name, wanted, mask) => {
      const before = kept.get(name)
      if (before === undefined) return create(name, wanted)
      const merged = mask ? updated(before, wanted, maskOf(mask)) : wanted
      const { state, purgeTime } = before
      return keep({ ...queueFrom(name, merged ?? {}), ...(purgeTime && { purgeTime }), state })
    },
    pause: (name) => keep({ ...get(name), state: 'PAUSED' }),
    resume: (name) => keep({ ...get(name), state: 'RUNNING' }),
    purged: (name) => keep({ ...get(name), purgeTime: told(now()) }),
    remove: (name) => {
      if (!kept.has(name)) refuse(notFound)
      used.block(name, secondsAfter(now(), blockedSeconds))
      disk.drop('queue', name)
      kept.delete(name)
    },
  }
}

const whole = /^projects\/[\w.:-]+\/locations\/[\w-]+\/queues\/[A-Za-z0-9-]{1,100}$/

const maskOf = (mask: string) => maskIn(mask) ?? refuse(badRequest('Request contains an invalid argument.'))

function listed(all: readonly Queue[], parent: string, question: ListQuestion): object {
  const { filter = '', pageSize = 0, pageToken } = question
  const [, state = ''] = /^\s*state\s*[:=]\s*(\w+)\s*$/.exec(filter) ?? []
  if (filter !== '' && state === '') refuse(notServed(`queues.list with the filter ${filter}`))
  const here = all
    .filter(({ name }) => name.startsWith(`${parent}/queues/`))
    .filter((queue) => state === '' || queue.state === state)
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  const size = Math.min(pageSize || most, most)
  const found =
    paged(here, ({ name }) => name, { size, token: pageToken }) ??
    refuse(badRequest('Request contains an invalid argument.'))
  const { page, nextPageToken } = found
  return { ...(page.length > 0 && { queues: page }), ...(nextPageToken && { nextPageToken }) }
}
