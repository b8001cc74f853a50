import { expect, test } from 'vitest'
import { nothingTyped, type Sharing } from '../../functions/domain/development/sharing.ts'
import type { RequestId } from '../../functions/domain/request/request.ts'
import type { Store } from '../../functions/outside.ts'
import { sqliteStore } from '../../functions/services/sqlite-store.ts'
import { reading, type StoredRequest, writing } from '../../functions/workflow/books.ts'
import { sharings, shelveSharings } from '../../functions/workflow/sharings.ts'
import { aRequest } from '../make.ts'

const school = 'a-school'
const ninety = Array.from({ length: 90 }, (_, place) => [`person-${place}`, { on: '2026-11-12' }] as const)

/** Long key messages that reached ninety colleagues. */
const aSharing = (place: number): Sharing => ({
  request: `R-${String(place).padStart(4, '0')}`,
  person: 'priya',
  title: 'Maths reasoning conference',
  messages: 'Wait five seconds before helping. '.repeat(58),
  typed: { ...nothingTyped, worth: true },
  said: [],
  told: Object.fromEntries(ninety),
  tried: Object.fromEntries(ninety.map(([id]) => [id, { tried: 'yes', different: true }])),
})
const many = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, place) => aSharing(from + place))

async function booksWith(all: readonly Sharing[]): Promise<Store> {
  const store = sqliteStore({ file: ':memory:' })
  await store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    for (const one of all) books.saveSharing(one)
  })
  return store
}
const references = (all: readonly Sharing[]) => all.map(({ request }) => request)

test('what a hundred colleagues share with ninety others each can be kept, and is read again', async () => {
  const store = await booksWith(many(1, 100))

  expect(await sharings(reading(store, school))).toMatchObject(many(1, 100))
})

const kept = (id: RequestId): StoredRequest => ({
  ...aRequest({ id }),
  ...{ formId: 'a-form', responseId: id, askedAt: '2024-11-12T08:00:00.000Z', shown: 'kept' },
})

test.for([
  { left: ['R-9950', 'R-9951'], onShelf: ['R-9950', 'R-9951'], why: 'two that nobody sees any more' },
  { left: ['R-9951'], onShelf: ['R-9951'], why: 'not one beside which somebody may still type' },
] as const)('beyond a hundred the oldest go on the shelf: $why', async ({ left, onShelf }) => {
  const store = await booksWith(many(9_950, 10_051))
  await store.transaction(async (transaction) => {
    for (const id of left) writing(transaction, school).saveRequest(kept(id))
  })
  const books = reading(store, school)

  await shelveSharings({ store }, school, await sharings(books))

  const read = references(await sharings(books))
  expect(read).toEqual(references(many(9_950, 10_051)).filter((id) => !onShelf.some((one) => one === id)))
  expect((await books.sharing(onShelf[0]))?.request).toBe(onShelf[0])
})
