import { expect, test } from 'vitest'
import { type Booking, bookingOf } from '../../../functions/domain/booking/booking.ts'
import { bearerFor, borneOn, setAsideOf } from '../../../functions/domain/booking/borne-on.ts'
import { recorded } from '../../../functions/domain/booking/record.ts'
import { type Balances, type Entry, post } from '../../../functions/domain/budget/accounts.ts'
import { commitments } from '../../../functions/domain/budget/commitments.ts'
import { withFunding } from '../../../functions/domain/budget/funding.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { moneyAfter } from '../../../functions/domain/budget/moved.ts'
import { placesFor } from '../../../functions/domain/request/group.ts'
import type { Asked, TrainingRequest } from '../../../functions/domain/request/request.ts'
import type { Settings } from '../../../functions/domain/school/settings.ts'
import { anAsked, aPerson, aRequest, aSettings } from '../../make.ts'
import { approval, approved, ahead as now } from './a-paid-place.ts'

// A speaker on Friday 4 December for three, £900 altogether: £300 each. Each is covered for a day at £218.

const recovered = aSettings({ money: { vatRecovered: true } })
const [a, b, c] = ['a', 'b', 'c'].map((id) => aPerson({ id, name: `Colleague ${id.toUpperCase()}` }))

function three(
  asked: Partial<Asked> = { altogether: { price: pounds(900), vat: 0 } },
  settings: Settings = recovered,
): readonly TrainingRequest[] {
  const wanted = anAsked({ travel: 0, price: pounds(900), vat: 0, ...asked })
  const people = [a, b, c] as Parameters<typeof placesFor>[1]
  return placesFor(wanted, people, settings).map((place, n) =>
    aRequest({
      ...place,
      ...{ id: (['R-0034', 'R-0034b', 'R-0034c'] as const)[n], group: 'R-0034', pot: 'plan' },
      decision: approved().decision,
    }),
  )
}

/** What is set aside and spent of them all, after entries that each add up to nothing. */
const books = (all: readonly TrainingRequest[], entries: readonly Entry[]): Balances =>
  [...all.flatMap((one) => commitments(one, `${one.id} approved`, approval)), ...entries].reduce(post, {})

/** One of them withdraws: what follows for all. */
function withdraws(all: readonly TrainingRequest[], id: string, settings = recovered) {
  const gone = all.find((one) => one.id === id) as TrainingRequest
  const step = recorded(gone, { state: 'cancelled by us' }, now)
  const bearer = bearerFor(gone, all)
  const on = bearer && borneOn(gone, bearer, { now, settings })
  return {
    entries: [...step.entries, ...(on?.entries ?? [])],
    all: all.map((one) => [step.request, on?.request].find((after) => after?.id === one.id) ?? one),
    said: on?.happened[0]?.what,
  }
}

const officeTypes = (all: readonly TrainingRequest[], id: string, booking: Partial<Booking>) => {
  const entries: Entry[] = []
  const after = all.map((one) => {
    const own = bookingOf(one)
    if (one.id !== id || own === undefined) return one
    const typed = { ...one, booking: { ...own, state: 'booked' as const, ...booking } }
    const moved = moneyAfter(typed, '2026-11-20', `${id} typed`, now, one)
    entries.push(...moved.entries)
    return { ...typed, money: moved.money }
  })
  return { all: after, entries }
}

test.each([
  ['R-0034', 'R-0034b'],
  ['R-0034b', 'R-0034'],
  ['R-0034c', 'R-0034'],
] as const)(
  'when %s withdraws, %s bears the share: what is set aside stays, and only cover comes back',
  (id, to) => {
    const all = three()

    const after = withdraws(all, id)

    expect(books(all, after.entries)).toMatchObject({
      'plan/committed': pounds(900),
      'cover/committed': pounds(436),
    })
    expect(after.all.find((one) => one.id === to)).toMatchObject({
      asked: { price: pounds(600) },
      cost: { total: pounds(818) },
    })
    expect(after.said).toContain(`(${id}) of one price for all, £300.00.`)
  },
)

test('one after the other leaves the price with the last; when they withdraw too, everything comes back', () => {
  const all = three()

  const first = withdraws(all, 'R-0034')
  const second = withdraws(first.all, 'R-0034b')
  const last = withdraws(second.all, 'R-0034c')

  const two = [...first.entries, ...second.entries]
  expect(books(all, two)).toMatchObject({ 'plan/committed': pounds(900), 'cover/committed': pounds(218) })
  expect(books(all, [...two, ...last.entries])).toMatchObject({
    ...{ 'plan/committed': 0, 'plan/free': 0, 'cover/committed': 0, 'cover-half-days/committed': 0 },
  })
})

test('a price of each place comes back with the place', () => {
  const all = three({ price: pounds(300) })

  expect(books(all, withdraws(all, 'R-0034b').entries)).toMatchObject({ 'plan/committed': pounds(600) })
})

test('VAT that stays with the school is borne on with the price, and its penny is not lost', () => {
  const pays = aSettings({ money: { vatRecovered: false } })
  const all = three({ altogether: { price: pounds(1000), vat: pounds(200) } }, pays)

  const after = withdraws(all, 'R-0034b', pays)

  expect(books(all, after.entries)).toMatchObject({ 'plan/committed': pounds(1200) })
  expect(after.all[0]?.asked).toMatchObject({ price: 33334 + 33333, vat: 6668 + 6666 })
})

test('what has been paid of a share stays spent where it was; only the rest is borne on', () => {
  const all = three()
  const paid = officeTypes(all, 'R-0034b', { paid: { pence: pounds(100), all: false } })

  const after = withdraws(paid.all, 'R-0034b')

  expect(books(all, [...paid.entries, ...after.entries])).toMatchObject({
    ...{ 'plan/spent': pounds(100), 'plan/committed': pounds(800) },
  })
})

test.each([
  [
    'whoever comes first is paid for in all',
    'R-0034',
    { paid: { pence: pounds(300), all: true } },
    'R-0034c',
  ],
  ['the provider has cancelled for the first', 'R-0034', { state: 'cancelled by the provider' }, 'R-0034c'],
  ['of their own share all is paid', 'R-0034b', { paid: { pence: pounds(300), all: true } }, undefined],
] as const)('where %s, it is borne by the next, if anything is left', (_, id, booking, to) => {
  const { all } = officeTypes(three(), id, booking)

  expect(bearerFor(all[1] as TrainingRequest, all)?.id).toBe(to)
})

test('what comes from elsewhere for one of them is not taken from the pot a second time', () => {
  const all = three().map((one) =>
    one.id === 'R-0034b'
      ? {
          ...one,
          cost: withFunding(one.cost, [
            { request: one.id, from: 'A trust', pence: pounds(100), state: 'agreed' },
          ]),
        }
      : one,
  )

  const after = withdraws(all, 'R-0034b')

  expect(setAsideOf(all[1] as TrainingRequest)).toBe(pounds(200))
  expect(books(all, after.entries)).toMatchObject({ 'plan/committed': pounds(800) })
})
