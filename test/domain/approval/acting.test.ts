import { expect, test } from 'vitest'
import { decide } from '../../../functions/domain/approval/decide.ts'
import { type Said, toAsk, wordStands } from '../../../functions/domain/approval/leaders-word.ts'
import { quorumFor } from '../../../functions/domain/approval/quorum.ts'
import { headToday } from '../../../functions/domain/approval/roles.ts'
import type { Leadership } from '../../../functions/domain/approval/step.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { decidedBy, signer } from '../../../functions/pages/letters/names.ts'
import { aCalendar, aPerson, aRequest, aSettings } from '../../make.ts'
import { agreed, bySamir, choose, free, niamh, onThursday, people, ruth, samir } from './leadership.ts'

// Whoever acts for a team leader, the head or the CPD lead while they are away.

const away = { from: '2026-11-09', to: '2026-11-20' } as const
const kit = aPerson({ id: 'kit', name: 'Kit Farrow' })
const priya = aPerson({ teamLeader: 'samir' })
const samirAway: Person = { ...samir, standIn: 'kit', away }

const asking = (kits: Partial<Person> = {}, today: Day = '2026-11-12') => ({
  people: [priya, samirAway, { ...kit, ...kits }],
  today,
  calendar: aCalendar(),
})

test.for([
  ['2026-11-06', 'Samir Quayle'], // A Friday; he is away from Monday.
  ['2026-11-09', 'Kit Farrow'],
  ['2026-11-20', 'Kit Farrow'],
  ['2026-11-21', 'Samir Quayle'],
] as const)('with a team leader away from 9 to 20 November, on %s it is %s who is asked', ([today, name]) => {
  const whom = toAsk(aRequest(), asking({}, today))

  expect('leader' in whom && whom.leader.name).toBe(name)
})

test.for<[string, Partial<Person>]>([
  ['is away too', { away }],
  ['has left', { leftOn: '2026-11-11' }],
  ['is away, and has somebody who stands in for them', { away, standIn: 'priya' }],
])('nobody is asked in place of a team leader when whoever stands in %s', ([, kits]) => {
  expect(toAsk(aRequest(), asking(kits))).toEqual({ awayUntil: '2026-11-20' })
})

test.for([
  ['is theirs', { person: 'kit' }],
  ['was sent by them for somebody else', { askedBy: 'kit' }],
] as const)('nobody gives a word, by standing in, on a request that %s', ([, changes]) => {
  const given = asking({ teamLeader: 'samir' })

  expect(toAsk(aRequest(changes), given)).toEqual({ awayUntil: '2026-11-20' })
})

test('a word that was given for a team leader names both', () => {
  const said: Said = {
    at: '2026-11-12T09:20:00.000Z',
    by: 'kit',
    for: 'samir',
    version: 1,
    talked: true,
    view: 'for',
    because: '',
    nearer: '',
  }

  expect(wordStands(aRequest({ word: { said } }), undefined, asking())).toMatchObject({
    toldBy: 'Kit Farrow',
    for: 'Samir Quayle',
  })
})

const acting = aSettings({ roles: { actingHead: { email: samir.email ?? '', ...away } } })
const ruthAway = people.map((one) => (one === ruth ? { ...one, away } : one))
const led = (changes: Partial<Leadership> = {}) =>
  onThursday({ settings: acting, people: ruthAway, ...changes })

test('a decision that the acting head made for the head is told so, by both names', () => {
  const step = decide(aRequest(), choose({ deputy: 'Approve', assistant: 'Approve' }), led())
  const { decision } = step.request

  const basis = decision.stage === 'agreed' ? decision.basis : undefined
  expect(basis?.how === 'votes' && decidedBy(led(), basis)).toBe(
    'Samir Quayle for Ruth Ellerby and Niamh O’Rourke-Döring',
  )
})

test.for<[string, Leadership, string]>([
  ['the head is away and somebody acts', led(), 'Samir Quayle for Ruth Ellerby'],
  ['the head is in school again', led({ people }), 'the head'],
  ['nobody acts any more', led({ today: '2026-11-21' }), 'the head'],
  ['nobody is named to act', led({ settings: aSettings() }), 'the head'],
])('when %s, what only the head may do is done by “%s”', ([, leadership, name]) => {
  expect(headToday(leadership)).toBe(name)
})

test('the acting head’s exception is recorded as made for the head', () => {
  const overrides = [{ fund: 'plan', reason: 'The trust pays it back in April.', by: 'head' }] as const
  const dear = aRequest({ asked: { price: 700_000 } })

  const step = decide(dear, choose({ deputy: 'Approve', assistant: 'Approve' }), { ...led(), overrides })

  expect(step.happened.map(({ what }) => what)).toContain(
    'Samir Quayle for Ruth Ellerby made an exception for the plan pot: The trust pays it back in April.',
  )
})

test('nobody makes an exception for their own request by acting as head', () => {
  const overrides = [{ fund: 'individual', reason: 'Why not.', by: 'head' }] as const
  const own = aRequest({ ...bySamir, pot: 'individual', asked: { price: 700_000 } })

  const step = decide(own, choose({ head: 'Approve', assistant: 'Approve' }), {
    ...led({ people }),
    overrides,
  })

  expect(step.mend).toContain('Nobody makes an exception for their own request')
})

const deputied = aSettings({ roles: { deputyCpdLead: { email: niamh.email ?? '' } } })
const samirOut = people.map((one) => (one === samir ? { ...one, away } : one))

test.for<[string, readonly Person[], number]>([
  ['while the CPD lead is away', samirOut, 1],
  ['while the CPD lead is in school', people, 0],
])('%s, what their deputy asks for without cost needs the head’s vote: %s', ([, staff, approvals]) => {
  const request = aRequest({ ...free, person: 'niamh' })

  const needed = quorumFor(request, onThursday({ settings: deputied, people: staff }))

  expect(needed.approvals).toBe(approvals)
})

test('the deputy cannot agree their own in the meeting while they act for the CPD lead', () => {
  const given = onThursday({ settings: deputied, people: samirOut })

  const step = decide(aRequest({ person: 'niamh', who: 'Niamh' }), agreed('Approve'), given)

  expect(step.request.decision.stage).toBe('waiting')
})

test('while the CPD lead is away their deputy signs for them, and replies go to the deputy', () => {
  const school = { settings: deputied, people: samirOut, today: '2026-11-12' } as const

  expect(signer(school, priya)).toEqual({
    name: niamh.name,
    role: 'deputy CPD lead, for Samir Quayle',
    email: niamh.email,
  })
})

test('a CPD lead who is away and has no deputy signs all the same', () => {
  const settings = { ...deputied, roles: { ...deputied.roles, deputyCpdLead: undefined } }

  expect(signer({ settings, people: samirOut, today: '2026-11-12' }, priya).role).toBe('CPD lead')
})
