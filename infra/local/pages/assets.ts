import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from './answers.ts'

/** The few files that pages load; there are no others. */
const files = [
  ...['desk.css', 'form.css', 'grid.css', 'mail.css'],
  ...['refresh.js', 'clock.js', 'grid.js', 'cells.js', 'letter.js'],
]

export function asset(name: string): Answer | undefined {
  if (!files.includes(name)) return undefined
  const kind = name.endsWith('.css') ? 'text/css' : 'text/javascript'
  return {
    headers: { 'content-type': `${kind}; charset=utf-8` },
    body: readFileSync(join(import.meta.dirname, 'assets', name)),
  }
}
