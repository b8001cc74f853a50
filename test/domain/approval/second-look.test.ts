import { expect, test } from 'vitest'
import { decide } from '../../../functions/domain/approval/decide.ts'
import type { Basis, Choices } from '../../../functions/domain/approval/decision.ts'
import { whoLooksAgain } from '../../../functions/domain/approval/second-look.ts'
import { aSettings } from '../../make.ts'
import { agreed, choose, niamh, onFriday, onThursday, people, ruth, samir, told } from './leadership.ts'

const votes = (...by: readonly (typeof ruth)[]): Basis => ({
  how: 'votes',
  by: by.map(({ email }) => email ?? ''),
})
const meeting = (who: string): Basis => ({ how: 'meeting', on: '2026-11-11', who })
const looker = (basis: Basis, seen: Choices = choose({}), given = onThursday(), applicant = 'priya') =>
  whoLooksAgain({ basis, seen }, applicant, given).name
const chair = 'Patricia Lomax-Vane, chair of governors'

test.for<[string, Basis, string]>([
  ['Ruth and Samir voted', votes(ruth, samir), niamh.name],
  ['Samir and Niamh voted', votes(samir, niamh), ruth.name],
  ['all three voted', votes(ruth, samir, niamh), chair],
  ['“Ruth, Samir” met', meeting('Ruth, Samir'), niamh.name],
  ['“Head and Deputy” met', meeting('Head and Deputy'), niamh.name],
  ['“Assistant head and Deputy” met', meeting('Assistant head and Deputy'), ruth.name],
  ['“Ruth, Samir, Niamh” met', meeting('Ruth, Samir, Niamh'), chair],
  ['“all of us” met', meeting('all of us'), chair],
])('when %s, %s is told to look again', ([, basis, name]) => {
  expect(looker(basis)).toBe(name)
})

test('whoever asked to discuss it took part, although it was not their vote that decided', () => {
  expect(looker(votes(ruth, samir), choose({ assistant: 'Discuss' }))).toBe(chair)
})

test('nobody looks again at their own request', () => {
  expect(looker(votes(ruth, samir), choose({}), onThursday(), 'niamh')).toBe(chair)
})

test.for([
  ['is away', { away: { from: '2026-11-09', to: '2026-11-20' } }],
  ['has left', { leftOn: '2026-11-11' }],
] as const)('a leader who %s does not look again', ([, changes]) => {
  const staff = people.map((one) => (one === niamh ? { ...one, ...changes } : one))

  expect(looker(votes(ruth, samir), choose({}), onThursday({ people: staff }))).toBe(chair)
})

test.for([
  ['on 11 November', { to: '2026-11-11' }, chair],
  ['today', { to: '2026-11-12' }, niamh.name],
] as const)('the only leader left, whose time on the team ends %s: %3$s looks again', ([, time, name]) => {
  const { roles } = aSettings()
  const leaders = roles.leaders.map((one) => (one.email === niamh.email ? { ...one, ...time } : one))

  expect(
    looker(votes(ruth, samir), choose({}), onThursday({ settings: aSettings({ roles: { leaders } }) })),
  ).toBe(name)
})

test('the row says who looks again and since when, until there is another decision', () => {
  const declined = told(agreed('Decline'))
  const of = 'at' in declined.decision ? declined.decision.at : '2026-11-12T10:00:00.000Z'
  const by = { name: niamh.name, email: niamh.email ?? '' }
  const asked = { ...declined, secondLook: { at: '2026-11-13T08:30:00.000Z', why: '', by, of } } as const

  const stands = decide(asked, agreed('Decline'), onFriday()).stands
  const another = decide(
    { ...asked, secondLook: { ...asked.secondLook, of: '2026-10-01T10:00:00.000Z' } },
    agreed('Decline'),
    onFriday(),
  )

  expect(stands).toBe(
    'Declined on 12 November; Niamh O’Rourke-Döring looks again (asked on Friday 13 November)',
  )
  expect(another.stands).toBe('Declined on 12 November')
})
