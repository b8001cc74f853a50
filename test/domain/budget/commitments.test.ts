import { expect, test } from 'vitest'
import { commitments, overridden, releases } from '../../../functions/domain/budget/commitments.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { aRequest, aSettings } from '../../make.ts'

const now = '2026-11-12T16:00:00.000Z'

test('an approved conference sets aside its fee, its cover and its travel, each from its own fund', () => {
  const [entry, ...others] = commitments(aRequest(), 'R-0032/v1/approved', now)

  expect(others).toEqual([])
  expect(entry).toEqual({
    id: 'R-0032/v1/approved/commit/2026-27',
    year: '2026-27',
    at: now,
    why: 'commit',
    about: 'R-0032',
    lines: [
      { account: 'plan/free', amount: -pounds(295) },
      { account: 'plan/committed', amount: pounds(295) },
      { account: 'travel/free', amount: -pounds(64) },
      { account: 'travel/committed', amount: pounds(64) },
      { account: 'cover/free', amount: -pounds(218) },
      { account: 'cover/committed', amount: pounds(218) },
      { account: 'cover-half-days/free', amount: -2 },
      { account: 'cover-half-days/committed', amount: 2 },
    ],
  })
})

const acrossMarch = aRequest({
  asked: {
    firstDay: '2027-03-18',
    lastDay: '2027-04-22',
    price: pounds(390),
    travel: 0,
    cover: [
      { day: '2027-03-18', part: 'all day' },
      { day: '2027-04-22', part: 'all day' },
    ],
  },
})

test('£390 on a day before and a day after 31 March is £195 in each year, with £218 of cover', () => {
  const entries = commitments(acrossMarch, 'R-0022/v1/approved', now)

  expect(
    entries.map(({ year, lines }) => [year, ...lines.slice(1).filter(({ amount }) => amount > 0)]),
  ).toEqual(
    ['2026-27', '2027-28'].map((year) => [
      year,
      { account: 'plan/committed', amount: pounds(195) },
      { account: 'cover/committed', amount: pounds(218) },
      { account: 'cover-half-days/committed', amount: 2 },
    ]),
  )
})

test('a release gives back line for line what was set aside', () => {
  const set = commitments(acrossMarch, 'cause', now).flatMap(({ lines }) => lines)
  const given = releases(acrossMarch, 'cause', now).flatMap(({ lines }) => lines)

  for (const account of new Set(set.map((line) => line.account))) {
    const together = [...set, ...given].filter((line) => line.account === account)
    expect(together.reduce((total, { amount }) => total + amount, 0)).toBe(0)
  }
})

test('setting aside and giving back for the same cause are two occasions', () => {
  const [set] = commitments(aRequest(), 'cause', now)
  const [given] = releases(aRequest(), 'cause', now)

  expect(set?.id).not.toBe(given?.id)
})

test('something free that nobody covers takes nothing', () => {
  const free = aRequest({ asked: { price: 0, vat: 0, travel: 0, cover: [] } })

  expect(commitments(free, 'cause', now)).toEqual([])
})

test('VAT that the school cannot recover is taken from the pot too', () => {
  const [entry] = commitments(
    aRequest({ settings: aSettings({ money: { vatRecovered: false } }) }),
    'cause',
    now,
  )

  expect(entry?.lines).toContainEqual({ account: 'plan/committed', amount: pounds(354) })
})

test('cover by the half day is counted in halves, also when a half day is not whole pence', () => {
  const settings = aSettings({ money: { coverDay: pounds(218.25) } })
  const halves = aRequest({
    settings,
    asked: {
      firstDay: '2027-03-30',
      lastDay: '2027-04-13',
      cover: [
        { day: '2027-03-30', part: 'morning' },
        { day: '2027-04-13', part: 'all day' },
      ],
    },
  })

  const counted = commitments(halves, 'cause', now).map(
    ({ lines }) => lines.find(({ account }) => account === 'cover-half-days/committed')?.amount,
  )

  expect(counted).toEqual([1, 2])
})

test('an override sets the same money aside and says that it is one', () => {
  const [plain] = commitments(aRequest(), 'cause', now)
  const [override] = overridden(aRequest(), ['plan'], 'cause', now)

  expect(override).toEqual({ ...plain, why: 'override' })
})

test('only entries that touch the overridden fund say so', () => {
  const [entry] = overridden(aRequest(), ['individual'], 'cause', now)

  expect(entry?.why).toBe('commit')
})
