import { expect, test } from 'vitest'
import type { DayPart } from '../../../functions/domain/school/day.ts'
import { coverAhead } from '../../../functions/pages/office/cover-list.ts'
import { coverLoad, weekOf } from '../../../functions/pages/office/cover-load.ts'
import { aRequest } from '../../make.ts'

const out = (id: `R-${string}`, who: string, ...cover: readonly DayPart[]) =>
  aRequest({
    ...{ id, who, asked: { cover } },
    decision: {
      ...{ stage: 'approved', at: '2026-11-12T15:00:00.000Z', leftAt: '2026-11-12T15:45:00.000Z' },
      ...{ basis: { how: 'votes', by: [] }, seen: { votes: {}, words: '' } },
    },
  })

const rows = coverAhead(
  [
    out('R-0001', 'Priya Lindqvist, Year 4', { day: '2026-12-04', part: 'all day' }),
    out('R-0002', 'Owen Hartnoll, Year 3', { day: '2026-12-04', part: 'morning' }),
    out('R-0003', 'Deena Marwick, Year 5', { day: '2026-11-30', part: 'afternoon' }),
    out('R-0004', 'Leila Amberson, Year 1', { day: '2026-12-07', part: 'all day' }),
  ],
  '2026-11-12',
)

test('each row of cover says who else is to be covered that day, and how much there is that week', () => {
  expect(rows.map((row) => [row.request.id, coverLoad(row, rows)])).toEqual([
    ['R-0003', 'Nobody else that day. That week: 2 days to cover.'],
    ['R-0001', 'Also that day: Owen Hartnoll, morning. That week: 2 days to cover.'],
    ['R-0002', 'Also that day: Priya Lindqvist, all day. That week: 2 days to cover.'],
    ['R-0004', 'Nobody else that day. That week: 1 day to cover.'],
  ])
})

test.for([
  ['2026-11-30', '30 Nov'],
  ['2026-12-04', '30 Nov'],
  ['2026-12-06', '30 Nov'],
  ['2026-12-07', '7 Dec'],
] as const)('%s is in the week of %s', ([day, monday]) => {
  expect(weekOf(day)).toBe(monday)
})
