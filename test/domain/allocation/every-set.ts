import type { Allocation, Waiting } from '../../../functions/domain/allocation/suggest-facts.ts'
import type { Fund } from '../../../functions/domain/budget/accounts.ts'
import type { RequestId } from '../../../functions/domain/request/request.ts'
import type { Day } from '../../../functions/domain/school/day.ts'

/**
 * The best set of waiting requests, found by looking at every one: a second, simpler way to know what
 * `suggest` should come to. It knows nothing of rows or solvers, and looks at sets of requests one by one.
 */
export function bestOfEverySet(allocation: Allocation): Measures {
  const sets = everySet(allocation).map((set) => measures(set, allocation))
  const law = Math.max(...sets.map((one) => one.law))
  const lawful = sets.filter((one) => one.law === law)
  const firsts = Math.max(...lawful.map((one) => one.firsts))
  const fair = lawful.filter((one) => !one.third || one.firsts === firsts)
  return { law, firsts, worth: Math.max(...fair.map((one) => one.worth)), third: false }
}

type Measures = {
  readonly law: number
  readonly firsts: number
  readonly worth: number
  /** Whether somebody would have a third thing. */
  readonly third: boolean
}

/** What a set comes to, given by its references; `undefined` when it breaks a limit. */
export function comesTo(ids: readonly RequestId[], allocation: Allocation): Measures | undefined {
  const set = allocation.waiting.filter(({ id }) => ids.includes(id))
  const ticked = allocation.waiting.filter((one) => isIn(one, allocation))
  const keeps = set.every((one) => mayBe(one, allocation) && hasRoom(one, set, ticked, allocation))
  return keeps && ticked.every((one) => set.includes(one)) && whole(set, allocation)
    ? measures(set, allocation)
    : undefined
}

/** Every set that keeps all limits. A set that breaks one is not made larger: it could only break more. */
function everySet(allocation: Allocation): readonly (readonly Waiting[])[] {
  const found: (readonly Waiting[])[] = []
  const ticked = allocation.waiting.filter((one) => isIn(one, allocation))
  const grow = (set: readonly Waiting[], rest: readonly Waiting[]): void => {
    const [next, ...others] = rest
    if (!next) {
      if (whole(set, allocation)) found.push(set)
      return
    }
    grow(set, others)
    if (hasRoom(next, [...set, next], ticked, allocation)) grow([...set, next], others)
  }
  grow(
    ticked,
    allocation.waiting.filter((one) => !ticked.includes(one) && mayBe(one, allocation)),
  )
  return found
}

const partners = (one: Waiting, { waiting }: Allocation): readonly Waiting[] =>
  one.together === undefined ? [one] : waiting.filter(({ together }) => together === one.together)

const isOut = (one: Waiting, allocation: Allocation): boolean =>
  partners(one, allocation).some(({ whatIf }) => whatIf === 'out')
const isIn = (one: Waiting, allocation: Allocation): boolean =>
  !isOut(one, allocation) && partners(one, allocation).some(({ whatIf }) => whatIf === 'in')
const mayBe = (one: Waiting, allocation: Allocation): boolean =>
  isIn(one, allocation) ||
  (!isOut(one, allocation) && partners(one, allocation).every(({ never }) => never === undefined))

/** Whoever belongs together is in together. */
const whole = (set: readonly Waiting[], allocation: Allocation): boolean =>
  set.every((one) => partners(one, allocation).every((partner) => set.includes(partner)))

/**
 * Whether everything that one request of a set uses is enough for the whole set. What leaders ticked
 * may go past a limit; then nothing more may be added to it.
 */
function hasRoom(
  { person, pot, needs, outOn }: Waiting,
  set: readonly Waiting[],
  ticked: readonly Waiting[],
  { books, parts, outPerDay, othersOut }: Allocation,
): boolean {
  const enough = (room: number, of: (set: readonly Waiting[]) => number): boolean =>
    of(set) <= Math.max(room, of(ticked))
  const side = pot === 'plan' || pot === 'individual' ? pot : undefined
  const money = (some: readonly Waiting[], year: string): number =>
    [pot, 'travel', 'cover']
      .map((fund) =>
        ofFund(
          some.filter((one) => one.pot === pot),
          year,
          fund,
        ),
      )
      .reduce((one, other) => one + other, 0)
  const out = (some: readonly Waiting[], day: Day): number =>
    some.filter((one) => one.outOn.includes(day)).length

  return (
    needs.every(({ year, by }) =>
      (Object.keys(by) as Fund[]).every((fund) =>
        enough(books[year]?.[`${fund}/free`] ?? 0, (some) => ofFund(some, year, fund)),
      ),
    ) &&
    needs.every(({ year }) => {
      const part = side && parts[year]?.[side]
      return !part || enough(part.most - part.taken, (some) => money(some, year))
    }) &&
    outOn.every((day) => enough(outPerDay - (othersOut[day] ?? 0), (some) => out(some, day))) &&
    outOn.every((day) =>
      enough(1, (some) =>
        out(
          some.filter((one) => one.person === person),
          day,
        ),
      ),
    )
  )
}

function ofFund(set: readonly Waiting[], year: string, fund: string): number {
  let total = 0
  for (const { needs } of set)
    for (const need of needs) if (need.year === year) total += (need.by as Record<string, number>)[fund] ?? 0
  return total
}

function measures(set: readonly Waiting[], allocation: Allocation): Measures {
  const things = set.filter(({ pot }) => pot !== 'statutory')
  const has = (person: string): number => things.filter((one) => one.person === person).length
  const had = (person: string): number => allocation.had[person] ?? 0
  const people = [...new Set(things.map(({ person }) => person))]
  return {
    law: set.length - things.length,
    firsts: people.filter((person) => had(person) === 0).length,
    third: people.some((person) => had(person) + has(person) > allocation.mostWhileOthersHaveNone),
    worth: set.reduce((total, { worth }) => total + worth, 0),
  }
}
