import type { RequestId } from '../../domain/request/request.ts'
import type { Reading } from './read-text.ts'

/** A request's reference as people type it: R-0031, r31, R 0031, 31; with a letter for a place in a group: R-0034b. */
export function readReference(typed: string): Reading<RequestId> {
  const [, digits, letter = ''] = /^\s*(?:R\s*[-–—]?\s*)?0*(\d{1,6})\s*([b-z]{1,2})?\s*$/i.exec(typed) ?? []
  return digits === undefined
    ? { say: howToWrite }
    : { is: `R-${digits.padStart(4, '0')}${letter.toLowerCase()}` }
}

const howToWrite = 'Write the reference as it stands in your letter, like R-0031.'
