import { changedBySender } from '../domain/approval/changed-by-sender.ts'
import { eachOf, takenBackFor } from '../domain/approval/each-of-group.ts'
import { causeOf } from '../domain/approval/step.ts'
import { asOne, namedFor } from '../domain/request/group.ts'
import { membersOf, type TrainingRequest } from '../domain/request/request.ts'
import type { StoredRequest, Writing } from './books.ts'
import { cancelledLetter } from './cancelled-letter.ts'
import type { Known } from './known.ts'
import { circumstances, takenBack } from './record-choice.ts'
import { settleBooks } from './settle-books.ts'
import { weights } from './weigh.ts'

/** What becomes of a row: who is in it from now on, and why the others have left it. */
export type Renewal = {
  /** Everybody who has ever had a place, as stored. */
  readonly all: readonly StoredRequest[]
  readonly row: StoredRequest
  readonly next: readonly StoredRequest[]
  readonly left: { readonly what: string; readonly alone: boolean; readonly why: string; readonly by: string }
}

/**
 * Makes the request of a row, or all of its group, another version with a row of its own: votes for what
 * was asked before no longer count, and money set aside comes back. Whoever is in it no longer is withdrawn and told. All
 * or nothing: once a decision letter has left nothing changes, and a sentence says who must act.
 */
export async function renew(
  books: Writing,
  { all, row, next, left }: Renewal,
  known: Known,
): Promise<{ readonly attention: string } | { readonly row: TrainingRequest }> {
  const { now } = known
  const members = membersOf(row)
  const leavers = members.filter(({ id }) => !next.some((one) => one.id === id))
  const read = await weights(books, [...members, ...next], known)
  const wanted = { members: undefined, ...asOne(next) }
  const step = changedBySender(row, wanted, circumstances(row, read, known))
  if (step.attention !== '') return { attention: step.attention }
  const back = await Promise.all(takenBackFor(row, step).map((key) => books.letter(key)))

  for (const { id } of members)
    for (const { cause, what } of step.happened) books.record(namedFor(cause, row.id, id), what, id, now)
  for (const one of leavers) books.record(causeOf(one, 'withdrawn', now), left.what, one.id, now)
  const stay = eachOf(step).map(({ request }) => request as StoredRequest)
  const alone = left.alone && { alone: true as const }
  const gone = leavers.map((one) => ({
    ...one,
    decision: { stage: 'withdrawn' as const, at: now, ...alone },
  }))
  const changes = [...stay, ...gone].map((after) => ({
    before: all.find(({ id }) => id === after.id),
    after,
  }))
  settleBooks(books, read, { changes, entries: step.entries }, known)
  for (const letter of back) if (letter?.state === 'pending') books.saveLetter(takenBack(letter, now))
  const noted = step.request.decision.stage === 'noted'
  for (const one of stay) books.saveRequest({ ...one, shown: noted ? 'decided' : 'approvals' })
  for (const one of gone) books.saveRequest(one)
  for (const letter of leavers.flatMap((one) => cancelledLetter(one, left, known) ?? []))
    books.saveLetter(letter)
  return { row: asOne(stay) }
}
