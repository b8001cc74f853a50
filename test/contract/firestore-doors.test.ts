import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { collections, queried } from '../../functions/services/collections.ts'
import { firestoreStore } from '../../functions/services/firestore-store.ts'
import { notRun } from '../not-run.ts'
import { startEmulator } from './firestore-emulator.ts'

const emulator = await startEmulator()
const host = 'host' in emulator ? emulator.host : ''
const projectId = 'demo-cpd-desk'
afterAll(async () => ('stop' in emulator ? emulator.stop() : undefined))

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const someone = `${part({ alg: 'none', typ: 'JWT' })}.${part({
  iss: `https://securetoken.google.com/${projectId}`,
  aud: projectId,
  sub: 'someone',
  user_id: 'someone',
  email: 'head@thistledown.example.org',
  email_verified: true,
  iat: 1_700_000_000,
  exp: 4_000_000_000,
})}.`

/** The status that Firestore answers to each thing a client may try with a collection. */
async function statuses(collection: string, token?: string): Promise<Readonly<Record<string, number>>> {
  const documents = `http://${host}/v1/projects/${projectId}/databases/(default)/documents`
  const parent = collection === 'schools' ? documents : `${documents}/schools/a`
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const status = async (method: string, url: string, body?: object): Promise<number> =>
    (await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) })).status
  const doc = { fields: { name: { stringValue: 'x' } } }
  return {
    read: await status('GET', `${parent}/${collection}/one`),
    list: await status('GET', `${parent}/${collection}`),
    query: await status('POST', `${parent}:runQuery`, {
      structuredQuery: { from: [{ collectionId: collection }], limit: 1 },
    }),
    create: await status('POST', `${parent}/${collection}?documentId=two`, doc),
    change: await status('PATCH', `${parent}/${collection}/one`, doc),
    remove: await status('DELETE', `${parent}/${collection}/one`),
  }
}

const refused = { read: 403, list: 403, query: 403, create: 403, change: 403, remove: 403 }
const allowed = { read: 200, list: 200, query: 200, create: 200, change: 200, remove: 200 }

if ('cannot' in emulator)
  test('no client may come in (only where the Firestore emulator can run)', () =>
    notRun('whether every collection refuses every client', emulator.cannot))
else
  describe.each(collections)('%s', (collection) => {
    test('a client without a token may do nothing', async () => {
      expect(await statuses(collection)).toEqual(refused)
    })

    test('a client who is logged in may do nothing', async () => {
      expect(await statuses(collection, someone)).toEqual(refused)
    })

    test('the program itself may do everything', async () => {
      const parent = collection === 'schools' ? '' : 'schools/a/'
      await firestoreStore({ projectId, host, remaining: () => 30_000 }).put(`${parent}${collection}/one`, {})

      expect(await statuses(collection, 'owner')).toEqual(allowed)
    })
  })

type Override = {
  readonly collectionGroup: string
  readonly fieldPath: string
  readonly indexes: readonly { readonly order: string; readonly queryScope: string }[]
}
const overrides = (
  JSON.parse(readFileSync('infra/google/firestore.indexes.json', 'utf8')) as {
    readonly fieldOverrides: readonly Override[]
  }
).fieldOverrides

test('every field that is asked about has its index, and no other field has one', () => {
  const indexed = overrides.filter(({ fieldPath }) => fieldPath !== '*')

  expect(indexed).toEqual(
    expect.arrayContaining(
      queried.map(({ collection, field }) => ({
        collectionGroup: collection,
        fieldPath: field,
        indexes: [{ order: 'ASCENDING', queryScope: 'COLLECTION' }],
      })),
    ),
  )
  expect(indexed).toHaveLength(queried.length)
})

test('in every collection, indexing is switched off for everything else', () => {
  const off = overrides.filter(({ fieldPath, indexes }) => fieldPath === '*' && indexes.length === 0)

  expect(off.map(({ collectionGroup }) => collectionGroup)).toEqual(collections)
})

test('a Firestore that never answers is given up on, and the words say what was tried', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  let left = 300
  const store = firestoreStore({ projectId, host: `127.0.0.1:${port}`, remaining: () => left })

  await expect(store.get('schools/a')).rejects.toThrow('reading schools/a took too long')
  left = 0
  await expect(store.put('schools/a', {})).rejects.toThrow('the time for this request has run out')
  silent.close()
})
