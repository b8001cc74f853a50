import { expect, test } from 'vitest'
import { withFunding } from '../../functions/domain/budget/funding.ts'
import { inInstalments } from '../../functions/domain/budget/instalments.ts'
import { pounds } from '../../functions/domain/budget/money.ts'
import { besideQualifications } from '../../functions/workflow/beside-costs.ts'
import { aRequest, aSettings } from '../make.ts'

// A qualification for £900 over two financial years, in instalments of £500 and £400.

const request = aRequest({
  asked: {
    firstDay: '2027-02-04',
    lastDay: '2028-02-03',
    price: pounds(900),
    travel: 0,
    cover: [],
    otherTimes: [],
  },
})

/** What stands under “How the fee falls” with so much from elsewhere. */
function falls(price: number, elsewhere: number): unknown {
  const asked = price === 0 ? { ...request, cost: { ...request.cost, total: 0, lines: [] } } : request
  const instalments = [
    { request: request.id, due: '2027-03-01', pence: pounds(500) },
    { request: request.id, due: '2027-10-01', pence: pounds(400) },
  ] as const
  const fell = inInstalments(asked, price === 0 ? [] : instalments, aSettings())
  const given = [
    { request: request.id, from: 'NPQ funding', pence: pounds(elsewhere), state: 'agreed' },
  ] as const
  const cost = withFunding('cost' in fell ? fell.cost : asked.cost, elsewhere === 0 ? [] : given)
  const typed = [{ row: 2, cells: { ref: { value: request.id } } }]
  return besideQualifications(
    { typed, mend: {} },
    { [request.id]: { request: { ...asked, cost, shown: 'approvals' }, say: '' } },
  ).rows[0]?.cells.falls
}

test.for([
  [900, 0, '2026–27 £500.00 · 2027–28 £400.00'],
  [900, 450, '2026–27 £250.00 · 2027–28 £200.00'],
  [900, 899.99, '2026–27 £0.01'],
  [900, 900, 'Money from elsewhere pays the whole fee'],
  [900, 1000, 'Money from elsewhere pays the whole fee'],
  [0, 0, 'There is no fee'],
] as const)(
  'of a fee of £%d with £%d from elsewhere the row says how it falls: %s',
  ([price, elsewhere, says]) => {
    expect(falls(price, elsewhere)).toBe(says)
  },
)
