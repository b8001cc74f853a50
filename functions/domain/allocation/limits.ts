import { balance, type Fund } from '../budget/accounts.ts'
import type { RequestId } from '../request/request.ts'
import type { Day } from '../school/day.ts'
import type { PersonId } from '../school/person.ts'
import type { Party } from './parties.ts'
import { type Allocation, type Side, sides, takes } from './suggest-facts.ts'

/** Something of which only so much can be given out, and how much of it each party would use. */
export type Limit = {
  readonly on: On
  /** What there is before anything that waits; below nothing where the head has let something through. */
  readonly room: number
  readonly uses: ReadonlyMap<RequestId, number>
}

type On =
  | { readonly kind: 'fund'; readonly fund: Fund; readonly year: string }
  | { readonly kind: 'part'; readonly side: Side; readonly year: string }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'own day'; readonly person: PersonId; readonly day: Day }

/**
 * Every limit that a party would use something of (SB26, SB32, SB16): funds by year, people out by
 * day, each side's part of a year, and a person's own day, because nobody can be in two places.
 */
export function limits(waiting: readonly Party[], allocation: Allocation): readonly Limit[] {
  const found = new Map<string, Limit & { readonly uses: Map<RequestId, number> }>()
  for (const party of waiting)
    for (const [on, amount] of usesOf(party)) {
      const key = Object.values(on).join(' ')
      const limit = found.get(key) ?? { on, room: roomFor(on, allocation), uses: new Map() }
      limit.uses.set(party.id, (limit.uses.get(party.id) ?? 0) + amount)
      found.set(key, limit)
    }
  return [...found.values()].filter(({ room }) => room < Number.POSITIVE_INFINITY)
}

/** How much of a limit these use together. */
export const used = ({ uses }: Limit, chosen: readonly Party[]): number =>
  chosen.reduce((total, { id }) => total + (uses.get(id) ?? 0), 0)

const usesOf = ({ members }: Party): readonly (readonly [On, number])[] =>
  members.flatMap(({ person, pot, needs, outOn }) => [
    ...needs.flatMap(({ year, by }) =>
      Object.entries(by).map(([fund, amount]): [On, number] => [
        { kind: 'fund', fund: fund as Fund, year },
        amount,
      ]),
    ),
    ...sides
      .filter((side) => side === pot)
      .flatMap((side) =>
        needs.map((need): [On, number] => [{ kind: 'part', side, year: need.year }, takes(need)]),
      ),
    ...outOn.flatMap((day): [On, number][] => [
      [{ kind: 'day', day }, 1],
      [{ kind: 'own day', person, day }, 1],
    ]),
  ])

function roomFor(on: On, { books, parts, outPerDay, othersOut }: Allocation): number {
  switch (on.kind) {
    case 'fund':
      return balance(books[on.year] ?? {}, `${on.fund}/free`)
    case 'part': {
      const part = parts[on.year]?.[on.side]
      return part ? part.most - part.taken : Number.POSITIVE_INFINITY
    }
    case 'day':
      return outPerDay - (othersOut[on.day] ?? 0)
    case 'own day':
      return 1
  }
}
