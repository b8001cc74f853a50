import { expect, test } from 'vitest'
import { decide } from '../../../functions/domain/approval/decide.ts'
import { noChoices } from '../../../functions/domain/approval/decision.ts'
import { aRequest, aSettings } from '../../make.ts'
import {
  agreed,
  byRuth,
  choose,
  free,
  onFriday,
  onThursday,
  told,
  twoApprove,
  waiting,
} from './leadership.ts'

test('a waiting request without votes waits', () => {
  const step = decide(waiting(), noChoices, onThursday())

  expect(step).toEqual({
    request: waiting(),
    entries: [],
    letters: [],
    takenBack: [],
    happened: [],
    stands: 'Waiting for the Head and one other',
    mend: '',
  })
})

test('enough votes approve a request: its money is set aside now, its letter leaves at the set time', () => {
  const step = decide(waiting(), twoApprove, onThursday())

  expect(step.request.decision).toMatchObject({ stage: 'agreed', outcome: 'approved', seen: twoApprove })
  expect(step.entries).toMatchObject([{ why: 'commit', about: 'R-0032', year: '2026-27' }])
  expect(step.letters).toEqual([
    {
      kind: 'approved',
      to: 'applicant',
      key: 'R-0032/v1/letter/approved/2026-11-12T10:00:00.000Z',
      due: '2026-11-12T15:45:00.000Z',
    },
  ])
  expect(step.happened).toEqual([
    { what: 'Approved by Head and Deputy.', cause: 'R-0032/v1/agreed/2026-11-12T10:00:00.000Z' },
  ])
  expect(step).toMatchObject({ stands: 'Agreed; letter leaves 15:45', mend: '', takenBack: [] })
})

test('Approve agreed in the meeting approves without votes', () => {
  const step = decide(waiting(), agreed('Approve'), onThursday())

  expect(step.request.decision).toMatchObject({
    stage: 'agreed',
    outcome: 'approved',
    basis: { how: 'meeting' },
  })
  expect(step.happened[0]?.what).toBe('Approved in the meeting of Wednesday 11 November: Ruth, Samir, Niamh.')
})

test('Decline agreed in the meeting declines: no money moves, the letter leaves at the set time', () => {
  const step = decide(waiting(), agreed('Decline'), onThursday())

  expect(step.request.decision).toMatchObject({ stage: 'agreed', outcome: 'declined' })
  expect(step).toMatchObject({
    entries: [],
    letters: [{ kind: 'declined', to: 'applicant', due: '2026-11-12T15:45:00.000Z' }],
  })
  expect(step.stands).toBe('Agreed to decline; letter leaves 15:45')
})

test('a Decline without a reason changes nothing and is answered beside the row', () => {
  const step = decide(waiting(), choose({}, { agreed: 'Decline', words: 'Not this year.' }), onThursday())

  expect(step).toMatchObject({
    request: waiting(),
    happened: [],
    mend: 'Choose a reason under “Reason if not yes”.',
  })
})

test('a letter that leaves tomorrow says so on the row', () => {
  const step = decide(waiting(), twoApprove, onThursday({ leavesAt: '2026-11-13T15:45:00.000Z' }))

  expect(step.stands).toBe('Agreed; letter leaves Fri 13 Nov, 15:45')
})

test('the chair is told when the head’s own request is approved', () => {
  const both = choose({ deputy: 'Approve', assistant: 'Approve' })

  const step = decide(waiting(byRuth), both, onThursday())

  const key = 'R-0032/v1/letter/approved/2026-11-12T10:00:00.000Z'
  expect(step.letters).toEqual([
    { kind: 'approved', to: 'applicant', key, due: '2026-11-12T15:45:00.000Z' },
    { kind: 'chair', to: 'chair', key: `${key}/chair`, due: '2026-11-12T15:45:00.000Z' },
  ])
})

test('the applicant’s own vote is answered beside the row', () => {
  const step = decide(waiting(byRuth), choose({ head: 'Approve', deputy: 'Approve' }), onThursday())

  expect(step.request.decision.stage).toBe('waiting')
  expect(step.mend).toBe('Nobody decides their own request: what stands under Head does not count.')
})

test('the vote of somebody whose time on the leadership team is over is answered beside the row', () => {
  const { leaders } = aSettings().roles
  const settings = aSettings({
    roles: { leaders: leaders.map((one) => (one.called === 'Deputy' ? { ...one, to: '2026-11-11' } : one)) },
  })

  const step = decide(waiting(), twoApprove, onThursday({ settings }))

  expect(step.request.decision.stage).toBe('waiting')
  expect(step.mend).toBe('What stands under Deputy does not count: not on the leadership team today.')
})

test('what is free and needs no cover is noted without a vote', () => {
  const step = decide(aRequest(free), noChoices, onThursday())

  expect(step.request.decision).toEqual({ stage: 'noted', at: '2026-11-12T10:00:00.000Z' })
  expect(step).toMatchObject({
    entries: [],
    letters: [],
    stands: 'Noted on 12 November: free, and nobody covers',
  })
})

test.for([
  { stage: 'withdrawn', stands: 'Withdrawn on 11 November' },
  { stage: 'noted', stands: 'Noted on 11 November: free, and nobody covers' },
] as const)('whatever leaders choose, what is $stage stays so', ({ stage, stands }) => {
  const settled = waiting({ decision: { stage, at: '2026-11-11T12:00:00.000Z' } })
  const choices = [
    noChoices,
    twoApprove,
    agreed('Approve'),
    agreed('Decline'),
    agreed('Wait until'),
    agreed('More information'),
  ]

  const steps = choices.map((each) => decide(settled, each, onThursday()))

  for (const step of steps)
    expect(step).toMatchObject({ request: settled, entries: [], letters: [], happened: [], stands })
})

test('once the letter has left, the request is approved on the day it was decided', () => {
  const request = told(twoApprove)

  expect(request.decision).toMatchObject({
    stage: 'approved',
    at: '2026-11-12T10:00:00.000Z',
    leftAt: '2026-11-12T15:45:00.000Z',
  })
  expect(decide(request, twoApprove, onFriday()).stands).toBe('Approved on 12 November')
})
