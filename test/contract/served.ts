import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Calls, type Door, throughDoor } from '../../infra/local/door.ts'
import { refusalIn } from '../../infra/local/refusal.ts'

export const automation = 'cpd@thistledown.example.org'
/** Nobody has a token; everybody acts as the automation account. */
export const everybody = {
  whoIs: () => undefined,
  automation,
  calls: { checked: 0, refused: 0 } satisfies Calls,
}

/** A door over real HTTP on a free port of this machine. */
export async function served(
  door: Door,
): Promise<{ readonly root: string; readonly port: number; readonly close: () => void }> {
  const server = createServer((incoming, outgoing) => void throughDoor(door, incoming, outgoing))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    root: `http://127.0.0.1:${port}/`,
    port,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** What a person reads when something is refused. */
export function sentenceOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return String(refusalIn(error)?.body.message)
  }
  return 'It was not refused.'
}
