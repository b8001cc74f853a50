import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export type Place = { readonly dir: string; readonly port: number }

/** A directory for the data and a port that stays the same, so that links and tasks find their way after a restart. */
export async function aPlace(): Promise<Place> {
  const dir = mkdtempSync(join(tmpdir(), 'killed-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return { dir: join(dir, 'data'), port }
}
