import { expect, test } from 'vitest'
import { decide } from '../../../functions/domain/approval/decide.ts'
import { noChoices } from '../../../functions/domain/approval/decision.ts'
import { leftNow } from '../../../functions/domain/approval/leave.ts'
import { agreed, choose, decided, later, onFriday, told, twoApprove } from './leadership.ts'

const afterwards = { today: '2026-12-07', now: '2026-12-07T09:00:00.000Z' } as const
const approves = { head: 'Approve', deputy: 'Approve' } as const

test.for([
  { what: 'cells are cleared', choices: noChoices },
  { what: 'a vote is cleared', choices: choose({ head: 'Approve' }) },
  { what: 'votes stand', choices: twoApprove },
  { what: 'the third leader approves too', choices: choose({ ...approves, assistant: 'Approve' }) },
  { what: 'the meeting approves too', choices: agreed('Approve', approves) },
  { what: 'the meeting puts conditions on it', choices: agreed('Approve with conditions', approves) },
])('once the letter has left, an approval stays when $what', ({ choices }) => {
  const request = told(twoApprove)

  for (const given of [onFriday(), onFriday(afterwards)]) {
    const step = decide(request, choices, given)

    expect(step).toMatchObject({
      request,
      entries: [],
      letters: [],
      happened: [],
      stands: 'Approved on 12 November',
      mend: '',
    })
  }
})

test('a vote against comes too late, and the row says what still can be done', () => {
  const request = told(twoApprove)

  const step = decide(request, choose({ ...approves, assistant: 'Decline' }), onFriday())

  expect(step).toMatchObject({ request, entries: [], happened: [] })
  expect(step.mend).toBe('The letter has left; only “Agreed in the meeting” can still decline it.')
})

test('a decline after the letter gives the money back and tells the person and the office at once', () => {
  const step = decide(told(twoApprove), agreed('Decline', approves), onFriday())

  expect(step.request.decision).toMatchObject({ stage: 'declined', leftAt: '2026-11-13T09:00:00.000Z' })
  expect(step.entries).toMatchObject([{ why: 'release' }])
  expect(step.letters).toEqual([
    {
      kind: 'money back',
      to: 'applicant',
      key: 'R-0032/v1/letter/money back/2026-11-13T09:00:00.000Z',
      due: '2026-11-13T09:00:00.000Z',
    },
    {
      kind: 'office',
      to: 'office',
      key: 'R-0032/v1/letter/office/2026-11-13T09:00:00.000Z',
      due: '2026-11-13T09:00:00.000Z',
    },
  ])
  expect(step.stands).toBe('Declined on 13 November')
})

test.for([
  { what: 'Wait until', kind: 'wait', stands: 'Waiting until 5 January' },
  { what: 'More information', kind: 'more information', stands: 'Waiting for more information' },
] as const)('$what after the letter gives the money back and reopens', ({ what, kind, stands }) => {
  const step = decide(told(twoApprove), agreed(what, approves), onFriday())

  expect(step.request.decision).toMatchObject({
    stage: 'waiting',
    since: '2026-11-13T09:00:00.000Z',
    deferred: { kind },
  })
  expect(step.entries).toMatchObject([{ why: 'release' }])
  expect(step.letters).toMatchObject([
    { kind, to: 'applicant' },
    { kind: 'office', to: 'office' },
  ])
  expect(step.stands).toBe(stands)
})

test('an incomplete decline gives nothing back', () => {
  const request = told(twoApprove)

  const step = decide(request, { ...agreed('Decline', approves), reason: undefined }, onFriday())

  expect(step).toMatchObject({
    request,
    entries: [],
    letters: [],
    mend: 'Choose a reason under “Reason if not yes”.',
  })
})

test.for([
  { what: 'Decline', mend: 'Too late to decline; record it as not attended.' },
  { what: 'Wait until', mend: 'Too late to put off; record it as not attended.' },
  { what: 'More information', mend: 'Too late to put off; record it as not attended.' },
] as const)('once it has begun, $what is refused beside the row', ({ what, mend }) => {
  const request = told(twoApprove)

  const step = decide(request, agreed(what, approves), onFriday(afterwards))

  expect(step).toMatchObject({
    request,
    entries: [],
    letters: [],
    happened: [],
    stands: 'Approved on 12 November',
    mend,
  })
})

test.for([
  { today: '2026-12-03', stage: 'declined' },
  { today: '2026-12-04', stage: 'approved' }, // The day of the conference.
] as const)('a Decline on $today leaves a conference of 4 December $stage', ({ today, stage }) => {
  const step = decide(told(twoApprove), agreed('Decline', approves), onFriday({ ...afterwards, today }))

  expect(step.request.decision.stage).toBe(stage)
})

