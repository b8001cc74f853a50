import type { Step } from '../domain/approval/step.ts'
import { bearerFor, borneOn, mayBeBorneOn, setAsideOf } from '../domain/booking/borne-on.ts'
import type { Entry } from '../domain/budget/accounts.ts'
import type { TrainingRequest } from '../domain/request/request.ts'
import type { Reading, StoredRequest, Writing } from './books.ts'
import { groupOf } from './group-of.ts'
import type { Known } from './known.ts'
import type { Change } from './settle-time.ts'

/** What follows for another of the group when one withdraws from what costs one price for all. */
export type BorneOn = {
  readonly bearer: StoredRequest
  readonly step: Step
  readonly passedOn: NonNullable<TrainingRequest['passedOn']>
}

/** Reads who bears the share of whoever withdraws after the letters; nothing where nobody does. */
export async function bearOn(
  books: Reading,
  gone: StoredRequest,
  known: Known,
): Promise<BorneOn | undefined> {
  const bearer = mayBeBorneOn(gone) ? bearerFor(gone, await groupOf(books, gone)) : undefined
  return (
    bearer && {
      bearer,
      step: borneOn(gone, bearer, known),
      passedOn: { to: bearer.id, pence: setAsideOf(gone) },
    }
  )
}

type Settled = { readonly changes: readonly Change[]; readonly entries: readonly Entry[] }

/** What is to be settled for whoever withdrew, and for whoever bears their share. */
export const withBearer = ({ changes, entries }: Settled, on: BorneOn | undefined): Settled =>
  on === undefined
    ? { changes, entries }
    : {
        changes: [...changes, { before: on.bearer, after: on.step.request }],
        entries: [...entries, ...on.step.entries],
      }

/** Writes whoever bears the share, as they stand now. */
export function saveBearer(books: Writing, { bearer, step }: BorneOn, { now }: Known): void {
  for (const { cause, what } of step.happened) books.record(cause, what, bearer.id, now)
  books.saveRequest({ ...bearer, ...step.request })
}
