import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { secondsAfter } from '../../functions/domain/school/day.ts'
import type { Outside, Store } from '../../functions/outside.ts'
import { workHandler } from '../../functions/work.ts'
import type { Desk } from '../../infra/local/desk.ts'
import { aDesk, approve, ask, ledger, letters, references, stored } from './a-desk.ts'

/** A school with one request agreed, whose letter leaves at 15:45. */
async function agreed(): Promise<Desk> {
  const desk = await aDesk()
  onTestFinished(desk.close)
  await ask(desk, 1)
  await desk.player.settle()
  await approve(desk, ['R-0001'])
  await desk.player.settle()
  return desk
}

test('while Google asks us to wait, the school rests, its letters leave all the same, and then it recovers by itself', {
  timeout: 180_000,
}, async () => {
  const desk = await agreed()
  await desk.player.moveTo('2026-11-12T15:44:10.000Z')
  await useUpQuota(desk)
  await ask(desk, 1, 1)

  await desk.player.moveTo('2026-11-12T15:44:50.000Z')
  const { failure } = await desk.school()
  await desk.player.moveTo('2026-11-12T15:45:00.000Z')
  const left = letters(desk)
  await desk.player.moveTo('2026-11-12T16:00:00.000Z')
  await desk.player.settle()

  expect(failure).toMatchObject({
    count: 1,
    since: '2026-11-12T15:44:15.000Z',
    nextTry: '2026-11-12T15:45:15.000Z',
  })
  expect(left.filter((letter) => letter.includes('Approved'))).toHaveLength(1)
  expect((await desk.school()).failure).toBeUndefined()
  expect(references(await stored(desk))).toEqual(['R-0001', 'R-0002'])
})

test('a school whose sheet answers with failures is left alone by the tick until its next try, and work answers 200', async () => {
  const desk = await agreed()
  const { send, asked } = await workWith(desk, {
    sheets: {
      read: () => Promise.reject(new Error('reading the file: Internal error encountered.')),
      write: async () => {},
    },
  })

  const first = await send('/look')
  const afterFirst = await desk.school()
  asked.length = 0
  await send('/tick')
  const whileResting = [...asked]
  desk.clock.moveTo(afterFirst.failure?.nextTry ?? desk.clock.now())
  await send('/tick')
  const second = await send('/look')

  expect([first, second]).toEqual([200, 200])
  expect(afterFirst.lease).toBeUndefined()
  expect(afterFirst.failure?.say).toContain('Internal error')
  expect(whileResting).toEqual([])
  expect(asked.filter((path) => path === '/look')).toHaveLength(1)
  expect(await desk.school()).toMatchObject({
    failure: { count: 2, nextTry: secondsAfter(desk.clock.now(), 120) },
  })
})

test('a look that fails after it took in an answer still lets the receipt leave', async () => {
  const desk = await agreed()
  const before = letters(desk).length
  const outside = desk.outside()
  const { send } = await workWith(desk, {
    sheets: { read: outside.sheets.read, write: () => Promise.reject(new Error('writing: it failed')) },
  })
  await ask(desk, 1, 1)

  await send('/look')
  await send('/deliver')

  expect((await desk.school()).failure?.say).toBe('writing: it failed')
  expect(letters(desk)).toHaveLength(before + 1)
})

test('when the answer to a transaction is lost although it was written, nothing is changed twice', {
  timeout: 180_000,
}, async () => {
  const desk = await aDesk()
  onTestFinished(desk.close)
  let lost = 0
  const { store } = desk.outside()
  const { send } = await workWith(desk, {
    store: losing(store, () => {
      lost += 1
    }),
  })
  await ask(desk, 4)

  await lookUntilQuiet(desk, send)
  await approve(desk, references(await stored(desk)))
  await lookUntilQuiet(desk, send)
  desk.clock.moveTo('2026-11-12T15:50:00.000Z')
  await lookUntilQuiet(desk, send)

  const docs = await stored(desk)
  const requests = Object.entries(docs).filter(([path]) => path.startsWith('requests/'))
  expect(lost).toBeGreaterThan(10)
  expect(references(docs)).toEqual(['R-0001', 'R-0002', 'R-0003', 'R-0004'])
  expect(requests.map(([, { decision }]) => (decision as { stage: string }).stage)).toEqual(
    requests.map(() => 'approved'),
  )
  expect(ledger(docs).kept).toEqual(ledger(docs).addedUp)
  expect(new Set(letters(desk)).size).toBe(letters(desk).length)
})

/** Looks and delivers as often as a school would within the hour, whatever fails on the way. */
async function lookUntilQuiet(desk: Desk, send: (path: Path) => Promise<number>): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    await send('/look')
    await send('/deliver')
    desk.clock.moveTo(secondsAfter(desk.clock.now(), 75))
  }
}

/** A store that writes every third transaction and then says that it could not. */
function losing(store: Store, tell: () => void): Store {
  let turn = 0
  return {
    ...store,
    transaction: async (work) => {
      const value = await store.transaction(work)
      turn += 1
      if (turn % 3 !== 0) return value
      tell()
      throw new Error('3 INVALID_ARGUMENT: Transaction is invalid')
    },
  }
}

/** Reads until Google answers 429 for the rest of this minute. */
async function useUpQuota(desk: Desk): Promise<void> {
  const { files } = await desk.school()
  const { sheets } = desk.outside()
  const read = (): Promise<boolean> =>
    sheets.read(files.office.id).then(
      () => true,
      () => false,
    )
  for (let more = true; more; ) more = await read()
}

type Path = '/tick' | '/look' | '/deliver'

/** The function `work` as it runs in the cloud, with something of the outside gone wrong. Tasks are only noted. */
async function workWith(
  desk: Desk,
  wrong: Partial<Outside>,
): Promise<{ readonly send: (path: Path) => Promise<number>; readonly asked: string[] }> {
  const asked: string[] = []
  const within = (): Outside => ({
    ...desk.outside(),
    tasks: {
      ask: async ({ path }) => {
        asked.push(path)
      },
    },
    ...wrong,
  })
  const server = createServer(workHandler({ within })).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const body = JSON.stringify({ school: desk.sample.id, why: 'tick' })
  return {
    asked,
    send: async (path) => (await fetch(`${address}${path}`, { method: 'POST', body })).status,
  }
}
