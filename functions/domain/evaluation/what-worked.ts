import type { ImpactLine } from './impact.ts'
import type { Spread } from './spread.ts'

/** What has something in common, with the lenses of which enough people have told. */
export type Worked = Pick<ImpactLine, 'by' | 'id' | 'name'> & { readonly told: readonly Spread[] }

/** Marks from which something is said to have worked or not, and from how far apart people are of two minds. Advice only: nothing follows from it. */
const good = 4
const poor = 2.5
const wide = 2
/** Of each no more than somebody would talk about. */
const most = 3

/**
 * What worked, what did not, and where people are of two minds (SB8, SB21), by the middle of the lenses
 * together: only kinds, providers and priorities of which five people have told.
 */
export function whatWorked(lines: readonly ImpactLine[]): {
  readonly well: readonly Worked[]
  readonly badly: readonly Worked[]
  readonly apart: readonly Worked[]
} {
  const told = lines
    .filter(({ by }) => by !== 'source')
    .map(({ by, id, name, lenses }) => ({
      ...{ by, id, name },
      told: lenses.filter(({ median }) => median !== undefined),
    }))
    .filter((one) => one.told.length > 0)
  return {
    well: highest(told, average).filter((one) => average(one) >= good),
    badly: highest(told, (one) => -average(one)).filter((one) => average(one) <= poor),
    apart: highest(told, widest)
      .filter((one) => widest(one) >= wide)
      .map((one) => ({ ...one, told: one.told.filter((line) => width(line) >= wide) })),
  }
}

const highest = (all: readonly Worked[], by: (one: Worked) => number): readonly Worked[] =>
  all.toSorted((one, other) => by(other) - by(one)).slice(0, most)

const average = ({ told }: Worked): number =>
  told.reduce((total, { median = 0 }) => total + median, 0) / told.length

const widest = ({ told }: Worked): number => Math.max(...told.map(width))

const width = ({ half }: Spread): number => (half === undefined ? 0 : half.to - half.from)
