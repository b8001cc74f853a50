import { expect, test } from 'vitest'
import type { Day } from '../../../functions/domain/school/day.ts'
import { schoolYearSpan } from '../../../functions/domain/school/school-year.ts'
import { accessPage } from '../../../functions/pages/coordinator/access.ts'
import { aPerson } from '../../make.ts'

const nothing = { promised: 1800, taken: 0, left: 1800, inset: 0, times: 0 }
const cells = (conversationOn: Day | undefined, time = nothing) =>
  accessPage({
    year: schoolYearSpan('2026-27'),
    today: '2026-11-12',
    lines: [{ person: aPerson({ conversationOn }), time }],
  }).rows[0]?.cells

test.for<[Day | undefined, string]>([
  [undefined, 'not yet'],
  ['2026-11-12', '12 November 2026'],
  ['2026-11-13', 'planned for 13 November 2026'],
  ['2026-09-01', '1 September 2026'],
  ['2026-08-31', 'not yet; last on 31 August 2026'],
])('a CPD conversation on %s reads “%s” in the autumn of 2026', ([day, shown]) => {
  expect(cells(day)?.conversation).toBe(shown)
})

test.for([
  [45, 0.75],
  [90, 1.5],
  [100, 1.67],
])('%d minutes stand as %d hours', ([taken = 0, hours]) => {
  expect(cells(undefined, { ...nothing, taken })?.taken).toBe(hours)
})
