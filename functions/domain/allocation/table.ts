import type { RequestId } from '../request/request.ts'
import type { Day } from '../school/day.ts'
import type { PersonId } from '../school/person.ts'
import { withNothing } from './fairness.ts'
import { type Limit, limits, used } from './limits.ts'
import { type Party, parties } from './parties.ts'
import type { Allocation } from './suggest-facts.ts'

/** Everything on the table: who waits, what leaders ticked, and what there is to give. */
export type Table = {
  readonly allocation: Allocation
  /** In the order of asking. */
  readonly all: readonly Party[]
  readonly ticked: readonly Party[]
  readonly open: readonly Party[]
  readonly limits: readonly Limit[]
  readonly limitsOf: ReadonlyMap<RequestId, readonly Limit[]>
  /** What all may use together. What is ticked may go past the room there is, and then leaves none for others. */
  readonly most: ReadonlyMap<Limit, number>
  readonly nothing: readonly PersonId[]
}

export function laidOut(allocation: Allocation): Table {
  const all = parties(allocation)
  const ticked = all.filter(({ may }) => may === 'in')
  const found = limits(all, allocation)
  return {
    allocation,
    all,
    ticked,
    open: all.filter(({ may }) => may === 'open'),
    limits: found,
    limitsOf: new Map(all.map(({ id }) => [id, found.filter(({ uses }) => uses.has(id))])),
    most: new Map(found.map((limit) => [limit, Math.max(limit.room, used(limit, ticked))])),
    nothing: withNothing(all, allocation),
  }
}

/** How much of each limit a set uses. */
export type Totals = ReadonlyMap<Limit, number>

export function totalsOf(chosen: readonly Party[], { limitsOf }: Table): Totals {
  const totals = new Map<Limit, number>()
  for (const { id } of chosen)
    for (const limit of limitsOf.get(id) ?? [])
      totals.set(limit, (totals.get(limit) ?? 0) + (limit.uses.get(id) ?? 0))
  return totals
}

/** The limits that have no room for a party beside these totals, once `instead` is taken out of them. */
export const tooTight = (
  { id }: Party,
  totals: Totals,
  { limitsOf, most }: Table,
  instead?: Party,
): readonly Limit[] =>
  (limitsOf.get(id) ?? []).filter((limit) => {
    const others = (totals.get(limit) ?? 0) - (instead ? (limit.uses.get(instead.id) ?? 0) : 0)
    return others + (limit.uses.get(id) ?? 0) > (most.get(limit) ?? 0)
  })

/** Whether a set keeps within every limit. */
export const fits = (chosen: readonly Party[], table: Table): boolean =>
  [...totalsOf(chosen, table)].every(([limit, total]) => total <= (table.most.get(limit) ?? 0))

/** How many would be out on a day, those who are out already among them. */
export function outOn(day: Day, totals: Totals, { limits, allocation }: Table): number {
  const limit = limits.find(({ on }) => on.kind === 'day' && on.day === day)
  return (allocation.othersOut[day] ?? 0) + (limit ? (totals.get(limit) ?? 0) : 0)
}
