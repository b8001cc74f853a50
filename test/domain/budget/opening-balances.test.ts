import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Balances, balance, funds, post, potNames } from '../../../functions/domain/budget/accounts.ts'
import { allocation, grant } from '../../../functions/domain/budget/grants.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import {
  knownSince,
  type OpeningBooked,
  type OpeningLine,
  openingBooked,
  openingChanges,
  openingEntries,
} from '../../../functions/domain/budget/opening-balances.ts'
import { type Day, daysAfter } from '../../../functions/domain/school/day.ts'
import type { Settings } from '../../../functions/domain/school/settings.ts'
import { aSettings } from '../../make.ts'

const at = '2026-11-12T08:00:00.000Z'
const today: Day = '2026-11-12'
const settings = aSettings()

const aLine = (changes: Partial<OpeningLine> = {}): OpeningLine => ({
  day: '2026-05-14',
  who: 'Priya Lindqvist',
  what: 'Reasoning',
  pot: 'plan',
  fee: pounds(140),
  coverHalfDays: 2,
  travel: pounds(12),
  ...changes,
})

type When = { readonly settings?: Settings; readonly today?: Day }
const booked = (lines: readonly OpeningLine[], before: readonly OpeningBooked[] = [], when: When = {}) =>
  openingBooked(lines, before, { settings, today, ...when })

/** The entries that lead from one list in the books to another. */
const entries = (before: readonly OpeningBooked[], after: readonly OpeningBooked[]) =>
  openingChanges(before, after).flatMap((change) => openingEntries(change, 'opening/1', at))

test('a line takes its fee from the pot, its cover at the price of a day, and its travel', () => {
  const [entry, ...others] = entries([], booked([aLine()]))

  expect(others).toEqual([])
  expect(entry).toMatchObject({ year: '2026-27', why: 'opening', at })
  expect(Object.fromEntries(entry?.lines.map(({ account, amount }) => [account, amount]) ?? [])).toEqual({
    'plan/free': -14_000,
    'plan/spent': 14_000,
    'travel/free': -1_200,
    'travel/spent': 1_200,
    'cover/free': -21_800,
    'cover/spent': 21_800,
    'cover-half-days/free': -2,
    'cover-half-days/spent': 2,
  })
})

test('half a penny of half a day of cover is not paid', () => {
  const dear = aSettings({ money: { coverDay: 21_825 } })

  expect(booked([aLine({ coverHalfDays: 1 })], [], { settings: dear })[0]?.cover).toBe(10_912)
})

test.for([
  ['2026-11-11', 'spent'],
  ['2026-11-12', 'committed'],
  ['2026-11-13', 'committed'],
] as const)('on 12 November a line of %s is %s', ([day, position]) => {
  expect(booked([aLine({ day })])[0]?.position).toBe(position)
})

test('a course booked for a day to come is committed until that day has passed, and then spent', () => {
  const ahead = booked([aLine({ day: '2026-11-26' })])

  const same = booked([aLine({ day: '2026-11-26' })], ahead, { today: '2026-11-26' })
  const passed = booked([aLine({ day: '2026-11-26' })], ahead, { today: '2026-11-27' })

  expect(entries(ahead, same)).toEqual([])
  const books = entries([], ahead).reduce(post, {})
  expect(balance(books, 'plan/committed')).toBe(14_000)
  const after = entries(ahead, passed).reduce(post, books)
  expect(balance(after, 'plan/committed')).toBe(0)
  expect(balance(after, 'plan/spent')).toBe(14_000)
})

test.for([
  ['2026-03-31', '2025-26'],
  ['2026-04-01', '2026-27'],
  ['2027-03-31', '2026-27'],
  ['2027-04-01', '2027-28'],
] as const)('a line of %s belongs to %s', ([day, year]) => {
  expect(booked([aLine({ day })])[0]?.year).toBe(year)
})

test('the same list again, or in another order, changes nothing', () => {
  const list = [aLine(), aLine({ what: 'Fluency' }), aLine()]
  const before = booked(list)

  expect(openingChanges(before, booked(list, before))).toEqual([])
  expect(openingChanges(before, booked([...list].reverse(), before))).toEqual([])
})

test('two lines that say the same count twice, and one of them taken away counts once', () => {
  const twice = booked([aLine(), aLine()])
  const once = booked([aLine()], twice)

  const books = entries([], twice).reduce(post, {})

  expect(balance(books, 'plan/spent')).toBe(28_000)
  expect(balance(entries(twice, once).reduce(post, books), 'plan/spent')).toBe(14_000)
})

