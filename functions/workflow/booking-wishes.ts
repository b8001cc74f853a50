import { followedBy, nothing, type Step } from '../domain/approval/step.ts'
import { bookingOf, placeGivenUp } from '../domain/booking/booking.ts'
import { givenOwnRow, type RowBooked, rowsBooked } from '../domain/booking/one-row.ts'
import { paidSoFar } from '../domain/booking/paid.ts'
import { answered, recordedWithin } from '../domain/booking/record.ts'
import { termsTyped, toldUntil } from '../domain/booking/terms.ts'
import { posted } from '../domain/budget/accounts.ts'
import type { Purse } from '../domain/budget/beyond.ts'
import type { TrainingRequest } from '../domain/request/request.ts'
import { coverAhead, coverAnswerIn, coverList } from '../pages/office/cover-list.ts'
import { placeColumns } from '../pages/office/place-columns.ts'
import { rowTyped, type SaidOfPlace } from '../pages/office/row-typed.ts'
import { bookedKey, toBook } from '../pages/office/to-book.ts'
import type { StoredRequest } from './books.ts'
import { officeHand, rowsHeard } from './hear-office.ts'
import type { Known } from './known.ts'
import type { Pulled } from './pull.ts'
import type { Weights } from './weigh.ts'

/** What a row of the Office's file says now, and what would follow from it for each place that it is about. */
export type Wish = {
  readonly key: string
  readonly hand: string
  /** A sentence about what cannot be read, or no longer stands there. */
  readonly say: string
  readonly each: readonly { readonly request: TrainingRequest; readonly follows: Follows }[]
}

export type Follows = (request: TrainingRequest, balances: Weights['balances']) => Step

/** Rows of "To book and pay" and of the "Cover list", as far as they stand there as we wrote them. */
export const officeWishes = (
  pulled: Pulled,
  requests: readonly StoredRequest[],
  known: Known,
): readonly Wish[] => [...bookingWishes(pulled, requests, known), ...coverWishes(pulled, requests, known)]

function bookingWishes(
  { office }: Pulled,
  requests: readonly StoredRequest[],
  known: Known,
): readonly Wish[] {
  const rows = rowsHeard(toBook(requests, {}), office)
  return rowsBooked(requests).flatMap((booked): Wish[] => {
    const key = bookedKey(booked)
    const row = rows.get(key)
    if (row === undefined) return []
    const { each, says } = rowTyped(row, booked, { ...known, requests })
    const hand = officeHand(row, theirs)
    return [
      {
        ...{ key, hand, say: [...says, ...givenUp(booked)].join(' ') },
        each: each.flatMap((said, index) => {
          const request = booked.places[index]
          return request === undefined ? [] : [{ request, follows: followsFrom(said, known) }]
        }),
      },
    ]
  })
}

const theirs = [...['state', 'off', 'met', 'paid', 'all'], ...placeColumns.map(({ id }) => id)]

const givenUp = ({ places: [first] }: RowBooked): readonly string[] =>
  placeGivenUp(first) ? [cancelThePlace] : []

const cancelThePlace =
  'Cancelled by us: cancel the place with the provider, and type what they keep of the fee under “Charged after that, £”, 0 if nothing.'

const followsFrom =
  ({ choice, terms, paid, ownRow }: SaidOfPlace, known: Known): Follows =>
  (request, balances) => {
    const { now } = known
    const placed = recordedWithin(request, choice, purseOf(request, balances, known))
    const termed = followingOn(placed, balances, (next, after) =>
      termsTyped(next, terms, purseOf(next, after, known)),
    )
    const told = followingOn(termed, balances, (next) => toldUntil(next, now))
    const settled = followingOn(told, balances, (next, after) =>
      paid === undefined ? nothing(next, '') : paidSoFar(next, paid, purseOf(next, after, known)),
    )
    return ownRow ? followingOn(settled, balances, (next) => givenOwnRow(next, now)) : settled
  }

/** Two steps of one row; both have their say beside it, and the second one finds the books as the first one leaves them. */
export function followingOn(
  before: Step,
  balances: Weights['balances'],
  next: (request: TrainingRequest, balances: Weights['balances']) => Step,
): Step {
  const after = next(before.request, posted(balances, before.entries))
  return { ...followedBy(before, after), mend: [before.mend, after.mend].filter(Boolean).join(' ') }
}

export const purseOf = (
  { id }: TrainingRequest,
  balances: Weights['balances'],
  { now, overrides }: Known,
): Purse => ({
  now,
  balances,
  overridden: overrides.flatMap((one) => (one.request === id ? [one.fund] : [])),
})

function coverWishes(
  { office }: Pulled,
  requests: readonly StoredRequest[],
  { now, today, settings }: Known,
): readonly Wish[] {
  const ahead = coverAhead(requests, today)
  const rows = rowsHeard(coverList(settings, ahead, {}), office)
  return ahead.flatMap(({ request, cover, key }): readonly Wish[] => {
    const row = rows.get(key)
    if (row === undefined) return []
    const { is, say = '' } = coverAnswerIn(row)
    const stands = bookingOf(request)?.cover[cover.called]
    const lost =
      is === undefined && stands !== undefined ? `The answer was “${stands}”, and still stands.` : ''
    const follows: Follows = (one) => answered(one, cover.called, is, now)
    const hand = officeHand(row, ['answer'])
    return [{ key, hand, say: [say, lost].filter(Boolean).join(' '), each: [{ request, follows }] }]
  })
}
