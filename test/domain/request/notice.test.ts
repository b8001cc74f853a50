import { expect, test } from 'vitest'
import { notice, schoolDaysOfNotice } from '../../../functions/domain/request/notice.ts'
import { noCalendar } from '../../../functions/domain/school/calendar.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import { aCalendar, aRequest, aSettings } from '../../make.ts'

// Ten school days are asked for; it was asked on Wednesday 11 November.

const on = (firstDay: Day, lastDay: Day = firstDay) =>
  aRequest({ asked: { firstDay, lastDay, otherTimes: [], cover: [] } })

test.for([
  ['2026-11-26', '2026-11-26', 'in time'],
  ['2026-11-25', '2026-11-25', 'in time'],
  ['2026-11-24', '2026-11-24', 'late'],
  ['2026-11-12', '2026-11-12', 'late'],
  ['2026-11-11', '2026-11-11', 'begun'],
  ['2026-11-10', '2026-11-20', 'begun'],
  ['2026-11-09', '2026-11-10', 'over'],
] as const)('what is from %s to %s came %s', ([first, last, came]) => {
  expect(notice(on(first, last), aSettings(), aCalendar())).toBe(came)
})

test('holidays are no notice: asked on the last day of a half-term, the week off does not count', () => {
  const request = { ...on('2026-11-04'), askedAt: '2026-10-23T14:00:00.000Z' } as const

  expect(schoolDaysOfNotice(request, aCalendar())).toBe(3)
})

test('a school that asks for no notice has nothing that is late, and nothing is late beyond the calendar', () => {
  const none = aSettings({ limits: { noticeSchoolDays: 0 } })

  expect(notice(on('2026-11-12'), none, aCalendar())).toBe('in time')
  expect(notice(on('2026-11-12'), aSettings(), noCalendar)).toBe('in time')
})
