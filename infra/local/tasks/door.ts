import { type Api, tasksApi } from '../discovery.ts'
import { type Door, doorTo } from '../door.ts'
import type { Task } from './task.ts'
import type { Tasks } from './tasks.ts'

/**
 * Cloud Tasks at its REST paths: `/v2/projects/…`. The official client sends enums as numbers and asks for
 * them back as numbers; both are taken.
 */
export const tasksDoor = (
  tasks: Tasks,
  options: Omit<Parameters<typeof doorTo>[0], 'api' | 'methods'>,
): Door =>
  doorTo({
    ...options,
    api: tasksApi,
    methods: {
      'cloudtasks.projects.locations.queues.get': ({ params, query }) =>
        spelt(tasks.queue(params.name ?? ''), query.alt),
      'cloudtasks.projects.locations.queues.tasks.create': ({ params, query, body }) =>
        spelt(tasks.create(params.parent ?? '', body.task ?? {}, viewIn(body.responseView)), query.alt),
      'cloudtasks.projects.locations.queues.tasks.get': ({ params, query }) =>
        spelt(tasks.get(params.name ?? '', viewIn(query.responseView)), query.alt),
    },
  })

const viewIn = (view: unknown): Task['view'] => (view === 'FULL' ? 'FULL' : 'BASIC')

/** With `$alt=json;enum-encoding=int` every word of a fixed list is answered as its number. */
function spelt(answer: object, alt: unknown): unknown {
  if (!String(alt).includes('enum-encoding=int')) return answer
  const numbers: Readonly<Record<string, readonly string[]>> = {
    view: wordsOf(tasksApi, 'Task', 'view'),
    httpMethod: wordsOf(tasksApi, 'HttpRequest', 'httpMethod'),
    state: wordsOf(tasksApi, 'Queue', 'state'),
  }
  const text = JSON.stringify(answer, (field, value) => numbers[field]?.indexOf(value) ?? value)
  return JSON.parse(text)
}

const wordsOf = (api: Api, message: string, field: string): readonly string[] =>
  String(api.schemas[message]?.[field]).replace('enum:', '').split('|')
