import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { secondsAfter } from '../../functions/domain/school/day.ts'
import type { Mail, Outside } from '../../functions/outside.ts'
import { smtpMail } from '../../functions/services/smtp-mail.ts'
import { type Letter, writing } from '../../functions/workflow/books.ts'
import { deliver } from '../../functions/workflow/deliver.ts'
import type { Desk } from '../../infra/local/desk.ts'
import { mailServer } from '../../infra/local/mail-door.ts'
import { scriptedServer } from '../contract/smtp-scripted.ts'
import { aDesk, aHalfDay, among, ask, everybody, letters, shown, stored, type } from './a-desk.ts'

/** A school with receipts owed for so many answers, none of them sent. */
async function owing(howMany: number): Promise<Desk> {
  const desk = await aDesk({ deaf: true })
  onTestFinished(desk.close)
  await ask(desk, howMany)
  await desk.look()
  return desk
}

const from = { name: 'CPD Desk', address: 'cpd@thistledown-lane.example.org' }
const mailAt = (port: number, password = 'right'): Mail =>
  smtpMail({ host: '127.0.0.1', port, secure: false, user: 'desk', password, from, remaining: () => 10_000 })

const delivering = (desk: Desk, wrong: Partial<Outside> = {}): Promise<void> =>
  deliver({ ...desk.outside(), ...wrong }, { school: desk.sample.id })

const states = async (desk: Desk): Promise<readonly unknown[]> =>
  among(await stored(desk), 'letters').map(({ state }) => state)

const attention = async (desk: Desk): Promise<string> =>
  JSON.stringify((await shown(desk))['desk, Needs attention'])

test('while nobody answers at the mail server letters wait, the list says so, and later each leaves once', async () => {
  const desk = await owing(3)

  await delivering(desk, { mail: mailAt(await freePort()) })
  const afterwards = await states(desk)
  await desk.look()
  const said = await attention(desk)
  await desk.player.moveTo(secondsAfter(desk.clock.now(), 20 * 60))

  expect(afterwards).toEqual(['pending', 'pending', 'pending'])
  expect(said).toContain('Letters cannot be sent at the moment and wait')
  expect(letters(desk)).toHaveLength(3)
  expect(await attention(desk)).not.toContain('Letters cannot be sent')
})

test('while the mail server refuses our login no letter has set out', async () => {
  const desk = await owing(3)
  const server = await mailServer({ mailbox: desk.mail, user: 'desk', password: 'right' })
  onTestFinished(server.close)

  await delivering(desk, { mail: mailAt(server.port, 'wrong') })

  expect(await states(desk)).toEqual(['pending', 'pending', 'pending'])
  expect(letters(desk)).toEqual([])
  expect((await desk.school()).mail.failure).toContain('opening mail')
})

test('letters that are delivered by four runs at the same time arrive once each', async () => {
  const desk = await owing(12)

  await Promise.all([delivering(desk), delivering(desk), delivering(desk), delivering(desk)])
  await desk.player.moveTo(secondsAfter(desk.clock.now(), 30 * 60))

  expect(letters(desk)).toHaveLength(12)
  expect(new Set(letters(desk)).size).toBe(12)
  expect(new Set(await states(desk))).toEqual(new Set(['sent']))
})

test.each([
  ['the server asks us to wait', '451 4.3.0 Try again later', 'pending'],
  ['the server refuses a letter for good', '550 5.1.1 No such mailbox', 'failed'],
  ['the connection ends after the final dot', 'hang up', 'unknown'],
])('when %s, no letter is sent a second time by itself', async (_, dot, state) => {
  const desk = await owing(2)
  const server = await scriptedServer({ dot })
  onTestFinished(async () => void (await server.close()))

  await delivering(desk, { mail: mailAt(server.port) })
  const once = await states(desk)
  await delivering(desk, { mail: mailAt(server.port) })

  expect(once).toEqual([state, state])
  expect(await states(desk)).toEqual([state, state])
  expect(server.heard.filter((line) => line === '.')).toHaveLength(2)
})

test('more letters in an hour than a school needs are held back and shown, until somebody says to go on', {
  timeout: 180_000,
}, async () => {
  const desk = await aDesk()
  onTestFinished(desk.close)
  for (let round = 0; round < 3; round += 1) for (const as of everybody) await desk.answer(as, aHalfDay)

  await desk.player.moveTo('2026-11-12T08:45:00.000Z')
  await desk.player.settle()
  const held = letters(desk).length
  const said = await attention(desk)
  await type(desk, {
    as: 'samir.quayle',
    tab: 'Needs attention',
    beside: ['You can answer', 'Go on sending'],
    heading: 'Your answer',
    value: 'Go on sending',
  })
  await desk.player.moveTo('2026-11-12T10:00:00.000Z')

  expect(held).toBe(2 * desk.sample.people.length + 20)
  expect(said).toContain('Letters are held back')
  expect(letters(desk)).toHaveLength(3 * everybody.length)
  expect(new Set(letters(desk)).size).toBe(3 * everybody.length)
  expect(await attention(desk)).not.toContain('Letters are held back')
})

test('what waits for one person goes in one envelope, however many letters wait for others', async () => {
  const desk = await owing(1)
  const [like] = among(await stored(desk), 'letters') as unknown as [Letter]
  await desk.outside().store.transaction(async (transaction) => {
    const books = writing(transaction, desk.sample.id)
    for (let place = 0; place <= 400; place += 1) {
      const to = place % 400 === 0 ? like.to : { person: 'gone', name: 'Somebody who has left' }
      const dueAt = `2026-11-12T07:00:00.${String(place).padStart(3, '0')}Z` as const
      books.saveLetter({ ...like, key: `extra/${place}`, bound: true, to, dueAt })
    }
  })

  await delivering(desk)

  const states = Object.fromEntries(
    (among(await stored(desk), 'letters') as unknown as Letter[]).map(({ key, state }) => [key, state]),
  )
  expect([states['extra/0'], states['extra/400']]).toEqual(['sent', 'enclosed'])
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
