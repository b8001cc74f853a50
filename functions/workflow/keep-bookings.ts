import { followedBy, type Step } from '../domain/approval/step.ts'
import { bookingOf, placeGivenUp } from '../domain/booking/booking.ts'
import { paidSoFar } from '../domain/booking/paid.ts'
import { answered, recorded, settledByItself } from '../domain/booking/record.ts'
import { chargedByTerms, termsTyped, toldUntil } from '../domain/booking/terms.ts'
import { posted } from '../domain/budget/accounts.ts'
import type { Purse } from '../domain/budget/beyond.ts'
import type { TrainingRequest } from '../domain/request/request.ts'
import type { Outside } from '../outside.ts'
import { rowKey } from '../pages/desk/approvals.ts'
import { coverAhead, coverAnswerIn, coverList } from '../pages/office/cover-list.ts'
import { paidIn } from '../pages/office/paid-column.ts'
import { placeColumns, placeTyped } from '../pages/office/place-columns.ts'
import { officeChoiceIn, toBook } from '../pages/office/to-book.ts'
import type { StoredRequest } from './books.ts'
import { officeHand, rowsHeard } from './hear-office.ts'
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

/** What a row says now, and what would follow from it. */
type Wish = {
  readonly key: string
  readonly request: TrainingRequest
  readonly hand: string
  /** A sentence about what cannot be read, or no longer stands there. */
  readonly say: string
  readonly follows: (request: TrainingRequest, balances: Weights['balances']) => Step
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
  const record = async ({ id }: TrainingRequest, follows: Wish['follows']): Promise<void> => {
    try {
      await recordBooking(outside.store, school.id, id, follows, known)
      changed = true
    } catch (cause) {
      const because = String((cause as Error).message)
      outside.log('booking failed', { school: school.id, request: id, because })
      failed.push(`What the office chose beside ${id}`)
    }
  }
  for (const wish of [...bookingWishes(pulled, requests, known), ...coverWishes(pulled, requests, known)]) {
    const would = wish.follows(wish.request, balances)
    const place = `office/${wish.key}`
    const news = would.happened.length > 0
    const settling = news ? settlingSince(school.unsettled[place], wish.hand, known.now) : undefined
    if (settling !== undefined) {
      unsettled[place] = settling
      waits.add(wish.request.id)
    } else says[wish.key] = [wish.say, would.mend].filter(Boolean).join(' ')
    if (news && settling === undefined) await record(wish.request, wish.follows)
  }
  const over: Wish['follows'] = (request, books) =>
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

/** Rows of "To book and pay". */
function bookingWishes(
  { office }: Pulled,
  requests: readonly StoredRequest[],
  known: Known,
): readonly Wish[] {
  const { now, today, people } = known
  const rows = rowsHeard(toBook(requests, {}), office)
  return requests.flatMap((request): readonly Wish[] => {
    const key = rowKey(request)
    const row = rows.get(key)
    if (row === undefined) return []
    const { say = '', ...choice } = officeChoiceIn(row)
    const place = placeTyped(row, request, { people, today, requests })
    const { say: paidSay = '', ...paid } = paidIn(row)
    const hand = officeHand(row, ['state', 'off', 'met', 'paid', 'all', ...placeColumns.map(({ id }) => id)])
    const follows: Wish['follows'] = (one, balances) => {
      const placed = recorded(one, say === '' ? { ...choice, ...place.choice } : {}, now)
      const terms = followingOn(placed, balances, (next, after) =>
        termsTyped(next, place.terms, purseOf(next, after, known)),
      )
      const told = followingOn(terms, balances, (next) => toldUntil(next, now))
      const typed = paidSay === '' ? paid : {}
      return followingOn(told, balances, (next, after) => paidSoFar(next, typed, purseOf(next, after, known)))
    }
    const says = [say, ...place.says, paidSay, ...(placeGivenUp(request) ? [cancelThePlace] : [])]
    return [{ key, request, hand, say: says.filter(Boolean).join(' '), follows }]
  })
}

/** Two steps of one row; both have their say beside it, and the second one finds the books as the first one leaves them. */
function followingOn(
  before: Step,
  balances: Weights['balances'],
  next: (request: TrainingRequest, balances: Weights['balances']) => Step,
): Step {
  const after = next(before.request, posted(balances, before.entries))
  return { ...followedBy(before, after), mend: [before.mend, after.mend].filter(Boolean).join(' ') }
}

const purseOf = (
  { id }: TrainingRequest,
  balances: Weights['balances'],
  { now, overrides }: Known,
): Purse => ({
  now,
  balances,
  overridden: overrides.flatMap((one) => (one.request === id ? [one.fund] : [])),
})

const cancelThePlace =
  'Cancelled by us: cancel the place with the provider, and type what they keep of the fee under “Charged after that, £”, 0 if nothing.'

/** Rows of the "Cover list". */
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
    const follows = (one: TrainingRequest): Step => answered(one, cover.called, is, now)
    return [
      {
        key,
        request,
        hand: officeHand(row, ['answer']),
        say: [say, lost].filter(Boolean).join(' '),
        follows,
      },
    ]
  })
}
