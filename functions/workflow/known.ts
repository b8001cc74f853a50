import type { OpeningBooked } from '../domain/budget/opening-balances.ts'
import type { Need } from '../domain/development/need.ts'
import type { Offer } from '../domain/development/offer.ts'
import type { Calendar } from '../domain/school/calendar.ts'
import type { Day, Instant } from '../domain/school/day.ts'
import type { Person } from '../domain/school/person.ts'
import type { Plan } from '../domain/school/plan.ts'
import type { Settings } from '../domain/school/settings.ts'
import type { Override } from '../pages/desk/meetings.ts'

/** What is known while one look applies what people wrote. It does not change within the look. */
export type Known = {
  readonly now: Instant
  readonly today: Day
  /** The day since when we know what people have had: the first of the Desk, or of its opening balances. */
  readonly knownSince: Day
  /** What was booked before the Desk began and is still to come, with its person where there is one. */
  readonly bookedAhead: readonly OpeningBooked[]
  readonly needs: readonly Need[]
  readonly offers: readonly Offer[]
  readonly settings: Settings
  readonly people: readonly Person[]
  readonly plan: Plan
  readonly calendar: Calendar
  /** The latest meeting that has been held. */
  readonly meeting?: { readonly on: Day; readonly who: string }
  readonly overrides: readonly Override[]
  /** Where staff answer the request form, for links in letters. */
  readonly formAddress: string
  /** Where they say how it went. */
  readonly evaluationAddress: string
  /** Where team leaders say what they think of a request; absent before there is such a form. */
  readonly wordAddress?: string
  /** Where they offer to show something; likewise. */
  readonly offerAddress?: string
}
