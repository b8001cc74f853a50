import { expect, test } from 'vitest'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { type AccessLine, fairAccess } from '../../../functions/domain/development/fair-access.ts'
import type { Asked } from '../../../functions/domain/request/request.ts'
import { aPerson, aRequest } from '../../make.ts'

const many = (group: 'Teacher' | 'Teaching assistant' | 'Office', count: number) =>
  Array.from({ length: count }, (_, place) =>
    aPerson({ id: `${group}-${place}`, name: `${group} ${place}`, roleGroup: group }),
  )
const noted = { stage: 'noted', at: '2026-11-12T09:00:00.000Z' } as const
const given = (person: string, asked: Partial<Asked> = {}) =>
  aRequest({ person, decision: noted, asked: { price: pounds(60), vat: 0, cover: [], ...asked } })
const had = (group: string, count: number) =>
  Array.from({ length: count }, (_, place) => given(`${group}-${place}`))

const people = [...many('Teacher', 12), ...many('Teaching assistant', 10), ...many('Office', 6)]
const byRole = (...requests: readonly ReturnType<typeof given>[]): Readonly<Record<string, AccessLine>> =>
  Object.fromEntries(
    fairAccess({ today: '2026-11-12', people, requests })
      .filter(({ by }) => by === 'role group')
      .map((line) => [line.name, line]),
  )

test.for([
  [5, 5, 2_500],
  [4, 'withheld', 'withheld'],
  [0, 0, 0],
] as const)(
  'of twelve teachers %i had a course for £60: %s are told, and %s pence for each',
  ([count, reached, each]) => {
    const lines = byRole(...had('Teacher', count))

    expect(lines.Teacher).toMatchObject({ people: 12, reached, each })
  },
)

test('where one group is withheld the next smallest is too, or it could be worked out', () => {
  const lines = byRole(...had('Teacher', 12), ...had('Teaching assistant', 6), ...had('Office', 2))

  expect([lines.Teacher?.each, lines['Teaching assistant']?.each, lines.Office?.each]).toEqual([
    pounds(60),
    'withheld',
    'withheld',
  ])
})

test('fees that only one of many had are not told, although many had training', () => {
  const free = Array.from({ length: 9 }, (_, place) => given(`Teacher-${place}`, { price: 0 }))

  const lines = byRole(...free, given('Teacher-10', { price: pounds(900) }))

  expect(lines.Teacher).toMatchObject({ reached: 10, each: 'withheld' })
})

test('last school year’s training and what still waits are nobody’s this year', () => {
  const old = had('Teacher', 6).map((one) => ({
    ...one,
    asked: { ...one.asked, lastDay: '2026-08-31' as const },
  }))
  const waiting = had('Office', 6).map((one) => ({ ...one, decision: aRequest().decision }))

  expect(Object.values(byRole(...old, ...waiting)).map(({ reached }) => reached)).toEqual([0, 0, 0])
})
