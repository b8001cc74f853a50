import { givingUpCosts } from '../../domain/booking/terms.ts'
import { showShort } from '../../domain/budget/money.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import { dayOf } from '../../domain/school/day.ts'
import { type About, frame, type Letter, paragraphs } from './about.ts'
import { dateOnly } from './days.ts'
import { requestFacts, shareFacts } from './request-facts.ts'

/** "Cancelled, as you asked": at once, so that nobody travels to what is called off. */
export const cancelled = (
  about: About & {
    /** Their words, or of whoever cancelled it for them. */
    readonly why: string
    /** Who told us for them, by name; empty when they did it themselves. */
    readonly by: string
    /** Whether the office cancelled it for everybody who was to go. */
    readonly forAll?: boolean
    /** Whether it had been approved and they had been told, so that a place may be booked. */
    readonly told: boolean
    /** Whether money or cover had been set aside. */
    readonly givenBack: boolean
    readonly askAgainAddress?: string
  },
): Letter => ({
  kind: 'cancelled',
  facts: {
    ...frame(about, about.person),
    ...requestFacts(about),
    cancelledBy: about.by || false,
    forAll: about.forAll === true,
    why: paragraphs(about.why),
    officeCancels: about.told,
    givenBack: about.givenBack && about.request.cost.total > 0,
    charge: chargeFact(about),
    ...shareFacts(about.request),
    askAgainAddress: (about.person.email && about.askAgainAddress) || false,
  },
})

/** What the provider keeps by its terms, where a place was had. */
function chargeFact({ request, today }: About): string | false {
  const charge = givingUpCosts(request, today)
  return charge > 0 && showShort(charge)
}

/** "We have heard you, and it stays as it is": when a form cannot do what its sender wishes. */
export const changeHeard = (
  about: About & {
    /** Absent: they filled the form in anew. */
    readonly wish?: 'cancel' | 'change'
    readonly why: string
    readonly cancelAddress?: string
    readonly askAgainAddress?: string
  },
): Letter => {
  const over = howItEnded(about.request)
  const begun = over === '' && about.request.asked.firstDay <= about.today
  const approved = over === '' && !begun
  return {
    kind: 'change-heard',
    facts: {
      ...frame(about, about.person),
      ...requestFacts(about),
      wish: about.wish ?? false,
      why: paragraphs(about.why),
      begun,
      approved,
      over: over || false,
      cancelAddress: (approved && about.person.email && about.cancelAddress) || false,
      askAgainAddress: (over !== '' && about.person.email && about.askAgainAddress) || false,
    },
  }
}

/** 'was not agreed on 15 October'; empty while it is not over. */
function howItEnded({ decision }: TrainingRequest): string {
  if (decision.stage === 'declined') return `was not agreed on ${dateOnly(dayOf(decision.at))}`
  if (decision.stage === 'withdrawn') return `was cancelled on ${dateOnly(dayOf(decision.at))}`
  return ''
}
