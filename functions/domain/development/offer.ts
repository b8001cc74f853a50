import type { Asked } from '../request/request.ts'
import type { Day, Instant } from '../school/day.ts'
import type { PersonId, RoleGroup } from '../school/person.ts'
import { clearWords, wordsAmong } from './clear-words.ts'

/** What a colleague can show others (SA20), as it goes on after "I can show colleagues …". */
export type Offer = {
  readonly person: PersonId
  readonly what: string
  /** When, or how to ask; may be empty. */
  readonly when: string
  /** The role group that it is for; absent: anyone. */
  readonly forWhom?: RoleGroup
}

/** As it stands in letters and on the tab: 'O-0007'. */
export type OfferId = `O-${string}`

/** An offer that somebody made on the form. It lapses by itself, and can be taken back. */
export type MadeOffer = Offer & {
  readonly id: OfferId
  readonly responseId: string
  readonly at: Instant
  /** The last day on which it stands. */
  readonly until: Day
  readonly takenBack?: Instant
}

/** Whether an offer from the form can be taken up today. */
export const stillOffered = ({ until, takenBack }: MadeOffer, today: Day): boolean =>
  takenBack === undefined && today <= until

/** An offer as somebody else hears of it. */
export type Offered = { readonly name: string; readonly what: string; readonly when: string }

/**
 * Offers that share a word with what somebody asks for (SA20, SB18), the nearest first: reason enough to ask
 * a colleague, and never more than that. What the law requires a colleague cannot give.
 */
export function offersLike<T extends Pick<Offer, 'what'>>(offers: readonly T[], asked: Asked): readonly T[] {
  if (asked.kind === 'required by law') return []
  const about = clearWords(`${asked.title} ${asked.help}`)
  return offers
    .map((offer) => ({ offer, inCommon: wordsAmong(offer.what, about).length }))
    .filter(({ inCommon }) => inCommon > 0)
    .toSorted((one, other) => other.inCommon - one.inCommon)
    .map(({ offer }) => offer)
}
