import { expect, test } from 'vitest'
import { decide } from '../../../functions/domain/approval/decide.ts'
import { noChoices } from '../../../functions/domain/approval/decision.ts'
import { agreed, byRuth, choose, decided, later, twoApprove, waiting } from './leadership.ts'

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

const approvedLetter = 'R-0032/v1/letter/approved/2026-11-12T10:00:00.000Z'
const declinedLetter = 'R-0032/v1/letter/declined/2026-11-12T10:00:00.000Z'
