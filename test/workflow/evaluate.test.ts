import { expect, test } from 'vitest'
import { noChoices } from '../../functions/domain/approval/decision.ts'
import type { RequestId } from '../../functions/domain/request/request.ts'
import type { Outside, Store } from '../../functions/outside.ts'
import { sqliteStore } from '../../functions/services/sqlite-store.ts'
import { reading, type StoredRequest, writing } from '../../functions/workflow/books.ts'
import { evaluate } from '../../functions/workflow/evaluate.ts'
import type { Known } from '../../functions/workflow/known.ts'
import { aCalendar, aPerson, aPlan, aRequest, aSettings } from '../make.ts'

const school = 'a-school'
const known: Known = {
  now: '2026-11-12T09:00:00.000Z',
  today: '2026-11-12',
  knownSince: '2026-09-01',
  bookedAhead: [],
  needs: [],
  offers: [],
  settings: aSettings(),
  people: [aPerson()],
  plan: aPlan(),
  calendar: aCalendar(),
  overrides: [],
  formAddress: 'https://forms.example.org/ask',
  evaluationAddress: 'https://forms.example.org/how',
}

/** It was agreed, its letter has left, and a week ago it was over. */
const over = (id: RequestId): StoredRequest => {
  const at = '2026-10-20T15:45:00.000Z'
  const decision = { stage: 'approved', at, leftAt: at, basis: { how: 'noted' }, seen: noChoices } as const
  const asked = { firstDay: '2026-11-05', lastDay: '2026-11-05', cover: [] } as const
  return { ...aRequest({ id, askedAt: '2026-10-12T09:00:00.000Z', decision, asked }), shown: 'decided' }
}

/** So many activities of a week ago, about which somebody is to be asked today. */
async function due(howMany: number): Promise<Store> {
  const store = sqliteStore({ file: ':memory:' })
  await store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    for (let place = 1; place <= howMany; place += 1) {
      const id: RequestId = `R-${String(place).padStart(4, '0')}`
      const request = over(id)
      books.saveRequest({ ...request, evaluated: 1 })
      books.saveEvaluation({
        ...{ request: id, stage: 1, person: request.person, state: 'planned', dueOn: '2026-11-12' },
      })
    }
  })
  return store
}

test.for([
  [49, [false]],
  [50, [false]],
  [51, [true, false]],
  [120, [true, true, false]],
] as const)(
  '%i people to ask on a morning are asked by looks that follow each other: more %j',
  async ([howMany, more]) => {
    const store = await due(howMany)

    const said: boolean[] = []
    for (const _ of more) said.push((await evaluate({ store } as Outside, school, [], known)).more)

    const letters = await store.list({ collection: `schools/${school}/letters`, limit: 1000 })
    expect(said).toEqual(more)
    expect(letters).toHaveLength(howMany)
  },
)

test('what gave way to later questions, which are answered, is not asked when the request is changed since', async () => {
  const store: Store = sqliteStore({ file: ':memory:' })
  const request = over('R-0001')
  const of = { request: request.id, person: request.person }
  const gone = { ...of, stage: 1, state: 'stopped', because: 'stage 2 took its place' } as const
  await store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    books.saveRequest({ ...request, version: 2, evaluated: 1 })
    books.saveEvaluation({ ...gone, gaveWayTo: 2 })
    books.saveEvaluation({ ...of, stage: 2, state: 'answered' })
  })

  await evaluate({ store } as Outside, school, [{ ...request, version: 2, evaluated: 1 }], known)

  const books = reading(store, school)
  expect(await books.evaluation(request.id, 1)).toMatchObject(gone)
  expect(await books.evaluation(request.id, 3)).toMatchObject({ state: 'planned' })
  expect(await store.list({ collection: `schools/${school}/letters`, limit: 10 })).toEqual([])
})

test('a changed request is planned anew, and keeps what others had answered before it was known who went', async () => {
  const store: Store = sqliteStore({ file: ':memory:' })
  const request = over('R-0001')
  const of = { request: request.id, person: request.person, stage: 1 } as const
  const others = [{ person: 'somebody-else', answers: [] }] as const
  await store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    books.saveRequest({ ...request, version: 2, evaluated: 1 })
    books.saveEvaluation({ ...of, state: 'planned', dueOn: '2026-12-01', others })
  })

  await evaluate({ store } as Outside, school, [{ ...request, version: 2, evaluated: 1 }], known)

  expect(await reading(store, school).evaluation(request.id, 1)).toMatchObject({
    state: 'asked',
    others,
  })
})
