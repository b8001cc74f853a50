import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Says loudly that something could not be checked on this machine, and why. `npm test` repeats it at its
 * end. On the build server, where everything must be checked, it is a failure.
 */
export function notRun(what: string, why: string): void {
  const sentence = `NOT RUN: ${what}, because ${why}.`
  if (process.env.CI === 'true') throw new Error(sentence)
  console.warn(sentence)
  if (process.env.CPD_CALLS_DIR)
    appendFileSync(join(process.env.CPD_CALLS_DIR, 'not-run.txt'), `${sentence}\n`)
}
