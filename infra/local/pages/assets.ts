import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answer } from './answers.ts'

/** The few files that pages load; there are no others. */
const files = [
  ...['desk.css', 'top.css', 'home.css', 'form.css', 'grid.css', 'charts.css', 'mail.css'],
  ...['refresh.js', 'clock.js', 'form.js', 'letter.js'],
  ...readdirSync(join(import.meta.dirname, 'assets/grid')).map((name) => `grid/${name}`),
]

export function asset(name: string): Answer | undefined {
  if (name === 'ag-grid.js') return libraryItself()
  if (!files.includes(name)) return undefined
  const kind = name.endsWith('.css') ? 'text/css' : 'text/javascript'
  return {
    headers: { 'content-type': `${kind}; charset=utf-8` },
    body: readFileSync(join(import.meta.dirname, 'assets', name)),
  }
}

/** Where the grid's library is installed: AG Grid Community, the one part of these pages that is not ours. */
const installed = new URL('../', import.meta.resolve('ag-grid-community'))
const { version } = JSON.parse(readFileSync(fileURLToPath(new URL('package.json', installed)), 'utf8')) as {
  readonly version: string
}

/** The library as a page loads it. Its version is in the address, so a browser may keep it for a year. */
export const library = `ag-grid.js?${version}`

const libraryItself = (): Answer => ({
  headers: {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  },
  // The one build that is a single file without imports, which a browser can load as it is.
  body: readFileSync(new URL('ag-grid-community.min.noStyle.js', installed)),
})
