import type { MadeOffer } from '../../domain/development/offer.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import type { Person } from '../../domain/school/person.ts'
import { forWhomShown } from '../forms/i-can-show.ts'
import { frame, type Letter, orFalse, type SchoolToday } from './about.ts'

/**
 * "Thank you for offering": with what stands there now and how to take it back; or that it is taken back.
 * The form's last page cannot carry the reference, so this is a letter.
 */
export const offerHeard = (
  about: SchoolToday & {
    readonly person: Person
    readonly offer: MadeOffer
    /** The form filled in for taking it back. */
    readonly takeBackAddress: string
  },
): Letter => ({
  kind: 'offer-heard',
  facts: {
    ...frame(about, about.person),
    reference: about.offer.id,
    what: about.offer.what,
    forWhom: forWhomShown(about.offer.forWhom),
    when: orFalse(about.offer.when),
    until: dateWithYear(about.offer.until),
    takenBack: about.offer.takenBack !== undefined,
    takeBackAddress: (about.person.email && about.takeBackAddress) || false,
  },
})
