import { expect, test } from 'vitest'
import { decide } from '../../../functions/domain/approval/decide.ts'
import { noChoices } from '../../../functions/domain/approval/decision.ts'
import { leftNow } from '../../../functions/domain/approval/leave.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { aRequest, aSettings } from '../../make.ts'
import {
  agreed,
  byRuth,
  choose,
  decided,
  free,
  later,
  onFriday,
  onThursday,
  told,
  twoApprove,
  waiting,
} from './leadership.ts'

const poor = {
  '2026-27': {
    'plan/granted': -100,
    'plan/free': 100,
    'travel/free': 100_000,
    'cover/free': 100_000,
    'cover-half-days/free': 20,
  },
}
const noCover = {
  '2026-27': {
    'plan/free': pounds(2_000),
    'travel/free': pounds(600),
    'cover/free': pounds(1_000),
    'cover-half-days/free': 1,
  },
}

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

test.for([
  {
    what: 'Wait until',
    kind: 'wait',
    deferred: { kind: 'wait', until: '2027-01-05', words: '', on: '2026-11-11' },
    stands: 'Waiting until 5 January',
  },
  {
    what: 'More information',
    kind: 'more information',
    deferred: { kind: 'more information', words: 'Who could cover your class?', on: '2026-11-11' },
    stands: 'Waiting for more information',
  },
] as const)('$what keeps a waiting request and tells the applicant', ({ what, kind, deferred, stands }) => {
  const step = decide(waiting(), agreed(what), onThursday())

  const key = `R-0032/v1/letter/${kind}/2026-11-12T10:00:00.000Z`
  expect(step.request.decision).toEqual({
    stage: 'waiting',
    since: waiting().askedAt,
    deferred,
    letterKey: key,
  })
  expect(step).toMatchObject({
    stands,
    entries: [],
    letters: [{ kind, to: 'applicant', key, due: '2026-11-12T15:45:00.000Z' }],
  })
})

test('the same deferral the next day is not told twice', () => {
  const putOff = leftNow(decided(agreed('Wait until')), '2026-11-12T15:45:00.000Z')

  const step = decide(putOff, agreed('Wait until'), onFriday({ meeting: undefined }))

  expect(step).toMatchObject({
    request: putOff,
    letters: [],
    happened: [],
    stands: 'Waiting until 5 January',
    mend: '',
  })
})

test('when the wait is over the leaders are asked again, and old votes do not decide by themselves', () => {
  const putOff = decided(agreed('Wait until', { head: 'Approve', deputy: 'Approve' }))

  const step = decide(
    putOff,
    agreed('Wait until', { head: 'Approve', deputy: 'Approve' }),
    onThursday({ today: '2027-01-05' }),
  )

  expect(step.request).toEqual(putOff)
  expect(step.stands).toBe(
    'The wait ended on 5 January: choose again in “Agreed in the meeting”, or clear it',
  )
})

test('a deferral that is cleared before its letter left is not told', () => {
  const putOff = decided(agreed('More information'))

  const step = decide(putOff, noChoices, later())

  expect(step.takenBack).toEqual(['R-0032/v1/letter/more information/2026-11-12T10:00:00.000Z'])
  expect(step.request.decision).toEqual({ stage: 'waiting', since: waiting().askedAt })
  expect(step.letters).toEqual([])
})

test('another date before the letter left is told instead of the first', () => {
  const putOff = decided(agreed('Wait until'))

  const step = decide(putOff, { ...agreed('Wait until'), waitUntil: '2027-01-12' }, later())

  expect(step.takenBack).toEqual(['R-0032/v1/letter/wait/2026-11-12T10:00:00.000Z'])
  expect(step.letters).toMatchObject([
    { kind: 'wait', key: 'R-0032/v1/letter/wait/2026-11-12T14:00:00.000Z' },
  ])
})

