import type { Pence } from '../budget/money.ts'
import type { TrainingRequest } from '../request/request.ts'
import { coveredInSchool, partsOf } from '../request/true-cost.ts'
import type { Day, DayPart, Part } from '../school/day.ts'

/** Half a day or a day on which somebody must cover. */
export type CoverNeeded = DayPart & {
  /** Names it beside its request: '2026-12-04 all day'. */
  readonly called: string
  /** What is set aside for it; nothing where somebody in school covers. */
  readonly pence: Pence
}

/** The cover of a request by its days, earliest first; a day named twice, or whole and in half, once. */
export function coverNeeded(request: TrainingRequest): readonly CoverNeeded[] {
  const { asked, cost } = request
  const days = new Map<Day, Part>()
  for (const { day, part } of asked.cover) {
    const before = days.get(day)
    days.set(day, before === undefined || before === part ? part : 'all day')
  }
  const bought = coveredInSchool(asked) ? undefined : partsOf(cost).find(({ what }) => what === 'cover')
  const perHalf = bought === undefined ? 0 : bought.pence / cost.coverHalfDays
  return [...days]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([day, part]) => ({
      day,
      part,
      called: `${day} ${part}`,
      pence: Math.floor(perHalf * (part === 'all day' ? 2 : 1)),
    }))
}
