import { bookingOf, type Terms } from '../../domain/booking/booking.ts'
import { dealt, type RowBooked } from '../../domain/booking/one-row.ts'
import type { PaidTyped } from '../../domain/booking/paid.ts'
import type { OfficeChoice } from '../../domain/booking/refusals.ts'
import { feeOf } from '../../domain/booking/terms.ts'
import { type Pence, show, sum } from '../../domain/budget/money.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import { peopleCalled } from '../forms/people-named.ts'
import { type RowRead, textOf } from '../tab.ts'
import { paidIn } from './paid-column.ts'
import { type PlaceFacts, placeTyped } from './place-columns.ts'
import { officeChoiceIn } from './to-book.ts'

/** What a row of "To book and pay" says of one place. */
export type SaidOfPlace = {
  readonly choice: OfficeChoice
  readonly terms: Terms
  /** Absent where a row that is shared says nothing of it. */
  readonly paid?: PaidTyped
  /** Named as one who gets a row of their own. */
  readonly ownRow: boolean
}

/** What the office typed in a row: of each of its places, in their order, and sentences about what does not count. */
export type RowTyped = { readonly each: readonly SaidOfPlace[]; readonly says: readonly string[] }

export function rowTyped(read: RowRead, row: RowBooked, facts: PlaceFacts): RowTyped {
  const { say: choiceSay = '', ...chosen } = officeChoiceIn(read)
  const { say: paidSay = '', ...paid } = paidIn(read)
  const place = placeTyped(read, row.places[0], facts)
  const says = [choiceSay, ...place.says, paidSay].filter((say) => say !== '')
  const typed = {
    choice: choiceSay === '' ? { ...chosen, ...place.choice } : {},
    terms: place.terms,
    paid: paidSay === '' ? paid : {},
  }
  if (row.shared === undefined) return { each: [{ ...typed, ownRow: false }], says }
  const shared = sharedBy(typed, row)
  const apart = takenOut(textOf(read.cells.apart), row, facts)
  return {
    each: shared.each.map((said, index) => ({ ...said, ownRow: apart.places.includes(row.places[index]) })),
    says: [...says, ...shared.says, ...apart.says],
  }
}

/** What counts for all of a group is said of each; one sum is dealt out. Who goes, and which days were missed, is one's own. */
function sharedBy(
  { choice, terms, paid }: Omit<SaidOfPlace, 'ownRow'>,
  row: RowBooked,
): { readonly each: readonly Omit<SaidOfPlace, 'ownRow'>[]; readonly says: readonly string[] } {
  const { instead, missed, state, ...forEach } = choice
  const isOnes = state === 'substituted' || instead !== undefined || missed !== undefined
  const fee = sum(...row.places.map(feeOf))
  const tooMuch = terms.charge !== undefined && terms.charge > fee
  const charges = terms.charge === undefined || tooMuch ? [] : dealt(terms.charge, row)
  const sums = paid?.pence === undefined ? [] : dealt(paid.pence, row)
  // Where the sum does not reach a place, nothing is said of it.
  const counts = (part: Pence | undefined, place: TrainingRequest): boolean =>
    paid?.all === true || (part !== undefined && (part > 0 || bookingOf(place)?.paid !== undefined))
  const before = sum(...row.places.map((place) => bookingOf(place)?.paid?.pence ?? 0))
  return {
    each: row.places.map((place, index) => ({
      choice: { ...forEach, forAll: true, ...(state !== undefined && !isOnes && { state }) },
      terms: {
        ...(terms.freeUntil !== undefined && { freeUntil: terms.freeUntil }),
        ...(charges[index] !== undefined && { charge: charges[index] }),
      },
      ...(counts(sums[index], place) && { paid: { ...paid, pence: sums[index] } }),
    })),
    says: [
      ...(isOnes ? [ownRowFirst] : []),
      ...(sums.length === 0 && before > 0
        ? [`${show(before)} stand as paid, although nothing is typed here.`]
        : []),
      ...(tooMuch
        ? [`More than the fee of ${show(fee)} cannot be charged: type what the provider keeps.`]
        : []),
    ],
  }
}

const ownRowFirst =
  'This row is for all of them. Where a colleague goes for one of them, or one missed a day, type that one’s name under “Own row for” first.'

/** Those of the row who are named; whoever has a row of their own already may go on standing there. */
function takenOut(
  text: string,
  { places, shared }: RowBooked,
  { people, requests }: PlaceFacts,
): { readonly places: readonly (TrainingRequest | undefined)[]; readonly says: readonly string[] } {
  const group = new Set(requests.flatMap((one) => (one.group === shared ? one.person : [])))
  const members = people.filter(({ id }) => group.has(id))
  // “Sam Fell, Year 4” is one name, where two are called that.
  const names = text
    .split(/[;\n]| and /)
    .flatMap((name) => (peopleCalled(name, members).length === 1 ? [name] : name.split(',')))
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const found = names.map((name) => ({ name, called: peopleCalled(name, members) }))
  const named = new Set(
    found.flatMap(({ called }) => (called.length === 1 ? called : [])).map(({ id }) => id),
  )
  return {
    places: places.filter(({ person }) => named.has(person)),
    says: found
      .filter(({ called }) => called.length !== 1)
      .map(({ name, called }) =>
        called.length === 0
          ? `Nobody called “${name.slice(0, 60)}” is in this row: write the name as it stands on People.`
          : `More than one in this row is called “${name.slice(0, 60)}”.`,
      ),
  }
}
