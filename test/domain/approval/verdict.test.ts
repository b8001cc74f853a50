import { expect, test } from 'vitest'
import { verdict } from '../../../functions/domain/approval/verdict.ts'
import { aRequest, aSettings } from '../../make.ts'
import {
  agreed,
  byRuth,
  bySamir,
  choose,
  feeOf,
  niamh,
  onThursday,
  ruth,
  samir,
  twoApprove,
} from './leadership.ts'

const meeting = { how: 'meeting', on: '2026-11-11', who: 'Ruth, Samir, Niamh' }

test('two votes with the head’s approve a large request, by those two', () => {
  const found = verdict(aRequest(), twoApprove, onThursday())

  expect(found).toEqual({ outcome: 'approved', basis: { how: 'votes', by: [ruth.email, samir.email] } })
})

test('an acting head’s vote is recorded as given for the head', () => {
  const settings = aSettings({ roles: { actingHead: { email: niamh.email ?? '' } } })

  const found = verdict(
    aRequest(),
    choose({ deputy: 'Approve', assistant: 'Approve' }),
    onThursday({ settings }),
  )

  expect(found).toMatchObject({
    basis: { how: 'votes', by: [samir.email, niamh.email], forHead: niamh.email },
  })
})

test('the same two leaders voting the opposite way are heard whoever came first', () => {
  const found = verdict(aRequest(), choose({ head: 'Approve', deputy: 'Decline' }), onThursday())

  expect(found).toEqual({ outcome: 'nothing', say: 'Waiting for the meeting: the Deputy chose Decline' })
})

test('votes alone never decline', () => {
  const all = choose({ head: 'Decline', deputy: 'Decline', assistant: 'Decline' })

  const found = verdict(aRequest(), all, onThursday())

  expect(found.outcome).toBe('nothing')
})

test.for([
  { votes: choose({}), request: aRequest(), say: 'Waiting for the Head and one other' },
  { votes: choose({ deputy: 'Approve' }), request: aRequest(), say: 'Waiting for the Head' },
  {
    votes: choose({ head: 'Approve' }),
    request: aRequest(),
    say: 'Waiting for the Deputy or the Assistant head',
  },
  {
    votes: choose({}),
    request: aRequest(feeOf(85)),
    say: 'Waiting for two of the Head, the Deputy and the Assistant head',
  },
  { votes: choose({}), request: aRequest(byRuth), say: 'Waiting for the Deputy and the Assistant head' },
])('the row says whom it waits for: $say', ({ votes, request, say }) => {
  expect(verdict(request, votes, onThursday())).toEqual({ outcome: 'nothing', say })
})

test.for([
  { what: 'Approve', verdict: { outcome: 'approved', basis: meeting } },
  {
    what: 'Approve with conditions',
    verdict: { outcome: 'approved', basis: meeting, conditions: 'Please go by train.' },
  },
  { what: 'Wait until', verdict: { outcome: 'wait', until: '2027-01-05', words: '', on: '2026-11-11' } },
  {
    what: 'More information',
    verdict: { outcome: 'more information', words: 'Who could cover your class?', on: '2026-11-11' },
  },
  {
    what: 'Decline',
    verdict: { outcome: 'declined', basis: meeting, reason: 'Cover', words: 'Three of us are out that day.' },
  },
] as const)('what was agreed in the meeting decides: $what', (row) => {
  expect(verdict(aRequest(), agreed(row.what), onThursday())).toEqual(row.verdict)
})

test('what was agreed in the meeting decides also against a standing Discuss', () => {
  const found = verdict(aRequest(), agreed('Approve', { deputy: 'Discuss' }), onThursday())

  expect(found.outcome).toBe('approved')
})

const meetings = 'Write the meeting’s date and who was there on the Meetings tab first.'

