import { expect, test } from 'vitest'
import { staffroom } from '../../../functions/pages/letters/staffroom.ts'
import { everything } from './to-everybody.ts'
import { bryony, deena, samir } from './who-and-what.ts'

const nothing = { shared: [], offers: [], opportunities: [], portfolio: [] }
const offer = { person: deena.id, what: 'outdoor maths', when: '' }

test.for(['shared', 'offers', 'opportunities', 'portfolio'] as const)(
  'one thing to tell is enough for a letter: %s',
  (part) => {
    const all = everything(bryony)

    expect(staffroom({ ...all, ...nothing })).toBeUndefined()
    expect(staffroom({ ...all, ...nothing, [part]: all[part] })).toBeDefined()
  },
)

test('nobody is told of their own offer, of one for other jobs, or of one by somebody who is away', () => {
  const all = { ...everything(deena), ...nothing }
  const forOthers = { person: samir.id, what: 'filing', when: '', forWhom: 'Office' } as const
  const away = { ...samir, away: { from: '2026-11-02', to: '2026-11-06' } } as const
  const people = all.people.map((one) => (one.id === samir.id ? away : one))

  expect(staffroom({ ...all, offers: [offer] })).toBeUndefined()
  expect(staffroom({ ...all, offers: [forOthers] })).toBeUndefined()
  expect(staffroom({ ...all, people, offers: [{ ...offer, person: samir.id }] })).toBeUndefined()
})

test('what has lapsed cannot be asked for any more', () => {
  const all = { ...everything(bryony), ...nothing }
  const [one] = everything(bryony).opportunities
  const lapsed = one && { ...one, bookBy: '2026-11-02' as const }

  expect(staffroom({ ...all, opportunities: lapsed ? [lapsed] : [] })).toBeUndefined()
})
