import { expect, test } from 'vitest'
import { suggest } from '../../../functions/domain/allocation/suggest.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { solver } from '../../../functions/services/solver.ts'
import { anAllocation, waiting } from './an-allocation.ts'

const solve = solver({ nodes: 1000 })

/** Priya asks for something of great worth; Owen, who has had nothing, for something small. There is money for one. */
const priya = waiting(1, { person: 'priya', fee: pounds(1000), worth: 9 })
const owen = waiting(2, { person: 'owen', fee: pounds(1000), worth: 1 })

test.for([
  { had: 0, chosen: ['R-0001'], called: 'first' },
  { had: 1, chosen: ['R-0001'], called: 'second' },
  { had: 2, chosen: ['R-0002'], called: 'third' },
  { had: 3, chosen: ['R-0002'], called: 'fourth' },
])('somebody’s $called and the first of somebody who has had nothing', async ({ had, chosen }) => {
  const allocation = anAllocation([priya, owen], { had: { priya: had } })

  expect((await suggest(allocation, solve)).chosen).toEqual(chosen)
})

test('three things asked at once count as first, second and third', async () => {
  const three = [1, 2, 3].map((number) => waiting(number, { person: 'priya', fee: pounds(300), worth: 9 }))
  const owens = waiting(4, { person: 'owen', fee: pounds(300), worth: 1 })

  const { chosen } = await suggest(anAllocation([...three, owens], { free: { plan: pounds(900) } }), solve)

  expect(chosen).toEqual(['R-0001', 'R-0002', 'R-0004'])
})

test('a third that takes nothing from anybody is not kept back', async () => {
  const individuals = [2, 3].map((number) => waiting(number, { pot: 'individual', fee: pounds(700) }))

  const { chosen, firsts } = await suggest(
    anAllocation([priya, ...individuals], { had: { priya: 2 } }),
    solve,
  )

  expect(chosen).toEqual(['R-0001', 'R-0002'])
  expect(firsts).toEqual({ got: 1, atMost: 1 })
})

test('somebody whose only request can never be suggested keeps nobody’s third back', async () => {
  const never = { ...owen, never: 'nobody is released on Mon 7 Dec: performances' }

  expect((await suggest(anAllocation([priya, never], { had: { priya: 2 } }), solve)).chosen).toEqual([
    'R-0001',
  ])
})

test('what the law requires is nobody’s third, and nobody’s first', async () => {
  const firstAid = waiting(3, { person: 'priya', pot: 'statutory' })
  const owensFirstAid = waiting(4, { person: 'owen', pot: 'statutory' })

  const { chosen } = await suggest(
    anAllocation([priya, owen, firstAid, owensFirstAid], { had: { priya: 2 } }),
    solve,
  )

  expect(chosen).toEqual(['R-0002', 'R-0003', 'R-0004'])
})

test('the school sets how many one person may have while others have nothing', async () => {
  const allocation = anAllocation([priya, owen], { had: { priya: 2 }, mostWhileOthersHaveNone: 3 })

  expect((await suggest(allocation, solve)).chosen).toEqual(['R-0001'])
})

test('a third that leaders ticked stays, and then as many firsts as can be come with it', async () => {
  const ticked = { ...priya, fee: pounds(100), whatIf: 'in' as const }
  const worthier = waiting(3, { pot: 'individual', person: 'marta', fee: pounds(1000), worth: 9 })
  const firsts = [4, 5].map((number) => waiting(number, { pot: 'individual', fee: pounds(500) }))

  const { chosen } = await suggest(
    anAllocation([ticked, worthier, ...firsts], { had: { priya: 2, marta: 1 } }),
    solve,
  )

  expect(chosen).toEqual(['R-0001', 'R-0004', 'R-0005'])
})
