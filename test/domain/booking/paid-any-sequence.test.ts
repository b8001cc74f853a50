import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paidSoFar } from '../../../functions/domain/booking/paid.ts'
import { recorded, settledByItself } from '../../../functions/domain/booking/record.ts'
import { balance, type Entry, funds, post } from '../../../functions/domain/budget/accounts.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { Instant } from '../../../functions/domain/school/day.ts'
import { approval, begun, posted } from './a-paid-place.ts'

/** What may happen to a place, one after the other. */
const deed = fc.oneof(
  fc.record({
    pence: fc.option(fc.nat(40_000), { nil: undefined }),
    all: fc.option(fc.boolean(), { nil: undefined }),
  }),
  fc.constantFrom(
    'booked',
    'attended',
    'attended in part',
    'not attended',
    'cancelled by the provider',
    'passes',
  ),
)

test('whatever is paid, refunded and recorded, every entry adds up to nothing and what is spent is the last figure', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 12 }), fc.boolean(), (deeds, across) => {
      let school = begun(
        across ? { firstDay: '2026-12-04', lastDay: '2027-04-22', price: pounds(295), cover: [] } : {},
      )
      const allowed = { ...school.balances, '2027-28': post(school.balances['2027-28'] ?? {}, plenty) }
      school = { ...school, balances: allowed }
      for (const [place, one] of deeds.entries()) {
        const now: Instant = `2027-05-${String(place + 1).padStart(2, '0')}T09:00:00.000Z`
        const { request, balances } = school
        const step =
          typeof one === 'object'
            ? paidSoFar(request, one, { now, balances, overridden: [] })
            : one === 'passes'
              ? settledByItself(request, now)
              : recorded(request, { state: one as 'attended' }, now)
        school = { request: step.request, balances: posted(school, step.entries) }
      }

      const { paid } = school.request.booking ?? {}
      const spent = Object.values(school.balances).reduce(
        (total, year) => total + balance(year, 'plan/spent'),
        0,
      )
      for (const year of Object.values(school.balances))
        for (const fund of funds) expect(balance(year, `${fund}/free`)).toBeGreaterThanOrEqual(0)
      if (paid?.all) expect(spent).toBe(paid.pence)
      else if (paid) expect([paid.pence, Math.max(paid.pence, 29_500)]).toContain(spent)
    }),
    { numRuns: 300 },
  )
})

const plenty: Entry = {
  id: 'grant',
  year: '2027-28',
  at: approval,
  why: 'grant',
  about: 'v',
  lines: funds.flatMap((fund) => [
    { account: `${fund}/granted` as const, amount: -1_000_000 },
    { account: `${fund}/free` as const, amount: 1_000_000 },
  ]),
}
