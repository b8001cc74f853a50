import { expect, test } from 'vitest'
import { noChoices } from '../../functions/domain/approval/decision.ts'
import type { RequestId } from '../../functions/domain/request/request.ts'
import type { Outside, Store } from '../../functions/outside.ts'
import { sqliteStore } from '../../functions/services/sqlite-store.ts'
import { writing } from '../../functions/workflow/books.ts'
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

/** So many activities of a week ago, about which somebody is to be asked today. */
async function due(howMany: number): Promise<Store> {
  const store = sqliteStore({ file: ':memory:' })
  const at = '2026-10-20T15:45:00.000Z'
  await store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    for (let place = 1; place <= howMany; place += 1) {
      const id: RequestId = `R-${String(place).padStart(4, '0')}`
      const decision = {
        stage: 'approved',
        at,
        leftAt: at,
        basis: { how: 'noted' },
        seen: noChoices,
      } as const
      const asked = { firstDay: '2026-11-05', lastDay: '2026-11-05', cover: [] } as const
      const request = aRequest({ id, askedAt: '2026-10-12T09:00:00.000Z', decision, asked })
      books.saveRequest({ ...request, shown: 'decided', evaluated: 1 })
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
