import { type Day, dayOf } from '../school/day.ts'
import { type Entry, type Fund, funds, potNames } from './accounts.ts'

/** One sum of a financial year that was set anew on a day; pence, or half days of cover. */
export type GrantChange = {
  readonly day: Day
  /** 'allocation': the pots together. */
  readonly what: Fund | 'allocation'
  readonly from: number
  readonly to: number
}

type Sums = Readonly<Partial<Record<Fund, number>>>

/**
 * What became of the sums of a financial year after the day on which they were first set, newest day
 * first, straight from the ledger's grants (SB25). Within a day only what came of it is told: somebody who
 * types nine cells one after the other has made one change.
 */
export function grantChanges(entries: readonly Entry[], year: string): readonly GrantChange[] {
  const ofYear = entries.filter((entry) => entry.why === 'grant' && entry.year === year)
  const byDay = Map.groupBy(ofYear, ({ at }) => dayOf(at))
  const [first, ...later] = [...byDay.keys()].sort()
  if (first === undefined) return []
  let sums = after({}, byDay.get(first) ?? [])
  const changes: GrantChange[][] = []
  for (const day of later) {
    const next = after(sums, byDay.get(day) ?? [])
    changes.push(changesBetween(sums, next, day))
    sums = next
  }
  return changes.reverse().flat()
}

/** The sums after some grants; what was granted stands on the other side of the books. */
function after(sums: Sums, entries: readonly Entry[]): Sums {
  const so: Partial<Record<Fund, number>> = { ...sums }
  for (const { account, amount } of entries.flatMap(({ lines }) => lines)) {
    const [fund, position] = account.split('/') as [Fund, string]
    if (position === 'granted') so[fund] = (so[fund] ?? 0) - amount
  }
  return so
}

function changesBetween(before: Sums, now: Sums, day: Day): GrantChange[] {
  const together = (sums: Sums): number => potNames.reduce((total, pot) => total + (sums[pot] ?? 0), 0)
  const all: readonly GrantChange[] = [
    { day, what: 'allocation', from: together(before), to: together(now) },
    ...funds.map((fund) => ({ day, what: fund, from: before[fund] ?? 0, to: now[fund] ?? 0 })),
  ]
  return all.filter(({ from, to }) => from !== to)
}
