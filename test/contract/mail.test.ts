import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clock } from '../../infra/local/clock.ts'
import { disk } from '../../infra/local/disk.ts'
import { mailbox } from '../../infra/local/mail.ts'
import { mailServer } from '../../infra/local/mail-door.ts'

const dir = mkdtempSync(join(tmpdir(), 'mail-'))
const kept = disk({ dir })
const time = clock({ disk: kept, start: '2026-11-12T15:45:00.000Z', frozen: true })
const ours = mailbox({ disk: kept, now: time.now })
let server: Awaited<ReturnType<typeof mailServer>>

beforeAll(async () => {
  server = await mailServer({ mailbox: ours, user: 'desk', password: 'secret' })
})
afterAll(async () => {
  await server.close()
  rmSync(dir, { recursive: true })
})

const send = (to: string, more: object = {}) =>
  createTransport({
    host: '127.0.0.1',
    port: server.port,
    ignoreTLS: true,
    auth: { user: 'desk', pass: 'secret' },
    ...more,
  })
    .sendMail({
      from: 'cpd@thistledown.example.org',
      replyTo: 'samir@thistledown.example.org',
      to,
      subject: 'Approved: £85 — Hearing children read',
      text: 'Good news.',
      html: '<p>Good news.</p>',
      messageId: '<R-0031.approved@thistledown.example.org>',
    })
    .then(
      () => 'accepted',
      (error) => error.response ?? error.code,
    )

test('a letter is caught whole, with the time at which it came', async () => {
  const outcome = await send('bryony@thistledown.example.org')

  expect(outcome).toBe('accepted')
  expect(ours.list('Bryony@thistledown.example.org')).toEqual([
    {
      to: 'bryony@thistledown.example.org',
      from: 'cpd@thistledown.example.org',
      replyTo: 'samir@thistledown.example.org',
      subject: 'Approved: £85 — Hearing children read',
      text: 'Good news.\n',
      html: '<p>Good news.</p>\n',
      messageId: '<R-0031.approved@thistledown.example.org>',
      at: '2026-11-12T15:45:00.000Z',
    },
  ])
})

test.for([
  { to: 'refuse@example.org', says: /^550 5\.1\.1 / },
  { to: 'later@example.org', says: /^451 4\.3\.0 / },
  { to: 'quota@example.org', says: /^550 5\.4\.5 / },
])('mail to $to is refused with $says and nobody gets it', async ({ to, says }) => {
  const outcome = await send(to)

  expect(outcome).toMatch(says)
  expect(ours.list(to)).toEqual([])
})

test('after mail to cut@ nobody can tell whether it arrived', async () => {
  const outcome = await send('cut@example.org')

  expect(outcome).not.toBe('accepted')
  expect(outcome).not.toMatch(/^\d{3} /)
  expect(ours.list('cut@example.org')).toHaveLength(1)
})

test.for([{ auth: undefined }, { auth: { user: 'desk', pass: 'wrong' } }])(
  'nobody sends without the right login: $auth',
  async (more) => {
    const outcome = await send('jo@thistledown.example.org', more)

    expect(outcome).toMatch(/^53[05] /)
  },
)

test('the newest letter comes first, and all are there after a restart', async () => {
  await send('first@example.org')
  await send('second@example.org')
  const before = ours.list()
  kept.close()

  const again = disk({ dir })
  const after = mailbox({ disk: again, now: time.now }).list()

  expect(after.slice(0, 2).map(({ to }) => to)).toEqual(['second@example.org', 'first@example.org'])
  expect(after).toEqual(before)
  again.close()
})
