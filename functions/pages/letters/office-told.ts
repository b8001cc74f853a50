import { ownerToday } from '../../domain/approval/owner.ts'
import { placeGivenUp } from '../../domain/booking/booking.ts'
import { givingUpCosts } from '../../domain/booking/terms.ts'
import { showShort } from '../../domain/budget/money.ts'
import { coverDays } from '../../domain/request/request.ts'
import { longDate } from '../../domain/request/when.ts'
import { list } from '../../domain/sentence.ts'
import { type About, frame, type Letter } from './about.ts'
import { nameOf } from './names.ts'
import { requestFacts, shareFacts } from './request-facts.ts'

/** To the office: what was approved is called off after its letter, so a place and cover may have to be cancelled. */
export function officeTold(about: About): Letter {
  const { office } = about.settings.roles
  const { email } = ownerToday(office, about)
  const charge = givingUpCosts(about.request, about.today)
  const days = coverDays(about.request.asked)
  return {
    kind: 'office-told',
    facts: {
      ...frame(about, { name: nameOf(about.people, email) ?? 'colleague', email, job: '' }),
      ...requestFacts(about),
      forOffice: email !== office.email && (nameOf(about.people, office.email) ?? 'the office'),
      who: about.person.name,
      cannotGo: about.request.decision.stage === 'withdrawn',
      hasRow: placeGivenUp(about.request),
      charge: charge > 0 && showShort(charge),
      ...shareFacts(about.request),
      coverDays: days.length > 0 ? list(days.map(longDate)) : false,
    },
  }
}
