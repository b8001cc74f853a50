import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggest } from '../../../functions/domain/allocation/suggest.ts'
import type { Allocation, Waiting } from '../../../functions/domain/allocation/suggest-facts.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import { solver } from '../../../functions/services/solver.ts'
import { bestOfEverySet, comesTo } from './every-set.ts'

const solve = solver({ nodes: 10_000 })
const seed = 20261122

/** Few people, few days and little money, so that every limit is felt. */
const people = ['priya', 'owen', 'marta', 'joe', 'niamh', 'samir', 'ellen']
const days: readonly Day[] = [
  '2026-12-04',
  '2026-12-08',
  '2027-01-22',
  '2027-02-05',
  '2027-03-04',
  '2027-04-15',
]

const seldom = <T extends string>(...words: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.option(fc.constantFrom(...words), { nil: undefined }).chain((word) => fc.constantFrom(word, ...nine))
const nine = Array.from({ length: 9 }, () => undefined)

const aWaiting = fc.record({
  person: fc.constantFrom(...people),
  pot: fc.constantFrom('statutory', 'plan', 'plan', 'plan', 'individual', 'individual') as fc.Arbitrary<
    Waiting['pot']
  >,
  worth: fc.integer({ min: 3, max: 8 }),
  fee: fc.integer({ min: 4_000, max: 60_000 }),
  travel: fc.constantFrom(0, 0, 0, 1_250, 6_400),
  cover: fc.uniqueArray(fc.constantFrom(...days), { maxLength: 2 }),
  together: seldom('moderation', 'phonics'),
  whatIf: seldom('in', 'out'),
  never: seldom('nobody is released that day'),
})
type Drawn = typeof aWaiting extends fc.Arbitrary<infer T> ? T : never

const room = fc.integer({ min: 30_000, max: 120_000 })
const aYear = fc.record({
  plan: room,
  individual: room,
  statutory: room,
  travel: room,
  cover: room,
  part: room,
})

const anAllocation: fc.Arbitrary<Allocation> = fc
  .record({
    drawn: fc.array(aWaiting, { minLength: 6, maxLength: 14, size: 'max' }),
    years: fc.tuple(aYear, aYear),
    outPerDay: fc.integer({ min: 2, max: 3 }),
    othersOut: fc.integer({ min: 0, max: 2 }),
    had: fc.tuple(...people.map(() => fc.constantFrom(0, 0, 0, 1, 2, 4))),
    mostWhileOthersHaveNone: fc.constantFrom(1, 2, 2),
    balanced: fc.boolean(),
  })
  .map(({ drawn, years, outPerDay, othersOut, had, mostWhileOthersHaveNone, balanced }) => ({
    waiting: drawn.map(waiting),
    thisYear: '2026-27',
    books: Object.fromEntries(years.map((year, index) => [yearNames[index], books(year)])),
    outPerDay,
    othersOut: { [days[0] ?? '']: othersOut },
    had: Object.fromEntries(people.map((person, index) => [person, had[index] ?? 0])),
    mostWhileOthersHaveNone,
    parts: balanced
      ? Object.fromEntries(
          years.map(({ part }, index) => [
            yearNames[index],
            { plan: { most: 2 * part, taken: 5_000 }, individual: { most: part, taken: 0 } },
          ]),
        )
      : {},
  }))

const yearNames = ['2026-27', '2027-28']

function waiting({ fee, travel, cover, ...drawn }: Drawn, index: number): Waiting {
  const inYear = (year: string) =>
    cover.filter((day) => (day < '2027-04-01' ? '2026-27' : '2027-28') === year)
  const needed = (year: string, first: boolean) => ({
    year,
    by: Object.fromEntries(
      Object.entries({
        [drawn.pot]: first ? fee : 0,
        travel: first ? travel : 0,
        cover: 21_800 * inYear(year).length,
        'cover-half-days': 2 * inYear(year).length,
      }).filter(([, amount]) => amount > 0),
    ),
  })
  return {
    ...drawn,
    id: `R-${String(index + 1).padStart(4, '0')}`,
    askedAt: `2026-11-${String((index % 9) + 10)}T09:00:00.000Z`,
    needs: [needed('2026-27', true), needed('2027-28', false)],
    outOn: cover,
  }
}

const books = (year: {
  plan: number
  individual: number
  statutory: number
  travel: number
  cover: number
}) => ({
  'plan/granted': -500_000,
  'plan/free': year.plan,
  'individual/free': year.individual,
  'statutory/free': year.statutory,
  'travel/free': Math.floor(year.travel / 5),
  'cover/free': year.cover,
  'cover-half-days/free': Math.floor(year.cover / 10_000),
})

test('no other set of up to 14 requests does more, whatever the limits and ticks', async () => {
  await fc.assert(
    fc.asyncProperty(anAllocation, async (allocation) => {
      const suggestion = await suggest(allocation, solve)

      const best = bestOfEverySet(allocation)
      const set = comesTo(suggestion.chosen, allocation)
      expect(suggestion.proven).toBe(true)
      expect(set).toMatchObject({ law: best.law, worth: best.worth })
      expect(set?.third && set.firsts < best.firsts).toBe(false)
      expect(suggestion.worth).toEqual({ got: best.worth, atMost: best.worth })
    }),
    { numRuns: 500, seed, endOnFailure: true, plugins: [fc.unbiased()] },
  )
}, 180_000)

test('everything that waits is either suggested or left out for a reason, and the order of rows changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anAllocation, async (allocation) => {
      const suggestion = await suggest(allocation, solve)
      const reversed = await suggest({ ...allocation, waiting: allocation.waiting.toReversed() }, solve)

      expect(reversed).toEqual(suggestion)
      expect([...suggestion.chosen, ...Object.keys(suggestion.leftOut)].sort()).toEqual(
        allocation.waiting.map(({ id }) => id).sort(),
      )
      for (const why of Object.values(suggestion.leftOut)) expect(why).toMatch(/^Left out: [a-zA-Z].{8,}\.$/)
    }),
    { numRuns: 60, seed, endOnFailure: true, plugins: [fc.unbiased()] },
  )
}, 180_000)
