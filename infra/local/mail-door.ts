import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import { endingFor, type Mailbox } from './mail.ts'

const mostBytes = 25 * 1024 * 1024

/**
 * A real SMTP server on this machine that keeps what it is sent. It asks for a login, as a school's relay
 * does. What it answered with "accepted" is on the disk.
 */
export async function mailServer(options: {
  readonly mailbox: Mailbox
  readonly user: string
  readonly password: string
  /** 0: any free one. */
  readonly port?: number
}): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server: SMTPServer = new SMTPServer({
    // It is reached from this machine only, so there is nothing to hide from.
    hideSTARTTLS: true,
    disableReverseLookup: true,
    allowInsecureAuth: true,
    authMethods: ['PLAIN', 'LOGIN'],
    size: mostBytes,
    logger: false,
    closeTimeout: 100,
    onAuth: login(options),
    onRcptTo: ({ address }, _, done) => {
      const ending = endingFor(address)
      done(ending && ending !== 'cut' ? reply(ending.code, ending.words) : null)
    },
    onData: (stream, session, done) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      const caught = async () => {
        const message = Buffer.concat(await stream.toArray())
        if (stream.sizeExceeded) throw reply(552, '5.2.3 Your message exceeds our size limits.')
        await options.mailbox.take(message, recipients)
        if (recipients.some((address) => endingFor(address) === 'cut')) hangUp(server, session)
      }
      caught().then(() => done(null), done)
    },
  })
  greetAtOnce(server)
  // A client that goes away in the middle is its own affair.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

const login =
  (wanted: { readonly user: string; readonly password: string }): SMTPServerOptions['onAuth'] =>
  ({ username, password }, _, done) => {
    if (username === wanted.user && password === wanted.password) done(null, { user: username })
    else done(reply(535, '5.7.8 Username and Password not accepted.'))
  }

const reply = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })

/**
 * The server waits a tenth of a second before it greets, to catch senders of junk who talk too soon. Nobody
 * here does, and every handful of letters would wait for it.
 */
function greetAtOnce({ connections }: SMTPServer): void {
  const add = connections.add.bind(connections)
  connections.add = (connection) => {
    const { _setListeners, connectionReady } = connection as unknown as Waiting
    Object.assign(connection, {
      init: () => _setListeners.call(connection, () => connectionReady.call(connection)),
    })
    return add(connection)
  }
}
type Waiting = {
  readonly _setListeners: (then: () => void) => void
  readonly connectionReady: () => void
}

/** The connection ends after the final dot and before the answer: whoever sent cannot know what became of it. */
function hangUp(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections) if (connection.id === session.id) connection._socket.destroy()
}
