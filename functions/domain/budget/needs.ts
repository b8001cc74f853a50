import type { TrainingRequest } from '../request/request.ts'
import { bornBy, partsOf } from '../request/true-cost.ts'
import type { Day } from '../school/day.ts'
import type { Fund } from './accounts.ts'
import { sum } from './money.ts'

/** What a request needs of each fund, in pence or half days, by financial year. */
export type Needs = { readonly year: string; readonly by: Readonly<Partial<Record<Fund, number>>> }

/** What a request needs, earliest year first; only years and funds of which it needs something. */
export function needs(request: TrainingRequest): readonly Needs[] {
  const years = [...new Set(request.cost.lines.map(({ year }) => year))].sort()
  return years.map((year) => {
    const lines = request.cost.lines.filter((line) => line.year === year)
    const of = (budget: ReturnType<typeof bornBy>) =>
      sum(...lines.filter((line) => bornBy(line) === budget).map(({ pence }) => pence))
    const bought = sum(...lines.map(({ what, pence }) => (what === 'cover' ? pence : 0)))
    const by = {
      [request.pot]: of('pot'),
      travel: of('travel'),
      cover: of('cover'),
      'cover-half-days': halfDaysBehind(bought, request),
    }
    return { year, by: Object.fromEntries(Object.entries(by).filter(([, amount]) => amount > 0)) }
  })
}

/** Every half day costs the same, so those of a year follow from its share of the money. */
function halfDaysBehind(pence: number, { cost }: TrainingRequest): number {
  const all = partsOf(cost).find(({ what }) => what === 'cover')
  return all ? Math.round((cost.coverHalfDays * pence) / all.pence) : 0
}

/** A part of what one request needs, and the day after which it is spent: its last in that financial year. */
export type Share = {
  readonly year: string
  readonly fund: Fund
  readonly amount: number
  readonly until: Day
}

/** What a request needs, line by line; nothing is put together. */
export const sharesOf = (request: TrainingRequest): readonly Share[] =>
  request.cost.lines.flatMap((line): readonly Share[] => {
    const { pence, year, until = request.asked.lastDay } = line
    const share = (fund: Fund, amount: number): Share => ({ year, fund, amount, until })
    const budget = bornBy(line)
    const money = share(budget === 'pot' ? request.pot : budget, pence)
    return line.what === 'cover' ? [money, share('cover-half-days', halfDaysBehind(pence, request))] : [money]
  })
