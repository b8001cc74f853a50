import { join } from 'node:path'
import { expect, test } from 'vitest'
import { letterKinds } from '../../../functions/pages/letters/about.ts'
import { letterTemplates } from '../../../functions/services/letter-templates.ts'
import { letterNamed, letters } from './sample.ts'
import { bryony } from './who-and-what.ts'

const root = join(import.meta.dirname, '../../..')
const { write } = letterTemplates({ folder: join(root, 'templates') })

test.for(Object.keys(letters))('the letter “%s” reads as the head has signed it off', async (name) => {
  const { kind, facts } = letterNamed(name)

  const written = write(kind, facts)

  const golden = join(root, 'test/golden/letters', name)
  await expect(`Subject: ${written.subject}\n\n${written.text}`).toMatchFileSnapshot(`${golden}.txt`)
  await expect(written.html).toMatchFileSnapshot(`${golden}.html`)
})

test('every kind of letter has been read by somebody', () => {
  const kinds = Object.keys(letters).map((name) => letterNamed(name).kind)

  expect(new Set(kinds)).toEqual(new Set(letterKinds))
})

test.for([
  { name: 'one-envelope', of: ['your-view-several', 'weeks-later', 'week-after'] },
  { name: 'one-envelope-from-staffroom', of: ['staffroom-nothing-yet', 'key-messages', 'tried-it'] },
  { name: 'one-envelope-on-paper', of: ['before-you-go-on-paper', 'staffroom-on-paper'] },
])(
  'what somebody gets on one morning comes in one envelope, each under its own subject: $name',
  async ({ name, of }) => {
    const [first, ...also] = of.map(letterNamed)

    const written = write(first?.kind ?? '', first?.facts ?? {}, also)

    const golden = join(root, 'test/golden/letters', name)
    await expect(`Subject: ${written.subject}\n\n${written.text}`).toMatchFileSnapshot(`${golden}.txt`)
    await expect(written.html).toMatchFileSnapshot(`${golden}.html`)
    expect(written.subject).toMatch(new RegExp(`, and ${also.length} more$`))
  },
)

test('in rehearsal a letter says in its subject and on top for whom it is', () => {
  const { kind, facts } = letterNamed('approved')

  const { subject, text, html } = write(kind, { ...facts, rehearsalFor: bryony.name })

  expect(subject).toBe(
    'Rehearsal, for Bryony Castellow: Approved: Hearing children read, Tuesday 12 January (R-0031)',
  )
  expect(text).toMatch(/^Rehearsal: this letter would have gone to Bryony Castellow\./)
  expect(html).toContain('would have gone to Bryony Castellow')
})