test('other words before the letter left are told instead of the first', () => {
  const putOff = decided(agreed('More information'))

  const step = decide(putOff, { ...agreed('More information'), words: 'Which date suits you?' }, later())

  expect(step.takenBack).toEqual(['R-0032/v1/letter/more information/2026-11-12T10:00:00.000Z'])
  expect(step.request.decision).toMatchObject({ deferred: { words: 'Which date suits you?' } })
})

test('a deferral gives way to a decision, and its letter does not leave', () => {
  const putOff = decided(agreed('Wait until'))

  const step = decide(putOff, agreed('Approve'), later())

  expect(step.request.decision).toMatchObject({ stage: 'agreed', outcome: 'approved' })
  expect(step.takenBack).toEqual(['R-0032/v1/letter/wait/2026-11-12T10:00:00.000Z'])
})

test('a request that the pot cannot bear stays, says why and offers the head’s exception', () => {
  const step = decide(waiting(), twoApprove, onThursday({ balances: poor }))

  expect(step).toMatchObject({
    request: waiting(),
    entries: [],
    letters: [],
    happened: [],
    stands: 'Waiting: the plan pot cannot bear it',
  })
  expect(step.mend).toBe(
    'The plan pot has £1.00 free; this needs £295.00. If it should go ahead all the same, the head can write an exception with its reason on the Meetings tab.',
  )
})

test('an approval must fit the cover budget in days as well', () => {
  const step = decide(waiting(), twoApprove, onThursday({ balances: noCover }))

  expect(step).toMatchObject({ entries: [], stands: 'Waiting: the cover budget cannot bear it' })
})

test('an approval must fit the travel budget', () => {
  const balances = {
    '2026-27': { ...noCover['2026-27'], 'cover-half-days/free': 2, 'travel/free': pounds(63.99) },
  }

  const step = decide(waiting(), twoApprove, onThursday({ balances }))

  expect(step).toMatchObject({ entries: [], stands: 'Waiting: the travel budget cannot bear it' })
})

test('the head’s exception lets a request through, and is in the history with its reason', () => {
  const override = { fund: 'plan', reason: 'Inspection action', by: 'head' } as const

  const step = decide(waiting(), twoApprove, onThursday({ balances: poor, overrides: [override] }))

  expect(step.request.decision.stage).toBe('agreed')
  expect(step.entries).toMatchObject([{ why: 'override' }])
  expect(step.happened).toEqual([
    { what: 'Approved by Head and Deputy.', cause: 'R-0032/v1/agreed/2026-11-12T10:00:00.000Z' },
    {
      what: 'The head made an exception for the plan pot: Inspection action',
      cause: 'R-0032/v1/agreed/2026-11-12T10:00:00.000Z/exception/plan',
    },
  ])
})

test('an exception that nobody needed is not in the history', () => {
  const override = { fund: 'plan', reason: 'Inspection action', by: 'head' } as const

  const step = decide(waiting(), twoApprove, onThursday({ overrides: [override] }))

  expect(step.happened).toHaveLength(1)
  expect(step.entries).toMatchObject([{ why: 'commit' }])
})

test('an exception for another fund does not help', () => {
  const override = { fund: 'travel', reason: 'Inspection action', by: 'head' } as const

  const step = decide(waiting(), twoApprove, onThursday({ balances: poor, overrides: [override] }))

  expect(step.request).toEqual(waiting())
})

test('an exception for the cover budget covers its pounds and its days', () => {
  const override = { fund: 'cover', reason: 'Inspection action', by: 'head' } as const

  const step = decide(waiting(), twoApprove, onThursday({ balances: noCover, overrides: [override] }))

  expect(step.request.decision.stage).toBe('agreed')
})

test('the head makes no exception for their own request', () => {
  const override = { fund: 'plan', reason: 'I need it', by: 'head' } as const
  const both = choose({ deputy: 'Approve', assistant: 'Approve' })

  const step = decide(waiting(byRuth), both, onThursday({ balances: poor, overrides: [override] }))

  expect(step.request.decision.stage).toBe('waiting')
  expect(step.mend).toContain('Nobody makes an exception for their own request')
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
