import { expect, test } from 'vitest'
import { decide } from '../../../functions/domain/approval/decide.ts'
import type { Booking } from '../../../functions/domain/booking/booking.ts'
import { conditionOf, conditionOpen } from '../../../functions/domain/booking/condition.ts'
import { recorded } from '../../../functions/domain/booking/record.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import { agreed, decided, onFriday, told } from '../approval/leadership.ts'

// Approved on Thursday 12 November on condition: “Please go by train.” Its letter has left.

const choices = agreed('Approve with conditions')
const conditional = told(choices)
const ahead = '2026-11-20T09:00:00.000Z'
const after = '2026-12-07T09:00:00.000Z'
const tick = (request: TrainingRequest, conditionMet: boolean) => recorded(request, { conditionMet }, ahead)
const standsAs = (state: Booking['state']): TrainingRequest => recorded(conditional, { state }, after).request

test.for([
  ['has been told', conditional, 'Please go by train.'],
  ['has not been told', decided(choices), undefined],
  ['has no conditions', told(agreed('Approve')), undefined],
] as const)('what stands as the condition of an approval that %s', ([, request, words]) => {
  expect(conditionOf(request)).toBe(words)
})

test.for([
  ['to book', true],
  ['booked', true],
  ['attended', true],
  ['attended in part', true],
  ['not attended', false],
  ['cancelled by the provider', false],
] as const)('a condition of what is over and “%s” is still to be met: %s', ([state, open]) => {
  expect(conditionOpen(standsAs(state))).toBe(open)
})

test('once the office says that it is met, the row says since when, and no money moves', () => {
  const met = tick(conditional, true)

  expect(met).toMatchObject({
    entries: [],
    letters: [],
    happened: [{ what: 'Booking: to book, condition met.' }],
  })
  expect(decide(conditional, choices, onFriday()).stands).toBe(
    'Approved on 12 November; its condition is not yet met',
  )
  expect(decide(met.request, choices, onFriday()).stands).toBe(
    'Approved on 12 November; its condition was met on Friday 20 November',
  )
})

test('the same tick again changes nothing, and a tick that was a slip is taken away', () => {
  const met = tick(conditional, true).request

  expect(recorded(met, { conditionMet: true }, after).happened).toEqual([])
  expect(conditionOpen(tick(met, false).request)).toBe(true)
})

test('a row that was put back without its tick leaves the condition met, and says so', () => {
  const met = tick(conditional, true).request

  expect(recorded(met, {}, after)).toMatchObject({
    request: met,
    mend: 'It stands as “Condition met”, although that is not chosen here.',
  })
})

test('where there is no condition there is nothing to tick', () => {
  expect(tick(told(agreed('Approve')), true).mend).toBe(
    'It was approved without a condition: take the tick away.',
  )
})

test('what is approved anew begins with its condition unmet', () => {
  const met = tick(conditional, true).request
  const at = '2026-11-23T10:00:00.000Z'
  const anew = { ...met, decision: { ...conditional.decision, at } } as TrainingRequest

  expect([conditionOpen(met), conditionOpen(anew)]).toEqual([false, true])
})
