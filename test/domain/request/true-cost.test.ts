import { expect, test } from 'vitest'
import { pounds, sum } from '../../../functions/domain/budget/money.ts'
import {
  coveredInSchool,
  howItAddsUp,
  perHour,
  potMoney,
  trueCost,
} from '../../../functions/domain/request/true-cost.ts'
import { anAsked, aSettings } from '../../make.ts'

const settings = aSettings()

test('a conference of £295 costs the school £577: fee, cover and rail under their own codes', () => {
  const cost = trueCost(anAsked(), settings)

  expect(cost).toEqual({
    total: pounds(577),
    coverHalfDays: 2,
    lines: [
      { what: 'fee', called: 'fee', pence: pounds(295), code: 'E09', year: '2026-27' },
      { what: 'cover', called: 'cover', pence: pounds(218), code: 'E26', year: '2026-27' },
      { what: 'travel', called: 'rail', pence: pounds(64), code: 'E08', year: '2026-27' },
    ],
  })
  expect(howItAddsUp(cost)).toBe('fee 295 · cover 218 · rail 64')
})

test('an academy has the codes of the academies’ return', () => {
  const academy = aSettings({ school: { kind: 'academy' }, money: { yearStarts: '2026-09-01' } })

  const { lines } = trueCost(anAsked(), academy)

  expect(lines.map(({ code }) => code)).toEqual(['BAE090', 'BAE240', 'BAE080'])
})

test('VAT is a line of its own where the school cannot recover it', () => {
  const cost = trueCost(anAsked(), aSettings({ money: { vatRecovered: false } }))

  expect(howItAddsUp(cost)).toBe('fee 295 · VAT 59 · cover 218 · rail 64')
  expect(cost.total).toBe(pounds(636))
})

test('VAT that nobody knows yet is left out', () => {
  const cost = trueCost(anAsked({ vat: undefined }), aSettings({ money: { vatRecovered: false } }))

  expect(howItAddsUp(cost)).toBe('fee 295 · cover 218 · rail 64')
})

test.for([
  { cover: ['morning'], cost: 109, halfDays: 1 },
  { cover: ['morning', 'afternoon'], cost: 218, halfDays: 2 },
  { cover: ['all day'], cost: 218, halfDays: 2 },
  { cover: ['all day', 'morning'], cost: 218, halfDays: 2 }, // Named twice, covered once.
  { cover: [], cost: 0, halfDays: 0 },
] as const)('cover for $cover of one day is £$cost', ({ cover, cost, halfDays }) => {
  const asked = anAsked({ price: 0, travel: 0, cover: cover.map((part) => ({ day: '2026-12-04', part })) })

  expect(trueCost(asked, settings)).toMatchObject({ total: pounds(cost), coverHalfDays: halfDays })
})

test.for(['Mrs Castle', 'Jo, if she is not out', 'Noor', 'Anna can', 'Nobby Clarke'])(
  '“%s” names somebody, so no cover is bought',
  (coverInSchool) => {
    const cost = trueCost(anAsked({ coverInSchool }), settings)

    expect(howItAddsUp(cost)).toBe('fee 295 · rail 64')
    expect(cost.coverHalfDays).toBe(0)
  },
)

test.for([
  '',
  '  ',
  'no',
  'No, sorry.',
  'None',
  'nobody',
  'No one',
  'not sure',
  'Not sure, ask the office',
  'don’t know',
  "I don't think so",
  'N/A',
  'n/a',
  '?',
  '-',
  'Yes',
  'maybe?',
  'Supply please',
])('“%s” names nobody, so cover is bought', (coverInSchool) => {
  expect(coveredInSchool({ coverInSchool })).toBe(false)
})

test('days on both sides of 31 March share the fee; each day of cover keeps to its own year', () => {
  const cost = trueCost(
    anAsked({
      firstDay: '2027-03-18',
      lastDay: '2027-04-22',
      price: pounds(390),
      travel: 0,
      cover: [
        { day: '2027-03-18', part: 'all day' },
        { day: '2027-04-22', part: 'morning' },
      ],
    }),
    settings,
  )

  expect(cost.lines.map(({ what, pence, year }) => [what, pence, year])).toEqual([
    ['fee', pounds(195), '2026-27'],
    ['fee', pounds(195), '2027-28'],
    ['cover', pounds(218), '2026-27'],
    ['cover', pounds(109), '2027-28'],
  ])
  expect(howItAddsUp(cost)).toBe('fee 390 · cover 327')
  expect(potMoney(cost, '2027-28')).toBe(pounds(195))
})

test('a fee that does not divide leaves the odd penny with the first year', () => {
  const times = ['2027-03-01', '2027-04-14', '2027-05-05'] as const
  const { lines } = trueCost(
    anAsked({
      kind: 'several meetings',
      firstDay: times[0],
      lastDay: times[2],
      otherTimes: [{ day: times[1], part: 'morning' }],
      price: pounds(100),
      travel: 0,
      cover: [],
    }),
    settings,
  )

  expect(lines.map(({ pence }) => pence)).toEqual([3_334, 6_666])
  expect(sum(...lines.map(({ pence }) => pence))).toBe(pounds(100))
})

test('an academy’s year turns on 31 August', () => {
  const academy = aSettings({ school: { kind: 'academy' }, money: { yearStarts: '2026-09-01' } })
  const asked = anAsked({
    firstDay: '2027-08-31',
    lastDay: '2027-09-01',
    travel: 0,
    cover: [],
    price: pounds(50),
  })

  const years = trueCost(asked, academy).lines.map(({ pence, year }) => [year, pence])

  expect(years).toEqual([
    ['2026-27', pounds(25)],
    ['2027-28', pounds(25)],
  ])
})

test('what costs nothing says so', () => {
  expect(howItAddsUp(trueCost(anAsked({ price: 0, travel: 0, cover: [] }), settings))).toBe('nothing to pay')
})

test('pence are shown where there are any', () => {
  const asked = anAsked({ price: pounds(1_949.5), travel: pounds(7.05), cover: [], otherMoney: '' })

  expect(howItAddsUp(trueCost(asked, settings))).toBe('fee 1,949.50 · travel 7.05')
})

test('£577 for six hours is about £96 an hour', () => {
  expect(perHour(trueCost(anAsked(), settings), 360)).toBe(pounds(96))
})

test('others who would go do not multiply the cost of a request for one person', () => {
  expect(trueCost(anAsked({ others: ['Leila', 'Owen'] }), settings).total).toBe(pounds(577))
})
