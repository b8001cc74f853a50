import type { RequestId } from '../request/request.ts'
import type { CostLine, TrueCost } from '../request/true-cost.ts'
import type { Day } from '../school/day.ts'
import { type Pence, sum } from './money.ts'

export const fundingStates = ['asked for', 'agreed', 'received', 'refused'] as const
export type FundingState = (typeof fundingStates)[number]

/** Money from elsewhere for a request (SB34): a grant, a bursary, a scholarship, a provider's discount. */
export type Funding = {
  readonly request: RequestId
  /** Who gives it, and what it is called, in the office's words. */
  readonly from: string
  readonly pence: Pence
  readonly state: FundingState
  /** The last day on which it can be claimed. */
  readonly claimBy?: Day
}

/** Money from elsewhere counts once it is agreed; what is only asked for, or was refused, takes nothing off. */
const counts = ({ state }: Pick<Funding, 'state'>): boolean => state === 'agreed' || state === 'received'

/**
 * A true cost as the school bears it: what it is without money from elsewhere, less what counts of it (SB31). It pays for
 * the fee and its VAT first, then for cover, then for travel, in every financial year its
 * share; never more than there is. The same again changes nothing.
 */
export function withFunding(cost: TrueCost, fundings: readonly Funding[]): TrueCost {
  const gross = cost.lines.filter(({ what }) => what !== 'funding')
  let left = sum(...fundings.filter(counts).map(({ pence }) => pence))
  const taken = bearers.flatMap(({ pays, whats }) => {
    const borne = gross.filter(({ what }) => whats.some((one) => one === what))
    const takes = Math.min(left, sum(...borne.map(({ pence }) => pence)))
    left -= takes
    return takenOff(borne, takes, pays)
  })
  const lines = [...gross, ...taken]
  return { ...cost, total: sum(...lines.map(({ pence }) => pence)), lines }
}

const bearers = [
  { pays: 'fee', whats: ['fee', 'VAT'] },
  { pays: 'cover', whats: ['cover'] },
  { pays: 'travel', whats: ['travel'] },
] as const

/** An amount taken off some lines, a line of its own for each of their financial years; no year pays more than it has. */
function takenOff(
  lines: readonly CostLine[],
  takes: Pence,
  pays: 'fee' | 'cover' | 'travel',
): readonly CostLine[] {
  const all = sum(...lines.map(({ pence }) => pence))
  let [so, taken] = [0, 0]
  return [...Map.groupBy(lines, ({ year }) => year).values()].flatMap((ofYear): readonly CostLine[] => {
    const [like] = ofYear
    so += sum(...ofYear.map(({ pence }) => pence))
    const pence = Math.floor((takes * so) / all) - taken
    taken += pence
    if (like === undefined || pence === 0) return []
    const { code, year, until } = like
    return [
      { what: 'funding', called: 'from elsewhere', pence: -pence, code, year, pays, ...(until && { until }) },
    ]
  })
}

/** Sums of money from elsewhere by where they stand. */
export type FundingSums = Readonly<Record<FundingState, Pence>>

/** What comes from elsewhere, by the financial year of the request that it is for. */
export function fundingByYear(
  fundings: readonly Funding[],
  years: Readonly<Record<RequestId, string>>,
): Readonly<Record<string, FundingSums>> {
  const of = (some: readonly Funding[], state: FundingState): Pence =>
    sum(...some.filter((one) => one.state === state).map(({ pence }) => pence))
  const byYear = Map.groupBy(fundings, ({ request }) => years[request] ?? '')
  return Object.fromEntries(
    [...byYear].map(([year, some]) => [
      year,
      {
        'asked for': of(some, 'asked for'),
        agreed: of(some, 'agreed'),
        received: of(some, 'received'),
        refused: of(some, 'refused'),
      },
    ]),
  )
}
