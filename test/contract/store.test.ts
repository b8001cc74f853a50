import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Outside } from '../../functions/outside.ts'
import { sqliteStore } from '../../functions/services/sqlite-store.ts'
import { reading, writing } from '../../functions/workflow/books.ts'
import { lately, shelve } from '../../functions/workflow/lately.ts'
import { aRequest } from '../make.ts'
import { notRun } from '../not-run.ts'
import { aSchool, openStores } from './stores.ts'

const { stores, cannot, close } = await openStores()
afterAll(close)

if (cannot)
  test('Firestore keeps the same promises (only where its emulator can run)', () =>
    notRun('the Firestore half of the store’s promises', cannot))

describe.each(stores)('%s', (_, store) => {
  test('what was written is read back, field by field', async () => {
    const path = `${aSchool()}/requests/R-0001`
    const doc = {
      text: '=IMPORTDATA("https://evil.example") {{name}} <b>é</b> 🙂\r\n\u0000\t“quoted” \\ \'',
      empty: '',
      pence: 12_345,
      less: -7,
      share: 0.1,
      zero: 0,
      yes: true,
      no: false,
      nothing: null,
      none: [],
      blank: {},
      days: [{ day: '2026-11-12', part: 'morning', with: ['a', 'b'] }, 'text', 3, null],
      'a field.with [odd] name': { 'Question 1?': ['answer'] },
    }

    await store.put(path, doc)

    expect(await store.get(path)).toEqual(doc)
  })

  test('half a character, left where a text was cut, does not stop the rest from being kept', async () => {
    const path = `${aSchool()}/requests/R-0001`

    await store.put(path, { typed: 'Thank you 🙂'.slice(0, -1), cost: 300 })

    expect(await store.get(path)).toEqual({ typed: 'Thank you \ufffd', cost: 300 })
  })

  test('where nothing was written, nothing is found', async () => {
    const school = aSchool()

    expect(await store.get(`${school}/requests/R-0001`)).toBeUndefined()
    expect(await store.list({ collection: `${school}/requests`, limit: 5 })).toEqual([])
  })

  test('a document written again is replaced whole', async () => {
    const path = `${aSchool()}/requests/R-0001`
    await store.put(path, { stage: 'waiting', cost: 300 })

    await store.put(path, { stage: 'agreed' })

    expect(await store.get(path)).toEqual({ stage: 'agreed' })
  })

  test('what is removed is gone, and may be removed again', async () => {
    const path = `${aSchool()}/requests/R-0001`
    await store.put(path, { stage: 'waiting' })

    await store.remove(path)
    await store.remove(path)

    expect(await store.get(path)).toBeUndefined()
  })

  test('what is long over goes on the shelf with its answers, and is still found by its reference', async () => {
    const id = aSchool().replace('schools/', '')
    const asked = { firstDay: '2025-03-12', lastDay: '2025-03-12' } as const
    const decision = { stage: 'withdrawn', at: '2025-03-01T09:00:00.000Z' } as const
    await store.transaction(async (transaction) => {
      const books = writing(transaction, id)
      books.saveRequest({ ...aRequest({ asked, decision }), shown: 'decided' })
      books.saveEvaluation({ request: 'R-0032', stage: 1, person: 'priya', state: 'waived' })
    })
    const outside = { store } as Outside
    const read = () => lately(outside, id, '2026-11-12')

    await shelve(outside, id, (await read()).past, '2026-11-12')

    expect(await read()).toEqual({ decided: [], evaluations: [], past: [], isFull: false })
    expect(await reading(store, id).request('R-0032')).toMatchObject({ shown: 'kept', asked })
    expect(await reading(store, id).evaluation('R-0032', 1)).toMatchObject({ state: 'waived' })
  })

  test('a document that is there already is not created again', async () => {
    const path = `${aSchool()}/history/first`
    await store.create(path, { said: 'first' })

    const again = store.create(path, { said: 'second' })

    await expect(again).rejects.toThrow(`${path} is there already`)
    expect(await store.get(path)).toEqual({ said: 'first' })
  })

  test('a transaction that creates what is there already writes nothing at all', async () => {
    const school = aSchool()
    await store.create(`${school}/history/first`, { said: 'first' })

    const again = store.transaction(async (books) => {
      books.put(`${school}/requests/R-0001`, { stage: 'agreed' })
      books.create(`${school}/history/first`, { said: 'second' })
    })

    await expect(again).rejects.toThrow(`${school}/history/first is there already`)
    expect(await store.get(`${school}/requests/R-0001`)).toBeUndefined()
    expect(await store.get(`${school}/history/first`)).toEqual({ said: 'first' })
  })

  test('work that fails writes nothing, and its own error comes out', async () => {
    const path = `${aSchool()}/requests/R-0001`

    const failed = store.transaction(async (books) => {
      books.put(path, { stage: 'agreed' })
      throw new Error('the pot is empty')
    })

    await expect(failed).rejects.toThrow('the pot is empty')
    expect(await store.get(path)).toBeUndefined()
  })

  test('a transaction writes all of it, in order, and hands back its result', async () => {
    const school = aSchool()
    await store.put(`${school}/days/2026-11-12`, { out: 1 })

    const result = await store.transaction(async (books) => {
      const day = await books.get(`${school}/days/2026-11-12`)
      books.put(`${school}/days/2026-11-12`, { out: Number(day?.out) + 1 })
      books.create(`${school}/history/first`, { said: 'first' })
      books.put(`${school}/history/first`, { said: 'first, corrected' })
      books.create(`${school}/letters/gone`, { state: 'pending' })
      books.remove(`${school}/letters/gone`)
      return 'done'
    })

    expect(result).toBe('done')
    expect(await store.get(`${school}/days/2026-11-12`)).toEqual({ out: 2 })
    expect(await store.get(`${school}/history/first`)).toEqual({ said: 'first, corrected' })
    expect(await store.get(`${school}/letters/gone`)).toBeUndefined()
  })

  test('twenty leaders adding one at the same moment make twenty', async () => {
    const path = `${aSchool()}/counters/choices`
    const addOne = () =>
      store.transaction(async (books) => {
        const counter = await books.get(path)
        books.put(path, { count: Number(counter?.count ?? 0) + 1 })
      })

    await Promise.all(Array.from({ length: 20 }, addOne))

    expect(await store.get(path)).toEqual({ count: 20 })
  }, 180_000)

  test('a write beside a transaction is not lost in it', async () => {
    const school = aSchool()
    const path = `${school}/counters/choices`
    await store.put(path, { count: 1 })

    const both = [
      store.transaction(async (books) => {
        const counter = await books.get(path)
        books.put(path, { ...counter, seen: true })
      }),
      store.put(path, { count: 2 }),
    ]
    await Promise.all(both)

    expect(await store.get(path)).toMatchObject({ count: 2 })
  })

  test('a transaction reads everything before it writes anything', async () => {
    const school = aSchool()
    const writeThen = (read: 'get' | 'list') =>
      store.transaction(async (books) => {
        books.put(`${school}/days/2026-11-12`, { out: 1 })
        if (read === 'get') await books.get(`${school}/days/2026-11-13`)
        else await books.list({ collection: `${school}/days`, limit: 1 })
      })

    await expect(writeThen('get')).rejects.toThrow('reads everything before it writes')
    await expect(writeThen('list')).rejects.toThrow('reads everything before it writes')
    expect(await store.get(`${school}/days/2026-11-12`)).toBeUndefined()
  })

  test('a transaction that uses the store beside it is refused, not left waiting for itself', async () => {
    const path = `${aSchool()}/days/2026-11-12`

    const beside = () => store.transaction(async () => store.put(path, { out: 1 }))
    const within = () => store.transaction(async () => store.transaction(async () => {}))
    const reading = () => store.transaction(async () => store.get(path))

    await expect(beside()).rejects.toThrow('only its own reads and writes')
    await expect(within()).rejects.toThrow('only its own reads and writes')
    await expect(reading()).rejects.toThrow('only its own reads and writes')
  })

  test('what is changed after it was handed over is not what is written', async () => {
    const path = `${aSchool()}/days/2026-11-12`

    await store.transaction(async (books) => {
      const people = ['Priya']
      books.put(path, { people })
      people.push('Sam')
    })

    expect(await store.get(path)).toEqual({ people: ['Priya'] })
  })
})

test('work that runs twice is run twice and written once', async () => {
  const twice = sqliteStore({ file: ':memory:', runTwice: true })
  let runs = 0

  await twice.transaction(async (books) => {
    runs += 1
    const counter = await books.get('schools/a/counters/choices')
    books.create('schools/a/counters/choices', { count: Number(counter?.count ?? 0) + 1 })
  })

  expect(runs).toBe(2)
  expect(await twice.get('schools/a/counters/choices')).toEqual({ count: 1 })
  twice.close()
})

test('what was written is still there when the machine is switched on again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  const before = sqliteStore({ file: join(folder, 'store.db') })
  await before.put('schools/a', { name: 'Thistledown Lane' })
  before.close()

  const after = sqliteStore({ file: join(folder, 'store.db') })
  const found = await after.get('schools/a')
  after.close()

  expect(found).toEqual({ name: 'Thistledown Lane' })
  rmSync(folder, { recursive: true })
})
