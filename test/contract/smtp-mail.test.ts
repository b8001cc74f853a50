import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { smtpMail } from '../../functions/services/smtp-mail.ts'
import { from, post, sentBy } from './smtp-letter.ts'

test('a letter arrives once, at one address, with each line of its head once', async () => {
  const { mail, arrived } = await realServer()

  const delivery = await sentBy(mail, post)

  expect(delivery).toEqual({ outcome: 'sent' })
  expect(arrived.map(({ to }) => to)).toEqual([['niamh@thistledown-lane.example.org']])
  expect(headNames(arrived[0]?.raw ?? '')).toEqual([
    'auto-submitted',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'reply-to',
    'subject',
    'to',
    'x-auto-response-suppress',
  ])
})

test('a letter reads the same when it arrives', async () => {
  const { mail, arrived } = await realServer()

  await sentBy(mail, post)

  const read = await PostalMime.parse(arrived[0]?.raw ?? '')
  expect(read).toMatchObject({
    from: { name: 'CPD Desk', address: 'cpd@thistledown-lane.example.org' },
    to: [post.to],
    replyTo: [post.replyTo],
    subject: post.subject,
    messageId: post.messageId,
  })
  expect(read.text?.trim()).toBe(post.text.trim())
  expect(read.html?.trim()).toBe(post.html)
  expect(arrived[0]?.raw).toContain('Auto-Submitted: auto-generated')
})

test('a file that goes with a letter arrives byte for byte', async () => {
  const { mail, arrived } = await realServer()
  const text = '\uFEFF"Training","Spent"\r\n"Café\n.\n, ""naïve""",-0.05\r\n'

  await sentBy(mail, {
    ...post,
    attachments: [{ name: 'cpd-ledger-2026-27.csv\r\nBcc: x@evil.example.com', text }],
  })

  const [file, ...others] = (await PostalMime.parse(arrived[0]?.raw ?? '')).attachments
  expect(others).toEqual([])
  expect(file).toMatchObject({
    filename: 'cpd-ledger-2026-27.csv Bcc: x@evil.example.com',
    mimeType: 'text/csv',
    disposition: 'attachment',
  })
  expect(Buffer.from(file?.content as ArrayBuffer)).toEqual(Buffer.from(text))
  expect(arrived[0]?.to).toEqual(['niamh@thistledown-lane.example.org'])
})

test('line breaks in a subject, a name or a letter’s name add nothing to its head', async () => {
  const { mail, arrived } = await realServer()

  await sentBy(mail, post)
  await sentBy(mail, {
    ...post,
    subject: 'Leadership\r\nBcc: x@evil.example.com\r\n\r\nHello',
    to: { ...post.to, name: 'Niamh\r\nBcc: x@evil.example.com' },
    replyTo: { name: 'Samir', address: 'samir@thistledown-lane.example.org\r\nBcc: x@evil.example.com' },
    messageId: 'R-0031\r\nBcc: x@evil.example.com',
  })

  const [plain, strange] = arrived
  expect(strange?.to).toEqual(['niamh@thistledown-lane.example.org'])
  expect(headNames(strange?.raw ?? '')).toEqual(
    headNames(plain?.raw ?? '').filter((name) => name !== 'reply-to'),
  )
})

test('content that is no text is not read as a file', async () => {
  const { mail, arrived } = await realServer()
  const file = { path: '/etc/hostname' } as unknown as string

  await sentBy(mail, { ...post, text: file, html: file })

  const read = await PostalMime.parse(arrived[0]?.raw ?? '')
  expect(read.text?.trim()).toBe('[object Object]')
})

test('a letter cut off after the real server stored it is unknown, and is there', async () => {
  const { mail, arrived, server } = await realServer({ cutAfterDot: true })

  const delivery = await sentBy(mail, post)

  expect(delivery.outcome).toBe('unknown')
  expect(arrived).toHaveLength(1)
  expect(server.connections.size).toBe(0)
})

test('after one refusal the next letter goes out on the same connection', async () => {
  const { mail, arrived } = await realServer({
    onRcptTo: ({ address }, _session, done) =>
      done(
        address.startsWith('refuse') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null,
      ),
  })

  const box = await mail.open()
  const first = await box.send({ ...post, to: { name: 'Ann', address: 'refuse@example.org' } })
  const second = await box.send(post)
  await box.close()

  expect([first.outcome, second.outcome]).toEqual(['never', 'sent'])
  expect(arrived).toHaveLength(1)
})

test('the password is asked for and checked', async () => {
  const { mail } = await realServer({}, 'wrong')

  await expect(mail.open()).rejects.toThrow(/opening mail/)
})

type Arrived = { readonly to: readonly string[]; readonly raw: string }

/** Mail to a real server on this machine, and what it stored. */
async function realServer(
  { cutAfterDot = false, ...options }: SMTPServerOptions & { readonly cutAfterDot?: boolean } = {},
  password = 'secret',
) {
  const arrived: Arrived[] = []
  const server: SMTPServer = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) =>
      auth.password === 'secret' ? done(null, { user: auth.username }) : done(new Error('wrong password')),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        arrived.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        })
        if (!cutAfterDot) return done()
        for (const connection of server.connections) connection._socket.destroy()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as { port: number }
  const mail = smtpMail({
    host: '127.0.0.1',
    port,
    secure: false,
    user: 'cpd',
    password,
    from,
    remaining: () => 5_000,
  })
  return { mail, arrived, server }
}

const headNames = (raw: string): readonly string[] =>
  raw
    .slice(0, raw.indexOf('\r\n\r\n'))
    .split(/\r\n(?![ \t])/)
    .map((line) => (line.split(':')[0] ?? '').toLowerCase())
    .sort()
