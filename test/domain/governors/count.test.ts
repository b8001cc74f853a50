import fc from 'fast-check'
import { expect, test } from 'vitest'
import { counted, countedTogether, fewest } from '../../../functions/domain/governors/count.ts'

test.for([
  [0, 0],
  [1, 'withheld'],
  [4, 'withheld'],
  [5, 5],
  [45, 45],
] as const)('of %i people governors are told %s', ([people, told]) => {
  expect(counted(people)).toBe(told)
})

test('where one group would be withheld, the next smallest is withheld too', () => {
  const told = countedTogether({ teachers: 18, assistants: 9, office: 3 })

  expect(told).toEqual({ teachers: 18, assistants: 'withheld', office: 'withheld' })
})

test('a total never gives a small number back', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 2, maxLength: 6 }), (numbers) => {
      const parts = Object.fromEntries(numbers.map((people, place) => [`group ${place}`, people]))

      const told = Object.entries(countedTogether(parts))

      const withheld = told.filter(([, one]) => one === 'withheld').map(([key]) => parts[key] ?? 0)
      const small = withheld.filter((people) => people > 0 && people < fewest)
      const anotherToHideBehind = numbers.filter((people) => people > 0).length > 1
      expect(small.length === 0 || withheld.length > 1 || !anotherToHideBehind).toBe(true)
      expect(told.every(([key, one]) => one === 'withheld' || one === parts[key])).toBe(true)
    }),
  )
})
