import { isAgreed } from '../booking/booking.ts'
import { type Kind, kinds, type Source, sources, type TrainingRequest } from '../request/request.ts'
import type { Day } from '../school/day.ts'
import { schoolYearOf } from '../school/school-year.ts'
import { list } from '../sentence.ts'

/** How this school year's activities are spread over scopes or kinds (SA27, SA1), and what to think about. */
export type Balance = {
  readonly of: 'source' | 'kind'
  readonly activities: number
  /** The most frequent first, with its share in per cent. */
  readonly shares: readonly { readonly name: Source | Kind; readonly percent: number }[]
  /** Advice only: nothing follows from it. Empty where there is nothing to say. */
  readonly say: string
}

/**
 * The spread of what was agreed or logged, whoever it is for. A school is to use a wide range (SA27): what is
 * missing is named, and what makes up more than half is asked about. Nothing is said of no activities.
 */
export function balances(requests: readonly TrainingRequest[], today: Day): readonly Balance[] {
  const year = schoolYearOf(today)
  const given = requests.filter((one) => isAgreed(one) && schoolYearOf(one.asked.lastDay) === year)
  if (given.length === 0) return []
  return [
    spread(
      'source',
      sources,
      given.map(({ asked }) => asked.source),
    ),
    spread(
      'kind',
      kinds,
      given.map(({ asked }) => asked.kind),
    ),
  ]
}

function spread<T extends Source | Kind>(
  of: Balance['of'],
  names: readonly T[],
  given: readonly T[],
): Balance {
  const counts = names
    .map((name) => ({ name, count: given.filter((one) => one === name).length }))
    .toSorted((one, other) => other.count - one.count)
  const missing = counts.filter(({ count }) => count === 0).map(({ name }) => name)
  const most = counts.find(({ count }) => count > given.length - count)
  return {
    of,
    activities: given.length,
    shares: counts
      .filter(({ count }) => count > 0)
      .map(({ name, count }) => ({ name, percent: Math.round((count * 100) / given.length) })),
    say: [
      most && `More than half is “${most.name}”: is that meant?`,
      // Few schools use every kind, so only scopes are missed.
      of === 'source' && missing.length > 0 && `Nothing yet from: ${list(missing)}.`,
    ]
      .filter((part) => typeof part === 'string')
      .join(' '),
  }
}
