import type { Config } from '../../functions/config.ts'
import { startEmulator } from '../contract/firestore-emulator.ts'

/**
 * The stores in which a desk can keep its books, by name, each anew: nothing, for the usual one. Where Firestore's
 * emulator cannot run, the list is one shorter and `cannot` says why. Close it when done.
 */
export async function eachStore() {
  const emulator = await startEmulator()
  let projects = 0
  const stores: [string, () => { readonly store?: Config['store'] }][] = [
    ['SQLite', () => ({})],
    [
      'SQLite, when all work runs twice',
      () => ({ store: { kind: 'sqlite', file: ':memory:', runTwice: true } }),
    ],
  ]
  if ('host' in emulator)
    stores.push([
      'Firestore',
      () => {
        projects += 1
        return { store: { kind: 'firestore', projectId: `demo-desk-${projects}`, host: emulator.host } }
      },
    ])
  const close = async (): Promise<void> => {
    if ('stop' in emulator) await emulator.stop()
  }
  return { stores, cannot: 'cannot' in emulator ? emulator.cannot : undefined, close }
}
