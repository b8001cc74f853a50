import { expect, test } from 'vitest'
import { feeInBooks, type PaidTyped, refundAwaited } from '../../../functions/domain/booking/paid.ts'
import { answered, recorded, settledByItself } from '../../../functions/domain/booking/record.ts'
import type { PotName } from '../../../functions/domain/budget/accounts.ts'
import { balance } from '../../../functions/domain/budget/accounts.ts'
import { commitments, releases } from '../../../functions/domain/budget/commitments.ts'
import { after, ahead, approved, begun, pays, posted, type School } from './a-paid-place.ts'

// Priya's conference costs £295. A deposit of £100 was paid, then it was called off, and approved anew on 24 November.

const anew = '2026-11-24T15:00:00.000Z'
const later = '2026-11-25T09:00:00.000Z'

const pot = ({ balances }: School, name: PotName = 'plan') =>
  (['committed', 'spent'] as const).map((at) => balance(balances['2026-27'] ?? {}, `${name}/${at}`) / 100)

function calledOff(deposit: readonly PaidTyped[] = [{ pence: 10_000 }]): School {
  const school = deposit.reduce((before, typed) => pays(before, typed).school, begun())
  const request = { ...school.request, decision: { stage: 'withdrawn', at: ahead } } as const
  return { request, balances: posted(school, releases(school.request, 'called off', ahead)) }
}

function approvedAnew(before: School, at: typeof anew = anew): School {
  const { decision } = approved()
  const request = { ...before.request, decision: { ...decision, at, leftAt: at } as typeof decision }
  return { request, balances: posted(before, commitments(request, `approved ${at}`, at)) }
}

const pay = (school: School, ...typed: readonly PaidTyped[]): School =>
  typed.reduce((before, one) => pays(before, one, later).school, school)

function whenOver(school: School): School {
  const step = settledByItself(school.request, after)
  return { request: step.request, balances: posted(school, step.entries) }
}

test.for<[what: string, typed: readonly PaidTyped[], now: readonly number[], over: readonly number[]]>([
  // What is typed after the new approval; then committed and spent in pounds, now and once it is over.
  ['nothing is typed: the deposit stays spent, and the whole new fee is set aside', [], [295, 100], [0, 395]],
  ['the deposit counts for the new booking', [{ pence: 10_000 }], [195, 100], [0, 295]],
  ['it counts, and the rest is paid', [{ pence: 10_000 }, { pence: 29_500 }], [0, 295], [0, 295]],
  ['the provider keeps it, and the new fee is paid besides', [{ pence: 39_500 }], [0, 395], [0, 395]],
  ['it has come back', [{ pence: 0 }], [295, 0], [0, 295]],
  ['it has come back, and the fee is paid', [{ pence: 29_500, all: true }], [0, 295], [0, 295]],
  ['a penny more than the deposit', [{ pence: 10_001 }], [194.99, 100.01], [0, 295]],
  ['a penny less than the deposit', [{ pence: 9_999 }], [195.01, 99.99], [0, 295]],
  ['a tick alone says nothing', [{ all: true }], [295, 100], [0, 395]],
])('a deposit before it was approved anew, and %s', ([_, typed, now, over]) => {
  const school = pay(approvedAnew(calledOff()), ...typed)

  expect(pot(school)).toEqual(now)
  expect(pot(whenOver(school))).toEqual(over)
})

test('what came back before it was approved anew is not spent, and the new fee is set aside once', () => {
  const school = approvedAnew(pay(calledOff(), { pence: 0 }))

  expect(pot(school)).toEqual([295, 0])
  expect(feeInBooks([school.request])).toBe('')
})

test('beside the row stands what was paid before, and what to type', () => {
  const school = approvedAnew(calledOff())

  expect(feeInBooks([school.request])).toBe(
    '£100.00 paid before it was called off, and the new fee set aside besides · type what is paid altogether, with that',
  )
  expect(feeInBooks([pay(school, { pence: 10_000 }).request])).toBe('£100.00 paid · £195.00 to come')
})

test('what the office records of the new place leaves the deposit as it was', () => {
  const school = approvedAnew(calledOff())
  const booked = recorded(school.request, { state: 'booked' }, later)
  const after = { request: booked.request, balances: posted(school, booked.entries) }

  expect(pot(after)).toEqual([295, 100])
  expect(pot(pay(after, { pence: 10_000 }))).toEqual([195, 100])
})

test('an answer of the cover officer leaves the deposit as it was', () => {
  const school = approvedAnew(calledOff())
  const { request } = answered(school.request, '2026-12-04 all day', 'Seen', later)

  expect(pot(pay({ ...school, request }, { pence: 10_000 }))).toEqual([195, 100])
})

test('called off twice, what was paid for the first is still there to come back, once', () => {
  const again = approvedAnew(calledOff())
  const booked = recorded(again.request, { state: 'booked' }, later)
  const second = { request: booked.request, balances: posted(again, booked.entries) }
  const off: School = {
    request: { ...second.request, decision: { stage: 'withdrawn', at: later } },
    balances: posted(second, releases(second.request, 'called off again', later)),
  }

  const back = pay(off, { pence: 0 }, { pence: 0 })

  expect([pot(off), refundAwaited(off.request)]).toEqual([[0, 100], true])
  expect([pot(back), refundAwaited(back.request)]).toEqual([[0, 0], false])
})

test('a refund that was typed too low is put right, also down to nothing and up again', () => {
  const school = pay(calledOff(), { pence: 0 }, { pence: 2_500 })

  expect(pot(school)).toEqual([0, 25])
})

test('a deposit out of one pot counts for a new approval out of another', () => {
  const off = calledOff()
  const moved = approvedAnew({ ...off, request: { ...off.request, pot: 'individual' } })

  const school = pay(moved, { pence: 10_000 })

  expect([pot(moved), pot(moved, 'individual')]).toEqual([
    [0, 100],
    [295, 0],
  ])
  expect([pot(school), pot(school, 'individual')]).toEqual([
    [0, 0],
    [195, 100],
  ])
})
