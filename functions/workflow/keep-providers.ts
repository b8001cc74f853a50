import { type PastWith, type Provider, providers } from '../domain/development/provider.ts'
import type { Evaluation } from '../domain/evaluation/evaluation.ts'
import type { Day } from '../domain/school/day.ts'
import { shownSince } from '../domain/school/school-year.ts'
import type { Store } from '../outside.ts'
import { type Reading, reading, type StoredRequest, writing } from './books.ts'
import { same } from './learn.ts'

/** By the key of the provider; with the last day by which somebody had been. */
export type Past = Readonly<Record<string, PastWith & { readonly lastDay?: Day }>>

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
  const found = withKept(providers(shown.requests, shown.evaluations, today), before).map((one) =>
    remembering(one, before[one.key], today),
  )
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

/** Whoever has stood on the tab stays there, with the terms that the office typed beside them, also when nothing of theirs is shown any more. */
function withKept(found: readonly Provider[], before: Past): readonly Provider[] {
  const there = new Set(found.map(({ key }) => key))
  const kept = Object.entries(before).filter(([key]) => !there.has(key))
  return [...found, ...kept.map(([key, past]): Provider => ({ ...past, key, titles: [], places: 0 }))]
}

/**
 * What was found of somebody before the years that are shown: that some of us have been, and what five of us said, until
 * five others have said something else.
 */
function remembering(
  found: Provider,
  before: Past[string] | undefined,
  today: Day,
): Provider & { readonly beenBy?: Day } {
  const beenBy = found.been > 0 ? (found.lastDay ?? before?.lastDay) : before?.lastDay
  const longAgo = found.been === 0 && before?.lastDay !== undefined && before.lastDay < shownSince(today)
  const isTold = found.worth.median !== undefined || before?.worth.median === undefined
  return {
    ...found,
    ...(longAgo && { been: before.been }),
    ...(!isTold && { worth: before.worth }),
    ...(beenBy && (found.been > 0 || longAgo) && { beenBy }),
  }
}