test.for([
  { what: 'the meeting’s word is cleared', choices: noChoices },
  { what: 'nothing changes', choices: agreed('Decline') },
  { what: 'the words change', choices: { ...agreed('Decline'), words: 'Ask again in spring.' } },
])('once the letter has left, a decline stays when $what', ({ choices }) => {
  const request = told(agreed('Decline'))

  const step = decide(request, choices, onFriday())

  expect(step).toMatchObject({
    request,
    entries: [],
    letters: [],
    happened: [],
    stands: 'Declined on 12 November',
    mend: '',
  })
})

test('a decline stays when votes that stood before it become a quorum only by clearing', () => {
  const request = told(agreed('Decline', { ...approves, assistant: 'Discuss' }))

  const step = decide(request, choose(approves), onFriday())

  expect(step.request).toEqual(request)
})

test('one new Approve does not reopen a decline; the row says what would', () => {
  const request = told(agreed('Decline'))

  const step = decide(request, agreed('Decline', { head: 'Approve' }), onFriday())

  expect(step).toMatchObject({
    request,
    mend: 'Declined on 12 November. It reopens when enough leaders choose Approve.',
  })
})

test('a new quorum reopens a decline as waiting; the meeting’s old word must be cleared first', () => {
  const step = decide(told(agreed('Decline')), agreed('Decline', approves), onFriday())

  expect(step.request.decision).toMatchObject({ stage: 'waiting', since: '2026-11-13T09:00:00.000Z' })
  expect(step).toMatchObject({
    entries: [],
    letters: [],
    stands: 'Waiting again, with the votes as they stand',
  })
  expect(step.mend).toBe(
    '“Agreed in the meeting” still says Decline, from before. Clear it, or clear it and then choose again.',
  )
})

test('a reopened decline sets money aside only when it is approved anew', () => {
  const reopened = decide(told(agreed('Decline')), agreed('Decline', approves), onFriday()).request

  const step = decide(reopened, choose(approves), onFriday({ now: '2026-11-13T09:30:00.000Z' }))

  expect(step.request.decision).toMatchObject({ stage: 'agreed', outcome: 'approved' })
  expect(step.entries).toMatchObject([{ why: 'commit' }])
})

test('slipping back from a reopened decline does not decline it a second time', () => {
  const reopened = decide(told(agreed('Decline')), agreed('Decline', approves), onFriday()).request

  const step = decide(reopened, agreed('Decline'), onFriday({ now: '2026-11-13T09:30:00.000Z' }))

  expect(step).toMatchObject({ request: reopened, letters: [] })
})

test('Approve in the meeting reopens a decline, and with that the waiting request is approved', () => {
  const step = decide(told(agreed('Decline')), agreed('Approve'), onFriday())

  expect(step.happened.map(({ cause }) => cause)).toEqual([
    'R-0032/v1/reopened/2026-11-13T09:00:00.000Z',
    'R-0032/v1/agreed/2026-11-13T09:00:00.000Z',
  ])
  expect(step.request.decision).toMatchObject({ stage: 'agreed', outcome: 'approved' })
})

test('a reopened decline that the pot cannot bear waits and says why', () => {
  const step = decide(
    told(agreed('Decline')),
    agreed('Approve'),
    onFriday({ balances: { '2026-27': { 'plan/granted': -1 } } }),
  )

  expect(step.request.decision.stage).toBe('waiting')
  expect(step).toMatchObject({ entries: [], stands: 'Waiting: the plan pot cannot bear it' })
})

test.for(['Wait until', 'More information'] as const)(
  '%s reopens a decline and tells the applicant at the set time',
  (what) => {
    const step = decide(told(agreed('Decline')), agreed(what), onFriday())

    expect(step.request.decision).toMatchObject({
      stage: 'waiting',
      deferred: { kind: what === 'Wait until' ? 'wait' : 'more information' },
    })
    expect(step.letters).toMatchObject([{ to: 'applicant', due: '2026-11-13T15:45:00.000Z' }])
  },
)

test('votes added before the decline’s letter left do not reopen it afterwards', () => {
  const declined = agreed('Decline')
  const both = agreed('Decline', approves)
  const between = decide(decided(declined), both, later()).request

  const step = decide(leftNow(between, '2026-11-12T15:45:00.000Z'), both, onFriday())

  expect(step).toMatchObject({ happened: [], stands: 'Declined on 12 November' })
})
