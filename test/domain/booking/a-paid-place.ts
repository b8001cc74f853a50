import { type PaidTyped, paidSoFar } from '../../../functions/domain/booking/paid.ts'
import { type Balances, type Entry, post } from '../../../functions/domain/budget/accounts.ts'
import { commitments } from '../../../functions/domain/budget/commitments.ts'
import { grant } from '../../../functions/domain/budget/grants.ts'
import type { Asked, TrainingRequest } from '../../../functions/domain/request/request.ts'
import type { Instant } from '../../../functions/domain/school/day.ts'
import { aRequest, aSettings } from '../../make.ts'

// Priya's conference on Friday 4 December: £295, rail £64, a day of cover at £218. The plan pot has £6,255.

export const approval: Instant = '2026-11-12T15:00:00.000Z'
export const ahead: Instant = '2026-11-20T09:00:00.000Z'
export const after: Instant = '2026-12-05T09:00:00.000Z'
const settings = aSettings()

export const approved = (asked: Partial<Asked> = {}): TrainingRequest =>
  aRequest({
    asked,
    decision: {
      stage: 'approved',
      at: approval,
      leftAt: '2026-11-12T15:45:00.000Z',
      basis: { how: 'votes', by: [] },
      seen: { votes: {}, words: '' },
    },
  })

/** A request with the books it moves money in. */
export type School = {
  readonly request: TrainingRequest
  readonly balances: Readonly<Record<string, Balances>>
}

export function posted({ balances }: School, entries: readonly Entry[]): School['balances'] {
  const books: Record<string, Balances> = { ...balances }
  for (const entry of entries) books[entry.year] = post(books[entry.year] ?? {}, entry)
  return books
}

export function begun(asked: Partial<Asked> = {}): School {
  const request = approved(asked)
  const granted = grant(settings, {}, approval)
  const balances = { '2026-27': granted ? post({}, granted) : {} }
  return { request, balances: posted({ request, balances }, commitments(request, 'approved', approval)) }
}

export function pays(school: School, typed: PaidTyped, now: Instant = ahead) {
  const step = paidSoFar(school.request, typed, { now, balances: school.balances, overridden: [] })
  return { ...step, school: { request: step.request, balances: posted(school, step.entries) } }
}
