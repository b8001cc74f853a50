import type { LensLine } from '../domain/governors/report.ts'

/** The middle of the marks that people gave: '4 of 5, n 6', where n is how many gave one; nothing while nobody has. */
export function markShown({ n, median }: LensLine): string {
  if (n === 0) return ''
  return median === undefined ? 'too few to tell' : `${median} of 5, n ${n}`
}
