import { expect, test } from 'vitest'
import {
  feeInBooks,
  type PaidTyped,
  paidSoFar,
  refundAwaited,
} from '../../../functions/domain/booking/paid.ts'
import { recorded, settledByItself } from '../../../functions/domain/booking/record.ts'
import { balance } from '../../../functions/domain/budget/accounts.ts'
import { releases } from '../../../functions/domain/budget/commitments.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { after, ahead, begun, pays, posted, type School } from './a-paid-place.ts'

// Priya's conference on Friday 4 December: £295, rail £64, a day of cover at £218. The plan pot has £6,255.

const pot = ({ balances }: School, year = '2026-27') =>
  (['committed', 'spent', 'free'] as const).map(
    (where) => balance(balances[year] ?? {}, `plan/${where}`) / 100,
  )

test.for<[string, readonly PaidTyped[], number, number, string]>([
  // What was typed one after the other; then committed, spent, and what the row says.
  ['nothing', [{}], 295, 0, ''],
  ['nothing paid yet', [{ pence: 0 }], 295, 0, '£0.00 paid · £295.00 to come'],
  ['a deposit', [{ pence: 10_000 }], 195, 100, '£100.00 paid · £195.00 to come'],
  ['a penny less than all', [{ pence: 29_499 }], 0.01, 294.99, '£294.99 paid · £0.01 to come'],
  ['a deposit and the rest', [{ pence: 10_000 }, { pence: 29_500 }], 0, 295, '£295.00 paid'],
  [
    'a last part that is less',
    [{ pence: 10_000 }, { pence: 27_500, all: true }],
    0,
    275,
    '£275.00 paid · £20.00 less than was agreed',
  ],
  [
    'a last part that is more',
    [{ pence: 10_000 }, { pence: 31_000 }],
    0,
    310,
    '£310.00 paid · £15.00 more than was agreed',
  ],
  [
    'a refund after two parts',
    [{ pence: 10_000 }, { pence: 29_500 }, { pence: 5_000 }],
    245,
    50,
    '£50.00 paid · £245.00 to come',
  ],
  [
    'a refund of all of it, and that is all',
    [{ pence: 29_500 }, { pence: 0, all: true }],
    0,
    0,
    '£0.00 paid · £295.00 less than was agreed',
  ],
  [
    'a tick taken back',
    [{ pence: 27_500, all: true }, { all: false }],
    20,
    275,
    '£275.00 paid · £20.00 to come',
  ],
])('%s: what is committed and spent of £295', ([_, parts, committed, spent, says]) => {
  const school = parts.reduce((before, typed) => pays(before, typed).school, begun())

  expect(pot(school)).toEqual([committed, spent, 6_255 - committed - spent])
  expect(feeInBooks([school.request])).toBe(says)
})

test('the same figure again changes nothing, so a refund is reversed once', () => {
  const paid = pays(begun(), { pence: 29_500 }).school
  const once = pays(paid, { pence: 9_500 })

  const twice = pays(once.school, { pence: 9_500 }, after)

  expect(once.entries.map(({ why }) => why)).toEqual(['reversal'])
  expect([twice.entries, twice.happened, twice.mend]).toEqual([[], [], ''])
})

test('what is paid beyond the commitment is set aside first, then spent', () => {
  const { entries } = pays(begun(), { pence: 30_000 })

  expect(entries.map(({ why, lines }) => [why, lines])).toEqual([
    [
      'commit',
      [
        { account: 'plan/free', amount: -500 },
        { account: 'plan/committed', amount: 500 },
      ],
    ],
    [
      'spend',
      [
        { account: 'plan/committed', amount: -30_000 },
        { account: 'plan/spent', amount: 30_000 },
      ],
    ],
  ])
})

test.for([
  ['all that the pot has', 625_500, ''],
  [
    'a penny more',
    625_501,
    'This is £5,960.01 more than was set aside, and the plan pot for 2026–27 has £5,960.00 free. It counts once there is more in the plan pot, or the head has written an exception on Meetings.',
  ],
] as const)('%s may be paid without the head’s exception: the row says why not', ([_, pence, say]) => {
  const { mend, entries } = pays(begun(), { pence })

  expect(mend).toBe(say)
  expect(entries.length).toBe(say === '' ? 2 : 0)
})

