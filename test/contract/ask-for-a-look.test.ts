import { expect, test } from 'vitest'
import type { Instant } from '../../functions/domain/school/day.ts'
import type { Tasks } from '../../functions/outside.ts'
import { askForALook } from '../../functions/workflow/ask-for-a-look.ts'

type Asked = Parameters<Tasks['ask']>[0]

async function asked(now: string, seconds?: number): Promise<Asked> {
  const tasks: Asked[] = []
  const outside = {
    clock: { now: () => `2026-11-12T${now}Z` as Instant },
    tasks: { ask: async (task: Asked) => void tasks.push(task) },
  }
  await askForALook(outside, 'thistledown', seconds)
  return tasks[0] as Asked
}

test.for([
  { now: '08:00:00.000', at: '08:00:05.000' },
  { now: '08:00:04.999', at: '08:00:05.000' },
  { now: '08:00:05.000', at: '08:00:10.000' }, // Never at once: the look asked for before may be running.
  { now: '23:59:59.999', at: '00:00:00.000' },
])('a signal at $now asks for a look at $at', async ({ now, at }) => {
  const task = await asked(now)

  expect(task.at.slice(11, -1)).toBe(at)
})

test('signals in the same five seconds ask for the same look', async () => {
  const [one, other] = [await asked('08:00:00.000'), await asked('08:00:04.999')]

  expect(one).toEqual(other)
})

test('signals on either side of the five seconds ask for two looks', async () => {
  const [one, other] = [await asked('08:00:04.999'), await asked('08:00:05.000')]

  expect(one.name).not.toBe(other.name)
})

test('a look for later is asked for at the end of its own five seconds', async () => {
  const task = await asked('08:00:01.000', 25)

  expect(task.at).toBe('2026-11-12T08:00:30.000Z')
})
