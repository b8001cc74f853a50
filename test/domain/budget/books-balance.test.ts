import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Balances, balance, funds, positions, post } from '../../../functions/domain/budget/accounts.ts'
import { commitments, overridden, releases } from '../../../functions/domain/budget/commitments.ts'
import { allocation, grant } from '../../../functions/domain/budget/grants.ts'
import { shortage } from '../../../functions/domain/budget/shortage.ts'
import type { TrainingRequest } from '../../../functions/domain/request/request.ts'
import type { DayPart } from '../../../functions/domain/school/day.ts'
import { aRequest, aSettings } from '../../make.ts'

const at = '2026-11-12T08:00:00.000Z'
const settings = aSettings({ money: { coverDay: 21_825 } }) // A half day is not whole pence.

const someCover: readonly DayPart[] = [
  { day: '2026-12-01', part: 'morning' },
  { day: '2026-12-02', part: 'afternoon' },
  { day: '2026-12-03', part: 'all day' },
]

const request = fc
  .record({
    price: fc.nat(90_000),
    travel: fc.nat(9_000),
    priority: fc.constantFrom('1', '4', undefined),
    halves: fc.nat(3),
    statutory: fc.boolean(),
  })
  .map(({ price, travel, priority, halves, statutory }) =>
    aRequest({
      settings,
      asked: {
        price,
        travel,
        priority,
        kind: statutory ? 'required by law' : 'course or conference',
        cover: someCover.slice(0, halves),
      },
    }),
  )

/** Approve, approve by override, or give back the one that has been open longest. */
const deed = fc.oneof(
  fc.record({ do: fc.constant('approve' as const), request }),
  fc.record({ do: fc.constant('override' as const), request }),
  fc.record({ do: fc.constant('give back' as const) }),
)

test('whatever is approved and given back, committed is what the open requests need, and free the rest', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const granted = grant(settings, {}, at)
      let balances: Balances = granted ? post({}, granted) : {}
      let open: readonly TrainingRequest[] = []
      let forced = false

      for (const [place, one] of deeds.entries()) {
        if (one.do === 'give back') {
          const [oldest, ...rest] = open
          if (!oldest) continue
          balances = releases(oldest, `cause ${place}`, at).reduce(post, balances)
          open = rest
        } else {
          const short = shortage(one.request, { '2026-27': balances }, settings)
          if (short && one.do === 'approve') continue
          const entries = short
            ? overridden(one.request, [short.fund], `cause ${place}`, at)
            : commitments(one.request, `cause ${place}`, at)
          balances = entries.reduce(post, balances)
          open = [...open, one.request]
          forced ||= short !== undefined
        }
      }

      const set = allocation(settings)
      const need = neededBy(open)
      for (const fund of funds) {
        expect(balance(balances, `${fund}/committed`)).toBe(need[fund])
        expect(balance(balances, `${fund}/free`)).toBe(set[fund] - need[fund])
        expect(
          positions.reduce((total, position) => total + balance(balances, `${fund}/${position}`), 0),
        ).toBe(0)
        if (!forced) expect(balance(balances, `${fund}/free`)).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

/** The same sums straight from what was asked: fees by pot, fares, and £109.12½ for each half day, rounded down for each request. */
function neededBy(open: readonly TrainingRequest[]) {
  const need = { statutory: 0, plan: 0, individual: 0, reserve: 0, travel: 0, cover: 0, 'cover-half-days': 0 }
  for (const { asked } of open) {
    const halves = asked.cover.reduce((count, { part }) => count + (part === 'all day' ? 2 : 1), 0)
    const planned = asked.priority === '1' ? 'plan' : 'individual'
    need[asked.kind === 'required by law' ? 'statutory' : planned] += asked.price
    need.travel += asked.travel
    need['cover-half-days'] += halves
    need.cover += Math.floor(halves * 10_912.5)
  }
  return need
}
