import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// The rules of the house that lint cannot say. The others, with who may import whom, are in biome.json.

const program = globSync(['functions/**/*.ts', 'apps-script/**/*']).filter((file) => /\.\w+$/.test(file))

/** Every line of the program that matches, as 'file:line what stands there'. */
const linesWith = (forbidden: RegExp): readonly string[] =>
  program.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (forbidden.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  )

test.each([
  ['is ever read by Google as if a person had typed it', /USER_ENTERED/],
  ['is appended wherever Google finds room', /values\.append|values\/[^'"`]*:append/],
  ['becomes a formula', /\bformulaValue['"]?\s*:/],
])('nothing that the program writes to a sheet %s', (_, forbidden) => {
  expect(linesWith(forbidden)).toEqual([])
})

/** The makers whose packages a file uses. Google's own packages for its APIs and for signing in are one maker. */
const vendorsIn = (source: string): readonly string[] => {
  const packages = [...source.matchAll(/(?:from|import\()\s*'([^.'][^']*)'/g)].map(([, name = '']) => name)
  const vendors = packages
    .filter((name) => !name.startsWith('node:') && name !== 'zod')
    .map((name) => (/^(googleapis|google-auth|@google-cloud\/)/.test(name) ? 'Google' : name.split('/')[0]))
  return [...new Set(vendors)].map(String)
}

test.each(globSync('functions/services/*.ts'))('%s speaks to one vendor at most', (file) => {
  const vendors = vendorsIn(readFileSync(file, 'utf8'))

  expect(vendors.length, `${file} uses ${vendors.join(' and ')}: give each a file`).toBeLessThanOrEqual(1)
})

test.each(['functions/outside.ts', 'functions/sheet.ts'])('%s is a list of types: nothing runs', (file) => {
  const source = readFileSync(file, 'utf8')

  expect(source).not.toMatch(/^import (?!type )/m)
  expect(source).not.toMatch(/^export (?!type )/m)
})
