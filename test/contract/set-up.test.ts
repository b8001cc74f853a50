import { expect, onTestFinished, test } from 'vitest'
import type { Doc } from '../../functions/outside.ts'
import { schoolPath } from '../../functions/workflow/school.ts'
import { openDesk } from '../../infra/local/desk.ts'
import { thistledownLane } from '../../infra/local/schools/thistledown-lane.ts'
import { aPlace } from '../simulation/a-place.ts'

const sample = { ...thistledownLane, begins: thistledownLane.opens, deeds: [] }

test('a school that was set up before team leaders had a form gets one, and keeps the others', async () => {
  const { dir } = await aPlace()
  const first = await openDesk({ sample, dir, frozen: true })
  await first.look()
  const before = await first.school()
  const { word: _, ...forms } = before.forms
  await first.outside().store.put(schoolPath(sample.id), { ...before, forms } as unknown as Doc)
  await first.look()
  await first.close()

  const second = await openDesk({ sample, dir, frozen: true })
  onTestFinished(second.close)
  await second.look()

  const after = await second.school()
  expect([after.forms.request.id, after.forms.evaluation.id]).toEqual([forms.request.id, forms.evaluation.id])
  expect(second.google.forms.shown(after.forms.word?.id ?? '')?.info.title).toBe(
    'A word from the team leader',
  )
  expect(after.forms.word?.address).toContain(second.root)
  expect(after.failure).toBeUndefined()
})
