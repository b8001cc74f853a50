import { describe, expect, test } from 'vitest'
import { bookingOf } from '../../../functions/domain/booking/booking.ts'
import { dealt, givenOwnRow, type RowBooked, rowsBooked } from '../../../functions/domain/booking/one-row.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { placesFor } from '../../../functions/domain/request/group.ts'
import type { Asked, TrainingRequest } from '../../../functions/domain/request/request.ts'
import { anAsked, aPerson, aRequest, aSettings } from '../../make.ts'
import { approved, ahead as now } from './a-paid-place.ts'

// A speaker for three, £100 altogether: £33.34 for whoever asked and £33.33 for each of the other two.

function three(asked: Partial<Asked>, through: string | undefined): readonly TrainingRequest[] {
  const people = ['a', 'b', 'c'].map((id) => aPerson({ id, name: `Colleague ${id.toUpperCase()}` }))
  const wanted = anAsked({ travel: 0, price: pounds(100), ...asked })
  return placesFor(
    wanted,
    people as unknown as Parameters<typeof placesFor>[1],
    aSettings({ money: { vatRecovered: asked.vat === undefined } }),
  ).map((place, n) =>
    aRequest({
      ...place,
      ...(n > 0 && through !== undefined && { through }),
      ...{ id: (['R-0034', 'R-0034b', 'R-0034c'] as const)[n], group: 'R-0034' },
      decision: approved().decision,
    }),
  )
}

const altogether = { altogether: { price: pounds(100) } }
const ids = (rows: readonly RowBooked[]) => rows.map(({ places }) => places.map(({ id }) => id))
const ownRow = (all: readonly TrainingRequest[], id: string) =>
  all.map((one) => (one.id === id ? givenOwnRow(one, now).request : one))

describe('what the office books at once is a row', () => {
  test.for([
    { what: 'one price for everyone', asked: altogether, through: 'everyone', rows: 1 },
    { what: 'a price each for everyone', asked: {}, through: 'everyone', rows: 3 },
    { what: 'one price for three who are named', asked: altogether, through: undefined, rows: 3 },
  ])('$what: $rows', ({ asked, through, rows }) => {
    expect(rowsBooked(three(asked, through)).length).toBe(rows)
  })

  test('whoever is given a row of their own has one, and the others still share theirs', () => {
    const all = ownRow(three(altogether, 'everyone'), 'R-0034b')

    expect(ids(rowsBooked(all))).toEqual([['R-0034', 'R-0034c'], ['R-0034b']])
    expect(all.map((one) => bookingOf(one)?.state)).toEqual(['to book', 'to book', 'to book'])
  })

  test('a row of one’s own is given once', () => {
    const [one] = ownRow(three(altogether, 'everyone'), 'R-0034')

    expect(one && givenOwnRow(one, now).happened).toEqual([])
  })
})

describe('one sum is dealt out, and adds up to what was typed', () => {
  test.for([
    { typed: 0, each: [0, 0, 0] },
    { typed: 33.34, each: [33.34, 0, 0] },
    { typed: 33.35, each: [33.34, 0.01, 0] },
    { typed: 100, each: [33.34, 33.33, 33.33] },
    { typed: 105.5, each: [38.84, 33.33, 33.33] },
  ])('£$typed', ({ typed, each }) => {
    const [row] = rowsBooked(three(altogether, 'everyone'))

    expect(row && dealt(pounds(typed), row)).toEqual(each.map(pounds))
  })

  test.for([
    { typed: 66.67, each: [33.34, 33.33] },
    { typed: 100, each: [33.34, 33.33] }, // £33.33 stands in the other row.
    { typed: 105.5, each: [38.84, 33.33] },
  ])('£$typed, where one of them has a row of their own', ({ typed, each }) => {
    const [row] = rowsBooked(ownRow(three(altogether, 'everyone'), 'R-0034b'))

    expect(row && dealt(pounds(typed), row)).toEqual(each.map(pounds))
  })

  test('with VAT that stays with the school', () => {
    const vat = { ...altogether, vat: pounds(20), altogether: { price: pounds(100), vat: pounds(20) } }
    const [row] = rowsBooked(ownRow(three(vat, 'everyone'), 'R-0034b'))

    expect(row && dealt(pounds(120), row)).toEqual([pounds(33.34 + 6.68), pounds(33.33 + 6.66)])
  })
})
