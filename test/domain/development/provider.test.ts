import { expect, test } from 'vitest'
import { valueForMoney } from '../../../functions/domain/allocation/value-for-money.ts'
import { providerOf, providers } from '../../../functions/domain/development/provider.ts'
import type { Evaluation, Rating } from '../../../functions/domain/evaluation/evaluation.ts'
import type { Source } from '../../../functions/domain/request/request.ts'
import { aRequest, aStanding } from '../../make.ts'

test.for([
  ['Northern Maths Trust', 'northern maths trust'],
  ['the Northern Maths Trust Ltd', 'northern maths trust'],
  ['Northern Maths Trust, Jo Hill, 01234 567890', 'northern maths trust'],
  ['https://www.courses.example.org/maths?day=4', 'courses example org'],
  ['courses.example.org', 'courses example org'],
  ['info@courses.example.org', 'courses example org'],
] as const)('“%s” is the provider “%s”', ([contact, key]) => {
  expect(providerOf({ source: 'national', contact })?.key).toBe(key)
})

test.for<[string, Source, string]>([
  ['what our school gives', 'our school', 'Kit'],
  ['what our trust gives', 'our trust', 'The trust'],
  ['where nothing was written', 'national', '  '],
])('%s has no provider', ([, source, contact]) => {
  expect(providerOf({ source, contact })).toBeUndefined()
})

const noted = { stage: 'noted', at: '2026-10-01T09:00:00.000Z' } as const
const been = (place: number, title = 'Reasoning') =>
  aRequest({
    id: `R-010${place}`,
    person: `p-${place}`,
    decision: noted,
    asked: { title, contact: 'Northern Maths Trust', firstDay: '2026-10-08', lastDay: '2026-10-08' },
  })
const said = (place: number, value: Rating): Evaluation => ({
  request: `R-010${place}`,
  stage: 1,
  person: `p-${place}`,
  state: 'answered',
  answer: { at: '2026-10-15T09:00:00.000Z', ratings: { 'value for money': value }, words: {} },
})
const places = [1, 2, 3, 4, 5]

test.for([
  [4, 'withheld', undefined],
  [5, 5, 4],
] as const)('of %i people who have said what it was worth the middle is %s', ([count, n, median]) => {
  const answers = places.slice(0, count).map((place) => said(place, place > 2 ? 4 : 2))

  const [provider] = providers(
    places.map((place) => been(place)),
    answers,
    '2026-11-12',
  )

  expect(provider?.worth).toEqual({ lens: 'value for money', n, ...(median && { median }) })
})

test('what was declined is no place, and what is still to come has not been', () => {
  const ahead = aRequest({ decision: noted, asked: { contact: 'The Northern Maths Trust' } })

  const [provider, ...others] = providers([been(1), ahead, aRequest({ id: 'R-0109' })], [], '2026-11-12')

  expect(provider).toMatchObject({
    name: 'The Northern Maths Trust',
    places: 2,
    been: 1,
    lastDay: '2026-12-04',
  })
  expect(others).toEqual([])
})

test.for([
  [4, undefined],
  [5, 60],
] as const)('of %i people who have said what it was worth, %s in a hundred said yes', ([count, yes]) => {
  const answers = places.slice(0, count).map((place) => said(place, place > 2 ? 4 : 3))

  const [provider] = providers(
    places.map((place) => been(place)),
    answers,
    '2026-11-12',
  )

  expect(provider?.sayYes).toBe(yes)
})

const held = (place: number): Evaluation => ({
  request: `R-010${place}`,
  stage: 1,
  person: `p-${place}`,
  state: 'listed',
})

test.for([
  [4, undefined],
  [5, 1],
] as const)('where %i have been, %s said that something was not right', ([count, told]) => {
  const [provider] = providers(
    places.slice(0, count).map((place) => been(place)),
    [held(2), { ...held(2), stage: 2 }, { ...held(3), listedOn: '2026-11-02' }],
    '2026-11-12',
  )

  expect(provider?.notRight).toBe(told)
})

test('a place that they cancelled on us is told, and costs and counts as none', () => {
  const approved = { at: '2026-09-20T09:00:00.000Z', leftAt: '2026-09-20T14:45:00.000Z' } as const
  const called = {
    ...been(2),
    decision: {
      stage: 'approved',
      ...approved,
      basis: { how: 'votes', by: [] },
      seen: { votes: {}, words: '' },
    },
    booking: {
      approval: approved.at,
      at: approved.at,
      state: 'cancelled by the provider',
      cover: {},
      coverCalledOff: false,
    },
  } as const

  const [provider] = providers([been(1), called], [], '2026-11-12')

  expect(provider).toMatchObject({ places: 1, been: 1, cancelled: 1, eachPlace: been(1).cost.total })
})

test.for<[number, Rating, string]>([
  [4, 5, 'too few have said what it was worth'],
  [5, 5, 'five of us found it worth 5 of 5'],
  [5, 1, 'five of us found it worth 1 of 5'],
])('what %i colleagues answered, %i of 5, is told of the next request there: %s', ([count, value, told]) => {
  const answers = places.slice(0, count).map((place) => said(place, value))
  const [past] = providers(
    places.map((place) => been(place)),
    answers,
    '2026-11-12',
  )

  const { because } = valueForMoney(
    aRequest({ asked: { contact: 'the northern maths trust' } }),
    aStanding({ past }),
  )

  expect(because).toContain(told)
})
