import { expect, test } from 'vitest'
import { decide } from '../../../functions/domain/approval/decide.ts'
import { post } from '../../../functions/domain/budget/accounts.ts'
import { aStanding } from '../../make.ts'
import { agreed, choose, decided, later, onThursday, twoApprove, waiting } from './leadership.ts'

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

const approvedLetter = 'R-0032/v1/letter/approved/2026-11-12T10:00:00.000Z'
const declinedLetter = 'R-0032/v1/letter/declined/2026-11-12T10:00:00.000Z'

const held = () => {
  const [entry] = decide(waiting(), agreed('Approve'), onThursday()).entries
  const before = aStanding().balances['2026-27'] ?? {}
  return { '2026-27': entry ? post(before, entry) : before }
}
