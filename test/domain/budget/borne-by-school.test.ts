import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recorded } from '../../../functions/domain/booking/record.ts'
import { type Balances, balance, funds } from '../../../functions/domain/budget/accounts.ts'
import { borneBySchool } from '../../../functions/domain/budget/borne-by-school.ts'
import { releases } from '../../../functions/domain/budget/commitments.ts'
import { type Funding, withFunding } from '../../../functions/domain/budget/funding.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { Instant } from '../../../functions/domain/school/day.ts'
import { aRequest } from '../../make.ts'
import { after, ahead, begun, pays, posted, type School } from '../booking/a-paid-place.ts'

// Priya's conference on Friday 4 December: £295, rail £64, a day of cover at £218. The plan pot has £6,255.

const gives = (pence: number): readonly Funding[] =>
  pence === 0 ? [] : [{ request: 'R-0032', from: 'Fernhollow Teaching Hub', pence, state: 'agreed' }]

function gets(school: School, pence: number, now: Instant = ahead) {
  const step = borneBySchool(school.request, withFunding(school.request.cost, gives(pence)), {
    now,
    balances: school.balances,
    overridden: [],
  })
  return { ...step, school: { request: step.request, balances: posted(school, step.entries) } }
}

const pot = ({ balances }: School) =>
  (['committed', 'spent', 'free'] as const).map(
    (where) => balance(balances['2026-27'] ?? {}, `plan/${where}`) / 100,
  )

test('while a request waits, what is agreed makes it cost less, and moves no money', () => {
  const step = borneBySchool(aRequest(), withFunding(aRequest().cost, gives(pounds(100))), {
    now: ahead,
    balances: {},
    overridden: [],
  })

  expect([step.request.cost.total, step.entries]).toEqual([pounds(477), []])
})

test('once it is approved, what is agreed comes back to the pot, and goes out again when it falls away', () => {
  const agreed = gets(begun(), pounds(100))

  const refused = gets(agreed.school, 0, after)

  expect(agreed.entries.map(({ why }) => why)).toEqual(['release'])
  expect(pot(agreed.school)).toEqual([195, 0, 6_060])
  expect(refused.entries.map(({ why }) => why)).toEqual(['commit', 'spend'])
  expect(pot(refused.school)).toEqual([0, 295, 5_960])
})

test('the same money again changes nothing', () => {
  const { school } = gets(begun(), pounds(100))

  const again = gets(school, pounds(100), after)

  expect([again.entries, again.happened]).toEqual([[], []])
})

test('a grant that comes after the course is a reversal of what was spent', () => {
  const attended = recorded(begun().request, { state: 'attended' }, after)
  const school = { request: attended.request, balances: posted(begun(), attended.entries) }

  const { entries, school: then } = gets(school, pounds(100), after)

  expect(entries.map(({ why }) => why)).toEqual(['reversal'])
  expect(pot(then)).toEqual([0, 195, 6_060])
})

test('between the decision and its letter nothing changes', () => {
  const agreed = aRequest({
    decision: {
      stage: 'agreed',
      outcome: 'approved',
      at: ahead,
      basis: { how: 'votes', by: [] },
      seen: { votes: {}, words: '' },
      letterKey: 'letter',
      leavesAt: after,
    },
  })

  expect(
    borneBySchool(agreed, withFunding(agreed.cost, gives(pounds(100))), {
      now: ahead,
      balances: {},
      overridden: [],
    }).happened,
  ).toEqual([])
})

test.for([
  [100, ''],
  [99.99, 'This is £100.00 more than was set aside, and the plan pot for 2026–27 has £99.99 free.'],
] as const)('when £100 fall away the pot must have them: with £%s it says “%s”', ([free, say]) => {
  const { school } = gets(begun(), pounds(100))
  const left: Balances = { ...school.balances['2026-27'], 'plan/free': pounds(free) }

  const { mend, entries } = gets({ ...school, balances: { '2026-27': left } }, 0)

  expect(mend.startsWith(say)).toBe(true)
  expect(entries.length).toBe(say === '' ? 1 : 0)
})

test('whatever comes, falls away and is paid, calling it off leaves only what was paid', () => {
  const deed = fc.record({ gets: fc.option(fc.nat(70_000)), pays: fc.nat(30_000) })
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 10 }), (deeds) => {
      let school = begun()
      for (const [place, one] of deeds.entries()) {
        const now: Instant = `2026-11-20T09:${String(place + 10)}:00.000Z`
        school =
          one.gets === null
            ? pays(school, { pence: one.pays }, now).school
            : gets(school, one.gets, now).school
      }

      const off = posted(school, releases(school.request, 'called off', after))['2026-27'] ?? {}

      const paid = school.request.booking?.paid?.pence ?? 0
      for (const fund of funds) expect(balance(off, `${fund}/committed`)).toBe(0)
      expect(balance(off, 'plan/spent')).toBe(paid)
      expect(balance(off, 'plan/free')).toBe(pounds(6_255) - paid)
      expect(balance(off, 'cover/spent') + balance(off, 'travel/spent')).toBe(0)
    }),
    { numRuns: 300 },
  )
})
