import { expect, test } from 'vitest'
import { quorumFor, tally } from '../../../functions/domain/approval/quorum.ts'
import type { Leadership } from '../../../functions/domain/approval/step.ts'
import { withFunding } from '../../../functions/domain/budget/funding.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { aRequest, aSettings } from '../../make.ts'
import { byRuth, bySamir, choose, feeOf, free, onThursday, samir, twoApprove } from './leadership.ts'

const { leaders } = aSettings().roles
const acting = (from: '2026-11-01' | '2026-12-01'): Leadership =>
  onThursday({ settings: aSettings({ roles: { actingHead: { email: samir.email ?? '', from } } }) })

test.for([
  { pounds: 0.01, approvals: 2, head: false },
  { pounds: 249.99, approvals: 2, head: false },
  { pounds: 250, approvals: 2, head: false }, // Up to and including the limit.
  { pounds: 250.01, approvals: 2, head: true },
  { pounds: 2000, approvals: 2, head: true },
])('a request for £$pounds needs $approvals votes; the head’s among them: $head', (row) => {
  const request = aRequest(feeOf(row.pounds))

  const needed = quorumFor(request, onThursday())

  expect(needed).toEqual({ approvals: row.approvals, head: row.head })
})

test('cover and travel count towards the band as much as the fee', () => {
  const request = aRequest({ asked: { price: pounds(85), travel: 0 } }) // With £218 of cover.

  const needed = quorumFor(request, onThursday())

  expect(needed.head).toBe(true)
})

test('money from elsewhere lowers the cost, and not how many must agree', () => {
  const request = aRequest(feeOf(2000))
  const scholarship = {
    request: request.id,
    from: 'The hub',
    pence: pounds(2000),
    state: 'received',
  } as const

  const needed = quorumFor({ ...request, cost: withFunding(request.cost, [scholarship]) }, onThursday())

  expect(needed).toEqual({ approvals: 2, head: true })
})

test('the school sets its own bands', () => {
  const settings = aSettings({
    quorum: { smallUpTo: pounds(100), small: 1, large: 3, largeNeedsHead: false },
  })

  const needed = [100, 101].map((amount) => quorumFor(aRequest(feeOf(amount)), onThursday({ settings })))

  expect(needed).toEqual([
    { approvals: 1, head: false },
    { approvals: 3, head: false },
  ])
})

test.for([
  { what: 'free with nobody to cover', request: aRequest(free), approvals: 0 },
  {
    what: 'free but covered from within school',
    request: aRequest({
      asked: { ...free.asked, cover: [{ day: '2026-12-04', part: 'morning' }], coverInSchool: 'Mrs Castle' },
    }),
    approvals: 2,
  },
  {
    what: 'free but with time given back',
    request: aRequest({ asked: { ...free.asked, ownTime: 'time back or pay' } }),
    approvals: 2,
  },
])('what is $what needs $approvals votes', ({ request, approvals }) => {
  expect(quorumFor(request, onThursday()).approvals).toBe(approvals)
})

test('what the CPD lead asks for themselves goes to the head, even when it is free', () => {
  const request = aRequest({ ...free, ...bySamir })

  const needed = quorumFor(request, onThursday())

  expect(needed).toEqual({ approvals: 1, head: true })
})

test.for([
  { who: 'head', by: byRuth, amount: 100, head: false },
  { who: 'head', by: byRuth, amount: 640, head: false },
  { who: 'CPD lead', by: bySamir, amount: 100, head: true },
  { who: 'CPD lead', by: bySamir, amount: 640, head: true },
])(
  'the $who’s own request for £$amount needs two others; the head among them: $head',
  ({ by, amount, head }) => {
    const settings = aSettings({ quorum: { small: 1, large: 1 } })

    const needed = quorumFor(aRequest({ ...feeOf(amount), ...by }), onThursday({ settings }))

    expect(needed).toEqual({ approvals: 2, head })
  },
)

test.for([
  { say: 'two with the head', votes: twoApprove, reached: true },
  { say: 'two without the head', votes: choose({ deputy: 'Approve', assistant: 'Approve' }), reached: false },
  { say: 'the head alone', votes: choose({ head: 'Approve' }), reached: false },
  {
    say: 'two and a Discuss',
    votes: choose({ head: 'Approve', deputy: 'Approve', assistant: 'Discuss' }),
    reached: false,
  },
  {
    say: 'two and a Decline',
    votes: choose({ head: 'Approve', deputy: 'Approve', assistant: 'Decline' }),
    reached: false,
  },
  { say: 'nobody', votes: choose({}), reached: false },
])('a large request with Approve from $say is agreed: $reached', ({ votes, reached }) => {
  expect(tally(votes, aRequest(), onThursday()).reached).toBe(reached)
})

test('the acting head’s vote counts as the head’s, and is recorded as such', () => {
  const votes = choose({ deputy: 'Approve', assistant: 'Approve' })

  const found = tally(votes, aRequest(), acting('2026-11-01'))

  expect(found).toMatchObject({ reached: true, forHead: samir.email })
})

test('an acting head does not count as the head before their time', () => {
  const votes = choose({ deputy: 'Approve', assistant: 'Approve' })

  const found = tally(votes, aRequest(), acting('2026-12-01'))

  expect(found.reached).toBe(false)
})

test('what an acting head asks for themselves is treated as the head’s own', () => {
  const needed = quorumFor(aRequest(bySamir), acting('2026-11-01'))

  expect(needed).toEqual({ approvals: 2, head: false })
})

test('the applicant’s own vote counts neither for nor against', () => {
  const votes = choose({ head: 'Approve', deputy: 'Decline', assistant: 'Approve' })

  const found = tally(votes, aRequest(bySamir), onThursday())

  expect(found).toMatchObject({ reached: true, objecting: [] })
})

test('when too few leaders may vote, the number needed is not lowered but said', () => {
  const settings = aSettings({ roles: { leaders: leaders.slice(0, 2) } })

  const found = tally(choose({ head: 'Approve' }), aRequest(bySamir), onThursday({ settings }))

  expect(found).toMatchObject({ reached: false, needed: { approvals: 2 } })
  expect(found.tooFew).toBe(
    'Only one on the leadership team may vote on this, and two must agree. Name another leader or an acting head on Settings.',
  )
})

test('when the head must agree and has no vote, the row says so', () => {
  const settings = aSettings({ roles: { leaders: leaders.slice(1) } })

  const found = tally(choose({}), aRequest(), onThursday({ settings }))

  expect(found.tooFew).toBe(
    'The head must agree to this and has no vote on it today. Agree it in the meeting, or name another leader or an acting head on Settings.',
  )
})
