import { expect, test } from 'vitest'
import { decide } from '../../../functions/domain/approval/decide.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { byRuth, choose, onThursday, twoApprove, waiting } from './leadership.ts'

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
