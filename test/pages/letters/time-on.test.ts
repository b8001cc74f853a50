import { expect, test } from 'vitest'
import type { Stage } from '../../../functions/domain/evaluation/evaluation.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import { timeOn } from '../../../functions/pages/letters/time-on.ts'
import { aCalendar } from '../../make.ts'

test.for<{ last: Day; today: Day; stage: Stage; says: string; what: string }>([
  { last: '2026-11-17', today: '2026-11-24', stage: 1, says: 'A week on', what: 'the week after' },
  { last: '2026-11-17', today: '2026-11-27', stage: 1, says: 'A week on', what: 'on their day in school' },
  { last: '2026-11-17', today: '2026-12-01', stage: 1, says: 'Two weeks on', what: 'reminded' },
  { last: '2026-12-18', today: '2027-01-08', stage: 1, says: 'Three weeks on', what: 'after Christmas' },
  { last: '2026-11-17', today: '2027-01-12', stage: 2, says: 'Six school weeks on', what: 'on its day' },
  { last: '2026-11-17', today: '2027-01-26', stage: 2, says: 'Eight school weeks on', what: 'reminded' },
  { last: '2026-11-17', today: '2027-04-19', stage: 2, says: 'Five months on', what: 'after a long absence' },
  { last: '2026-10-08', today: '2026-10-22', stage: 2, says: 'Two weeks on', what: 'out of its time' },
  {
    last: '2026-10-24',
    today: '2026-12-11',
    stage: 2,
    says: 'Six school weeks on',
    what: 'after a Saturday',
  },
  { last: '2026-11-17', today: '2026-11-17', stage: 1, says: 'A week on', what: 'at once' },
])('asked $what, a letter of $today about $last begins “$says”', ({ last, today, stage, says }) => {
  expect(timeOn(last, { stage, today, calendar: aCalendar() })).toBe(says)
})
