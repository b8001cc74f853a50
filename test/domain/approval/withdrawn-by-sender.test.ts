import { expect, test } from 'vitest'
import { withdrawnBySender } from '../../../functions/domain/approval/withdrawn-by-sender.ts'
import { releases } from '../../../functions/domain/budget/commitments.ts'
import { agreed, byRuth, choose, decided, later, onFriday, told, twoApprove, waiting } from './leadership.ts'

const amounts = (entries: readonly { readonly lines: readonly unknown[] }[]) =>
  entries.map(({ lines }) => lines)

test('a waiting request that is cancelled is withdrawn, with the reason in the history', () => {
  const step = withdrawnBySender(waiting(), 'I have to be in court.', later())

  expect(step).toMatchObject({
    withdrawn: true,
    request: { version: 1, decision: { stage: 'withdrawn', at: later().now } },
    stands: 'Withdrawn on 12 November',
    entries: [],
    letters: [],
    attention: '',
  })
  expect(step.happened.map(({ what }) => what)).toEqual(['Cancelled by its sender: I have to be in court.'])
})

test('cancelled before its letter left, the letter stays and what was set aside comes back', () => {
  const before = decided(twoApprove)

  const step = withdrawnBySender(before, '', later())

  expect(amounts(step.entries)).toEqual(amounts(releases(before, 'any', later().now)))
  expect(step.takenBack).toEqual(['R-0032/v1/letter/approved/2026-11-12T10:00:00.000Z'])
  expect(step.letters).toEqual([])
})

test('the chair is not told of the head’s own request once it is cancelled', () => {
  const before = decided(choose({ deputy: 'Approve', assistant: 'Approve' }), waiting(byRuth))

  const step = withdrawnBySender(before, '', later())

  expect(step.takenBack).toHaveLength(2)
})

test('cancelled after its letter, what was set aside comes back and the office is told at once', () => {
  const before = told(twoApprove)

  const step = withdrawnBySender(before, '', onFriday())

  expect(amounts(step.entries)).toEqual(amounts(releases(before, 'any', onFriday().now)))
  expect(step.letters).toMatchObject([{ kind: 'office', to: 'office', due: onFriday().now }])
})

test.for([
  { day: '2026-12-03', what: 'the day before', withdrawn: true },
  { day: '2026-12-04', what: 'the first day itself', withdrawn: false },
  { day: '2026-12-07', what: 'afterwards', withdrawn: false },
] as const)('$what a cancellation counts: $withdrawn', ({ day, withdrawn }) => {
  const step = withdrawnBySender(told(twoApprove), 'Ill.', onFriday({ today: day }))

  expect(step.withdrawn).toBe(withdrawn)
  expect(step.entries.length > 0).toBe(withdrawn)
  expect(step.attention.includes('which has begun: “Ill.”. It stays approved')).toBe(!withdrawn)
})

test('what was put off and is now cancelled is not written about any more', () => {
  const step = withdrawnBySender(decided(agreed('Wait until')), '', later())

  expect(step.takenBack).toEqual(['R-0032/v1/letter/wait/2026-11-12T10:00:00.000Z'])
})

test.for([
  { what: 'declined', request: told(agreed('Decline')) },
  {
    what: 'withdrawn',
    request: waiting({ decision: { stage: 'withdrawn', at: '2026-11-11T12:00:00.000Z' } }),
  },
])('what was $what before stays as it is', ({ request }) => {
  const step = withdrawnBySender(request, '', onFriday())

  expect(step).toMatchObject({ withdrawn: false, request, entries: [], letters: [], happened: [] })
})