test.for([
  {
    what: 'no meeting is written down',
    given: { meeting: undefined },
    choices: agreed('Approve'),
    say: meetings,
  },
  {
    what: 'the meeting is tomorrow',
    given: { meeting: { on: '2026-11-13', who: 'all' } },
    choices: agreed('Approve'),
    say: meetings,
  },
  {
    what: 'nobody is said to have been there',
    given: { meeting: { on: '2026-11-12', who: ' ' } },
    choices: agreed('Approve'),
    say: meetings,
  },
  {
    what: 'a decline has no reason',
    choices: { ...agreed('Decline'), reason: undefined },
    say: 'Choose a reason under “Reason if not yes”.',
  },
  {
    what: 'a decline has no words',
    choices: { ...agreed('Decline'), words: ' ' },
    say: 'Write a few words for the person under “Words for the letter”.',
  },
  {
    what: 'conditions have no words',
    choices: { ...agreed('Approve with conditions'), words: '' },
    say: 'Write the conditions under “Words for the letter”.',
  },
  {
    what: 'nobody said which information',
    choices: { ...agreed('More information'), words: '' },
    say: 'Write what you need to know under “Words for the letter”.',
  },
  {
    what: 'the wait has no date',
    choices: { ...agreed('Wait until'), waitUntil: undefined },
    say: 'Write a date in the future under “Wait until”.',
  },
  {
    what: 'the wait ends today',
    choices: { ...agreed('Wait until'), waitUntil: '2026-11-12' },
    say: 'Write a date in the future under “Wait until”.',
  },
] as const)('nothing is decided when $what, and the row says what to do', ({ given, choices, say }) => {
  const found = verdict(aRequest(), choices, onThursday(given ?? {}))

  expect(found).toEqual({ outcome: 'mend', say })
})

test('a meeting held today counts', () => {
  const found = verdict(
    aRequest(),
    agreed('Approve'),
    onThursday({ meeting: { on: '2026-11-12', who: 'all' } }),
  )

  expect(found.outcome).toBe('approved')
})

test.for([
  ['2026-11-10', 'mend'],
  ['2026-11-11', 'approved'],
] as const)('asked on 11 November, a meeting of %s: %s', ([on, outcome]) => {
  const found = verdict(aRequest(), agreed('Approve'), onThursday({ meeting: { on, who: 'all' } }))

  expect(found.outcome).toBe(outcome)
})

test.for([
  ['2026-11-12', 'mend'],
  ['2026-11-13', 'wait'],
] as const)('on 12 November put off until %s: %s', ([waitUntil, outcome]) => {
  const found = verdict(aRequest(), { ...agreed('Wait until'), waitUntil }, onThursday())

  expect(found.outcome).toBe(outcome)
})

test('everything that is missing is named at once', () => {
  const found = verdict(aRequest(), choose({}, { agreed: 'Decline' }), onThursday({ meeting: undefined }))

  expect(found).toEqual({
    outcome: 'mend',
    say: `${meetings} Choose a reason under “Reason if not yes”. Write a few words for the person under “Words for the letter”.`,
  })
})

test.for([
  { who: 'head', by: byRuth, votes: {}, outcome: 'nothing' },
  { who: 'head', by: byRuth, votes: { deputy: 'Approve' }, outcome: 'nothing' },
  { who: 'head', by: byRuth, votes: { head: 'Approve', deputy: 'Approve' }, outcome: 'nothing' },
  { who: 'head', by: byRuth, votes: { deputy: 'Approve', assistant: 'Approve' }, outcome: 'approved' },
  { who: 'CPD lead', by: bySamir, votes: {}, outcome: 'nothing' },
  { who: 'CPD lead', by: bySamir, votes: { deputy: 'Approve', assistant: 'Approve' }, outcome: 'nothing' },
  { who: 'CPD lead', by: bySamir, votes: { head: 'Approve', assistant: 'Approve' }, outcome: 'approved' },
] as const)(
  'the $who’s own request, agreed in the meeting with $votes: $outcome',
  ({ by, votes, outcome }) => {
    const found = verdict(aRequest(by), agreed('Approve', votes), onThursday())

    expect(found.outcome).toBe(outcome)
  },
)

test('nobody approves their own request by overruling a colleague in the meeting column', () => {
  const votes = { head: 'Approve', assistant: 'Discuss' } as const

  const found = verdict(aRequest(bySamir), agreed('Approve', votes), onThursday())

  expect(found.outcome).toBe('nothing')
})
