import type { Allocation, Waiting } from '../../functions/domain/allocation/suggest-facts.ts'
import type { Fund } from '../../functions/domain/budget/accounts.ts'

/**
 * What somebody would do with a list and a calculator: what the law requires first, then from the
 * worthiest down, each if it still fits. A third thing for anybody waits until everybody with nothing
 * has been given something; so firsts are tried first as well, and the better of the two counts. It
 * keeps the same limits as the suggestion.
 */
export function greedy(allocation: Allocation): readonly Waiting[] {
  const inOrder = [...allocation.waiting].sort((one, other) => other.worth - one.worth)
  const law = inOrder.filter(({ pot }) => pot === 'statutory')
  const things = inOrder.filter(({ pot }) => pot !== 'statutory')
  const lawful = taken([], law, allocation, () => true)

  const { mostWhileOthersHaveNone: most } = allocation
  const noThird: May = (one, chosen) => which(one, chosen, allocation) <= most
  const worthiest = taken(lawful, things, allocation, noThird)
  const firsts = taken(lawful, things, allocation, (one, chosen) => which(one, chosen, allocation) === 1)
  const fairest = taken(taken(firsts, things, allocation, noThird), things, allocation, (_, chosen) =>
    things.every((one) => which(one, chosen, allocation) > 1),
  )
  return worthOf(fairest) > worthOf(worthiest) ? fairest : worthiest
}

type May = (one: Waiting, chosen: readonly Waiting[]) => boolean

export const worthOf = (chosen: readonly Waiting[]): number =>
  chosen.reduce((total, { worth }) => total + worth, 0)

function taken(
  chosen: readonly Waiting[],
  inOrder: readonly Waiting[],
  allocation: Allocation,
  may: May,
): readonly Waiting[] {
  let all = chosen
  for (const one of inOrder)
    if (!all.includes(one) && may(one, all) && fits(one, all, allocation)) all = [...all, one]
  return all
}

/** Which thing it would be for its person this year: 1 is the first. */
const which = ({ person }: Waiting, chosen: readonly Waiting[], { had }: Allocation): number =>
  (had[person] ?? 0) + chosen.filter((one) => one.person === person && one.pot !== 'statutory').length + 1

function fits(one: Waiting, chosen: readonly Waiting[], allocation: Allocation): boolean {
  const all = [...chosen, one]
  const money = one.needs.every(({ year, by }) => {
    const part =
      one.pot === 'plan' || one.pot === 'individual' ? allocation.parts[year]?.[one.pot] : undefined
    const side = all.filter(({ pot }) => pot === one.pot)
    const taken = ([one.pot, 'travel', 'cover'] as const).reduce(
      (sum, fund) => sum + used(side, year, fund),
      0,
    )
    return (
      (!part || part.taken + taken <= part.most) &&
      (Object.keys(by) as Fund[]).every(
        (fund) => used(all, year, fund) <= (allocation.books[year]?.[`${fund}/free`] ?? 0),
      )
    )
  })
  return (
    money &&
    one.outOn.every((day) => {
      const out = chosen.filter(({ outOn }) => outOn.includes(day))
      return (
        out.length + (allocation.othersOut[day] ?? 0) < allocation.outPerDay &&
        !out.some(({ person }) => person === one.person)
      )
    })
  )
}

const used = (some: readonly Waiting[], year: string, fund: Fund): number =>
  some
    .flatMap(({ needs }) => needs.filter((need) => need.year === year))
    .reduce((sum, { by }) => sum + (by[fund] ?? 0), 0)
