import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inSchoolOn } from '../../../functions/domain/evaluation/ladder.ts'
import { schoolDaysOfNotice } from '../../../functions/domain/request/notice.ts'
import {
  type Calendar,
  horizon,
  type Span,
  schoolDay,
  schoolDaysFrom,
} from '../../../functions/domain/school/calendar.ts'
import { type Day, weekdays } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { anAsked, aPerson } from '../../make.ts'

/** Days as numbers from 1 August 2026 on, a Saturday: a second, simpler way to know what day it is. */
const dayAt = (at: number): Day =>
  new Date(Date.UTC(2026, 7, 1) + at * 86_400_000).toISOString().slice(0, 10) as Day
const weekdayAt = (at: number) => weekdays[(at + 5) % 7] as (typeof weekdays)[number]
const isWeekend = (at: number): boolean => at % 7 < 2
const all = Array.from({ length: 800 }, (_, at) => at)

type Stretch = { readonly at: number; readonly days: number }
type Drawn = { readonly terms: Stretch[]; readonly inset: Stretch[]; readonly closed: Stretch[] }

test('on any calendar, school-day arithmetic is counting day by day', () => {
  fc.assert(
    fc.property(
      drawn(),
      fc.integer({ min: 0, max: 799 }),
      fc.integer({ min: 1, max: 90 }),
      (given, from, count) => {
        const calendar = calendarOf(given)
        const open = all.filter((at) => isOpen(given, at))
        const [first, last] = knownOf(given)
        const known = open.filter((at) => at >= first && at <= last)

        expect(all.filter((at) => schoolDay(calendar, dayAt(at)))).toEqual(open)
        expect(horizon(calendar)).toBe(dayAt(last))
        const within = (at: number | undefined): Day | undefined => (at === undefined ? undefined : dayAt(at))
        expect(schoolDaysFrom(calendar, dayAt(from), count)).toBe(
          within(from < first - 1 ? undefined : known.filter((at) => at > from)[count - 1]),
        )
        expect(schoolDaysFrom(calendar, dayAt(from), -count)).toBe(
          within(from > last + 1 ? undefined : known.filter((at) => at < from).at(-count)),
        )
        const asked = anAsked({ firstDay: dayAt(from + count), lastDay: dayAt(from + count) })
        expect(schoolDaysOfNotice({ asked, askedAt: `${dayAt(from)}T12:00:00.000Z` }, calendar)).toBe(
          all.filter((at) => at > from && at <= from + count && isOpen(given, at)).length,
        )
      },
    ),
    { numRuns: 150 },
  )
})

test('on any calendar, the next day in school is the first of a person’s own that is open', () => {
  fc.assert(
    fc.property(
      drawn(),
      fc.integer({ min: 0, max: 799 }),
      fc.subarray([...weekdays]),
      fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 60 })),
      fc.option(fc.integer({ min: 0, max: 700 }), { nil: undefined }),
      (given, from, works, [awayFrom, awayFor], leaves) => {
        const person: Person = aPerson({
          weekdays: works,
          away: { from: dayAt(awayFrom), to: dayAt(awayFrom + awayFor) },
          ...(leaves !== undefined && { leftOn: dayAt(leaves) }),
        })

        const found = all
          .filter((at) => at >= from && at <= knownOf(given)[1] && isOpen(given, at))
          .filter((at) => works.includes(weekdayAt(at)))
          .filter((at) => at < awayFrom || at > awayFrom + awayFor)
          .find((at) => leaves === undefined || at <= leaves)
        expect(inSchoolOn(person, calendarOf(given), dayAt(from))).toBe(
          found === undefined ? undefined : dayAt(found),
        )
      },
    ),
    { numRuns: 150 },
  )
})

const isOpen = ({ terms, inset, closed }: Drawn, at: number): boolean => {
  const inOne = (stretches: Stretch[]): boolean =>
    stretches.some((one) => at >= one.at && at < one.at + one.days)
  return !isWeekend(at) && (inOne(terms) || inOne(inset)) && !inOne(closed)
}

/** The first and last days of which anything is known: INSET days after the last term only with none between but a weekend. */
const knownOf = ({ terms, inset }: Drawn): readonly [number, number] => {
  const ends = Math.max(...terms.map(({ at, days }) => at + days - 1))
  const isInset = (at: number): boolean => inset.some((one) => at >= one.at && at < one.at + one.days)
  const after = all.filter((at) => at > ends && !isWeekend(at))
  const gap = after.findIndex((at) => !isInset(at))
  const following = gap === -1 ? after : after.slice(0, gap)
  return [Math.min(...[...terms, ...inset].map(({ at }) => at)), following.at(-1) ?? ends]
}

const calendarOf = ({ terms, inset, closed }: Drawn): Calendar => {
  const spans = (stretches: Stretch[]): Span[] =>
    stretches.map(({ at, days }) => ({ from: dayAt(at), to: dayAt(at + days - 1) }))
  return { terms: spans(terms), inset: spans(inset), closed: spans(closed), noRelease: [] }
}

/** Terms in any order, with gaps of a day or of half a year; INSET and closed days wherever somebody typed them. */
const drawn = (): fc.Arbitrary<Drawn> =>
  fc.record({
    terms: stretches(70, { minLength: 1, maxLength: 8 }),
    inset: stretches(3, { maxLength: 8 }),
    closed: stretches(5, { maxLength: 5 }),
  })

const stretches = (longest: number, how: fc.ArrayConstraints): fc.Arbitrary<Stretch[]> =>
  fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 640 }), days: fc.integer({ min: 1, max: longest }) }),
    how,
  )
