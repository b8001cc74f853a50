import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstDue } from '../../../functions/domain/evaluation/ladder.ts'
import {
  type Calendar,
  noCalendar,
  type Span,
  schoolDay,
  schoolDaysFrom,
  withTypedOver,
} from '../../../functions/domain/school/calendar.ts'
import { type Day, daysAfter, daysBetween } from '../../../functions/domain/school/day.ts'
import { lastEnded } from '../../../functions/domain/school/terms.ts'
import { aCalendar, anAsked, aRequest } from '../../make.ts'

// The year 2026–27, and 2027–28 as a school pastes it in August over the rows of the year that is over.

const year = aCalendar()
const next = aCalendar({
  terms: [
    { from: '2027-09-03', to: '2027-10-22' },
    { from: '2027-11-01', to: '2027-12-17' },
    { from: '2028-01-05', to: '2028-02-11' },
  ],
  inset: [{ from: '2027-09-02', to: '2027-09-02' }],
  closed: [],
  noRelease: [],
})
const both = aCalendar({ terms: [...year.terms, ...next.terms], inset: [...year.inset, ...next.inset] })
const pasted = withTypedOver(next, year, '2027-08-20')

test('what is counted from the summer is the same whether the new year is typed over the old one or below it', () => {
  const july = aRequest({ asked: anAsked({ firstDay: '2027-07-14', lastDay: '2027-07-14' }) })
  const found = (calendar: Calendar) => [
    firstDue(july, 2, calendar),
    schoolDaysFrom(calendar, '2027-06-14', 20),
    schoolDaysFrom(calendar, '2027-09-03', -2),
    lastEnded(calendar, 'each term', '2027-12-17'),
  ]

  expect(found(pasted)).toEqual(found(both))
  expect(found(pasted)).not.toEqual(found(next))
})

test('rows that are typed over one after the other, or emptied first, are remembered like a paste', () => {
  const places = year.terms.map((_, place) => place + 1)
  const oneByOne = places.reduce((before, done) => {
    const typed = { ...year, terms: [...next.terms.slice(0, done), ...year.terms.slice(done)] }
    return withTypedOver(typed, before, '2027-08-20')
  }, year)
  const emptied = withTypedOver(noCalendar, year, '2027-08-20')

  expect(withTypedOver(next, oneByOne, '2027-08-20').terms).toEqual(both.terms)
  expect(withTypedOver(next, emptied, '2027-08-20').terms).toEqual(both.terms)
})

test('a school that pastes the new year before the summer term is over is in school until it is', () => {
  expect(schoolDay(withTypedOver(next, year, '2027-07-15'), '2027-07-20')).toBe(true)
})

const [, ...rest] = year.terms
const begun = (from: Day, to: Day): Calendar => aCalendar({ terms: [{ from, to }, ...rest] })

test.for<[what: string, slipped: Calendar, today: Day]>([
  ['the half-term in the year before', begun('2025-09-03', '2025-10-23'), '2026-11-12'],
  ['a half-term that ended too soon', begun('2026-09-03', '2026-09-23'), '2026-11-12'],
  ['a half-term that is over, a week too late', begun('2026-09-10', '2026-10-30'), '2026-11-12'],
  ['a half-term still to come, a month too soon', begun('2026-08-03', '2026-08-21'), '2026-07-20'],
  ['an INSET day', aCalendar({ inset: [{ from: '2026-08-31', to: '2026-08-31' }] }), '2026-11-12'],
])('a slip that is put right leaves nothing behind: %s', ([, slipped, today]) => {
  expect(withTypedOver(year, slipped, today)).toEqual(year)
})

test('on any two school years, typed over or below, the same days are counted, however often somebody looks', () => {
  fc.assert(
    fc.property(aYear(), aYear(), fc.integer({ min: 5, max: 40 }), (then, now, summer) => {
      const old = laidOut(then, '2026-09-01')
      const ended = old.terms.at(-1)?.to ?? '2026-09-01'
      const fresh = laidOut(now, daysAfter(ended, summer))
      const added = joined(old, fresh)

      const once = withTypedOver(fresh, old, daysAfter(ended, 2))
      const days = daysBetween('2026-08-30', fresh.terms.at(-1)?.to ?? ended)

      expect(days.filter((day) => schoolDay(once, day))).toEqual(days.filter((day) => schoolDay(added, day)))
      for (const count of [-20, -2, 5, 30])
        expect(days.map((day) => schoolDaysFrom(once, day, count))).toEqual(
          days.map((day) => schoolDaysFrom(added, day, count)),
        )
      expect(withTypedOver(fresh, once, daysAfter(ended, 30))).toEqual(once)
    }),
    { numRuns: 20 },
  )
})

type Drawn = readonly { readonly gap: number; readonly days: number; readonly inset: number }[]
const aYear = (): fc.Arbitrary<Drawn> =>
  fc.array(
    fc.record({
      gap: fc.integer({ min: 1, max: 20 }),
      days: fc.integer({ min: 5, max: 50 }),
      inset: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 5 },
  )

/** Half-terms one after the other, each with an INSET day in it, and one closed. */
function laidOut(drawn: Drawn, from: Day): Calendar {
  const terms: Span[] = []
  for (const { gap, days } of drawn) {
    const begins = daysAfter(terms.at(-1)?.to ?? from, gap)
    terms.push({ from: begins, to: daysAfter(begins, days) })
  }
  const within = (after: (place: number) => number): Span[] =>
    terms.map(({ from: begins }, place) => {
      const day = daysAfter(begins, after(place))
      return { from: day, to: day }
    })
  return {
    ...noCalendar,
    terms,
    inset: within((place) => drawn[place]?.inset ?? 1),
    closed: within(() => 3),
  }
}

const joined = (one: Calendar, other: Calendar): Calendar => ({
  terms: [...one.terms, ...other.terms],
  inset: [...one.inset, ...other.inset],
  closed: [...one.closed, ...other.closed],
  noRelease: [],
})
