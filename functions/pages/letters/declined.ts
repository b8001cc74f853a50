import type { DeclineReason } from '../../domain/approval/decision.ts'
import { whoLooksAgain } from '../../domain/approval/second-look.ts'
import { isPast } from '../../domain/booking/booking.ts'
import type { Offered } from '../../domain/development/offer.ts'
import { longDate } from '../../domain/request/when.ts'
import { schoolDaysOn } from '../../domain/school/calendar.ts'
import { dayOf } from '../../domain/school/day.ts'
import { type About, type Decided, type Facts, frame, type Letter, paragraphs } from './about.ts'
import { dateOnly } from './days.ts'
import { requestFacts, smallPrint } from './request-facts.ts'

/** "Not this time": why, what they can do next, what would change the answer, and who looks again. */
export const declined = (
  about: About & {
    readonly decision: Decided
    /** The form with their first answers filled in. */
    readonly askAgainAddress?: string
    /** The form with “ask for a second look” and their reference filled in. */
    readonly secondLookAddress?: string
    /** Colleagues who have offered to show something like it. */
    readonly offers?: readonly Offered[]
  },
): Letter => ({
  kind: 'declined',
  facts: {
    ...refusal(about, about.decision),
    over: isPast(about.request, about.today),
    askAgainAddress: (about.person.email && about.askAgainAddress) || false,
    secondLookAddress: (about.person.email && about.secondLookAddress) || false,
    canShow: (about.offers ?? []).map(
      ({ name, what, when }) => `${name} has offered to show colleagues ${what}${when && ` (${when})`}.`,
    ),
    wouldChange: about.assessment?.whatWouldChange ?? [],
  },
})

/** "We have to take back our yes": an approved request was declined after its letter had left. */
export const moneyBack = (about: About & { readonly decision: Decided }): Letter => ({
  kind: 'money-back',
  facts: refusal(about, about.decision),
})

/** What both letters say. Another look can be asked for within ten school days. */
const refusal = (about: About, decision: Decided): Facts => ({
  ...frame(about, about.person),
  ...requestFacts(about),
  inMeeting: decision.basis.how === 'meeting',
  decidedOn: dateOnly(decision.basis.how === 'meeting' ? decision.basis.on : dayOf(decision.at)),
  reason: reasonTold(decision),
  words: paragraphs(decision.seen.words),
  lookAgainBy: longDate(schoolDaysOn(about.calendar, about.today, schoolDaysToAsk)),
  looksAgain: whoLooksAgain(decision, about.person.id, about).name,
  smallPrint: smallPrint(about, { decision, verb: 'Decided' }),
})

/** Why not, as the person is told; `false` where the leaders chose no reason from the list. */
export const reasonTold = ({ seen }: Decided): string | false => (seen.reason ? reasons[seen.reason] : false)

const schoolDaysToAsk = 10

const reasons: Readonly<Record<DeclineReason, string>> = {
  Plan: 'It does not yet link closely enough to one of this year’s priorities.',
  Money: 'The training money left this year has to go to other things first.',
  Cover: 'We could not find a way to cover everyone who would be out.',
  Timing: 'It comes at a time when we need you in school.',
  Value: 'We think the same can be learned for less, in money or in time.',
  'Done in school': 'Somebody in school can already help with this.',
  'Need more detail': 'We did not know enough about it to say yes.',
}
