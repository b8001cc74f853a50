import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../../functions/outside.ts'
import { firestoreStore } from '../../functions/services/firestore-store.ts'
import { sqliteStore } from '../../functions/services/sqlite-store.ts'
import { startEmulator } from './firestore-emulator.ts'

const projectId = 'demo-cpd-desk'

/**
 * Every store that the program can use, by name: each keeps the same promises. Where Firestore's emulator
 * cannot run, the list is one shorter and `cannot` says why. Close them when done.
 */
export async function openStores() {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  const once = sqliteStore({ file: join(folder, 'once.db') })
  const twice = sqliteStore({ file: join(folder, 'twice.db'), runTwice: true })
  const emulator = await startEmulator()

  const stores: [string, Store][] = [
    ['SQLite', once],
    ['SQLite, when all work runs twice', twice],
  ]
  if ('host' in emulator)
    stores.push(['Firestore', firestoreStore({ projectId, host: emulator.host, remaining: () => 60_000 })])
  const close = async (): Promise<void> => {
    once.close()
    twice.close()
    rmSync(folder, { recursive: true })
    if ('stop' in emulator) await emulator.stop()
  }
  return { stores, cannot: 'cannot' in emulator ? emulator.cannot : undefined, close }
}

let schools = 0

/** The path of a school that no other test uses. */
export const aSchool = (): string => {
  schools += 1
  return `schools/school-${schools}`
}
