import { expect, test } from 'vitest'
import { officePerson, signer, whoTookNoPart } from '../../../functions/pages/letters/names.ts'
import { aSettings } from '../../make.ts'
import { about, byVotes, deena, jo, niamh, priya, ruth, samir } from './sample.ts'

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

test('who looks again has neither agreed, declined nor asked to discuss', () => {
  const bySamirAndRuth = {
    ...byVotes,
    basis: { how: 'votes' as const, by: [ruth.email ?? '', samir.email ?? ''] },
  }
  const afterDiscussion = {
    ...bySamirAndRuth,
    seen: { ...byVotes.seen, votes: { [niamh.email ?? '']: 'Discuss' as const } },
  }

  expect(whoTookNoPart(about(deena), bySamirAndRuth, deena)).toBe(niamh.name)
  expect(whoTookNoPart(about(deena), afterDiscussion, deena)).toBeUndefined()
})

test.for([
  ['Ruth, Samir', niamh.name],
  ['Ruth Ellerby and Samir Quayle', niamh.name],
  ['Ruth, Samir, Niamh', undefined],
  ['all of us', undefined],
  ['', undefined],
])('of a meeting with “%s”, who looks again is %s', ([who = '', expected]) => {
  const decision = { ...byVotes, basis: { how: 'meeting' as const, on: '2026-11-12' as const, who } }

  expect(whoTookNoPart(about(deena), decision, deena)).toBe(expected)
})

test('nobody looks again at their own request', () => {
  const decision = { ...byVotes, basis: { how: 'votes' as const, by: [ruth.email ?? '', samir.email ?? ''] } }

  expect(whoTookNoPart(about(niamh), decision, niamh)).toBeUndefined()
})
