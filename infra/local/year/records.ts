import type { Entry } from '../../../functions/domain/budget/accounts.ts'
import type { Sharing } from '../../../functions/domain/development/sharing.ts'
import type { Evaluation } from '../../../functions/domain/evaluation/evaluation.ts'
import type { Instant } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { type Letter, reading, type StoredRequest } from '../../../functions/workflow/books.ts'
import type { Desk } from '../desk.ts'

export type Records = Awaited<ReturnType<typeof recordsOf>>

/** Everything that a school has written down, as it is kept. */
export async function recordsOf({ outside, sample }: Pick<Desk, 'outside' | 'sample'>) {
  const { store } = outside()
  const all = async <T>(collection: string): Promise<readonly T[]> =>
    (await store.list({ collection: `schools/${sample.id}/${collection}`, limit: 100_000 })).map(
      ({ doc }) => doc as T,
    )
  const people = await reading(store, sample.id).known<{ people: readonly Person[] }>('people')
  return {
    people: people?.people ?? [],
    requests: await all<StoredRequest>('requests'),
    letters: await all<Letter>('letters'),
    sharings: await all<Sharing>('sharings'),
    evaluations: await all<Evaluation>('evaluations'),
    entries: await all<Entry>('ledger'),
    decisions: await reading(store, sample.id).decisions(100_000),
    history: await all<{ readonly cause: string; readonly at: Instant }>('history'),
    attention: await all<{ readonly open: string }>('attention'),
  }
}
