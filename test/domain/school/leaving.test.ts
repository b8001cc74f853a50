import { expect, test } from 'vitest'
import type { Instant } from '../../../functions/domain/school/day.ts'
import { momentOf } from '../../../functions/domain/school/day.ts'
import { leavesAt } from '../../../functions/domain/school/leaving.ts'
import { aCalendar, aSettings } from '../../make.ts'

const at1545 = aSettings()
const year = aCalendar()
const none = { terms: [], inset: [], closed: [], noRelease: [] }

test.for<[string, Instant, Instant]>([
  ['at 15:14 on a Thursday', '2026-11-12T15:14:00.000Z', '2026-11-12T15:45:00.000Z'],
  ['at 15:15, half an hour before', '2026-11-12T15:15:00.000Z', '2026-11-12T15:45:00.000Z'],
  ['a second later', '2026-11-12T15:15:01.000Z', '2026-11-13T15:45:00.000Z'],
  ['at 15:16', '2026-11-12T15:16:00.000Z', '2026-11-13T15:45:00.000Z'],
  ['in the 15:45 meeting', '2026-11-12T16:05:00.000Z', '2026-11-13T15:45:00.000Z'],
  ['just before midnight', '2026-11-12T23:45:00.000Z', '2026-11-13T15:45:00.000Z'],
  ['on a Friday at noon', '2026-11-13T12:00:00.000Z', '2026-11-13T15:45:00.000Z'],
  ['on a Friday at 16:00', '2026-11-13T16:00:00.000Z', '2026-11-16T15:45:00.000Z'],
  ['on a Saturday', '2026-11-14T10:00:00.000Z', '2026-11-16T15:45:00.000Z'],
  ['at noon on the last day of term', '2026-12-18T12:00:00.000Z', '2026-12-18T15:45:00.000Z'],
  ['at 16:00 on the last day of term', '2026-12-18T16:00:00.000Z', '2027-01-04T15:45:00.000Z'],
  ['in half-term, for the INSET day', '2026-10-27T10:00:00.000Z', '2026-11-02T15:45:00.000Z'],
  ['before the bank holiday', '2027-04-30T16:00:00.000Z', '2027-05-04T14:45:00.000Z'],
  ['in summer time', '2026-09-15T14:15:00.000Z', '2026-09-15T14:45:00.000Z'],
  ['in summer time, too late', '2026-09-15T14:16:00.000Z', '2026-09-16T14:45:00.000Z'],
  ['on the last day of the calendar, too late', '2027-07-21T16:00:00.000Z', '2027-07-22T14:45:00.000Z'],
  ['on a Friday beyond the calendar', '2027-07-23T16:00:00.000Z', '2027-07-26T14:45:00.000Z'],
])('what is decided %s leaves at the next set time', ([_, decided, leaves]) => {
  expect(leavesAt(decided, at1545, year)).toBe(leaves)
})

test.for<[string, Instant, Instant]>([
  ['on a Thursday', '2026-11-12T12:00:00.000Z', '2026-11-12T15:45:00.000Z'],
  ['on a Friday afternoon', '2026-11-13T16:00:00.000Z', '2026-11-16T15:45:00.000Z'],
])('without a calendar any weekday will do: %s', ([_, decided, leaves]) => {
  expect(leavesAt(decided, at1545, none)).toBe(leaves)
})

test('on a last day that is closed no letter leaves; on the weekday after it one does', () => {
  const closed = { ...year, closed: [{ from: '2027-07-21', to: '2027-07-21' }] } as const

  expect(leavesAt('2027-07-20T16:00:00.000Z', at1545, closed)).toBe('2027-07-22T14:45:00.000Z')
})

test.for<Instant>(['2026-11-12T16:05:00.000Z', '2026-11-14T03:00:00.000Z', '2026-12-25T12:00:00.000Z'])(
  'with “now” a letter leaves as soon as it is decided, at %s',
  (decided) => {
    expect(leavesAt(decided, aSettings({ letters: { leaveAt: 'now' } }), year)).toBe(decided)
  },
)

test('in the night when the clocks go back, half past one is the first of the two', () => {
  const { letters } = aSettings({ letters: { leaveAt: '01:30' } })
  const open = { ...year, terms: [{ from: '2026-09-03', to: '2026-12-18' }] } as const

  // A Sunday, so the letter waits for Monday; the hour that comes twice moves nothing.
  expect(momentOf('2026-10-25', '01:30')).toBe('2026-10-25T00:30:00.000Z')
  expect(leavesAt('2026-10-24T22:00:00.000Z', { ...at1545, letters }, open)).toBe('2026-10-26T01:30:00.000Z')
})

test('in the night when the clocks go forward, the hour that is missing is the one after', () => {
  expect(momentOf('2027-03-28', '01:30')).toBe('2027-03-28T01:30:00.000Z')
  expect(leavesAt('2027-03-26T16:00:00.000Z', at1545, none)).toBe('2027-03-29T14:45:00.000Z')
})
