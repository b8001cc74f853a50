import { inWords } from '../sentence.ts'
import type { Standing } from './finding.ts'

/** What those who have been say, as a sentence, and whether it is low. */
export type Rated = { readonly say: string; readonly is: 'good' | 'low' | 'not told' }

/**
 * What colleagues have said of the same provider before (SA34, SB33): the middle of what they found it
 * worth, and only where five people have said so. One person’s answer must never be read out of a reason.
 */
export function pastRatings({ past, settings }: Pick<Standing, 'past' | 'settings'>): Rated {
  if (past === undefined || past.been === 0)
    return { say: 'Nobody here has been yet, so there are no ratings.', is: 'not told' }
  const { n, median } = past.worth
  if (n === 0)
    return { say: `With ${past.name} before, and nobody has said yet what it was worth.`, is: 'not told' }
  if (n === 'withheld' || median === undefined)
    return { say: `With ${past.name} before; too few have said what it was worth.`, is: 'not told' }
  const say = `With ${past.name} before: ${inWords(n)} of us found it worth ${median} of 5, in the middle.`
  return { say, is: median >= settings.limits.leastRating ? 'good' : 'low' }
}
