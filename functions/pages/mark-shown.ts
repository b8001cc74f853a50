import type { Spread } from '../domain/evaluation/spread.ts'
import type { LensLine } from '../domain/governors/report.ts'

/** The middle of the marks that people gave: '4 of 5, n 6', where n is how many gave one; nothing while nobody has. */
export function markShown({ n, median }: Pick<LensLine, 'n' | 'median'>): string {
  if (n === 0) return ''
  return median === undefined ? 'too few to tell' : `${median} of 5, n ${n}`
}

/** The same with where the middle half of the marks lies: '4 of 5 (3 to 5), n 6'. */
export function spreadShown({ half, ...line }: Spread): string {
  if (half === undefined) return markShown(line)
  const between = half.from === half.to ? `${half.from}` : `${half.from} to ${half.to}`
  return markShown(line).replace(' of 5', ` of 5 (${between})`)
}
