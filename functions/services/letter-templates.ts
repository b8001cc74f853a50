import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Handlebars from 'handlebars'
import { inWords } from '../domain/sentence.ts'
import type { Facts, Letters } from '../outside.ts'
import { type Looks, looksOf, plainText, styled } from './letter-shape.ts'

/**
 * Letters from a folder of Handlebars templates: one file a letter, its first line the subject,
 * `layout.hbs` around all of them. Read and compiled once.
 *
 * Everything printed is escaped, so that what people wrote stays text. A letter never leaves with a
 * gap: a fact that is missing or empty throws, also one that is only asked about with `{{#if}}`.
 * Several letters to one person go in one envelope, each under its own subject.
 */
export function letterTemplates({ folder }: { readonly folder: string }): Letters {
  const { layout = '', button = '', ...sources } = sourcesIn(folder)
  const looks = looksOf(layout)
  const kitchen = strictHandlebars()
  kitchen.registerPartial('button', styled(looks, button))
  const page = kitchen.compile<Facts>(styled(looks, layout), { strict: true })
  const letters = new Map(
    Object.entries(sources).map(([kind, source]) => [kind, compiled(kitchen, looks, parted(kind, source))]),
  )
  const part = (kind: string, facts: Facts): Part => {
    const letter = letters.get(kind)
    if (!letter) throw new Error(`there is no template for the letter “${kind}”`)
    try {
      return letter(whole(facts))
    } catch (cause) {
      throw new Error(`writing the letter “${kind}”: ${(cause as Error).message}`, { cause })
    }
  }

  return {
    write: (kind, facts, also = []) => {
      const first = part(kind, facts)
      const parts = [first, ...also.map((one) => part(one.kind, one.facts))]
      const words =
        also.length === 0 ? first.words : [together(looks, parts), ...parts.map(under(looks))].join('\n')
      const frame = whole({ rehearsalFor: false, ...facts })
      const subject = [
        frame.rehearsalFor ? `Rehearsal, for ${frame.rehearsalFor}: ` : '',
        first.subject,
        also.length === 0 ? '' : `, and ${also.length} more`,
      ].join('')
      const html = page({ ...frame, subject }).replace(place, () => words)
      return { subject, html, text: plainText(html) }
    },
  }
}

/** What one letter says, before the frame is around it. */
type Part = { readonly subject: string; readonly words: string }

/** Said before the first of them, so that nobody stops reading after it. */
const together = (looks: Looks, parts: readonly Part[]): string =>
  `${styled(looks, '<p>')}There are ${inWords(parts.length)} letters in this one.</p>`

/** One of several in the same envelope, under its own subject. */
const under =
  (looks: Looks) =>
  ({ subject, words }: Part): string =>
    `${styled(looks, '<h2>')}${Handlebars.escapeExpression(subject)}</h2>\n${words}`

const sourcesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.hbs'))
      .map((file) => [basename(file, '.hbs'), readFileSync(join(folder, file), 'utf8')]),
  )

/** Where the layout takes in the words of a letter. */
const place = '<!-- words -->'

/** A template's first line is its subject; the rest are its words. Triple braces would let HTML through. */
function parted(kind: string, source: string): readonly [subject: string, words: string] {
  const [, subject, words] = /^Subject: (.+)\n([\s\S]+)$/.exec(source) ?? []
  if (!subject || !words) throw new Error(`${kind}.hbs must begin with a line “Subject: …”`)
  if (source.includes('{{{') || source.includes('{{&')) throw new Error(`${kind}.hbs prints without escaping`)
  return [subject, words]
}

function compiled(
  kitchen: typeof Handlebars,
  looks: Looks,
  [subject, words]: readonly [string, string],
): (facts: Facts) => Part {
  const subjectOf = kitchen.compile<Facts>(subject, { strict: true, noEscape: true })
  const wordsOf = kitchen.compile<Facts>(styled(looks, words), { strict: true })
  return (facts) => ({ subject: subjectOf(facts), words: wordsOf(facts) })
}

/** Handlebars is strict about what it prints, but takes a missing fact in `{{#if}}` for a no. Ours does not. */
function strictHandlebars(): typeof Handlebars {
  const kitchen = Handlebars.create()
  for (const name of ['if', 'unless', 'each'] as const) {
    const asBefore = kitchen.helpers[name] as Handlebars.HelperDelegate
    kitchen.registerHelper(name, function (this: unknown, fact: unknown, options: Handlebars.HelperOptions) {
      if (fact === undefined) throw new Error(`a fact asked for with “${name}” is missing`)
      return asBefore.call(this, fact, options)
    })
  }
  return kitchen
}

/** The facts on one line each, without characters that cannot be seen. Throws at a gap. */
function whole(facts: Facts): Facts {
  const seen = Object.entries(facts).map(([name, fact]) => {
    if (typeof fact === 'boolean') return [name, fact]
    if (typeof fact === 'string') return [name, line(name, fact)]
    return [name, fact.map((one) => (typeof one === 'string' ? line(name, one) : whole(one)))]
  })
  return Object.fromEntries(seen)
}

function line(name: string, text: string): string {
  const plain = text
    .replace(unseen, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (plain === '') throw new Error(`the fact “${name}” is empty`)
  if (name.endsWith('Address') && !/^https?:\/\//.test(plain)) throw new Error(`“${name}” is not a link`)
  return plain
}

/** Marks that turn the direction of text or that nobody sees; they could make a letter read as something else. */
const unseen = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
