import { servedNeeds } from '../domain/development/need-served.ts'
import type { Store } from '../outside.ts'
import { type StoredRequest, writing } from './books.ts'
import type { Known } from './known.ts'
import { same } from './learn.ts'
import { type Development, needsNow } from './learn-development.ts'

/** Writes down what has been agreed or logged for each need by now (SA25); what is known then says so. */
export async function keepNeeds(
  store: Store,
  school: string,
  development: Development,
  requests: readonly StoredRequest[],
  known: Known,
): Promise<{ readonly development: Development; readonly known: Known }> {
  const served = servedNeeds([...development.needs, ...development.fromPlan], requests, development.served)
  if (same(served, development.served)) return { development, known }
  const now = { ...development, served }
  await store.transaction(async (books) => writing(books, school).saveKnown('development', now))
  return { development: now, known: { ...known, needs: needsNow(now) } }
}
