import { afterAll, expect, test } from 'vitest'
import type { Outside } from '../../functions/outside.ts'
import { sqliteStore } from '../../functions/services/sqlite-store.ts'
import { holdBack } from '../../functions/workflow/hold-back.ts'
import type { Known } from '../../functions/workflow/known.ts'
import { aSettings } from '../make.ts'

const store = sqliteStore({ file: ':memory:' })
afterAll(() => store.close())

const outside = { store } as Pick<Outside, 'store'> as Outside

const rows = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, place) => [`R-${String(place + 1).padStart(4, '0')}`, 'Approve']),
  )

test.for([
  [10, { limit: 10, before: 0, held: 0 }],
  [11, { limit: 10, before: 0, held: 11 }],
  [3, { limit: 3, before: 0, held: 0 }],
  [4, { limit: 3, before: 0, held: 4 }],
  [11, { limit: 10, before: 11, held: 11 }], // Those that wait for a person's word are not held a second time.
] as const)('%d rows that would be decided in one look: %o', async ([count, { limit, before, held }]) => {
  const known = { settings: aSettings({ limits: { decisionsAtOnce: limit } }) } as Known

  const found = await holdBack(
    outside,
    'thistledown-lane',
    { rows: rows(before), confirmed: {} },
    rows(count),
    known,
  )

  expect(Object.keys(found)).toHaveLength(held)
})

test('rows that a person has confirmed are let through, and ten more beside them', async () => {
  const known = { settings: aSettings() } as Known
  const confirmed = rows(12)

  const found = await holdBack(outside, 'thistledown-lane', { rows: {}, confirmed }, rows(22), known)

  expect(found).toEqual({})
})
