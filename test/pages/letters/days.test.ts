import { expect, test } from 'vitest'
import { onDays } from '../../../functions/pages/letters/days.ts'
import { anAsked } from '../../make.ts'

test.for([
  ['2027-01-12', '2027-01-12', 'on Tuesday 12 January 2027'],
  ['2027-02-04', '2027-02-05', 'on Thursday 4 February and Friday 5 February 2027'],
  ['2027-03-18', '2027-04-22', 'on Thursday 18 March and Thursday 22 April 2027'],
  ['2027-02-01', '2027-02-05', 'from Monday 1 February to Friday 5 February 2027'],
  ['2026-12-31', '2027-01-01', 'from Thursday 31 December 2026 to Friday 1 January 2027'],
] as const)('from %s to %s is said “%s”', ([firstDay, lastDay, said]) => {
  const asked = anAsked({ firstDay, lastDay, cover: [] })

  expect(onDays(asked)).toBe(said)
})
