import { expect, test } from 'vitest'
import type { Amounts, Program } from '../../functions/domain/allocation/integer-program.ts'
import { solver } from '../../functions/services/solver.ts'

/** A pot of £1,234.57 and forty prices between £40 and £400 that never quite add up to it. */
const names = Array.from({ length: 40 }, (_, index) => `R-${index + 1}`)
const each = (amount: (index: number) => number): Amounts =>
  Object.fromEntries(names.map((name, index) => [name, amount(index)]))
const price = (index: number) => 4_000 + ((index * 7_919) % 36_001)
const aPot: Program = {
  maximise: each((index) => Math.ceil(price(index) / 100) + (index % 3)),
  rows: [{ of: each(price), atMost: 123_457 }],
}

test('two modest things are chosen before one large one that leaves less', async () => {
  const solve = solver({ nodes: 100 })

  const solution = await solve({
    maximise: { large: 3, one: 2, other: 2 },
    rows: [{ of: { large: 5, one: 3, other: 3 }, atMost: 6 }],
  })

  expect(solution).toEqual({ chosen: ['one', 'other'], atMost: 4 })
})

test('what has to be chosen is chosen, though it counts for nothing', async () => {
  const solve = solver({ nodes: 100 })

  const solution = await solve({
    maximise: { a: 1 },
    rows: [
      { of: { b: 1 }, atLeast: 1 },
      { of: { a: 1, b: 1 }, atMost: 1 },
    ],
  })

  expect(solution).toEqual({ chosen: ['b'], atMost: 0 })
})

test('a search that is stopped says how much there could be at most, and never less than there is', async () => {
  const best = await solver({ nodes: 100_000 })(aPot)
  const stopped = await solver({ nodes: 0 })(aPot)

  expect(stopped.atMost).toBeGreaterThanOrEqual(best.atMost)
  expect(worth(stopped.chosen)).toBeLessThanOrEqual(worth(best.chosen))
  expect(worth(best.chosen)).toBe(best.atMost)
})

test('the same question has the same answer, whoever asks', async () => {
  const solve = solver({ nodes: 50 })

  const first = await solve(aPot)

  expect(await solve(aPot)).toEqual(first)
  expect(await solver({ nodes: 50 })(aPot)).toEqual(first)
})

test('a question that nothing can answer is an error', async () => {
  const impossible = solver({ nodes: 100 })({ maximise: { a: 1 }, rows: [{ of: { a: 1 }, atLeast: 2 }] })

  await expect(impossible).rejects.toThrow('solving for 1 names: the solver ended with status 8')
})

const worth = (chosen: readonly string[] = []): number =>
  chosen.reduce((total, name) => total + (aPot.maximise[name] ?? 0), 0)
