import type { Day } from '../school/day.ts'
import { shownSince } from '../school/school-year.ts'
import type { PastWith, Provider } from './provider.ts'

/** What was known of providers before, by key; with the last day of a place there that was taken. */
export type Past = Readonly<Record<string, PastWith & { readonly lastDay?: Day }>>

type WithBefore = Provider & { readonly beenBy?: Day }

/**
 * Providers as the years that are shown know them, and what was known of them before: whoever has stood on the tab stays
 * there, with the terms that the office typed beside them; that some of us have been is not forgotten; and what five of us
 * said counts until five others have said something.
 */
export function withBefore(found: readonly Provider[], before: Past, today: Day): readonly WithBefore[] {
  const there = new Set(found.map(({ key }) => key))
  const kept = Object.entries(before).filter(([key]) => !there.has(key))
  const gone = kept.map(
    ([key, { lastDay, ...past }]): WithBefore => ({
      ...{ ...past, key, titles: [], places: 0 },
      ...(lastDay && { beenBy: lastDay }),
    }),
  )
  return [...found.map((one) => remembering(one, before[one.key], today)), ...gone]
}

function remembering(found: Provider, before: Past[string] | undefined, today: Day): WithBefore {
  const isTold = found.worth.median !== undefined || before?.worth.median === undefined
  const worth = isTold ? found.worth : before.worth
  if (found.been > 0) return { ...found, worth, ...(found.lastDay && { beenBy: found.lastDay }) }
  // A place of these years that was not taken after all is no place that we had before them.
  const longAgo = before?.lastDay !== undefined && before.lastDay < shownSince(today)
  return longAgo ? { ...found, worth, been: before.been, beenBy: before.lastDay } : { ...found, worth }
}
