import { namedFor } from '../request/group.ts'
import { membersOf, type TrainingRequest } from '../request/request.ts'
import type { Instant } from '../school/day.ts'
import { type Account, balance, type Entry, type Fund, funds } from './accounts.ts'
import { heldFor } from './moved.ts'
import { type Needs, needs } from './needs.ts'

/**
 * The entries that set money and cover aside for a request, one for each financial year it falls in.
 * `cause` names the occasion: the same cause makes the same ids. Free requests have none. Each of a
 * group has entries of their own.
 */
export const commitments = (request: TrainingRequest, cause: string, at: Instant): readonly Entry[] =>
  membersOf(request).flatMap((one) =>
    needs(one).map(({ year, by }) => ({
      id: `${namedFor(cause, request.id, one.id)}/commit/${year}`,
      year,
      at,
      why: 'commit',
      about: one.id,
      lines: linesOf(by, 'free', 'committed'),
    })),
  )

/**
 * The entries that give back, line for line, what `commitments` set aside and is still set aside: what
 * has been spent or has come back since (a provider cancelled) is not given back a second time.
 */
export const releases = (request: TrainingRequest, cause: string, at: Instant): readonly Entry[] =>
  membersOf(request).flatMap((one) => releasesOfOne(one, namedFor(cause, request.id, one.id), at))

function releasesOfOne(request: TrainingRequest, cause: string, at: Instant): readonly Entry[] {
  const held = Object.entries(heldFor(request)).sort(([one], [other]) => one.localeCompare(other))
  return held.flatMap(([year, balances]) => {
    const by = Object.fromEntries(funds.map((fund) => [fund, balance(balances, `${fund}/committed`)]))
    const lines = linesOf(by, 'committed', 'free')
    if (lines.length === 0) return []
    return [{ id: `${cause}/release/${year}`, year, at, why: 'release', about: request.id, lines }]
  })
}

/**
 * The entries of a request that the head lets through although these funds cannot bear it (design §5).
 * They set aside the same; where such a fund is touched the entry says that it was overridden. Only
 * so may what is free fall below nothing.
 */
export const overridden = (
  request: TrainingRequest,
  short: readonly Fund[],
  cause: string,
  at: Instant,
): readonly Entry[] =>
  commitments(request, cause, at).map((entry) =>
    entry.lines.some(({ account }) => short.some((fund) => account === `${fund}/free`))
      ? { ...entry, why: 'override' }
      : entry,
  )

const linesOf = (by: Needs['by'], from: 'free' | 'committed', to: 'free' | 'committed'): Entry['lines'] =>
  funds.flatMap((fund) => {
    const amount = by[fund] ?? 0
    if (amount === 0) return []
    return [line(`${fund}/${from}`, -amount), line(`${fund}/${to}`, amount)]
  })

const line = (account: Account, amount: number) => ({ account, amount })
