import { type Api, tasksApi } from '../discovery.ts'
import { type Door, doorTo, type Serve } from '../door.ts'
import type { Queue } from './queue.ts'
import type { View } from './task.ts'
import type { Tasks } from './tasks.ts'

/**
 * Cloud Tasks at its REST paths: `/v2/projects/…`. The official client sends enums as numbers and asks for
 * them back as numbers; both are taken.
 */
export const tasksDoor = (
  tasks: Tasks,
  options: Omit<Parameters<typeof doorTo>[0], 'api' | 'methods'>,
): Door => doorTo({ ...options, api: tasksApi, methods: { ...queueMethods(tasks), ...taskMethods(tasks) } })

type Methods = Readonly<Record<string, Serve>>
const queuesOf = 'cloudtasks.projects.locations.queues'

function queueMethods({ queues }: Tasks): Methods {
  const one =
    (work: (name: string) => Queue): Serve =>
    ({ params, query }) =>
      spelt(work(params.name ?? ''), query.alt)
  return {
    [`${queuesOf}.create`]: ({ params, query, body }) =>
      spelt(newly(queues.create(params.parent ?? '', body)), query.alt),
    [`${queuesOf}.patch`]: ({ params, query, body }) =>
      spelt(newly(queues.patch(params.name ?? '', body, query.updateMask as string | undefined)), query.alt),
    [`${queuesOf}.get`]: one(queues.get),
    [`${queuesOf}.pause`]: one(queues.pause),
    [`${queuesOf}.resume`]: one(queues.resume),
    [`${queuesOf}.purge`]: one(queues.purge),
    [`${queuesOf}.list`]: ({ params, query }) => spelt(queues.list(params.parent ?? '', query), query.alt),
    [`${queuesOf}.delete`]: ({ params }) => {
      queues.remove(params.name ?? '')
      return {}
    },
  }
}

const taskMethods = (tasks: Tasks): Methods => ({
  [`${queuesOf}.tasks.create`]: ({ params, query, body }) =>
    spelt(tasks.create(params.parent ?? '', body.task ?? {}, viewIn(body.responseView)), query.alt),
  [`${queuesOf}.tasks.get`]: ({ params, query }) =>
    spelt(tasks.get(params.name ?? '', viewIn(query.responseView)), query.alt),
  [`${queuesOf}.tasks.list`]: ({ params, query }) =>
    spelt(tasks.list(params.parent ?? '', query, viewIn(query.responseView)), query.alt),
  [`${queuesOf}.tasks.run`]: ({ params, query, body }) =>
    spelt(tasks.run(params.name ?? '', viewIn(body.responseView)), query.alt),
  [`${queuesOf}.tasks.delete`]: ({ params }) => {
    tasks.remove(params.name ?? '')
    return {}
  },
})

const viewIn = (view: unknown): View => (view === 'FULL' ? 'FULL' : 'BASIC')

/** As recorded, a queue that was just made or changed does not say its state yet. */
const newly = ({ state: _, ...queue }: Queue): object => queue

/** With `$alt=json;enum-encoding=int` every word of a fixed list is answered as its number. */
function spelt(answer: object, alt: unknown): unknown {
  if (!String(alt).includes('enum-encoding=int')) return answer
  const numbers: Readonly<Record<string, readonly string[]>> = {
    view: wordsOf(tasksApi, 'Task', 'view'),
    httpMethod: wordsOf(tasksApi, 'HttpRequest', 'httpMethod'),
    state: wordsOf(tasksApi, 'Queue', 'state'),
  }
  const text = JSON.stringify(answer, (field, value) => {
    const number = numbers[field]?.indexOf(value) ?? -1
    return number < 0 ? value : number
  })
  return JSON.parse(text)
}

const wordsOf = (api: Api, message: string, field: string): readonly string[] =>
  String(api.schemas[message]?.[field]).replace('enum:', '').split('|')
