import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Letter } from '../../../functions/pages/letters/about.ts'
import { letterTemplates } from '../../../functions/services/letter-templates.ts'
import { anyAbout, anyOptions } from './any-about.ts'
import { anySchool } from './any-school.ts'
import { ofARequest } from './of-a-request.ts'
import { ofTheSchool } from './of-the-school.ts'
import { weighed } from './who-and-what.ts'

const folder = join(import.meta.dirname, '../../../templates')
const { write } = letterTemplates({ folder })

/** Every letter that the program can write, from random facts. */
const letters: Readonly<Record<string, fc.Arbitrary<Letter | undefined>>> = Object.fromEntries([
  ...Object.entries(ofARequest).map(([name, writer]) => [
    name,
    fc
      .tuple(anyAbout, anyOptions)
      .map(([one, options]) => writer(options.weighed ? { ...one, assessment: weighed } : one, options)),
  ]),
  ...Object.entries(ofTheSchool).map(([name, writer]) => [name, anySchool.map(writer)]),
])

test.for(Object.entries(letters))(
  'whatever is known or missing, the letter “%s” has no gap and no slip',
  ([, any]) => {
    fc.assert(
      fc.property(any, (letter) => {
        if (letter === undefined) return
        const { subject, html, text } = write(letter.kind, letter.facts)

        expect(`${subject}${html}`).not.toMatch(/\{\{|undefined|\bnull\b|NaN|\[object|\bfalse\b|“”|\(\)/)
        expect(html).not.toMatch(/<(p|li|strong|blockquote|h2|td)( [^>]*)?>\s*<\/\1>/)
        for (const line of [subject, ...text.split('\n')])
          expect([line, slips.filter((slip) => slip.test(line))]).toEqual([line, []])
      }),
      { numRuns: 60 },
    )
  },
)

test('no letter is left out: every template is written from random facts', () => {
  const templates = readdirSync(folder).map((file) => basename(file, '.hbs'))
  const written = Object.values(letters).flatMap((any) => fc.sample(any, { numRuns: 20, seed: 1 }))

  const kinds = new Set(written.flatMap((letter) => letter?.kind ?? []))

  expect([...kinds, 'layout', 'button'].sort()).toEqual(templates.sort())
})

/** What nobody would sign: two spaces, a space before a full stop, two full stops, a word twice, one of several. */
const slips = [
  /\S {2}/,
  / [.,;:!?](?:\s|$)/,
  /,\s*[,.]/,
  /[^.]\.\.(?!\.)/,
  /\bfor The\b/,
  /\b(on|the|from|by|for|to|a) \1\b/,
  /\b(?:1|[Oo]ne) (?:activities|people|requests|needs|days|hours|times|answers|questions)\b/,
]
