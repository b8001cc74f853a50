import { expect, test } from 'vitest'
import { suggest } from '../../../functions/domain/allocation/suggest.ts'
import type { Allocation } from '../../../functions/domain/allocation/suggest-facts.ts'
import { figures, howSure } from '../../../functions/domain/allocation/suggest-figures.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import { solver } from '../../../functions/services/solver.ts'
import { anAllocation, waiting } from './an-allocation.ts'

const solve = solver({ nodes: 1000 })
const friday: Day = '2026-12-04'

/** Why the last of these to ask is left out. */
const whyLast = async (allocation: Allocation): Promise<string | undefined> =>
  (await suggest(allocation, solve)).leftOut[allocation.waiting.at(-1)?.id ?? 'R-0']

test('a full day is named with how many would be out', async () => {
  const allocation = anAllocation([waiting(1, { outOn: [friday] })], { othersOut: { [friday]: 3 } })

  expect(await whyLast(allocation)).toBe('Left out: Friday 4 December would have four people out.')
})

test('a day on which the same course repeats is named where there is room', async () => {
  const repeats: readonly Day[] = ['2027-01-22', '2027-02-05']
  const late = waiting(1, { outOn: [friday], repeatsOn: repeats })

  const othersOut = { [friday]: 3, '2027-02-05': 3 }

  expect(await whyLast(anAllocation([late], { othersOut }))).toBe(
    'Left out: Friday 4 December would have four people out; the same course repeats on 22 January.',
  )
})

test.for([
  {
    about: 'a pot',
    free: { individual: pounds(120) },
    request: { pot: 'individual', fee: pounds(180) },
    why: 'the individual pot has £120.00 left and this costs £180.00',
  },
  {
    about: 'travel',
    free: { travel: pounds(20) },
    request: { travel: pounds(64) },
    why: 'the travel budget has £20.00 left and its travel costs £64.00',
  },
  {
    about: 'cover in pounds',
    free: { cover: pounds(100) },
    request: { cover: pounds(218), halfDays: 2 },
    why: 'the cover budget has £100.00 left and its cover costs £218.00',
  },
  {
    about: 'cover in days',
    free: { halfDays: 1 },
    request: { cover: pounds(218), halfDays: 2 },
    why: 'the cover budget has half a day left and this needs 1 day',
  },
  {
    about: 'a fund that is overspent',
    free: { plan: -pounds(40) },
    request: {},
    why: 'the plan pot has £0.00 left and this costs £100.00',
  },
  {
    about: 'another year',
    free: {},
    request: { year: '2027-28' },
    why: 'there is no budget for 2027–28 yet',
  },
  {
    about: 'a week without release',
    free: {},
    request: { never: 'nobody is released on Mon 7 Dec: performances' },
    why: 'nobody is released on Mon 7 Dec: performances',
  },
  { about: 'a tick', free: {}, request: { whatIf: 'out' }, why: 'ticked out in “What if”' },
] as const)('left out because of $about', async ({ free, request, why }) => {
  expect(await whyLast(anAllocation([waiting(1, request)], { free }))).toBe(`Left out: ${why}.`)
})

test('what is left in a pot is what the suggested set leaves', async () => {
  const two = [waiting(1, { fee: pounds(880), worth: 5 }), waiting(2, { fee: pounds(180) })]

  expect(await whyLast(anAllocation(two))).toBe(
    'Left out: the plan pot has £120.00 left and this costs £180.00.',
  )
})

test('every reason is given, not only the first', async () => {
  const both = waiting(1, { fee: pounds(1200), outOn: [friday] })

  expect(await whyLast(anAllocation([both], { othersOut: { [friday]: 3 } }))).toBe(
    'Left out: the plan pot has £1,000.00 left and this costs £1,200.00; Friday 4 December would have four people out.',
  )
})

test.for([
  { firsts: 1, who: 'one who is waiting' },
  { firsts: 2, who: 'two who are waiting' },
])('a third is left out while $who would have nothing', async ({ firsts, who }) => {
  const second = waiting(1, { person: 'marta', fee: pounds(1000), worth: 9 })
  const others = [2, 3].slice(0, firsts).map((number) => waiting(number, { fee: pounds(500) }))
  const third = waiting(4, { person: 'priya', pot: 'individual' })

  const allocation = anAllocation([second, ...others, third], { had: { marta: 1, priya: 2 } })

  expect(await whyLast(allocation)).toBe(
    `Left out: it would be the third for one person this year while ${who} would have nothing.`,
  )
})

test('somebody who would be in two places is told where', async () => {
  const twice = [1, 2].map((number) => waiting(number, { person: 'priya', outOn: [friday] }))

  expect(await whyLast(anAllocation(twice))).toBe(
    'Left out: the same person would be out for R-0001 on Friday 4 December.',
  )
})

test('a side that has had its part is named with what is left of it', async () => {
  const parts = {
    '2026-27': {
      plan: { most: pounds(600), taken: pounds(550) },
      individual: { most: pounds(400), taken: 0 },
    },
  }

  expect(await whyLast(anAllocation([waiting(1)], { parts }))).toBe(
    'Left out: training for the plan has £50.00 of its part of 2026–27 left and this takes £100.00 with cover and travel.',
  )
})

test('“What if” shows what would be left, who would be out, and each side’s part', () => {
  const parts = {
    '2026-27': {
      plan: { most: pounds(600), taken: pounds(100) },
      individual: { most: pounds(400), taken: 0 },
    },
  }
  const ticked = waiting(1, { fee: pounds(1100), cover: pounds(218), halfDays: 2, outOn: [friday] })

  const after = figures(['R-0001'], anAllocation([ticked], { parts, othersOut: { [friday]: 1 } }))

  expect(after.free['2026-27']).toMatchObject({
    plan: -pounds(100),
    cover: pounds(782),
    'cover-half-days': 8,
  })
  expect(after.out).toEqual({ [friday]: 2 })
  expect(after.parts['2026-27']?.plan).toEqual({ most: pounds(600), taken: pounds(1418) })
})

test.for([
  {
    worth: { got: 50, atMost: 50 },
    say: 'No other set of these requests does more for the plan within the money, cover and fairness there is.',
  },
  {
    worth: { got: 50, atMost: 51 },
    say: 'The search stopped at its limit: another set might do up to 2 % more for the plan.',
  },
])('how sure it is when $worth.got of at most $worth.atMost are reached', ({ worth, say }) => {
  const law = { got: 1, atMost: 1 }

  expect(howSure({ chosen: [], leftOut: {}, law, worth, proven: worth.got === worth.atMost })).toBe(say)
})
