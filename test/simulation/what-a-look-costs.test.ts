import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { aDesk, aHalfDay, ask, everybody, references, stored } from './a-desk.ts'
import { countOfLook, withOldRequests } from './counting.ts'

describe('a school with a thousand requests in its books', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await aDesk()
    await ask(desk, 2)
    await desk.player.settle()
    await withOldRequests(desk, 1000)
    await desk.answer(everybody[2] ?? '', aHalfDay)
    await desk.player.settle()
    desk.clock.moveTo('2026-11-12T08:20:00.000Z')
    await desk.look()
    return desk.close
  }, 180_000)

  test('has them all', async () => {
    const docs = await stored(desk)

    expect(references(docs)).toHaveLength(1003)
  })

  test.each(['tick', 'wake'] as const)(
    'costs a %s that finds nothing new one reading of each file and form, and hardly any of the books',
    async (why) => {
      const cost = await countOfLook(desk, why)

      expect(cost).toMatchObject({ sheetReads: 3, sheetWrites: 0, formReads: 3, formWrites: 0, tasks: 0 })
      expect(cost.storeReads).toBeLessThanOrEqual(3)
      expect(cost.storeWrites).toBeLessThanOrEqual(2)
    },
  )
})

test('the form of the team leaders is read as well once one has been asked for a word', async () => {
  const desk = await aDesk()
  onTestFinished(desk.close)
  await ask(desk, 1)
  await desk.player.moveTo('2026-11-13T08:20:00.000Z')
  await desk.look()

  const cost = await countOfLook(desk, 'tick')

  expect(cost).toMatchObject({ sheetReads: 3, sheetWrites: 0, formReads: 4, formWrites: 0, tasks: 0 })
  expect(cost.storeReads).toBeLessThanOrEqual(3)
  expect(cost.storeWrites).toBeLessThanOrEqual(2)
})

test('where no team leader is awaited, the first tick of a day reads their form, and no other look does', async () => {
  const desk = await aDesk()
  onTestFinished(desk.close)
  desk.clock.moveTo('2026-11-13T08:20:00.000Z')

  const looks: number[] = []
  for (const why of ['wake', 'tick', 'tick', 'wake'] as const)
    looks.push((await countOfLook(desk, why)).formReads)

  expect(looks).toEqual([3, 4, 3, 3])
})

test('ten requests that arrive together are put on the sheet by one change of the file', async () => {
  const desk = await aDesk()
  onTestFinished(desk.close)
  await ask(desk, 10)

  const cost = await countOfLook(desk, 'wake')

  const { files } = await desk.school()
  expect(references(await stored(desk))).toHaveLength(10)
  expect(cost.writesTo).toEqual({ [files.desk.id]: 1 })
  expect(cost.formReads).toBe(3)
})
