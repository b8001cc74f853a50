import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Instant } from '../../functions/domain/school/day.ts'
import { clock } from '../../infra/local/clock.ts'
import { disk } from '../../infra/local/disk.ts'

const start: Instant = '2026-11-12T08:00:00.000Z'

test('the clock runs by itself', async () => {
  const ours = clock({ disk: disk(':memory:'), start })

  const first = ours.now()
  await new Promise((resolve) => setTimeout(resolve, 20))

  expect(first >= start && ours.now() > first).toBe(true)
  ours.close()
})

test('the clock can be moved on but never back', () => {
  const ours = clock({ disk: disk(':memory:'), start, frozen: true })

  ours.moveTo('2026-11-12T15:45:00.000Z')

  expect(ours.now()).toBe('2026-11-12T15:45:00.000Z')
  expect(() => ours.moveTo('2026-11-12T15:44:59.999Z')).toThrow('it only moves forwards')
})

test('after a restart the clock is never earlier than anything it has shown', () => {
  const dir = mkdtempSync(join(tmpdir(), 'desk-'))
  const before = disk({ dir: join(dir, 'before') })
  const began = performance.now()
  const ours = clock({ disk: before, start })
  ours.moveTo('2026-11-13T09:00:00.000Z')
  const shown = ours.now()
  cpSync(join(dir, 'before'), join(dir, 'after'), { recursive: true }) // What a power cut would leave.

  const after = disk({ dir: join(dir, 'after') })
  const again = clock({ disk: after, start })

  const late = Date.parse(again.now()) - Date.parse(shown)
  expect(late).toBeGreaterThanOrEqual(0)
  expect(late).toBeLessThan(4_000 + performance.now() - began)
  for (const open of [ours, again, before, after]) open.close()
  rmSync(dir, { recursive: true })
})

test('a clock that is stopped properly starts where it stopped', () => {
  const memory = disk(':memory:')
  const ours = clock({ disk: memory, start, frozen: true })
  ours.moveTo('2026-11-13T09:00:00.000Z')
  ours.close()

  const again = clock({ disk: memory, start, frozen: true })

  expect(again.now()).toBe('2026-11-13T09:00:00.000Z')
})
