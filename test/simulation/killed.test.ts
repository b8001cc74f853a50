import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { aPlace, type Place } from './a-place.ts'
import { chances } from './chances.ts'
import type { Order, Told } from './desk-process.ts'

/** `CPD_KILLS=20` for more. */
const kills = Number(process.env.CPD_KILLS ?? 6)
const asked = 3

test('a desk that is killed in the middle of its work, again and again, loses nothing and sends nothing twice', {
  timeout: 300_000,
}, async () => {
  const seed = Number(process.env.CPD_SEED ?? Math.floor(Math.random() * 2 ** 31))
  const chance = chances(seed)
  const place = await aPlace()

  for (let kill = 0; kill < kills; kill += 1) {
    const desk = await started(place)
    await order(desk, { do: 'ask', howMany: asked, from: (kill * asked) % 40 })
    if (kill % 2 === 1) await order(desk, { do: 'approve what waits' })
    desk.send({ do: 'pass', seconds: kill % 3 === 2 ? 8 * 60 * 60 : 90 } satisfies Order)
    await pause(Math.floor(chance() * 1200))
    desk.kill('SIGKILL')
    await once(desk, 'exit')
  }
  const last = await started(place)
  // Whoever was killed last may hold the school for some minutes more.
  await order(last, { do: 'pass', seconds: 20 * 60 })
  await order(last, { do: 'approve what waits' })
  const after = (await order(last, { do: 'tell' })) as Told

  const what = `with CPD_SEED=${seed}`
  const wanted = Array.from({ length: kills * asked }, (_, at) => `R-${String(at + 1).padStart(4, '0')}`)
  const state = (state: string) => apart(after).letters.filter((letter) => letter.state === state)
  expect(after.references, what).toEqual(wanted)
  expect(after.received, what).toBe(wanted.length)
  expect(new Set(after.committed).size, what).toBe(after.committed.length)
  expect(after.stages.filter((stage) => stage === 'approved').length, what).toBe(after.committed.length)
  expect(after.committed.length, what).toBeGreaterThan(0)
  expect(after.ledger.kept, what).toEqual(after.ledger.addedUp)
  expect(new Set(apart(after).arrived).size, what).toBe(apart(after).arrived.length)
  expect(apart(after).wordsArrived, what).toBeLessThanOrEqual(apart(after).words)
  // A receipt that a kill held up until the decision was made need not leave any more.
  const overtaken = state('overtaken').map(({ key }) => key)
  expect(
    overtaken.filter((key) => !after.committed.some((ref) => key === `${ref}/v1/received`)),
    what,
  ).toEqual([])
  expect(state('sent').length + state('unknown').length + overtaken.length, what).toBe(
    wanted.length + after.committed.length,
  )
  expect(apart(after).arrived.length, what).toBeGreaterThanOrEqual(state('sent').length)
  for (const { key } of state('unknown')) expect(after.attention, what).toContain(`letter/${key}`)
})

test.each([
  ['before the letter was handed over', 0],
  ['after the letter was handed over', 1],
] as const)(
  'a letter during which the desk was killed, %s, is not sent again: a person is asked',
  async (when, arrived) => {
    const place = await aPlace()
    const desk = await started(place)
    await order(desk, { do: 'ask', howMany: 1, from: 0 })
    desk.send({ do: 'die while sending', when } satisfies Order)
    await once(desk, 'exit')

    const after = (await order(await started(place), { do: 'tell' })) as Told

    expect(apart(after).letters).toEqual([{ key: 'R-0001/v1/received', state: 'unknown' }])
    expect(after.attention).toContain('was cut off; nobody can say whether it arrived')
    expect(apart(after).arrived).toHaveLength(arrived)
  },
)

/** Team leaders are asked for a word about several requests in one letter, and with the same subject on another day. */
function apart({ letters, arrived }: Told) {
  const isWord = (said: string): boolean => said.includes(': What do you say? ')
  return {
    letters: letters.filter(({ key }) => !key.startsWith('word/')),
    words: letters.filter(({ key }) => key.startsWith('word/')).length,
    arrived: arrived.filter((said) => !isWord(said)),
    wordsArrived: arrived.filter(isWord).length,
  }
}

test('a second desk on the same data is refused with a sentence', { timeout: 180_000 }, async () => {
  const place = await aPlace()
  await started(place)

  const second = run({ ...place, port: 0 })
  let said = ''
  second.stderr?.on('data', (bytes: Buffer) => {
    said += bytes.toString()
  })
  const [code] = await once(second, 'exit')

  expect(code).toBe(1)
  expect(said).toContain('is in use by another CPD Desk. Stop that one first')
})

function run({ dir, port }: Place): ChildProcess {
  const program = join(import.meta.dirname, 'desk-process.ts')
  const child = fork(program, [dir, String(port)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function started(place: Place): Promise<ChildProcess> {
  const child = run(place)
  const ended = once(child, 'exit').then(() => 'ended')
  expect(await Promise.race([once(child, 'message').then(() => 'open'), ended])).toBe('open')
  return child
}

async function order(desk: ChildProcess, order: Order): Promise<unknown> {
  desk.send(order)
  const ended = once(desk, 'exit').then(() => Promise.reject(new Error(`the desk ended at “${order.do}”`)))
  const [answer] = await Promise.race([once(desk, 'message'), ended])
  ended.catch(() => {})
  return answer
}
