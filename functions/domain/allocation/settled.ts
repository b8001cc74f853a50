import type { PersonId } from '../school/person.ts'
import { givenBy, type Party } from './parties.ts'
import { type Table, tooTight, totalsOf } from './table.ts'

type Keeps = (chosen: readonly Party[]) => boolean

/**
 * Settles what the search leaves open. What still fits is put in. Then, of two requests that are worth
 * the same and could take each other's place, the one goes first whose person would have fewer
 * things, then the one that was asked first; otherwise it would be chance, and nobody could say why.
 */
export function settled(chosen: readonly Party[], table: Table, keeps: Keeps): readonly Party[] {
  let best = filled(chosen, table, keeps)
  for (let better = exchanged(best, table, keeps); better; better = exchanged(best, table, keeps))
    best = filled(better, table, keeps)
  return best
}

/**
 * A set with everything added that still fits: what the law requires first, then the worthiest, then in
 * the order of asking.
 */
export function filled(chosen: readonly Party[], table: Table, keeps: Keeps): readonly Party[] {
  const inOrder = [...table.open].sort((one, other) => other.byLaw - one.byLaw || other.worth - one.worth)
  let best = chosen
  for (let more = best; more; ) {
    best = more
    const totals = totalsOf(best, table)
    const next = inOrder.find(
      (party) =>
        !best.includes(party) && tooTight(party, totals, table).length === 0 && keeps([...best, party]),
    )
    if (!next) return best
    more = [...best, next]
  }
  return best
}

/** The set with one request in the place of another that it should go before; `undefined` when there is none. */
function exchanged(chosen: readonly Party[], table: Table, keeps: Keeps): readonly Party[] | undefined {
  const totals = totalsOf(chosen, table)
  const inside = table.open.filter((party) => chosen.includes(party))
  for (const party of table.open) {
    if (chosen.includes(party)) continue
    for (const instead of inside) {
      if (!alike(party, instead) || tooTight(party, totals, table, instead).length > 0) continue
      const others = chosen.filter((one) => one !== instead)
      if (goesFirst(party, instead, others, table) && keeps([...others, party])) return [...others, party]
    }
  }
  return undefined
}

const alike = (one: Party, other: Party): boolean =>
  one.members.length === 1 &&
  other.members.length === 1 &&
  one.worth === other.worth &&
  one.byLaw === other.byLaw

/** `all` is in the order of asking. */
function goesFirst(one: Party, other: Party, beside: readonly Party[], { all, allocation }: Table): boolean {
  const given = givenBy(beside)
  const things = ({ gives }: Party): number =>
    gives.reduce((sum, person: PersonId) => sum + (allocation.had[person] ?? 0) + (given.get(person) ?? 0), 0)
  const fewer = things(one) - things(other)
  return fewer === 0 ? all.indexOf(one) < all.indexOf(other) : fewer < 0
}
