import { expect, test } from 'vitest'
import type { Outside, Question } from '../../functions/outside.ts'
import { decidedAtMost, lately, notAllRead } from '../../functions/workflow/lately.ts'
import { aRequest } from '../make.ts'

const school = 'a-school'

test.for([
  [decidedAtMost - 1, []],
  [decidedAtMost, ['IT']],
] as const)(
  'with %i requests of two school years on Decided, whoever must see to the limit is told: %j',
  async ([howMany, told]) => {
    const one = { path: `schools/${school}/requests/R-0001`, doc: { ...aRequest(), format: 1 } }
    const list = async ({ collection }: Question) =>
      collection.endsWith('/requests') ? Array.from({ length: howMany }, () => one) : []
    const logged: string[] = []

    const outside = { store: { list }, log: (what: string) => logged.push(what) } as unknown as Outside
    const found = await lately(outside, school, '2026-11-12')

    expect(notAllRead(found).map(({ who }) => who)).toEqual(told)
    expect(logged).toHaveLength(told.length)
  },
)
