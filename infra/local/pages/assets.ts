import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}
const names = [
  'desk.css',
  'file.css',
  'live.js',
  'home.js',
  'form.js',
  'file.js',
  'cells.js',
  'letter.js',
  'desk.svg',
]

/** Styles, scripts and the picture of the desk, as they stand in `assets/`. False when there is no such one. */
export function asset(outgoing: ServerResponse, name: string): boolean {
  if (!names.includes(name)) return false
  const content = readFileSync(join(import.meta.dirname, 'assets', name))
  outgoing
    .writeHead(200, {
      'content-type': types[name.split('.').at(-1) ?? ''] ?? 'text/plain',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    })
    .end(content)
  return true
}
