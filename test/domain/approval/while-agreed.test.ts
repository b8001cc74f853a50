import { expect, test } from 'vitest'
import { decide } from '../../../functions/domain/approval/decide.ts'
import { noChoices } from '../../../functions/domain/approval/decision.ts'
import { post } from '../../../functions/domain/budget/accounts.ts'
import { aStanding } from '../../make.ts'
import { agreed, byRuth, choose, decided, later, onThursday, twoApprove, waiting } from './leadership.ts'

const approvedLetter = 'R-0032/v1/letter/approved/2026-11-12T10:00:00.000Z'
const declinedLetter = 'R-0032/v1/letter/declined/2026-11-12T10:00:00.000Z'

test.for([
  { what: 'the votes are cleared', before: twoApprove, after: noChoices },
  { what: 'one vote is cleared', before: twoApprove, after: choose({ head: 'Approve' }) },
  {
    what: 'one vote becomes Discuss',
    before: twoApprove,
    after: choose({ head: 'Approve', deputy: 'Discuss' }),
  },
  {
    what: 'a third leader adds Discuss',
    before: twoApprove,
    after: choose({ head: 'Approve', deputy: 'Approve', assistant: 'Discuss' }),
  },
  {
    what: 'a third leader adds Decline',
    before: twoApprove,
    after: choose({ head: 'Approve', deputy: 'Approve', assistant: 'Decline' }),
  },
  { what: 'the meeting’s word is cleared', before: agreed('Approve'), after: noChoices },
  {
    what: 'a leader adds Discuss to what the meeting agreed',
    before: agreed('Approve'),
    after: agreed('Approve', { deputy: 'Discuss' }),
  },
  {
    what: 'a leader adds Decline to what the meeting agreed',
    before: agreed('Approve'),
    after: agreed('Approve', { deputy: 'Decline' }),
  },
  {
    what: 'Decline is written without a reason',
    before: twoApprove,
    after: { ...twoApprove, agreed: 'Decline' } as const,
  },
])('before the letter leaves, an approval is taken back when $what', ({ before, after }) => {
  const step = decide(decided(before), after, later())

  expect(step.request.decision).toMatchObject({ stage: 'waiting', since: '2026-11-12T14:00:00.000Z' })
  expect(step.entries).toMatchObject([{ why: 'release', about: 'R-0032' }])
  expect(step).toMatchObject({ takenBack: [approvedLetter], letters: [] })
  expect(step.happened).toEqual([
    {
      what: 'Taken back before the letter left: the approval.',
      cause: 'R-0032/v1/taken back/2026-11-12T14:00:00.000Z',
    },
  ])
})

test.for([
  { what: 'the meeting’s word is cleared', after: noChoices },
  { what: 'a leader adds Discuss', after: agreed('Decline', { deputy: 'Discuss' }) },
  { what: 'a leader adds Decline', after: agreed('Decline', { deputy: 'Decline' }) },
])('before the letter leaves, a decline is taken back when $what', ({ after }) => {
  const step = decide(decided(agreed('Decline')), after, later())

  expect(step.request.decision.stage).toBe('waiting')
  expect(step).toMatchObject({ entries: [], takenBack: [declinedLetter], letters: [] })
})

test('an approval stands while its votes stand', () => {
  const request = decided(twoApprove)

  const step = decide(request, twoApprove, later({ leavesAt: '2026-11-13T15:45:00.000Z' }))

  expect(step).toMatchObject({
    request,
    entries: [],
    letters: [],
    happened: [],
    stands: 'Agreed; letter leaves 15:45',
  })
})

test('a third Approve leaves an approval and its money alone', () => {
  const request = decided(agreed('Approve'))

  const step = decide(request, agreed('Approve', { deputy: 'Approve' }), later())

  expect(step.request.decision).toMatchObject({ stage: 'agreed', outcome: 'approved' })
  expect(step).toMatchObject({ entries: [], letters: [], takenBack: [] })
})

test('a decline agreed in the meeting stands although votes reach a quorum', () => {
  const step = decide(
    decided(agreed('Decline')),
    agreed('Decline', { head: 'Approve', deputy: 'Approve' }),
    later(),
  )

  expect(step.request.decision).toMatchObject({ stage: 'agreed', outcome: 'declined' })
  expect(step).toMatchObject({ entries: [], letters: [] })
})

test('Decline in the meeting turns an approval into a decline: the money comes back and another letter leaves', () => {
  const step = decide(decided(twoApprove), agreed('Decline', { head: 'Approve', deputy: 'Approve' }), later())

  expect(step.request.decision).toMatchObject({ stage: 'agreed', outcome: 'declined' })
  expect(step.entries).toMatchObject([{ why: 'release' }])
  expect(step.takenBack).toEqual([approvedLetter])
  expect(step.letters).toMatchObject([
    { kind: 'declined', key: 'R-0032/v1/letter/declined/2026-11-12T14:00:00.000Z' },
  ])
})

test('Approve in the meeting turns a decline into an approval', () => {
  const step = decide(decided(agreed('Decline')), agreed('Approve'), later())

  expect(step.request.decision).toMatchObject({ stage: 'agreed', outcome: 'approved' })
  expect(step.entries).toMatchObject([{ why: 'commit' }])
  expect(step).toMatchObject({ takenBack: [declinedLetter], letters: [{ kind: 'approved' }] })
})

