import type { Amounts, Row, Solve } from './integer-program.ts'
import type { Party } from './parties.ts'
import { fits, type Table } from './table.ts'

/** How much a set comes to, and the most that any set could. */
export type Reached = { readonly got: number; readonly atMost: number }

/** What one search is for. */
export type Aim = {
  readonly maximise: Amounts
  readonly rows: readonly Row[]
  /** What is maximised, of a whole set with what is ticked. */
  readonly count: (chosen: readonly Party[]) => number
  /** Whether a set that is within the limits keeps the other rows too. */
  readonly keeps: (chosen: readonly Party[]) => boolean
  /** A set that keeps them, to fall back on. */
  readonly start: readonly Party[]
}

type Best = Reached & { readonly chosen: readonly Party[] }

/**
 * The best set that was found. A solver counts in fractions, so its set is believed only where it
 * holds to the penny.
 */
export async function best(table: Table, solve: Solve, aim: Aim): Promise<Best> {
  const { count, keeps, start } = aim
  const most = count(table.ticked) + Object.values(aim.maximise).reduce((sum, amount) => sum + amount, 0)
  if (count(start) === most) return { chosen: start, got: most, atMost: most }

  const solution = await solve({ maximise: aim.maximise, rows: aim.rows })
  const names = new Set(solution.chosen)
  const found = [...table.ticked, ...table.open.filter(({ id }) => names.has(id))]
  const holds = fits(found, table) && keeps(found) && count(found) >= count(start)
  const chosen = holds ? found : start
  return { chosen, got: count(chosen), atMost: solution.atMost + count(table.ticked) }
}
