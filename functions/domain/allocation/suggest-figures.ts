import { balance, type Fund, funds } from '../budget/accounts.ts'
import type { RequestId } from '../request/request.ts'
import type { Day } from '../school/day.ts'
import type { Suggestion } from './suggest.ts'
import { type Allocation, type Part, type Side, sides, takes, type Waiting } from './suggest-facts.ts'

/**
 * How things would stand if these were agreed, for “What if”. Below nothing where there is not enough.
 * Nothing is decided by it.
 */
export type Figures = {
  /** What would be free, by financial year: pence, and half days of cover. */
  readonly free: Readonly<Record<string, Readonly<Record<Fund, number>>>>
  /** How many would be out for training, on days on which one of these is. */
  readonly out: Readonly<Record<Day, number>>
  readonly parts: Readonly<Record<string, Readonly<Record<Side, Part>>>>
}

/** Figures of the requests that are ticked, of those suggested, or of any others that wait. */
export function figures(ids: readonly RequestId[], allocation: Allocation): Figures {
  const chosen = allocation.waiting.filter(({ id }) => ids.includes(id))
  const { books, parts, othersOut } = allocation
  const days = [...new Set(chosen.flatMap(({ outOn }) => outOn))].sort()
  return {
    free: byYear(books, (year, before) =>
      inEach(
        funds,
        (fund) => balance(before, `${fund}/free`) - needed(chosen, year, ({ by }) => by[fund] ?? 0),
      ),
    ),
    out: inEach(days, (day) => (othersOut[day] ?? 0) + peopleOut(chosen, day)),
    parts: byYear(parts, (year, before) =>
      inEach(sides, (side) => {
        const ofSide = chosen.filter(({ pot }) => pot === side)
        return { ...before[side], taken: before[side].taken + needed(ofSide, year, takes) }
      }),
    ),
  }
}

/** How far a suggestion can be trusted to be the best, as one sentence. */
export function howSure({ law, firsts, worth }: Suggestion): string {
  const stopped = 'The search stopped at its limit'
  if (law.got < law.atMost) return `${stopped}: more of what the law requires might fit.`
  if (firsts && firsts.got < firsts.atMost)
    return `${stopped}: more of those who have had nothing might be given something.`
  if (worth.got < worth.atMost)
    return `${stopped}: another set might do up to ${percentMore(worth)} % more for the plan.`
  return 'No other set of these requests does more for the plan within the money, cover and fairness there is.'
}

const percentMore = ({ got, atMost }: Suggestion['worth']): number =>
  Math.ceil(((atMost - got) * 100) / Math.max(got, 1))

const needed = (
  chosen: readonly Waiting[],
  year: string,
  of: (need: Waiting['needs'][number]) => number,
): number =>
  chosen
    .flatMap(({ needs }) => needs.filter((need) => need.year === year))
    .reduce((total, need) => total + of(need), 0)

const peopleOut = (chosen: readonly Waiting[], day: Day): number =>
  new Set(chosen.filter(({ outOn }) => outOn.includes(day)).map(({ person }) => person)).size

const byYear = <Before, After>(
  years: Readonly<Record<string, Before>>,
  after: (year: string, before: Before) => After,
): Readonly<Record<string, After>> =>
  Object.fromEntries(Object.entries(years).map(([year, before]) => [year, after(year, before)]))

const inEach = <Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): Readonly<Record<Key, Value>> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>
