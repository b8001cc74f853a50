import { expect, test } from 'vitest'
import { samples } from '../../infra/local/schools/samples.ts'
import { playYear } from '../../infra/local/year/play-year.ts'
import { broken } from '../../infra/local/year/reckoning.ts'

// A whole year of both schools is `npm run year`; here is its autumn, to the end of the term.

test('an autumn at the primary school keeps every promise: hours, leavers, ceilings, the governors’ figures', async () => {
  const sample = samples.primary
  if (sample === undefined) throw new Error('there is no primary school')

  const autumn = await playYear({ kind: 'primary', sample, seed: 3, until: '2026-12-18' })

  expect(broken(autumn)).toEqual([])
  expect(autumn.governors).toMatchObject([{ term: '2026-09-01', letters: 1, early: 0, differs: [] }])
  expect(autumn.approved).toBeGreaterThan(5)
  expect(autumn.evaluations.asked).toBeGreaterThan(5)
  expect(autumn.ledger.spent).toBeGreaterThan(0)
}, 300_000)
