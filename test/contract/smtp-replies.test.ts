import { expect, onTestFinished, test } from 'vitest'
import type { Delivery } from '../../functions/outside.ts'
import { smtpMail } from '../../functions/services/smtp-mail.ts'
import { from, post, sentBy } from './smtp-letter.ts'
import { type Script, scriptedServer } from './smtp-scripted.ts'

test.for([
  { greeting: '421 4.3.2 busy' },
  { greeting: '554 5.7.1 go away' },
  { greeting: 'hang up' },
  { greeting: 'say nothing' },
  { EHLO: '421 4.7.0 try again later' },
  { EHLO: 'hang up' },
  { AUTH: '535 5.7.8 wrong password' },
  { AUTH: '454 4.7.0 try again' },
  { AUTH: '421 4.7.0 too many logins' },
  { AUTH: 'hang up' },
  { AUTH: 'say nothing' },
] satisfies Script[])('nothing is promised when the mail server answers %j', async (script) => {
  const server = await scripted(script, () => 400)

  await expect(server.mail.open()).rejects.toThrow(/opening mail/)

  expect(server.heard.filter((line) => line.startsWith('MAIL'))).toEqual([])
})

test('nothing is promised when there is no mail server', async () => {
  const server = await scripted({})
  await server.close()

  await expect(server.mail.open()).rejects.toThrow(/opening mail/)
})

const pipelined = '250-mail.example.org\r\n250-PIPELINING\r\n250 AUTH PLAIN'

const replies: readonly (readonly [Script, Delivery['outcome']])[] = [
  [{}, 'sent'],
  [{ MAIL: '450 4.2.1 too fast' }, 'later'],
  [{ MAIL: '421 4.7.0 closing' }, 'later'],
  [{ MAIL: '550 5.4.5 Daily user sending limit exceeded' }, 'later'],
  [{ MAIL: '550-5.4.5 Daily user sending limit exceeded.\r\n550 5.4.5 Read more' }, 'later'],
  [{ MAIL: '550 5.7.1 sender refused' }, 'never'],
  [{ MAIL: 'hang up' }, 'unknown'],
  [{ MAIL: 'say nothing' }, 'unknown'],
  [{ RCPT: '450 4.2.2 mailbox busy' }, 'later'],
  [{ RCPT: '550 5.1.1 no such user' }, 'never'],
  [{ RCPT: '550 5.4.5 Daily user sending limit exceeded' }, 'later'],
  [{ RCPT: '550 5.7.1 user quota for today is used up' }, 'later'],
  [{ RCPT: '550 4.2.1 receiving too fast' }, 'later'],
  [{ RCPT: 'hang up' }, 'unknown'],
  [{ DATA: '451 4.3.0 try later' }, 'later'],
  [{ DATA: '554 5.5.1 no' }, 'never'],
  [{ DATA: 'hang up' }, 'unknown'],
  [{ dot: '452 4.3.1 no room' }, 'later'],
  [{ dot: '421 4.7.0 closing' }, 'later'],
  [{ dot: '554 5.7.1 looks like spam' }, 'never'],
  [{ dot: 'hang up' }, 'unknown'],
  [{ dot: 'say nothing' }, 'unknown'],
  [{ dot: 'what?' }, 'unknown'],
]

test.for(
  replies.flatMap(([script, outcome]) => [
    [script, outcome] as const,
    [{ EHLO: pipelined, ...script }, outcome] as const,
  ]),
)('to %j the letter is %s', async ([script, outcome]) => {
  const server = await scripted(script, () => 400)

  const delivery = await sentBy(server.mail, post)

  expect(delivery.outcome).toBe(outcome)
})

test.for([
  'a@school.example, evil@x.example.com',
  'a@school.example;evil@x.example.com',
  'staff: a@school.example, evil@x.example.com;',
  'Bob evil@x.example.com <a@school.example>',
  'a@school.example\r\nRCPT TO:<evil@x.example.com>',
])('two addresses in one cell never reach the mail server: %j', async (address) => {
  const server = await scripted({})

  const delivery = await sentBy(server.mail, { ...post, to: { name: 'Ann', address } })

  expect(delivery.outcome).toBe('never')
  expect(server.heard.filter((line) => /MAIL|RCPT|DATA|evil/.test(line))).toEqual([])
})

test('a letter waits when the connection was lost before it', async () => {
  const { mail } = await scripted({ MAIL: 'hang up' })
  const box = await mail.open()
  await box.send(post)

  const afterLoss = await box.send(post)

  expect(afterLoss.outcome).toBe('later')
})

test('a letter waits when no time is left to send it', async () => {
  const time = { left: 5_000 }
  const { mail, heard } = await scripted({}, () => time.left)
  const box = await mail.open()
  time.left = 0

  const late = await box.send(post)
  await box.close()

  expect(late.outcome).toBe('later')
  expect(heard.filter((line) => line.startsWith('MAIL'))).toEqual([])
})

/** Mail to a scripted server, with so many milliseconds left. */
async function scripted(script: Script, remaining = () => 5_000) {
  const server = await scriptedServer(script)
  onTestFinished(async () => void (await server.close()))
  const mail = smtpMail({
    host: '127.0.0.1',
    port: server.port,
    secure: false,
    user: 'cpd',
    password: 'secret',
    from,
    remaining,
  })
  return { ...server, mail }
}
