import { expect, test } from 'vitest'
import { decide } from '../../../functions/domain/approval/decide.ts'
import { recordOf } from '../../../functions/domain/approval/record.ts'
import { settingsFrom } from '../../../functions/domain/school/settings-from.ts'
import { typedForHead, voteColumns } from '../../../functions/pages/desk/vote-columns.ts'
import { aCalendar, aPerson, aPlan, aRequest, aSettings } from '../../make.ts'
import { agreed, choose, feeOf, people as leaders, onThursday, ruth, twoApprove } from './leadership.ts'

// Kit Farrow, the head’s assistant, may type in the head’s column.

const kit = aPerson({ id: 'kit', name: 'Kit Farrow', email: 'kit.farrow@thistledown-lane.example.org' })
const settings = aSettings({ roles: { headAssistant: { email: kit.email ?? '' } } })
const people = [...leaders, kit]
const given = onThursday({ settings, people })
const byKit = { person: 'kit', who: 'Kit Farrow, Office' }
const entered = '(may have been entered by Kit Farrow)'

test('the history of a decision says whose vote may have been entered by somebody else', () => {
  const said = decide(aRequest(), twoApprove, given).happened.map(({ what }) => what)

  expect(said).toEqual([`Approved by Head ${entered} and Deputy.`])
  expect(decide(aRequest(), twoApprove, onThursday()).happened).toMatchObject([
    { what: 'Approved by Head and Deputy.' },
  ])
})

test('so does the row, while it is so', () => {
  const { request } = decide(aRequest(), twoApprove, given)

  expect(typedForHead(request, given)).toBe(`Approve under Head ${entered}.`)
  expect(typedForHead(request, onThursday())).toBe('')
  expect(typedForHead(decide(aRequest(), agreed('Approve'), given).request, given)).toBe('')
})

test('the record of a decision keeps who may have typed for the head', () => {
  const shared = { ...given, plan: aPlan(), calendar: aCalendar() }
  const kept = recordOf('cause', { request: aRequest(), choices: twoApprove, given: shared }, [], {
    became: 'approved',
    entries: [],
  })

  expect(kept.given.settings.roles.headAssistant).toEqual({ email: kit.email })
  expect(kept.given.people.map(({ name }) => name)).toContain('Kit Farrow')
})

test('the heading of the head’s column says so, and only the two of them may type there', () => {
  const open = voteColumns(settings).map(({ heading, whose }) => [heading, whose.length])

  expect(open).toEqual([
    ['Head (or typed for them)', 2],
    ['Deputy', 1],
    ['Assistant head', 1],
  ])
})

test.for([
  ['their own, under Head', byKit, twoApprove, 'Waiting for the Assistant head'],
  ['a colleague’s, under Head', {}, twoApprove, 'Agreed; letter leaves 15:45'],
  [
    'their own, by two others',
    byKit,
    choose({ deputy: 'Approve', assistant: 'Approve' }),
    'Agreed; letter leaves 15:45',
  ],
  ['their own, in the meeting', byKit, agreed('Approve', { head: 'Approve' }), 'Agreed; letter leaves 15:45'],
] as const)('whoever types for the head cannot settle what they ask for: %s', ([, by, choices, stands]) => {
  const request = aRequest({ ...feeOf(200), ...by })

  expect(decide(request, choices, given).stands).toBe(stands)
})

test('the row says why what stands under Head does not count', () => {
  expect(decide(aRequest({ ...feeOf(200), ...byKit }), twoApprove, given).mend).toBe(
    'Whoever asks may type there: what stands under Head does not count. Agree it in the meeting.',
  )
})

const values = (assistant: object) => ({
  school: 'Thistledown Lane',
  'leader 1': { email: ruth.email ?? '', called: 'Head' },
  'leader 2': { email: 'deputy@thistledown-lane.example.org', called: 'Deputy' },
  head: { email: ruth.email ?? '', called: '' },
  'cpd lead': { email: 'deputy@thistledown-lane.example.org', called: '' },
  office: { email: 'office@thistledown-lane.example.org', called: '' },
  chair: { email: 'chair@governors.example.org', called: 'Chair' },
  'year starts': '2026-04-01',
  'total budget': 100,
  'cpd share': 45,
  'plan percent': 60,
  'individual percent': 30,
  'reserve percent': 10,
  'head assistant': { email: kit.email ?? '', called: '', ...assistant },
})

test.for([
  ['always', {}, true],
  ['from tomorrow', { from: '2026-11-13' }, false],
  ['from today', { from: '2026-11-12' }, true],
  ['to today', { to: '2026-11-12' }, true],
  ['to yesterday', { to: '2026-11-11' }, false],
] as const)('somebody who types for the head %s may do so on 12 November: %s', ([, time, may]) => {
  const found = settingsFrom(values(time) as Parameters<typeof settingsFrom>[0], '2026-11-12')

  expect('settings' in found && found.settings.roles.headAssistant !== undefined).toBe(may)
})

test.for([
  ['2026-11-12', []],
  [
    '2026-11-11',
    [{ email: 'assistant@thistledown-lane.example.org', called: 'Assistant head', until: '2026-11-11' }],
  ],
] as const)('on 12 November somebody on the team to %s has left: %o', ([to, former]) => {
  const third = { email: 'assistant@thistledown-lane.example.org', called: 'Assistant head', to }
  const found = settingsFrom(
    { ...values({}), 'leader 3': third } as Parameters<typeof settingsFrom>[0],
    '2026-11-12',
  )

  expect('settings' in found && (found.settings.roles.formerLeaders ?? [])).toEqual(former)
})

test('whoever has a vote cannot also type for the head', () => {
  const deputy = { email: 'deputy@thistledown-lane.example.org' }

  expect(settingsFrom(values(deputy) as Parameters<typeof settingsFrom>[0], '2026-11-12')).toEqual({
    wanting: { 'head assistant': 'This person has a column of their own. Name somebody who has no vote.' },
  })
})
