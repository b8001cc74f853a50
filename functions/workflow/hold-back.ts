import { digest } from '../domain/digest.ts'
import type { RequestId } from '../domain/request/request.ts'
import type { Instant } from '../domain/school/day.ts'
import type { Outside } from '../outside.ts'
import type { Amiss } from './attend.ts'
import { reading, writing } from './books.ts'
import type { Known } from './known.ts'
import type { School } from './school.ts'
import { settlingSince } from './settling.ts'

/** Rows and what stands in them, by reference. */
type Hands = Readonly<Record<RequestId, string>>

/** Rows that would be decided if they were not too many at once, and those that a person has let through. */
type Held = { readonly rows: Hands; readonly confirmed: Hands }
const nothingHeld: Held = { rows: {}, confirmed: {} }

/**
 * Holds back a paste or a fill-down that would decide unusually many rows in one look: none of them is
 * decided until a person has said so in Needs attention. A row leaves the set when what stands in it
 * is changed, and the others stay: clearing some must not decide the rest. What was confirmed goes through
 * as it stood then, also when a look breaks off half-way.
 *
 * @param before what was held back and let through until now
 * @param deciding rows that would be decided in this look
 * @returns what is held back from now on
 */
export async function holdBack(
  outside: Outside,
  school: string,
  before: Held,
  deciding: Hands,
  { settings }: Known,
): Promise<Hands> {
  const stillAs = (hands: Hands): Hands => where(deciding, (id, hand) => hands[id] === hand)
  const [held, confirmed] = [stillAs(before.rows), stillAs(before.confirmed)]
  const fresh = where(deciding, (id) => held[id] === undefined && confirmed[id] === undefined)
  const tooMany = Object.keys(fresh).length > settings.limits.decisionsAtOnce
  const next: Held = { rows: tooMany ? { ...held, ...fresh } : held, confirmed }
  if (digestOf(next) !== digestOf(before))
    await outside.store.transaction(async (books) => writing(books, school).saveKnown('held', next))
  return next.rows
}

/** What was held back when the last look ended. */
export const heldUntilNow = async (outside: Outside, school: string): Promise<Held> =>
  (await reading(outside.store, school).known<Held>('held')) ?? nothingHeld

/** Whether what stands in a row has stood long enough to count; in a row that was held back it had. */
export const settledIn =
  ({ unsettled }: Pick<School, 'unsettled'>, { rows, confirmed }: Held) =>
  (id: RequestId, hand: string, now: Instant): boolean =>
    rows[id] === hand || confirmed[id] === hand || settlingSince(unsettled[id], hand, now) === undefined

/** Lets through what is held back, if it still is what the line in Needs attention was about. */
export const letThrough = (outside: Outside, school: string, key: string, now: Instant): Promise<void> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const held = await books.known<Held>('held')
    if (held === undefined || keyOf(held.rows) !== key) return
    books.saveKnown('held', { rows: {}, confirmed: { ...held.confirmed, ...held.rows } })
    books.record(`${key}/let through/${now}`, 'Decided together, as a person confirmed.', 'approvals', now)
  })

/** What stands in Needs attention while rows are held back. */
export function heldBack(rows: Hands): readonly Amiss[] {
  const ids = Object.keys(rows).sort()
  if (ids.length === 0) return []
  return [
    {
      key: keyOf(rows),
      who: 'you',
      what: `${ids.length} rows of Approvals would be decided at once, so nothing has been: ${ids.join(', ')}`.slice(
        0,
        400,
      ),
      where: 'Approvals',
      remedy:
        'If all of them are meant, choose “Decide them”. If not, clear what is chosen beside them, then choose again row by row.',
    },
  ]
}

/** What stands beside such a row. */
export const heldBackBeside = (rows: Hands): string =>
  `Held back: ${Object.keys(rows).length} rows would be decided at once, so nothing has been. If that is meant, choose “Decide them” in Needs attention; if not, clear what is chosen here.`

export const isHeldBack = (key: string): boolean => key.startsWith('now/held/')

const keyOf = (rows: Hands): string =>
  `now/held/${digest(JSON.stringify(Object.entries(rows).sort())).slice(0, 12)}`

const digestOf = ({ rows, confirmed }: Held): string => `${keyOf(rows)} ${keyOf(confirmed)}`

const where = (hands: Hands, keeps: (id: RequestId, hand: string) => boolean): Hands =>
  Object.fromEntries(Object.entries(hands).filter(([id, hand]) => keeps(id as RequestId, hand)))