test('a line put right goes back by one entry and comes in by another', () => {
  const before = booked([aLine()])
  const after = booked([aLine({ fee: pounds(150) })], before)

  expect(entries(before, after).map(({ why, lines }) => [why, lines[1]])).toEqual([
    ['reversal', { account: 'plan/spent', amount: -14_000 }],
    ['opening', { account: 'plan/spent', amount: 15_000 }],
  ])
})

test('another price of a cover day leaves what was taken in as it was', () => {
  const before = booked([aLine()])

  const after = booked([aLine(), aLine()], before, { settings: aSettings({ money: { coverDay: 25_000 } }) })

  expect(after.map(({ cover }) => cover)).toEqual([21_800, 25_000])
  expect(openingChanges(before, after)).toHaveLength(1)
})

test('somebody found later counts from then on, without an entry', () => {
  const before = booked([aLine()])
  const after = booked([aLine({ person: 'priya' })], before)

  expect(openingChanges(before, after).map((change) => change.after?.person)).toEqual(['priya'])
  expect(entries(before, after)).toEqual([])
})

test.for([
  ['an earlier line', '2026-04-21', '2026-04-21'],
  ['only a later line', '2026-12-04', '2026-11-12'],
] as const)('with %s it is known since %s', ([_, day, since]) => {
  expect(knownSince(today, booked([aLine({ day })]))).toBe(since)
})

/** Few days, people and sums, so that lines often say the same. */
const line: fc.Arbitrary<OpeningLine> = fc.record({
  day: fc.constantFrom<Day>('2026-05-14', '2026-11-12', '2026-11-14'),
  who: fc.constantFrom('', 'Priya Lindqvist'),
  what: fc.constantFrom('Reasoning', 'Fluency'),
  pot: fc.constantFrom(...potNames),
  fee: fc.constantFrom(0, 1, 14_000),
  coverHalfDays: fc.nat(3),
  travel: fc.constantFrom(0, 640),
})

test('whatever is pasted after whatever, and however days pass, the books say what the last list says', () => {
  const pastes = fc.array(
    fc.record({ list: fc.array(line, { maxLength: 8 }), days: fc.nat(2), first: fc.nat(9) }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(pastes, (all) => {
      const granted = grant(settings, {}, at)
      let balances: Balances = granted ? post({}, granted) : {}
      let books: readonly OpeningBooked[] = []
      let day = today
      const apply = (changes: ReturnType<typeof openingChanges>, cause: string): void => {
        const made = changes.flatMap((change) => openingEntries(change, cause, at))
        expect(new Set(made.map(({ id }) => id)).size).toBe(made.length)
        balances = made.reduce(post, balances)
        const keys = changes.map(({ key }) => key)
        books = [
          ...books.filter(({ key }) => !keys.includes(key)),
          ...changes.flatMap(({ after }) => after ?? []),
        ]
      }

      for (const [turn, { list, days, first }] of all.entries()) {
        day = daysAfter(day, days)
        // Some first and the rest after, as when a list is too long for one transaction.
        apply(openingChanges(books, booked(list, books, { today: day })).slice(0, first), `opening/${turn}/a`)
        apply(openingChanges(books, booked(list, books, { today: day })), `opening/${turn}/b`)
        expect(openingChanges(books, booked(list, books, { today: day }))).toEqual([])
      }

      const last = all.at(-1)?.list ?? []
      const set = allocation(settings)
      for (const fund of funds) {
        const [spent, committed] = [true, false].map((past) =>
          last.filter((one) => one.day < day === past).reduce((sum, one) => sum + takes(one, fund), 0),
        )
        expect(balance(balances, `${fund}/spent`)).toBe(spent)
        expect(balance(balances, `${fund}/committed`)).toBe(committed)
        expect(balance(balances, `${fund}/free`)).toBe(set[fund] - (spent ?? 0) - (committed ?? 0))
      }
    }),
  )
})

/** The same sums straight from the line: £109 for each half day of cover. */
function takes(one: OpeningLine, fund: (typeof funds)[number]): number {
  if (fund === 'travel') return one.travel
  if (fund === 'cover') return one.coverHalfDays * 10_900
  if (fund === 'cover-half-days') return one.coverHalfDays
  return one.pot === fund ? one.fee : 0
}
