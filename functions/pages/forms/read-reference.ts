import type { RequestId } from '../../domain/request/request.ts'
import type { Reading } from './read-text.ts'

/** A request's reference as people type it: R-0031, r31, R 0031, 31. */
export function readReference(typed: string): Reading<RequestId> {
  const digits = /^\s*(?:R\s*[-–—]?\s*)?0*(\d{1,6})\s*$/i.exec(typed)?.[1]
  return digits === undefined ? { say: howToWrite } : { is: `R-${digits.padStart(4, '0')}` }
}

const howToWrite = 'Write the reference as it stands in your letter, like R-0031.'
