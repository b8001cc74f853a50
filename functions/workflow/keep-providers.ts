import { type Provider, providers } from '../domain/development/provider.ts'
import { type Past, withBefore } from '../domain/development/providers-before.ts'
import type { Evaluation } from '../domain/evaluation/evaluation.ts'
import type { Day } from '../domain/school/day.ts'
import type { Store } from '../outside.ts'
import { type Reading, reading, type StoredRequest, writing } from './books.ts'
import { same } from './learn.ts'

/** What was known of providers when their tab was last shown: read with everything else that requests are weighed against. */
export const pastKept = async (books: Pick<Reading, 'known'>): Promise<Past> =>
  (await books.known<{ past: Past }>('providers'))?.past ?? {}

/** Who gives us training, from all that is shown; kept for the next look, which must not read all of that again to weigh. */
export async function keepProviders(
  store: Store,
  school: string,
  shown: { readonly requests: readonly StoredRequest[]; readonly evaluations: readonly Evaluation[] },
  today: Day,
): Promise<{ readonly providers: readonly Provider[]; readonly past: Past }> {
  const before = await pastKept(reading(store, school))
  const found = withBefore(providers(shown.requests, shown.evaluations, today), before, today)
  const past = Object.fromEntries(
    found.map(({ key, name, been, worth, beenBy: lastDay }) => [
      key,
      { name, been, worth, ...(lastDay && { lastDay }) },
    ]),
  )
  if (!same(past, before))
    await store.transaction(async (books) => writing(books, school).saveKnown('providers', { past }))
  return { providers: found, past }
}
