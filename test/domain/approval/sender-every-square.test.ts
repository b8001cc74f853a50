import { expect, test } from 'vitest'
import { changedBySender } from '../../../functions/domain/approval/changed-by-sender.ts'
import { withdrawnBySender } from '../../../functions/domain/approval/withdrawn-by-sender.ts'
import type { Booking } from '../../../functions/domain/booking/booking.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import { aRequest } from '../../make.ts'
import { agreed, decided, onFriday, told, twoApprove, waiting } from './leadership.ts'

// What its sender can still do with Priya's conference on 4 December, stage by stage.

const before = onFriday()
const afterwards = onFriday({ today: '2026-12-07', now: '2026-12-07T09:00:00.000Z' })
const begun = onFriday({ today: '2026-12-04', now: '2026-12-04T09:00:00.000Z' })

function standing(state: Booking['state']): TrainingRequest {
  const request = told(twoApprove)
  const approval = '2026-11-12T10:00:00.000Z'
  return { ...request, booking: { approval, at: approval, state, coverCalledOff: false, cover: {} } }
}

const stages: Readonly<Record<string, readonly [TrainingRequest, typeof before, string, string]>> = {
  // Stage: the request, when, what a change does, what cancelling does.
  waiting: [waiting(), before, 'a new version waits', 'withdrawn'],
  'agreed, letter not left': [
    decided(twoApprove),
    before,
    'a new version waits, money back',
    'withdrawn, money back',
  ],
  'agreed to decline, letter not left': [
    decided(agreed('Decline')),
    before,
    'a new version waits',
    'withdrawn',
  ],
  approved: [told(twoApprove), before, 'somebody talks to them', 'withdrawn, money back, office told'],
  booked: [standing('booked'), before, 'somebody talks to them', 'withdrawn, money back, office told'],
  'on the waiting list': [
    standing('waiting list'),
    before,
    'somebody talks to them',
    'withdrawn, money back, office told',
  ],
  'a colleague goes instead': [
    standing('substituted'),
    before,
    'somebody talks to them',
    'withdrawn, money back, office told',
  ],
  begun: [standing('booked'), begun, 'somebody talks to them', 'somebody talks to them'],
  attended: [standing('attended'), afterwards, 'somebody talks to them', 'somebody talks to them'],
  'not attended': [standing('not attended'), afterwards, 'somebody talks to them', 'somebody talks to them'],
  'cancelled by the provider': [
    standing('cancelled by the provider'),
    before,
    'somebody talks to them',
    'stays',
  ],
  declined: [told(agreed('Decline')), before, 'somebody talks to them', 'stays'],
  withdrawn: [
    aRequest({ decision: { stage: 'withdrawn', at: '2026-11-12T10:00:00.000Z' } }),
    before,
    'a new version waits',
    'stays',
  ],
}

test.for(Object.entries(stages))('%s: a change, and cancelling', ([, [request, given, change, cancel]]) => {
  const { asked, cost, pot } = waiting()

  const changed = changedBySender(request, { asked, cost, pot }, given)
  const cancelled = withdrawnBySender(request, '', given)

  expect(inWords(changed, request)).toBe(change)
  expect(inWords(cancelled, request)).toBe(cancel)
})

function inWords(step: ReturnType<typeof changedBySender>, before: TrainingRequest): string {
  if (step.attention !== '') return step.request === before ? 'somebody talks to them' : 'changed'
  if (step.request === before) return 'stays'
  const parts = [
    step.request.decision.stage === 'withdrawn' ? 'withdrawn' : 'a new version waits',
    ...(step.entries.length > 0 ? ['money back'] : []),
    ...(step.letters.length > 0 ? ['office told'] : []),
  ]
  return parts.join(', ')
}
