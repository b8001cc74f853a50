import type { Log } from '../outside.ts'

/**
 * One JSON line on standard output: what happened, and ids, counts and codes.
 *
 * JSON keeps a line break inside its text from starting a line of its own. An address that comes along is left out.
 */
export const log: Log = (what, about = {}) => {
  const facts = Object.entries(about).flatMap(([name, value]) => {
    const fact = plain(value)
    return fact === undefined ? [] : [[name, fact] as const]
  })
  process.stdout.write(`${JSON.stringify({ ...Object.fromEntries(facts), message: plainText(what) })}\n`)
}

/** Types are checked here as well: what is logged in a hurry is often a whole error or a whole person. */
function plain(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'string') return plainText(value)
  if (typeof value === 'number' && Number.isFinite(value)) return value
  return typeof value === 'boolean' ? value : undefined
}

const plainText = (text: string): string => text.slice(0, 200).replace(/[^\s<>"]+@[^\s<>"]+/g, '(address)')
