import { expect, test } from 'vitest'
import { samples } from '../../infra/local/schools/samples.ts'
import { playYear } from '../../infra/local/year/play-year.ts'
import { broken } from '../../infra/local/year/reckoning.ts'

// Whole years of both schools are `npm run year`; here are the autumn of one, to the end of the term, and the first weeks of two more.

function played(kind: 'primary' | 'secondary', seed: number, until: `${number}-${number}-${number}`) {
  const sample = samples[kind]
  if (sample === undefined) throw new Error(`there is no ${kind} school`)
  return playYear({ kind, sample, seed, until })
}

test('an autumn at the primary school keeps every promise: hours, leavers, ceilings, the governors’ figures', async () => {
  const autumn = await played('primary', 3, '2026-12-18')

  expect(broken(autumn)).toEqual([])
  expect(autumn.governors).toMatchObject([{ term: '2026-09-01', letters: 1, early: 0, differs: [] }])
  expect(autumn.approved).toBeGreaterThan(5)
  expect(autumn.evaluations.asked).toBeGreaterThan(5)
  expect(autumn.ledger.spent).toBeGreaterThan(0)
}, 300_000)

test.for([
  { kind: 'primary', seed: 4, until: '2026-09-25' },
  { kind: 'secondary', seed: 5, until: '2026-09-25' },
] as const)(
  'the first weeks at the $kind school keep every promise, to $until',
  { timeout: 300_000 },
  async ({ kind, seed, until }) => {
    const weeks = await played(kind, seed, until)

    expect(broken(weeks)).toEqual([])
    expect(weeks.requests).toBeGreaterThan(5)
    expect(weeks.approved).toBeGreaterThan(0)
    expect(weeks.ledger.balanced).toBe(true)
  },
)
