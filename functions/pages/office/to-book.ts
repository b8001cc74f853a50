import { type BookingState, bookingOf, bookings, placeGivenUp } from '../../domain/booking/booking.ts'
import { conditionOf } from '../../domain/booking/condition.ts'
import { type RowBooked, rowsBooked } from '../../domain/booking/one-row.ts'
import { feeInBooks, refundAwaited } from '../../domain/booking/paid.ts'
import { chosenAs, type OfficeChoice } from '../../domain/booking/refusals.ts'
import { sum } from '../../domain/budget/money.ts'
import { asOne, nameIn } from '../../domain/request/group.ts'
import type { Asked, RequestId, TrainingRequest } from '../../domain/request/request.ts'
import { shortDate, whenShown } from '../../domain/request/when.ts'
import { list } from '../../domain/sentence.ts'
import { wordIn, yesIn } from '../cells.ts'
import { rowKey } from '../desk/approvals.ts'
import { mendColumn } from '../mend-column.ts'
import { type RowRead, type TabPage, textOf } from '../tab.ts'
import { paidColumns } from './paid-column.ts'
import { placeColumns } from './place-columns.ts'

/** To book and pay: what was approved and told, a row each, with what the office does about it (SB26). */
export const toBook = (
  requests: readonly TrainingRequest[],
  says: Readonly<Record<string, string>>,
): TabPage => ({
  ...toBookTab,
  rows: rowsBooked(
    requests.filter(
      (request) => bookingOf(request) !== undefined || placeGivenUp(request) || refundAwaited(request),
    ),
  )
    .toSorted((one, other) => soonest(one).localeCompare(soonest(other)))
    .map((row) => ({ key: bookedKey(row), cells: cellsFor(row, requests, says[bookedKey(row)]) })),
})

/** The row of a group stays the same row whoever of them withdraws. */
export const bookedKey = ({ places: [first], shared }: RowBooked): string =>
  shared === undefined ? rowKey(first) : rowKey({ ...first, id: `${shared}/all` as RequestId })

/** Cancelled by us is chosen like the others; what is kept of it is the decision that it makes. */
const states: readonly BookingState[] = [...bookings, 'cancelled by us']
const choices = states.map(chosenAs)

export const toBookTab: TabPage = {
  id: 'to-book',
  title: 'To book and pay',
  about:
    'What has been approved. Book it, then choose where it stands; from its last day on choose whether they were there. “Cancelled by us” and “Cancelled by the provider” write to the person at once. Tick “Condition met” once it is: until then the row stays. A group with one price for all is one row, for all of them; name under “Own row for” whoever was not there or gave up the place. The other yellow cells may stay empty, and emptying one changes nothing. Under “Paid so far” goes what has been paid of the fee altogether, less what came back, without VAT that is recovered; left empty, what was set aside counts as spent after the last day.',
  rowsAre: 'ours',
  sorted: true,
  frozenColumns: 2,
  columns: [
    { id: 'ref', heading: 'Ref', whose: 'ours', width: 64 },
    { id: 'who', heading: 'Who', whose: 'ours', width: 150, wrap: true },
    { id: 'what', heading: 'What', whose: 'ours', width: 190, wrap: true },
    { id: 'when', heading: 'When', whose: 'ours', width: 110, wrap: true },
    { id: 'fee', heading: 'Fee', whose: 'ours', width: 72, format: 'money' },
    { id: 'vat', heading: 'VAT', whose: 'ours', width: 72, format: 'money' },
    { id: 'travel', heading: 'Travel', whose: 'ours', width: 72, format: 'money' },
    { id: 'contact', heading: 'Provider or link', whose: 'ours', width: 150, wrap: true },
    { id: 'by', heading: 'Book by', whose: 'ours', width: 84 },
    { id: 'state', heading: 'Where it stands', whose: 'theirs', width: 150, choices, colour: '#fff8d6' },
    { id: 'off', heading: 'Cover called off', whose: 'theirs', width: 84, tick: true, colour: '#fff8d6' },
    { id: 'condition', heading: 'Condition', whose: 'ours', width: 190, wrap: true },
    { id: 'met', heading: 'Condition met', whose: 'theirs', width: 84, tick: true, colour: '#fff8d6' },
    ...placeColumns,
    ...paidColumns,
    { id: 'note', heading: 'Note', whose: 'theirs', width: 220, wrap: true, colour: '#fff8d6' },
    mendColumn(240),
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: [],
}

/** What to book soonest comes first. */
const soonest = ({ places: [{ id, asked }] }: RowBooked): string => `${asked.bookBy ?? asked.firstDay} ${id}`

function cellsFor(
  row: RowBooked,
  requests: readonly TrainingRequest[],
  mend: string | undefined,
): TabPage['rows'][number]['cells'] {
  const { places } = row
  const request = asOne(places)
  const { id, asked, booking } = request
  const total = (sumOf: (asked: Asked) => number): number => sum(...places.map((one) => sumOf(one.asked)))
  const who = booking?.first === undefined ? request.who : `${request.who}, instead of ${booking.first.who}`
  return {
    ref: id,
    who:
      request.notFound === undefined && request.group === undefined ? [who, ...asked.others].join('; ') : who,
    what: whatToBook(row, requests),
    when: whenShown(asked),
    fee: total(({ price }) => price) / 100,
    vat: asked.vat === undefined && asked.price > 0 ? 'to check' : total(({ vat = 0 }) => vat) / 100,
    travel: total(({ travel }) => travel) / 100,
    contact: asked.contact,
    by: asked.bookBy === undefined ? '' : shortDate(asked.bookBy),
    condition: conditionOf(request) ?? '',
    books: feeInBooks(places),
    ...(mend !== undefined && { mend }),
    key: bookedKey(row),
  }
}

function whatToBook({ places: [request], shared }: RowBooked, requests: readonly TrainingRequest[]): string {
  const { title } = request.asked
  if (shared !== undefined) return `${title}. One price for all`
  if (placeGivenUp(request)) return `${title}. Cancelled by us: cancel the place`
  const borne = requests.filter(({ passedOn }) => passedOn?.to === request.id)
  if (borne.length === 0) return title
  const whose = list(borne.map(({ who, id }) => `${nameIn(who)} (${id})`))
  return `${title}. One price for all: with the share of ${whose}`
}

/** What the office chose in a row, or a sentence about what cannot be read there. */
export function officeChoiceIn({ cells }: RowRead): OfficeChoice & { readonly say?: string } {
  if ([cells.state, cells.off, cells.met].some((cell) => cell?.formula !== undefined))
    return { say: 'Choose from the list, without a formula.' }
  const state = wordIn(cells.state, choices)
  const off = yesIn(cells.off)
  const met = yesIn(cells.met)
  if (state.say !== undefined)
    return { say: `${state.say}; we could not read “${textOf(cells.state).slice(0, 40)}”.` }
  if (off.say !== undefined) return { say: 'Tick “Cover called off”, or leave it.' }
  if (met.say !== undefined) return { say: 'Tick “Condition met”, or leave it.' }
  const chosen = states.find((one) => chosenAs(one) === state.is)
  return {
    ...(chosen && { state: chosen }),
    ...(off.is !== undefined && { coverCalledOff: off.is }),
    ...(met.is !== undefined && { conditionMet: met.is }),
  }
}
