import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Whether it answered; what nobody answers is a 404. */
export type Serves = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<boolean>

export type Server = {
  /** 'http://127.0.0.1:8787/' */
  readonly root: string
  /** Who answers, in order; known only once there is a port. */
  readonly serve: (...parts: readonly Serves[]) => void
  readonly close: () => Promise<void>
}

/** A server on the loopback address, which no other machine can reach. */
export async function listening(port: number): Promise<Server> {
  let parts: readonly Serves[] = []
  const answering = new Set<Promise<void>>()
  const server = createServer((incoming, outgoing) => {
    const work = answered(parts, incoming, outgoing)
      .catch((error: unknown) => {
        if (!outgoing.headersSent) outgoing.writeHead(500, plain)
        outgoing.end(
          `This machine’s stand-in failed: ${error instanceof Error ? error.message : String(error)}`,
        )
      })
      .finally(() => answering.delete(work))
    answering.add(work)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    serve: (...list) => {
      parts = list
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      // What goes on after an answer was sent still reads the store, which is closed next.
      await Promise.all(answering)
    },
  }
}

async function answered(
  parts: readonly Serves[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  for (const part of parts) if (await part(incoming, outgoing)) return
  outgoing.writeHead(404, plain).end('There is nothing at this address.')
}

const plain = { 'content-type': 'text/plain; charset=utf-8' }
