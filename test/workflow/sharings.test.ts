import { expect, test } from 'vitest'
import { nothingTyped, type Sharing } from '../../functions/domain/development/sharing.ts'
import type { Outside, Store } from '../../functions/outside.ts'
import { sqliteStore } from '../../functions/services/sqlite-store.ts'
import { reading, writing } from '../../functions/workflow/books.ts'
import { sharingOf, sharings, shelveSharings } from '../../functions/workflow/sharings.ts'

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

test('beyond a hundred the oldest go on the shelf and are not read any more', async () => {
  const store = await booksWith(many(9_950, 10_051))

  const seen = await sharings(reading(store, school))
  await shelveSharings({ store } as Outside, school, seen)

  const left = await reading(store, school).sharings(1000)
  expect(references(seen)).toEqual(references(many(9_952, 10_051)))
  expect(references(left).toSorted()).toEqual(references(many(9_952, 10_051)).toSorted())
  expect(await store.list({ collection: `schools/${school}/shelf`, limit: 10 })).toHaveLength(2)
})

test('what was kept in one document before is read as it stood, but for what has been said since', async () => {
  const store = await booksWith([{ ...aSharing(2), title: 'Said since' }])
  await store.transaction(async (transaction) =>
    writing(transaction, school).saveKnown('sharing', { sharings: [aSharing(1), aSharing(2)] }),
  )
  const books = reading(store, school)

  const all = await sharings(books)

  expect(all.map(({ request, title }) => [request, title])).toEqual([
    ['R-0001', 'Maths reasoning conference'],
    ['R-0002', 'Said since'],
  ])
  expect((await sharingOf(books, 'R-0001'))?.request).toBe('R-0001')
})
