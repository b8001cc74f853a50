import type { TrainingRequest } from '../request/request.ts'
import type { Instant } from '../school/day.ts'
import { type Account, type Entry, type Fund, funds } from './accounts.ts'
import { type Needs, needs } from './needs.ts'

/**
 * The entries that set money and cover aside for a request, one for each financial year it falls in.
 * `cause` names the occasion: the same cause makes the same ids. Free requests have none.
 */
export const commitments = (request: TrainingRequest, cause: string, at: Instant): readonly Entry[] =>
  needs(request).map(({ year, by }) => ({
    id: `${cause}/commit/${year}`,
    year,
    at,
    why: 'commit',
    about: request.id,
    lines: linesOf(by, 'free', 'committed'),
  }))

/** The entries that give back, line for line, what `commitments` set aside. */
export const releases = (request: TrainingRequest, cause: string, at: Instant): readonly Entry[] =>
  needs(request).map(({ year, by }) => ({
    id: `${cause}/release/${year}`,
    year,
    at,
    why: 'release',
    about: request.id,
    lines: linesOf(by, 'committed', 'free'),
  }))

/**
 * The entries of a request that the head lets through although a fund cannot bear it (design §5).
 * They set aside the same; where that fund is touched the entry says that it was overridden. Only
 * so may what is free fall below nothing.
 */
export const overridden = (
  request: TrainingRequest,
  fund: Fund,
  cause: string,
  at: Instant,
): readonly Entry[] =>
  commitments(request, cause, at).map((entry) =>
    entry.lines.some(({ account }) => account === `${fund}/free`) ? { ...entry, why: 'override' } : entry,
  )

const linesOf = (by: Needs['by'], from: 'free' | 'committed', to: 'free' | 'committed'): Entry['lines'] =>
  funds.flatMap((fund) => {
    const amount = by[fund] ?? 0
    if (amount === 0) return []
    return [line(`${fund}/${from}`, -amount), line(`${fund}/${to}`, amount)]
  })

const line = (account: Account, amount: number) => ({ account, amount })
