import { expect, test } from 'vitest'
import { daysAfter, daysBetween } from '../../../functions/domain/school/day.ts'
import { lastEnded, type ReportingTime, reportingTimes } from '../../../functions/domain/school/terms.ts'

/** Six half-terms, with an INSET day before each term. */
const calendar = {
  terms: [
    { from: '2026-09-03', to: '2026-10-23' },
    { from: '2026-11-03', to: '2026-12-18' },
    { from: '2027-01-05', to: '2027-02-12' },
    { from: '2027-02-22', to: '2027-03-25' },
    { from: '2027-04-12', to: '2027-05-28' },
    { from: '2027-06-08', to: '2027-07-21' },
    { from: '2027-09-02', to: '2027-10-22' },
    { from: '2027-11-01', to: '2027-12-17' },
  ],
  inset: [{ from: '2026-09-01', to: '2026-09-02' }],
  closed: [],
  noRelease: [],
} as const

const reports = (how: ReportingTime) =>
  calendar.terms
    .map(({ to }) => lastEnded(calendar, how, to))
    .filter((span) => span !== undefined)
    .filter((span, at, all) => all.findIndex(({ to }) => to === span.to) === at)

test.for(reportingTimes)(
  'reporting %s, every day from 1 September on is in one report and in no other',
  (how) => {
    const days = reports(how).flatMap(({ from, to }) => daysBetween(from, to))

    expect(days).toEqual(daysBetween('2026-09-01', '2027-12-16'))
  },
)

test('a year has three reports by terms, each ending before the last school day, on which it is read', () => {
  expect(reports('each term').map(({ to }) => to)).toEqual([
    '2026-12-17',
    '2027-03-24',
    '2027-07-20',
    '2027-12-16',
  ])
})

test('the day before the last one there is no report of that term yet', () => {
  expect(lastEnded(calendar, 'each term', daysAfter('2027-03-25', -1))?.to).toBe('2026-12-17')
})

test('a calendar that begins after Christmas begins its first report with its first day', () => {
  const late = { ...calendar, terms: calendar.terms.slice(2) }

  expect(lastEnded(late, 'each term', '2027-03-25')).toEqual({ from: '2027-01-05', to: '2027-03-24' })
})
