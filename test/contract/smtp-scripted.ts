import { createServer, type Socket } from 'node:net'

export type Verb = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'dot' | 'RSET' | 'QUIT'
/** What to answer to a verb: a line of SMTP, or hang up, or say nothing at all. */
export type Script = Partial<Readonly<Record<Verb, string>>>

const usual: Readonly<Record<Verb, string>> = {
  greeting: '220 mail.example.org ready',
  EHLO: '250-mail.example.org\r\n250 AUTH PLAIN',
  AUTH: '235 2.7.0 accepted',
  MAIL: '250 2.1.0 ok',
  RCPT: '250 2.1.5 ok',
  DATA: '354 go on',
  dot: '250 2.0.0 stored',
  RSET: '250 2.0.0 forgotten',
  QUIT: '221 2.0.0 goodbye',
}

/** A mail server that says exactly what a test wants it to say, also what no good server would. */
export async function scriptedServer(script: Script) {
  const heard: string[] = []
  const server = createServer((socket) => {
    let inData = false
    let rest = ''
    socket.on('error', () => {})
    answer(socket, script.greeting ?? usual.greeting)
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (inData && line !== '.') continue
        const verb = (inData ? 'dot' : line.split(/[ :]/)[0]) as Verb
        heard.push(inData ? '.' : line)
        const reply = script[verb] ?? usual[verb]
        inData = verb === 'DATA' && reply.startsWith('354')
        answer(socket, reply)
        if (verb === 'QUIT') socket.end()
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as { port: number }).port,
    heard,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

const answer = (socket: Socket, reply: string): void => {
  if (reply === 'hang up') socket.destroy()
  else if (reply !== 'say nothing') socket.write(`${reply}\r\n`)
}
