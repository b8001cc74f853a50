import { expect, test } from 'vitest'
import { recorded } from '../../functions/domain/booking/record.ts'
import type { StoredRequest } from '../../functions/workflow/books.ts'
import { placesAmiss } from '../../functions/workflow/places-amiss.ts'
import { agreed, told } from '../domain/approval/leadership.ts'
import { aCalendar } from '../make.ts'

// Approved on condition: “Please go by train.” The day, 4 December, is over, and the row still stands.

const conditional = told(agreed('Approve with conditions'))
const asksOn = (request: typeof conditional) =>
  placesAmiss([{ ...request, shown: 'approvals' } as StoredRequest], {
    today: '2026-12-07',
    calendar: aCalendar(),
    people: [],
  }).map(({ key }) => key)

test.for([
  [false, ['now/condition R-0032']],
  [true, []],
] as const)('once it is over, with its condition met: %s, what is asked about it is %s', ([met, asked]) => {
  const { request } = met
    ? recorded(conditional, { conditionMet: true }, '2026-12-07T08:00:00.000Z')
    : { request: conditional }

  expect(asksOn(request)).toEqual(asked)
})
