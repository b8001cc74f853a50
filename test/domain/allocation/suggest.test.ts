import { expect, test } from 'vitest'
import { suggest } from '../../../functions/domain/allocation/suggest.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import { solver } from '../../../functions/services/solver.ts'
import { anAllocation, waiting } from './an-allocation.ts'

const solve = solver({ nodes: 1000 })
const friday: Day = '2026-12-04'

test('what the law requires comes before what is worth most', async () => {
  const firstAid = waiting(1, { pot: 'statutory', outOn: [friday], worth: 1 })
  const conference = waiting(2, { outOn: [friday], worth: 9 })

  const { chosen } = await suggest(anAllocation([firstAid, conference], { outPerDay: 1 }), solve)

  expect(chosen).toEqual(['R-0001'])
})

test('two things that the law requires come before one', async () => {
  const long = waiting(1, { pot: 'statutory', fee: pounds(600), worth: 9 })
  const short = [2, 3].map((number) => waiting(number, { pot: 'statutory', fee: pounds(500) }))

  const { chosen } = await suggest(anAllocation([long, ...short]), solve)

  expect(chosen).toEqual(['R-0002', 'R-0003'])
})

test('of three, a pot that bears two gives them to the two that are worth most', async () => {
  const three = [3, 8, 5].map((worth, index) => waiting(index + 1, { fee: pounds(400), worth }))

  const { chosen, worth } = await suggest(anAllocation(three), solve)

  expect(chosen).toEqual(['R-0002', 'R-0003'])
  expect(worth).toEqual({ got: 13, atMost: 13 })
})

test('two that do more together come before the one that does most', async () => {
  const dear = waiting(1, { fee: pounds(1000), worth: 9 })
  const modest = [2, 3].map((number) => waiting(number, { fee: pounds(500), worth: 5 }))

  const { chosen, proven } = await suggest(anAllocation([dear, ...modest]), solve)

  expect(chosen).toEqual(['R-0002', 'R-0003'])
  expect(proven).toBe(true)
})

test.for([
  { free: 20_000, chosen: ['R-0001', 'R-0002'] },
  { free: 19_999, chosen: ['R-0001'] },
])('£200.00 asked of a pot with $free pence', async ({ free, chosen }) => {
  const allocation = anAllocation([waiting(1), waiting(2)], { free: { plan: free } })

  expect((await suggest(allocation, solve)).chosen).toEqual(chosen)
})

test.for([
  { out: 1, chosen: ['R-0001', 'R-0002'] },
  { out: 2, chosen: ['R-0001'] },
  { out: 3, chosen: [] },
])('two more on a day when $out are out already and three may be', async ({ out, chosen }) => {
  const two = [1, 2].map((number) => waiting(number, { outOn: [friday] }))

  const allocation = anAllocation(two, { othersOut: { [friday]: out } })

  expect((await suggest(allocation, solve)).chosen).toEqual(chosen)
})

test('nobody can be in two places', async () => {
  const twice = [1, 2].map((number) => waiting(number, { person: 'priya', outOn: [friday] }))

  const { chosen } = await suggest(anAllocation(twice), solve)

  expect(chosen).toEqual(['R-0001'])
})

test('those who would go together go together or not at all', async () => {
  const pair = [1, 2].map((number) => waiting(number, { together: 'phonics', fee: pounds(600), worth: 9 }))

  const { chosen } = await suggest(anAllocation([...pair, waiting(3)]), solve)

  expect(chosen).toEqual(['R-0003'])
})

test('neither side takes more than its part of the cover, however much it does for the plan', async () => {
  const plan = waiting(1, { cover: pounds(300), halfDays: 2, worth: 9 })
  const individual = waiting(2, { pot: 'individual', cover: pounds(300), halfDays: 2 })

  const parts = {
    '2026-27': {
      plan: { most: pounds(600), taken: pounds(201) },
      individual: { most: pounds(400), taken: 0 },
    },
  }

  expect((await suggest(anAllocation([plan, individual], { parts }), solve)).chosen).toEqual(['R-0002'])
})

test('of two that are worth the same, the one whose person has had less goes first, then who asked first', async () => {
  const had = { 'person 1': 1 }
  const three = [1, 2, 3].map((number) => waiting(number, { fee: pounds(1000) }))

  expect((await suggest(anAllocation(three), solve)).chosen).toEqual(['R-0001'])
  expect((await suggest(anAllocation(three, { had }), solve)).chosen).toEqual(['R-0002'])
})

test('what leaders ticked is taken as agreed, and what they ticked out as not there', async () => {
  const three = [9, 5, 1].map((worth, index) => waiting(index + 1, { fee: pounds(500), worth }))
  const [first, second, third] = three as [(typeof three)[0], (typeof three)[0], (typeof three)[0]]

  const ticked = [{ ...first, whatIf: 'out' as const }, second, { ...third, whatIf: 'in' as const }]

  expect((await suggest(anAllocation(three), solve)).chosen).toEqual(['R-0001', 'R-0002'])
  expect((await suggest(anAllocation(ticked), solve)).chosen).toEqual(['R-0002', 'R-0003'])
})

test('ticks that go past a pot are kept, and nothing more is suggested from it', async () => {
  const ticked = [1, 2].map((number) => waiting(number, { fee: pounds(600), whatIf: 'in' }))
  const other = waiting(3, { fee: pounds(1) })
  const elsewhere = waiting(4, { pot: 'individual' })

  const { chosen } = await suggest(anAllocation([...ticked, other, elsewhere]), solve)

  expect(chosen).toEqual(['R-0001', 'R-0002', 'R-0004'])
})

test('when the search stops at its limit it says how far off it may be, and still suggests what fits', async () => {
  const stopped = async () => ({ atMost: 15 })
  const three = [3, 8, 5].map((worth, index) => waiting(index + 1, { fee: pounds(400), worth }))

  const { chosen, proven, worth } = await suggest(anAllocation(three), stopped)

  expect(chosen).toEqual(['R-0002', 'R-0003'])
  expect({ proven, worth }).toEqual({ proven: false, worth: { got: 13, atMost: 15 } })
})

test('a set that the solver wrongly thinks affordable is not suggested', async () => {
  const mistaken = async () => ({ chosen: ['R-0001', 'R-0002', 'R-0003'], atMost: 16 })
  const three = [3, 8, 5].map((worth, index) => waiting(index + 1, { fee: pounds(400), worth }))

  expect((await suggest(anAllocation(three), mistaken)).chosen).toEqual(['R-0002', 'R-0003'])
})
