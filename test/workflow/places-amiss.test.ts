import { expect, test } from 'vitest'
import { recorded } from '../../functions/domain/booking/record.ts'
import type { TrainingRequest } from '../../functions/domain/request/request.ts'
import type { Day } from '../../functions/domain/school/day.ts'
import type { StoredRequest } from '../../functions/workflow/books.ts'
import { placesAmiss } from '../../functions/workflow/places-amiss.ts'
import { agreed, told } from '../domain/approval/leadership.ts'
import { aCalendar } from '../make.ts'

// Approved for Friday 4 December, on condition: “Please go by train.” The row still stands afterwards.

const conditional = told(agreed('Approve with conditions'))
const pointedOut = (request: TrainingRequest, today: Day) =>
  placesAmiss([{ ...request, shown: 'approvals' } as StoredRequest], {
    ...{ today, calendar: aCalendar(), people: [] },
  }).map(({ key }) => key)

test.for([
  [false, ['now/condition R-0032']],
  [true, []],
] as const)('once it is over, with its condition met: %s, what is asked about it is %s', ([met, asked]) => {
  const { request } = met
    ? recorded(conditional, { conditionMet: true }, '2026-12-07T08:00:00.000Z')
    : { request: conditional }

  expect(pointedOut(request, '2026-12-07')).toEqual(asked)
})

const plain = told(agreed('Approve'))
const free = { ...plain, asked: { ...plain.asked, price: 0 } }
const booked = (state: 'booked' | 'waiting list') =>
  recorded(plain, { state }, '2026-11-13T08:00:00.000Z').request

test.for([
  ['not booked', plain, '2026-11-26', []],
  ['not booked', plain, '2026-11-27', ['now/book R-0032']],
  ['not booked', plain, '2026-12-04', ['now/book R-0032']],
  ['not booked, and over', plain, '2026-12-05', []],
  ['free of charge', free, '2026-12-03', []],
  ['booked', booked('booked'), '2026-12-03', []],
  ['on a waiting list', booked('waiting list'), '2026-12-03', []],
] as const)(
  'for Friday 4 December, a place that is %s is pointed out or not',
  ([_, request, today, keys]) => {
    expect(pointedOut(request, today)).toEqual(keys)
  },
)
