import type { PersonId } from '../school/person.ts'
import { beyondIn } from './fairness.ts'
import type { Amounts, Row } from './integer-program.ts'
import { givenBy, type Party } from './parties.ts'
import type { Table } from './table.ts'

/** What each open party counts, by its reference. */
export const counting = (open: readonly Party[], count: (party: Party) => number): Amounts =>
  Object.fromEntries(open.map((party) => [party.id, count(party)]).filter(([, amount]) => amount !== 0))

/** No limit is passed by what is chosen beside what is ticked. */
export const limitRows = ({ limits, open, most, ticked }: Table): readonly Row[] => {
  const taken = new Set(ticked.map(({ id }) => id))
  return limits.flatMap((limit): Row[] => {
    const already = [...limit.uses].reduce((total, [id, uses]) => total + (taken.has(id) ? uses : 0), 0)
    const of = counting(open, ({ id }) => limit.uses.get(id) ?? 0)
    const atMost = (most.get(limit) ?? 0) - already
    return total(of) > atMost ? [{ of, atMost }] : []
  })
}

/** As much of what the law requires as can be. */
export const lawRow = ({ open }: Table, atLeast: number): Row => ({
  of: counting(open, ({ byLaw }) => byLaw),
  atLeast,
})

/** One name for each person with nothing: it can be chosen only when something of theirs is. */
export const firsts = ({ nothing, ticked }: Table): Amounts => {
  const given = givenBy(ticked)
  return Object.fromEntries(
    nothing.filter((person) => !given.has(person)).map((person) => [first(person), 1]),
  )
}

export const firstRows = (table: Table): readonly Row[] =>
  table.nothing
    .filter((person) => first(person) in firsts(table))
    .map((person) => ({ of: { [first(person)]: -1, ...things(table, person) }, atLeast: 0 }))

/**
 * A third thing for anybody (or whatever the school has set) only where as many as can be of those
 * with nothing are given something. `mostFirsts` is how many that is, beside those that are ticked.
 */
export function thirdRows(table: Table, mostFirsts: number): readonly Row[] {
  const { allocation, ticked } = table
  const all = firsts(table)
  if (beyondIn(ticked, allocation).length > 0) return [...firstRows(table), { of: all, atLeast: mostFirsts }]

  const beyond = beyondRows(table)
  if (beyond.length === 0 || mostFirsts <= 0) return []
  return [...firstRows(table), ...beyond, { of: { ...all, [third]: -mostFirsts }, atLeast: 0 }]
}

/** For everybody whom the open requests could give a third thing: past two, `third` has to be chosen. */
function beyondRows(table: Table): readonly Row[] {
  const { allocation, ticked, open } = table
  const given = givenBy(ticked)
  return [...givenBy(open)].flatMap(([person, most]): Row[] => {
    const had = (allocation.had[person] ?? 0) + (given.get(person) ?? 0)
    const room = Math.max(0, allocation.mostWhileOthersHaveNone - had)
    return most > room ? [{ of: { ...things(table, person), [third]: room - most }, atMost: room }] : []
  })
}

/** Whether these requests could give anybody a third thing. */
export const thirdsPossible = (table: Table): boolean =>
  beyondIn([...table.ticked, ...table.open], table.allocation).length > 0

const things = ({ open }: Table, person: PersonId): Amounts =>
  counting(open, ({ gives }) => gives.filter((one) => one === person).length)

const first = (person: PersonId): string => `first for ${person}`
const third = 'a third for anybody'
const total = (of: Amounts): number => Object.values(of).reduce((sum, amount) => sum + amount, 0)
