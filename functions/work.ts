import type { ServerResponse } from 'node:http'
import { http } from '@google-cloud/functions-framework'
import { z } from 'zod'
import { type Composed, compose } from './compose.ts'
import { readConfig, startedAs } from './config.ts'
import { type Answer, answer, bodyOf, type Incoming, jsonIn, pathOf, schoolId } from './door.ts'
import type { Outside } from './outside.ts'
import { deliver } from './workflow/deliver.ts'
import { look } from './workflow/look.ts'
import { tick } from './workflow/tick.ts'

/**
 * What Cloud Scheduler and Cloud Tasks call; nobody else gets this far, because Cloud Run lets in only them.
 *
 * What goes wrong at a school is written down there with the time of the next try, and answered like success:
 * one school must not slow the queue for the others. Only when it could not be written down does the task
 * come back.
 */
export const workHandler =
  ({ within }: Pick<Composed, 'within'>) =>
  async (request: Incoming, response: ServerResponse): Promise<void> => {
    const path = pathOf(request)
    const outside = within(timeFor(path))
    try {
      answer(response, await work(outside, path, request))
    } catch (error) {
      outside.log('work failed', { path, because: String((error as Error)?.message) })
      if (!response.headersSent) answer(response, 503)
    }
  }

/** Milliseconds; well below the 180 seconds after which Cloud Tasks gives a task up. */
const timeFor = (path: string): number => (path === '/tick' ? 60_000 : 100_000)

async function work(outside: Outside, path: string, request: Incoming): Promise<Answer> {
  if (path !== '/tick' && path !== '/look' && path !== '/deliver') return 404
  if (request.method !== 'POST') return 405
  const body = await bodyOf(request, 4096)
  if (!body) return 413
  return await deeds[path](outside, jsonIn(body))
}

const deeds: Readonly<
  Record<'/tick' | '/look' | '/deliver', (outside: Outside, said: unknown) => Promise<Answer>>
> = {
  '/tick': async (outside) => {
    await tick(outside)
    return 200
  },
  '/look': async (outside, said) => {
    const asked = lookAsked.safeParse(said)
    if (!asked.success) return 400
    await look(outside, asked.data)
    return 200
  },
  '/deliver': async (outside, said) => {
    const asked = deliverAsked.safeParse(said)
    if (!asked.success) return 400
    await deliver(outside, asked.data)
    return 200
  },
}

const school = z.string().regex(schoolId)
const lookAsked = z.object({ school, why: z.enum(['wake', 'tick']) })
const deliverAsked = z.object({ school })

if (startedAs() === 'work') http('work', workHandler(compose(readConfig())))
