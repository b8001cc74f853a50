import { expect, test } from 'vitest'
import { daysByYear, yearOf, yearSpan } from '../../../functions/domain/budget/financial-year.ts'
import { aSettings } from '../../make.ts'

const maintained = aSettings()
const academy = aSettings({ school: { kind: 'academy' }, money: { yearStarts: '2026-09-01' } })

test.for([
  { day: '2026-03-31', april: '2025-26', september: '2025-26' },
  { day: '2026-04-01', april: '2026-27', september: '2025-26' },
  { day: '2026-08-31', april: '2026-27', september: '2025-26' },
  { day: '2026-09-01', april: '2026-27', september: '2026-27' },
  { day: '2027-03-31', april: '2026-27', september: '2026-27' },
  { day: '2027-04-01', april: '2027-28', september: '2026-27' },
  { day: '2099-12-04', april: '2099-00', september: '2099-00' },
] as const)('$day belongs to $april in a maintained school, $september in an academy', (row) => {
  expect([yearOf(row.day, maintained), yearOf(row.day, academy)]).toEqual([row.april, row.september])
})

test('a financial year ends the day before the next begins', () => {
  expect(yearSpan('2026-27', maintained)).toEqual({ from: '2026-04-01', to: '2027-03-31' })
  expect(yearSpan('2026-27', academy)).toEqual({ from: '2026-09-01', to: '2027-08-31' })
})

test('days on both sides of 31 March fall into two years, the earlier first', () => {
  const days = daysByYear(['2027-04-22', '2027-03-18'], maintained)

  expect(Object.entries(days)).toEqual([
    ['2026-27', ['2027-03-18']],
    ['2027-28', ['2027-04-22']],
  ])
})
