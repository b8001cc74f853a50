import { expect, test } from 'vitest'
import type { ImpactLine } from '../../../functions/domain/evaluation/impact.ts'
import { whatWorked } from '../../../functions/domain/evaluation/what-worked.ts'
import type { Count } from '../../../functions/domain/governors/count.ts'
import type { LensLine } from '../../../functions/domain/governors/report.ts'

const line = (
  id: string,
  median: LensLine['median'] | undefined,
  half?: { readonly from: number; readonly to: number },
): ImpactLine => ({
  ...{ by: 'kind', id, name: id, activities: 6, asked: 12, answered: 6 },
  lenses: [
    median === undefined
      ? { lens: 'own learning', n: 'withheld' }
      : { lens: 'own learning', n: 6 as Count, median, half: half ?? { from: median, to: median } },
  ],
})
const names = (lines: readonly ImpactLine[]) => {
  const { well, badly, apart } = whatWorked(lines)
  return [well, badly, apart].map((those) => those.map(({ name }) => name))
}

test.for<[LensLine['median'], string, string[][]]>([
  [5, 'worked', [['webinar'], [], []]],
  [4, 'worked', [['webinar'], [], []]],
  [3.5, 'is not named', [[], [], []]],
  [3, 'is not named', [[], [], []]],
  [2.5, 'did not', [[], ['webinar'], []]],
  [1, 'did not', [[], ['webinar'], []]],
])('what has %d in the middle %s', ([median, _, expected]) => {
  expect(names([line('webinar', median)])).toEqual(expected)
})

test.for([
  [3, 4.5, []],
  [3, 5, ['webinar']],
])('where half of the marks lie from %d to %d, of two minds are: %s', ([from, to, apart]) => {
  expect(names([line('webinar', 3, { from: Number(from), to: Number(to) })])[2]).toEqual(apart)
})

test('what too few people have told of is not named', () => {
  expect(names([line('webinar', undefined)])).toEqual([[], [], []])
})

test('no more than three are named, the best first', () => {
  const lines = [line('a', 4), line('b', 5), line('c', 4.5), line('d', 4)]

  expect(names(lines)[0]).toEqual(['b', 'c', 'a'])
})

test('where training comes from is told on Impact and is not repeated', () => {
  expect(names([{ ...line('national', 5), by: 'source' }])).toEqual([[], [], []])
})
