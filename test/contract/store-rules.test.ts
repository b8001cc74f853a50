import { afterAll, describe, expect, test } from 'vitest'
import type { Doc } from '../../functions/outside.ts'
import { notRun } from '../not-run.ts'
import { aSchool, openStores } from './stores.ts'

const { stores, cannot, close } = await openStores()
afterAll(close)

if (cannot)
  test('Firestore keeps the same rules (only where its emulator can run)', () =>
    notRun('the Firestore half of the store’s rules', cannot))

const ids = async (list: Promise<readonly { readonly path: string }[]>): Promise<readonly string[]> =>
  (await list).map(({ path }) => path.slice(path.lastIndexOf('/') + 1))

describe.each(stores)('%s', (_, store) => {
  const keep = async (school: string, docs: Readonly<Record<string, Doc>>): Promise<void> => {
    for (const [path, doc] of Object.entries(docs)) await store.put(`${school}/${path}`, doc)
  }

  test('a collection is listed in order of id, up to a limit, without its neighbours', async () => {
    const school = aSchool()
    await keep(school, {
      'requests/R-10': {},
      'requests/a': {},
      'requests/R-2': {},
      'requests/é': {},
      'requests/Z': {},
      'requests/🙂': {},
      'requests/～': {},
      'letters/R-11': {},
    })
    const asked = (limit: number) => ids(store.list({ collection: `${school}/requests`, limit }))

    expect(await asked(50)).toEqual(['R-10', 'R-2', 'Z', 'a', 'é', '～', '🙂'])
    expect(await asked(3)).toEqual(['R-10', 'R-2', 'Z'])
  })

  test('a list by one value comes in order of id, with every field', async () => {
    const school = aSchool()
    await keep(school, {
      'requests/R-3': { shown: 'approvals', cost: 3 },
      'requests/R-1': { shown: 'approvals', cost: 1 },
      'requests/R-2': { shown: 'decided', cost: 2 },
      'requests/R-4': { cost: 4 },
      'requests/R-5': { shown: ['approvals'] },
    })
    const asked = (limit: number) =>
      store.list({ collection: `${school}/requests`, where: { field: 'shown', equals: 'approvals' }, limit })

    expect(await asked(50)).toEqual([
      { path: `${school}/requests/R-1`, doc: { shown: 'approvals', cost: 1 } },
      { path: `${school}/requests/R-3`, doc: { shown: 'approvals', cost: 3 } },
    ])
    expect(await ids(asked(1))).toEqual(['R-1'])
  })

  test('a list up to a moment comes in order of that moment, and leaves out what has none', async () => {
    const school = aSchool()
    await keep(school, {
      'letters/a': { dueAt: '2026-11-12T15:45:00.000Z' },
      'letters/b': { dueAt: '2026-11-12T08:00:00.000Z' },
      'letters/c': { dueAt: '2026-11-12T15:45:00.001Z' },
      'letters/d': { state: 'sent' },
      'letters/e': { dueAt: '2026-11-12T08:00:00.000Z' },
      'letters/f': { dueAt: 3 },
      'letters/g': { dueAt: null },
    })
    const asked = (limit: number) =>
      ids(
        store.list({
          collection: `${school}/letters`,
          where: { field: 'dueAt', upTo: '2026-11-12T15:45:00.000Z' },
          limit,
        }),
      )

    expect(await asked(50)).toEqual(['b', 'e', 'a'])
    expect(await asked(2)).toEqual(['b', 'e'])
  })

  test('a list up to a number leaves out text, and yes or no', async () => {
    const school = aSchool()
    await keep(school, {
      'letters/a': { dueAt: 3 },
      'letters/b': { dueAt: 1.5 },
      'letters/c': { dueAt: 3.01 },
      'letters/d': { dueAt: '1' },
      'letters/e': { dueAt: true },
    })

    const upToThree = store.list({
      collection: `${school}/letters`,
      where: { field: 'dueAt', upTo: 3 },
      limit: 50,
    })

    expect(await ids(upToThree)).toEqual(['b', 'a'])
  })

  test('the schools themselves are listed by when they are due', async () => {
    const school = aSchool()
    await store.put(school, { dueAt: '1999-01-01T00:00:00.000Z' })

    const due = store.list({
      collection: 'schools',
      where: { field: 'dueAt', upTo: '1999-12-31T00:00:00.000Z' },
      limit: 5,
    })

    expect(await ids(due)).toEqual([school.slice('schools/'.length)])
  })

  test('a transaction lists as the store does, and sees what it is about to change', async () => {
    const school = aSchool()
    await keep(school, { 'attention/a': { open: 'yes' }, 'attention/b': { open: 'no' } })

    const seen = await store.transaction(async (books) => {
      const open = await books.list({
        collection: `${school}/attention`,
        where: { field: 'open', equals: 'yes' },
        limit: 5,
      })
      for (const { path, doc } of open) books.put(path, { ...doc, open: 'no' })
      return open.map(({ path }) => path)
    })

    expect(seen).toEqual([`${school}/attention/a`])
    expect(await store.get(`${school}/attention/a`)).toEqual({ open: 'no' })
  })

  test.each<[string, unknown, string]>([
    ['a field without a value', { cost: { total: undefined } }, 'R-1: cost.total is undefined'],
    ['a gap in a list', { days: ['Monday', undefined] }, 'R-1: days[1] is undefined'],
    ['a list in a list', { days: [['Monday']] }, 'R-1: days[0] is a list in a list'],
    ['a date object', { at: new Date(0) }, 'R-1: at is not a plain value'],
    ['a sum that is no number', { cost: Number.NaN }, 'R-1: cost is a number (NaN)'],
    ['a sum without end', { cost: Number.POSITIVE_INFINITY }, 'cannot be kept'],
    ['a big integer', { cost: 1n }, 'R-1: cost is a bigint'],
    ['a function', { cost: () => 1 }, 'R-1: cost is a function'],
    ['a field without a name', { '': 1 }, 'cannot be the name of a field'],
    ['a field that Firestore keeps for itself', { __name__: 1 }, 'cannot be the name of a field'],
    ['a text longer than Firestore keeps', { text: 'é'.repeat(524_244) }, 'R-1: text has 1048488 bytes'],
    ['a document that is only text', 'text', 'R-1 is not a document'],
    ['a document that is a list', ['text'], 'R-1 is not a document'],
  ])('%s is refused, with its place', async (_, doc, sentence) => {
    const path = `${aSchool()}/requests/R-1`

    const direct = () => store.put(path, doc as Doc)
    const within = () => store.transaction(async (books) => books.create(path, doc as Doc))

    await expect(direct()).rejects.toThrow(sentence)
    await expect(within()).rejects.toThrow(sentence)
    expect(await store.get(path)).toBeUndefined()
  })

  test('a document of 1 MiB is kept, and one byte more is refused', async () => {
    const path = `${aSchool()}/answers/long`
    const counted = 32 + 16 + path.length + 1 + ('a'.length + 1) + ('b'.length + 1) + 1 + 1
    const half = 'x'.repeat(500_000)
    const rest = 'x'.repeat(1_048_576 - counted - half.length)

    await store.put(path, { a: half, b: rest })
    const more = store.put(path, { a: half, b: `${rest}x` })

    await expect(more).rejects.toThrow('has 1048577 bytes; a document may have 1048576')
    expect(await store.get(path)).toEqual({ a: half, b: rest })
  })

  test.each([
    ['schools/a/requests', 'odd number of parts'],
    ['schools/a/requests/R/1', 'odd number of parts'],
    ['schools/a/requests/R/1/2', 'is no collection of ours'],
    ['schools/a/tickets/R-1', 'is no collection of ours'],
    ['schools/a/requests/', 'cannot be part of a path'],
    ['schools/../requests/R-1', 'cannot be part of a path'],
    ['schools/a/requests/__id7__', 'cannot be part of a path'],
    [`schools/a/requests/${'é'.repeat(751)}`, 'cannot be part of a path'],
  ])('%s is no place for a document', async (path, sentence) => {
    await expect(store.get(path)).rejects.toThrow(sentence)
    await expect(store.put(path, {})).rejects.toThrow(sentence)
    await expect(store.remove(path)).rejects.toThrow(sentence)
    await expect(store.transaction(async (books) => books.create(path, {}))).rejects.toThrow(sentence)
  })

  test.each([
    ['by a field without an index', { field: 'cost', equals: 3 }, 5, 'there is no index for it'],
    ['by a field the other way round', { field: 'shown', upTo: 'x' }, 5, 'there is no index for it'],
    ['without an end', { field: 'shown', equals: 'x' }, 0, 'a limit of 1 or more'],
  ])('a list %s is refused', async (_, where, limit, sentence) => {
    const asked = store.list({ collection: `${aSchool()}/requests`, where, limit })

    await expect(asked).rejects.toThrow(sentence)
  })
})
