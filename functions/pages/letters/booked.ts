import { isPast } from '../../domain/booking/booking.ts'
import { givingUpCosts } from '../../domain/booking/terms.ts'
import { showShort } from '../../domain/budget/money.ts'
import { coverDays } from '../../domain/request/request.ts'
import { longDate } from '../../domain/request/when.ts'
import { daysAfter } from '../../domain/school/day.ts'
import { type About, type Facts, frame, type Letter } from './about.ts'
import { coverPerson } from './names.ts'
import { requestFacts } from './request-facts.ts'

type MayCancel = About & { readonly cancelAddress?: string }

/** "A place for you": once the provider's terms are known, until when cancelling costs nothing. */
export const booked = (about: MayCancel): Letter => ({
  kind: 'booked',
  facts: { ...whatAndUntil(about), charge: chargeAfter(about) },
})

/**
 * "You go instead", to the colleague, and "… goes instead", to whoever it was agreed for; the money stays. Where it is
 * typed when all is over both are told what has been written down, so that a slip is found.
 */
export const goesInstead = (
  about: MayCancel & { readonly goes: boolean; readonly other: string },
): Letter => ({
  kind: 'goes-instead',
  facts: {
    ...whatAndUntil(about),
    goes: about.goes,
    isOver: isPast(about.request, about.today),
    other: about.other,
    covers: coverDays(about.request.asked).some((day) => day >= about.today) && coverPerson(about),
  },
})

function whatAndUntil(about: MayCancel): Facts {
  const until = about.request.terms?.freeUntil
  return {
    ...frame(about, about.person),
    ...requestFacts(about),
    freeUntil: until !== undefined && until >= about.today && longDate(until),
    cancelAddress: (about.person.email && about.cancelAddress) || false,
  }
}

/** What the day after the last free one would cost. */
function chargeAfter({ request }: About): string | false {
  const until = request.terms?.freeUntil
  const charge = until === undefined ? 0 : givingUpCosts(request, daysAfter(until, 1))
  return charge > 0 && showShort(charge)
}
