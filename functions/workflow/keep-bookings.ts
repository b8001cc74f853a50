import { settledByItself } from '../domain/booking/record.ts'
import { chargedByTerms } from '../domain/booking/terms.ts'
import type { TrainingRequest } from '../domain/request/request.ts'
import type { Outside } from '../outside.ts'
import { rowKey } from '../pages/desk/approvals.ts'
import { type Follows, followingOn, officeWishes, purseOf } from './booking-wishes.ts'
import type { StoredRequest } from './books.ts'
import type { Known } from './known.ts'
import type { Pulled } from './pull.ts'
import { recordBooking } from './record-booking.ts'
import type { School } from './school.ts'
import { settlingSince } from './settling.ts'
import type { Weights } from './weigh.ts'

/** What became of the office's rows: what stands beside them, by key, and whether anything changed. */
export type BookingsKept = {
  readonly says: Readonly<Record<string, string>>
  readonly unsettled: School['unsettled']
  readonly changed: boolean
  /** Rows that made us fail, in words; the others went on. */
  readonly failed: readonly string[]
}

/**
 * Takes in what the office and the cover officer chose in their file, and spends the money of what is
 * over. A choice that would change something counts only beside its key, in a row that reads as we
 * wrote it, once it has stood for 20 seconds; a refusal is shown at once.
 */
export async function keepBookings(
  outside: Outside,
  school: School,
  pulled: Pulled,
  requests: readonly StoredRequest[],
  { balances }: Pick<Weights, 'balances'>,
  known: Known,
): Promise<BookingsKept> {
  const says: Record<string, string> = {}
  const unsettled: Record<string, School['unsettled'][string]> = {}
  const failed: string[] = []
  const waits = new Set<string>()
  let changed = false
  const record = async ({ id }: TrainingRequest, follows: Follows): Promise<void> => {
    try {
      await recordBooking(outside.store, school.id, id, follows, known)
      changed = true
    } catch (cause) {
      const because = String((cause as Error).message)
      outside.log('booking failed', { school: school.id, request: id, because })
      failed.push(`What the office chose beside ${id}`)
    }
  }
  for (const wish of officeWishes(pulled, requests, known)) {
    const would = wish.each.map(({ request, follows }) => ({
      ...{ request, follows },
      step: follows(request, balances),
    }))
    const place = `office/${wish.key}`
    const news = would.filter(({ step }) => step.happened.length > 0)
    const settling =
      news.length > 0 ? settlingSince(school.unsettled[place], wish.hand, known.now) : undefined
    // Of a row that is shared the same is said of each place: it is said once.
    const mend = would.find(({ step }) => step.mend !== '')?.step.mend ?? ''
    if (settling !== undefined) {
      unsettled[place] = settling
      for (const { request } of news) waits.add(request.id)
    } else says[wish.key] = [wish.say, mend].filter(Boolean).join(' ')
    if (settling === undefined) for (const { request, follows } of news) await record(request, follows)
  }
  const over: Follows = (request, books) =>
    followingOn(settledByItself(request, known.now), books, (next, after) =>
      chargedByTerms(next, purseOf(next, after, known)),
    )
  for (const request of requests) {
    const would = over(request, balances)
    if (!waits.has(request.id) && would.happened.length > 0) await record(request, over)
    // A charge that no pot bears yet waits, and its row says so.
    const said = says[rowKey(request)]
    if (said !== undefined) says[rowKey(request)] = [said, would.mend].filter(Boolean).join(' ')
  }
  return { says, unsettled, changed, failed }
}
