import { digest } from '../digest.ts'
import type { Day } from '../school/day.ts'
import { isHere, type Person } from '../school/person.ts'
import type { Need, NeedSource } from './need.ts'

/** A need that this year has not met, as a draft for next year's plan. */
export type DraftForPlan = {
  readonly key: string
  /** The priority that raised it; absent where somebody wrote it down. */
  readonly priority?: string
  readonly source: NeedSource
  readonly need: string
  readonly people: readonly Person[]
  /** Since when the first of them has had it. */
  readonly since: Day
}

/**
 * What next year's plan begins with (SB21, SA25): needs for which nothing was agreed or that were not met, the
 * same need of several people once. Those of most people first, then the oldest. Who has left needs nothing.
 */
export function forNextPlan(
  needs: readonly Need[],
  people: readonly Person[],
  today: Day,
): readonly DraftForPlan[] {
  const staff = new Map(people.filter((one) => isHere(one, today)).map((one) => [one.id, one]))
  const unmet = needs.flatMap((need) => {
    const person = staff.get(need.person)
    return person !== undefined && (need.became === 'open' || need.became === 'not met')
      ? [{ ...need, person }]
      : []
  })
  return [...Map.groupBy(unmet, sameNeed)]
    .flatMap(([same, theirs]): readonly DraftForPlan[] => {
      const [first] = theirs.toSorted((one, other) => one.since.localeCompare(other.since))
      if (first === undefined) return []
      const { raisedBy, source, need, since } = first
      return [
        {
          ...{ key: digest(same), source, need, since },
          people: [...new Set(theirs.map(({ person }) => person))],
          ...(raisedBy && { priority: `${raisedBy.number} ${raisedBy.name}` }),
        },
      ]
    })
    .sort((one, other) => other.people.length - one.people.length || one.since.localeCompare(other.since))
}

const sameNeed = ({ need, source, raisedBy }: Pick<Need, 'need' | 'source' | 'raisedBy'>): string =>
  `${raisedBy === undefined ? source : `plan ${raisedBy.number} ${raisedBy.name}`} ${need.trim().toLowerCase()}`
