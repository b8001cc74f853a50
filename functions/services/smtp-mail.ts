import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { plainAddress } from '../domain/school/address.ts'
import type { Delivery, Mail, Post } from '../outside.ts'
import { messageOf } from './smtp-message.ts'

export type SmtpSettings = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (port 465). Otherwise STARTTLS is demanded of every host but this machine. */
  readonly secure: boolean
  /** Absent: the server asks for no login. */
  readonly user?: string
  readonly password?: string
  readonly from: { readonly name: string; readonly address: string }
  /** Milliseconds left for the request that we work for. */
  readonly remaining: () => number
}

/**
 * Mail over SMTP, one letter to one recipient at a time.
 *
 * nodemailer's own transport reports a letter that was cut off after it was stored just like a server
 * that was never reached. So the two steps are taken apart: `open` connects and logs in, when nothing
 * is promised yet; `send` goes from MAIL to the final dot, and whatever is not an explicit reply of the
 * server there is `unknown`.
 */
export function smtpMail(settings: SmtpSettings): Mail {
  if (!plainAddress(settings.from.address))
    throw new Error('the address to send letters from is not one address')
  return {
    open: async () => {
      const connection = connectionTo(settings)
      try {
        await loggedIn(connection, settings)
      } catch (cause) {
        connection.close()
        throw new Error(`opening mail at ${settings.host}:${settings.port}`, { cause })
      }
      return {
        send: async (post) => {
          const delivery = await sent(connection, settings, post)
          if (delivery.outcome !== 'sent') await startAgain(connection, settings.remaining())
          return delivery
        },
        close: () => leave(connection, settings.remaining()),
      }
    },
  }
}

function connectionTo({ host, port, secure, from, remaining }: SmtpSettings): SMTPConnection {
  const left = Math.max(1, remaining())
  const onThisMachine = ['localhost', '127.0.0.1', '::1'].includes(host)
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    requireTLS: !secure && !onThisMachine,
    ignoreTLS: onThisMachine,
    // Google's relay hangs up on a client that introduces itself as 127.0.0.1.
    name: from.address.split('@')[1],
    connectionTimeout: left,
    greetingTimeout: left,
    socketTimeout: left,
    dnsTimeout: left,
  })
  // An emitter without a listener would end the whole program; every waiting step listens for itself.
  connection.on('error', () => {})
  return connection
}

/** Connected and, where there is a user, logged in. Throws with the server's words when it cannot be done. */
async function loggedIn(
  connection: SMTPConnection,
  { user, password, remaining }: SmtpSettings,
): Promise<void> {
  await step(connection, remaining(), (done) => connection.connect(done))
  if (user === undefined) return
  const credentials = { user, pass: password ?? '' }
  await step(connection, remaining(), (done) => connection.login({ credentials }, done))
}

/** From MAIL to the final dot. */
async function sent(connection: SMTPConnection, settings: SmtpSettings, post: Post): Promise<Delivery> {
  const to = plainAddress(post.to.address)
  if (!to) return { outcome: 'never', because: 'The address is not one plain e-mail address.' }
  const left = settings.remaining()
  const message = await messageOf({ ...post, to: { ...post.to, address: to } }, settings.from)
  if (left <= 0) return { outcome: 'later', because: 'No time was left to send it.' }
  if (connection.destroyed) return { outcome: 'later', because: 'The mail server had closed the connection.' }

  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      connection.close()
      resolve({ outcome: 'unknown', because: 'The mail server did not answer in time.' })
    }, left)
    connection.send({ from: settings.from.address, to: [to] }, message, (error, info) => {
      clearTimeout(timer)
      if (error) resolve(meaning(error))
      else if (info?.accepted.length === 1) resolve({ outcome: 'sent' })
      else resolve({ outcome: 'unknown', because: info?.response ?? 'The mail server gave no answer.' })
    })
  })
}

/**
 * What a failure after MAIL means. Only the server's own reply tells: a 4xx asks us to wait, a 5xx
 * refuses for good, but for the daily limit of the sending account, which looks like a dead mailbox.
 */
function meaning(error: {
  readonly responseCode?: number
  readonly response?: string
  readonly message: string
}): Delivery {
  const { responseCode = 0, response = '', message } = error
  const because = response || message
  if (responseCode >= 400 && responseCode < 500) return { outcome: 'later', because }
  if (responseCode < 500 || responseCode >= 600) return { outcome: 'unknown', because }
  const detail = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response)?.[1] ?? ''
  const limit =
    detail.startsWith('4.') ||
    detail === '5.4.5' ||
    (detail === '5.7.1' && /quota|limit|rate|too many/i.test(response))
  return { outcome: limit ? 'later' : 'never', because }
}

/** After a refusal the server still holds half a letter; it is told to forget it, or the connection is given up. */
async function startAgain(connection: SMTPConnection, left: number): Promise<void> {
  if (connection.destroyed) return
  try {
    await step(connection, Math.min(left, politeness), (done) => connection.reset(done))
  } catch {
    connection.close()
  }
}

/** Says goodbye and hangs up; hangs up anyway when the server does not answer. */
async function leave(connection: SMTPConnection, left: number): Promise<void> {
  if (connection.destroyed) return
  const gone = new Promise<void>((resolve) => connection.once('end', () => resolve()))
  const timer = setTimeout(() => connection.close(), Math.max(1, Math.min(left, politeness)))
  connection.quit()
  await gone
  clearTimeout(timer)
}

/** Milliseconds that we wait for an answer on which nothing depends. */
const politeness = 2_000

/** One step with the server, ended by its answer, a broken connection or the time that is left. */
async function step(
  connection: SMTPConnection,
  left: number,
  ask: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const broken = () => reject(new Error(connection.lastServerResponse || 'the connection broke'))
  const timer = setTimeout(() => reject(new Error('no answer in time')), Math.max(1, left))
  connection.once('error', reject).once('end', broken)
  ask((error) => (error ? reject(error) : resolve()))
  try {
    await promise
  } finally {
    clearTimeout(timer)
    connection.off('error', reject).off('end', broken)
  }
}
