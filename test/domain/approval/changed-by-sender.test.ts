import { expect, test } from 'vitest'
import { changedBySender } from '../../../functions/domain/approval/changed-by-sender.ts'
import { releases } from '../../../functions/domain/budget/commitments.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import { aRequest } from '../../make.ts'
import {
  agreed,
  byRuth,
  choose,
  decided,
  free,
  later,
  onFriday,
  told,
  twoApprove,
  waiting,
} from './leadership.ts'

const { asked, cost, pot } = aRequest({ asked: { price: pounds(155) } })
const cheaper = { asked, cost, pot }
const amounts = (entries: readonly { readonly lines: readonly unknown[] }[]) =>
  entries.map(({ lines }) => lines)

test('a changed request waits as a new version, with no votes', () => {
  const step = changedBySender(waiting(), cheaper, later())

  expect(step.request).toEqual({
    ...waiting(),
    ...cheaper,
    version: 2,
    decision: { stage: 'waiting', since: later().now },
  })
  expect(step).toMatchObject({
    entries: [],
    letters: [],
    takenBack: [],
    attention: '',
    stands: 'Waiting for the Head and one other',
  })
})

test('a request that is changed before its letter left gives back what was set aside for it, not its new cost', () => {
  const before = decided(twoApprove)

  const step = changedBySender(before, cheaper, later())

  expect(amounts(step.entries)).toEqual(amounts(releases(before, 'any', later().now)))
  expect(step.takenBack).toEqual(['R-0032/v1/letter/approved/2026-11-12T10:00:00.000Z'])
  expect(step.request).toMatchObject({ version: 2, decision: { stage: 'waiting' } })
})

test('the chair is not told of the head’s own request once it has been changed', () => {
  const before = decided(choose({ deputy: 'Approve', assistant: 'Approve' }), waiting(byRuth))

  const step = changedBySender(before, cheaper, later())

  expect(step.takenBack).toHaveLength(2)
})

test('a letter that was to put the request off does not leave once it has been changed', () => {
  const step = changedBySender(decided(agreed('Wait until')), cheaper, later())

  expect(step.takenBack).toEqual(['R-0032/v1/letter/wait/2026-11-12T10:00:00.000Z'])
})

test.for([
  { what: 'approved', request: told(twoApprove) },
  { what: 'declined', request: told(agreed('Decline')) },
])(
  'a change after the $what letter changes nothing and asks somebody to talk to the sender',
  ({ what, request }) => {
    const step = changedBySender(request, cheaper, onFriday())

    expect(step).toMatchObject({ request, entries: [], letters: [], happened: [] })
    expect(step.attention.toLowerCase()).toContain(`it stays as it was: ${what} on 12 november`)
  },
)

test('its sender reopens a withdrawn request by changing it', () => {
  const withdrawn: TrainingRequest = waiting({
    decision: { stage: 'withdrawn', at: '2026-11-11T12:00:00.000Z' },
  })

  const step = changedBySender(withdrawn, cheaper, later())

  expect(step.request).toMatchObject({ version: 2, decision: { stage: 'waiting' } })
})

test('a request that is now free, with nobody to cover, is noted', () => {
  const changed = aRequest(free)

  const step = changedBySender(waiting(), changed, later())

  expect(step.request.decision).toEqual({ stage: 'noted', at: later().now })
})