test.for(['Wait until', 'More information'] as const)(
  '%s turns an approval into waiting, and tells the applicant',
  (what) => {
    const step = decide(decided(twoApprove), agreed(what, { head: 'Approve', deputy: 'Approve' }), later())

    expect(step.request.decision).toMatchObject({
      stage: 'waiting',
      deferred: { kind: what === 'Wait until' ? 'wait' : 'more information' },
    })
    expect(step.entries).toMatchObject([{ why: 'release' }])
    expect(step).toMatchObject({
      takenBack: [approvedLetter],
      letters: [{ to: 'applicant', due: '2026-11-12T15:45:00.000Z' }],
    })
  },
)

test('conditions put on an approval are a new decision with a time of their own', () => {
  const given = later({ leavesAt: '2026-11-13T15:45:00.000Z', balances: held() })

  const step = decide(decided(agreed('Approve')), agreed('Approve with conditions'), given)

  expect(step.entries.map(({ why }) => why)).toEqual(['release', 'commit'])
  expect(new Set(step.entries.map(({ id }) => id)).size).toBe(2)
  expect(step).toMatchObject({ takenBack: [approvedLetter], letters: [{ due: '2026-11-13T15:45:00.000Z' }] })
})

test('a request that is approved anew at once may use the money it gives back', () => {
  const only = {
    '2026-27': {
      'plan/free': 0,
      'plan/committed': 29_500,
      'travel/free': 0,
      'travel/committed': 6_400,
      'cover/free': 0,
      'cover/committed': 21_800,
      'cover-half-days/free': 0,
      'cover-half-days/committed': 2,
    },
  }

  const step = decide(
    decided(agreed('Approve')),
    agreed('Approve with conditions'),
    later({ balances: only }),
  )

  expect(step.request.decision).toMatchObject({ stage: 'agreed', outcome: 'approved' })
})

test('other words leave in another letter under the same time, and no money moves', () => {
  const given = later({ leavesAt: '2026-11-13T15:45:00.000Z' })

  const step = decide(
    decided(agreed('Decline')),
    { ...agreed('Decline'), words: 'Ask again in spring.' },
    given,
  )

  const key = 'R-0032/v1/letter/declined/2026-11-12T14:00:00.000Z'
  expect(step.takenBack).toEqual([declinedLetter])
  expect(step.letters).toEqual([{ kind: 'declined', to: 'applicant', key, due: '2026-11-12T15:45:00.000Z' }])
  expect(step.request.decision).toMatchObject({
    stage: 'agreed',
    letterKey: key,
    leavesAt: '2026-11-12T15:45:00.000Z',
    seen: { words: 'Ask again in spring.' },
  })
  expect(step.entries).toEqual([])
})

test('another leader’s Approve is named in the letter', () => {
  const all = choose({ head: 'Approve', deputy: 'Approve', assistant: 'Approve' })

  const step = decide(decided(twoApprove), all, later())

  expect(step).toMatchObject({
    takenBack: [approvedLetter],
    letters: [{ kind: 'approved', due: '2026-11-12T15:45:00.000Z' }],
    entries: [],
  })
})

test('a Discuss that the meeting had heard does not take its word back', () => {
  const heard = agreed('Approve', { deputy: 'Discuss' })

  const step = decide(decided(heard), { ...heard, words: 'Enjoy it.' }, later())

  expect(step.request.decision).toMatchObject({ stage: 'agreed', outcome: 'approved' })
})

test('what the meeting agreed does not decide again while the objection stands', () => {
  const objected = agreed('Approve', { deputy: 'Discuss' })
  const back = decide(decided(agreed('Approve')), objected, later()).request

  const step = decide(back, objected, later({ now: '2026-11-12T14:05:00.000Z' }))

  expect(step).toMatchObject({ request: back, entries: [], letters: [], happened: [] })
  expect(step.stands).toBe('Waiting for the meeting: the Deputy chose Discuss')
  expect(step.mend).toBe(
    '“Agreed in the meeting” still says Approve, from before. Clear it, or clear it and then choose again.',
  )
})

test.for([
  { what: 'the objection is withdrawn', after: [agreed('Approve')] },
  {
    what: 'the meeting’s word is chosen anew',
    after: [choose({ deputy: 'Discuss' }), agreed('Approve', { deputy: 'Discuss' })],
  },
])('an approval that was taken back is made again when $what', ({ after }) => {
  const back = decide(decided(agreed('Approve')), agreed('Approve', { deputy: 'Discuss' }), later()).request

  const end = after.reduce(
    (request, choices, turn) =>
      decide(request, choices, later({ now: `2026-11-12T14:1${turn}:00.000Z` })).request,
    back,
  )

  expect(end.decision).toMatchObject({ stage: 'agreed', outcome: 'approved' })
})

test('the applicant’s own Discuss takes nothing back', () => {
  const request = waiting(byRuth)
  const both = { deputy: 'Approve', assistant: 'Approve' } as const

  const step = decide(decided(choose(both), request), choose({ ...both, head: 'Discuss' }), later())

  expect(step.request.decision.stage).toBe('agreed')
})

test('when the head’s own approval is taken back, the chair is not told', () => {
  const request = decided(choose({ deputy: 'Approve', assistant: 'Approve' }), waiting(byRuth))

  const step = decide(request, noChoices, later())

  expect(step.takenBack).toEqual([approvedLetter, `${approvedLetter}/chair`])
})

const held = () => {
  const [entry] = decide(waiting(), agreed('Approve'), onThursday()).entries
  const before = aStanding().balances['2026-27'] ?? {}
  return { '2026-27': entry ? post(before, entry) : before }
}
