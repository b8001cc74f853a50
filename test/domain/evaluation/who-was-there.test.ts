import { expect, test } from 'vitest'
import type { Booking } from '../../../functions/domain/booking/booking.ts'
import type { Evaluation } from '../../../functions/domain/evaluation/evaluation.ts'
import {
  askedAfterAll,
  plannedByYes,
  stoppedByNo,
} from '../../../functions/domain/evaluation/who-was-there.ts'
import type { Instant } from '../../../functions/domain/school/day.ts'
import { aCalendar, aRequest } from '../../make.ts'

const at: Instant = '2026-10-01T15:45:00.000Z'
const decision = { stage: 'approved', at, leftAt: at, basis: { how: 'noted' }, seen: {} } as never
const found = aRequest({ decision, asked: { firstDay: '2026-10-08', lastDay: '2026-10-08' } })

const standing = (state: Booking['state']) => ({
  ...found,
  booking: { approval: at, at, state, coverCalledOff: false, cover: {} },
})
const request = standing('booked')

const stage = (one: Partial<Evaluation>): Evaluation => ({
  request: request.id,
  stage: 2,
  person: request.person,
  state: 'planned',
  ...one,
})

const saidNo = { state: 'stopped', because: 'they did not go' } as const
const absent = { state: 'stopped', because: 'it did not take place' } as const

test.for<[what: string, one: Partial<Evaluation>, stops: boolean]>([
  ['is planned', { dueOn: '2026-11-26' }, true],
  ['has been asked', { state: 'asked', dueOn: '2026-11-26' }, true],
  ['is on the list', { state: 'listed', listedOn: '2026-11-20', dueOn: '2027-03-01' }, true],
  ['is answered', { state: 'answered' }, false],
  ['was let go', { state: 'waived', because: 'She is off sick' }, false],
  ['waits for the CPD lead', { state: 'listed' }, false],
  ['stopped for another reason', absent, false],
])('their “no” stops what %s: %j %s', ([, one, stops]) => {
  expect(stoppedByNo([stage(one)])).toHaveLength(stops ? 1 : 0)
})

test.for<[what: string, one: Partial<Evaluation>, revived: boolean]>([
  ['had stopped by their “no”', saidNo, true],
  ['was on the list before', { ...saidNo, listedOn: '2026-11-20' }, false],
  ['is answered', { state: 'answered' }, false],
  ['was let go', { state: 'waived', because: 'She is off sick' }, false],
  ['is not owed any more', { state: 'stopped', because: 'it is not owed any more' }, false],
])('their “all of it” plans what %s: %j %s', ([, one, revived]) => {
  const planned = plannedByYes([stage(one)], request, aCalendar())

  expect(planned.map(({ state, dueOn }) => [state, dueOn !== undefined])).toEqual(
    revived ? [['planned', true]] : [],
  )
})

test('while the office has them absent, their “all of it” plans nothing', () => {
  expect(plannedByYes([stage(saidNo)], standing('not attended'), aCalendar())).toEqual([])
})

test('what a leader asked for besides is planned as such again', () => {
  const [one] = plannedByYes([stage({ ...saidNo, stage: 3, wanted: true })], request, aCalendar())

  expect(one?.wanted).toBe(true)
})

test.for<[before: Booking['state'], after: Booking['state'], one: Partial<Evaluation>, asked: boolean]>([
  ['not attended', 'attended', saidNo, true],
  ['not attended', 'attended in part', absent, true],
  ['booked', 'attended', saidNo, true],
  ['not attended', 'booked', saidNo, false],
  ['attended', 'attended', saidNo, false],
  ['attended', 'not attended', saidNo, false],
  ['not attended', 'attended', { ...saidNo, listedOn: '2026-11-20' }, false],
  ['not attended', 'attended', { state: 'answered' }, false],
  ['not attended', 'attended', { state: 'waived' }, false],
])(
  'the office writes “%s”, then “%s”: what stands as %j is asked after all: %s',
  ([before, after, one, asked]) => {
    expect(askedAfterAll(stage(one), standing(before), standing(after))).toBe(asked)
  },
)
