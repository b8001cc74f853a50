import { expect, test } from 'vitest'
import { officePerson, signer } from '../../../functions/pages/letters/names.ts'
import { aSettings } from '../../make.ts'
import { about, jo, niamh, priya, samir } from './who-and-what.ts'

test('the CPD lead signs', () => {
  expect(signer(about(priya), priya)).toMatchObject({
    name: 'Samir Quayle',
    role: 'CPD lead',
    email: samir.email,
  })
})

test('the head signs what the CPD lead asked for themselves', () => {
  expect(signer(about(samir), samir)).toMatchObject({ name: 'Ruth Ellerby', role: 'head' })
})

test('a deputy signs while the CPD lead is away from the role', () => {
  const roles = {
    cpdLead: { email: samir.email ?? '', to: '2026-11-01' as const },
    deputyCpdLead: { email: niamh.email ?? '', from: '2026-11-02' as const },
  }

  const signed = signer({ ...about(priya), settings: aSettings({ roles }) }, priya)

  expect(signed).toMatchObject({ name: niamh.name, role: 'deputy CPD lead' })
})

test('Jo is not told to tell Jo', () => {
  expect(officePerson(about(priya), priya)).toBe('Jo Brindlewick in the office')
  expect(officePerson(about(jo), jo)).toBe('the office')
})