test('with the head’s exception a payment goes beyond the pot, and its entry says so', () => {
  const { request, balances } = begun()

  const step = paidSoFar(request, { pence: 625_501 }, { now: ahead, balances, overridden: ['plan'] })

  expect(step.entries.map(({ why }) => why)).toEqual(['override', 'spend'])
})

test('a part that is paid is not given back when the approval is called off', () => {
  const { school } = pays(begun(), { pence: 10_000 })

  const balances = posted(school, releases(school.request, 'called off', ahead))

  expect(pot({ ...school, balances })).toEqual([0, 100, 6_155])
})

test.for([
  // What stays paid after £100 had been; then what is spent, and the entries that made it so.
  [10_000, 100, []],
  [2_500, 25, ['reversal']],
  [0, 0, ['reversal']],
  [12_000, 120, ['commit', 'spend']],
] as const)('of a deposit of £100 for what was called off, %s pence stay paid', ([pence, spent, whys]) => {
  const { school } = pays(begun(), { pence: 10_000 })
  const declined = { ...school.request, decision: { stage: 'withdrawn', at: ahead } } as const
  const off = { request: declined, balances: posted(school, releases(school.request, 'called off', ahead)) }

  const after = pays(off, { pence })
  const again = pays(after.school, { pence })

  expect(refundAwaited(declined)).toBe(true)
  expect(after.entries.map(({ why }) => why)).toEqual(whys)
  expect(again.entries).toEqual([])
  expect(pot(after.school)).toEqual([0, spent, 6_255 - spent])
  expect(refundAwaited(after.school.request)).toBe(spent > 0)
})

test.for([
  ['paid in part', { pence: 10_000 }, 295, '£100.00 paid · £195.00 still owed'],
  [
    'paid in part, and that is all',
    { pence: 10_000, all: true },
    100,
    '£100.00 paid · £195.00 less than was agreed',
  ],
  ['paid with £5 more', { pence: 30_000 }, 300, '£300.00 paid · £5.00 more than was agreed'],
] as const)('%s: after the last day £%s of it are spent', ([_, typed, spent, says]) => {
  const { school } = pays(begun(), typed)

  const step = settledByItself(school.request, after)

  const over = { request: step.request, balances: posted(school, step.entries) }
  expect(pot(over)).toEqual([0, spent, 6_255 - spent])
  expect(feeInBooks([over.request])).toBe(says)
})

test('what was paid stays spent when the provider cancels, until it has come back', () => {
  const { school } = pays(begun(), { pence: 10_000 })
  const off = recorded(school.request, { state: 'cancelled by the provider' }, ahead)
  const cancelled = { request: off.request, balances: posted(school, off.entries) }

  const back = pays(cancelled, { pence: 0 }, after)

  expect(pot(cancelled)).toEqual([0, 100, 6_155])
  expect(back.entries.map(({ why }) => why)).toEqual(['reversal'])
  expect(pot(back.school)).toEqual([0, 0, 6_255])
})

test.for<[string, PaidTyped, string]>([
  ['a tick alone', { all: true }, 'Type what was paid beside “That is all”.'],
  ['an emptied cell', { all: false }, '£100.00 stand as paid, although nothing is typed here.'],
])('%s is answered with a sentence and changes nothing', ([_, typed, say]) => {
  const school = typed.all === true ? begun() : pays(begun(), { pence: 10_000 }).school

  const step = pays(school, typed)

  expect([step.mend, step.entries]).toEqual([say, []])
})

test('a payment for something that was free is asked for with its price', () => {
  const free = begun({ price: 0, travel: 0, cover: [] })

  expect(pays(free, { pence: 1 }).mend).toBe(
    'Nothing was agreed to be paid for this: it must be asked for with its price.',
  )
})

test('parts of a course over 31 March are paid from the earlier year first', () => {
  const school = begun({
    firstDay: '2027-03-18',
    lastDay: '2027-04-22',
    price: pounds(390),
    travel: 0,
    cover: [],
  })

  const { entries } = pays(school, { pence: pounds(300) })

  expect(
    entries.map(({ year, lines }) => [year, lines.find(({ account }) => account === 'plan/spent')?.amount]),
  ).toEqual([
    ['2026-27', pounds(195)],
    ['2027-28', pounds(105)],
  ])
})
