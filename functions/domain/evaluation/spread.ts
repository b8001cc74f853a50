import { lensLine } from '../governors/compile.ts'
import type { LensLine } from '../governors/report.ts'
import type { Evaluation, Lens } from './evaluation.ts'
import { median } from './median.ts'

/** One lens with how far apart people are: between which marks the middle half of them lies. */
export type Spread = LensLine & { readonly half?: { readonly from: number; readonly to: number } }

/**
 * The middle of what people gave and the middle half around it (SB8, SA15). The highest and the lowest
 * mark would be one person's; like the middle, the half is told only where five people have given one.
 */
export function spread(lens: Lens, answered: readonly Evaluation[]): Spread {
  const line = lensLine(lens, answered)
  if (line.median === undefined) return line
  const marks = answered.flatMap(({ answer }) => answer?.ratings[lens] ?? []).sort()
  const middle = (marks.length - 1) / 2
  return {
    ...line,
    half: {
      from: median(marks.slice(0, Math.floor(middle) + 1)),
      to: median(marks.slice(Math.ceil(middle))),
    },
  }
}
