import type { Assessment } from '../domain/allocation/assess.ts'
import type { Deferral } from '../domain/approval/decision.ts'
import { ownerToday } from '../domain/approval/owner.ts'
import type { LetterWanted } from '../domain/approval/step.ts'
import { offersLike } from '../domain/development/offer.ts'
import type { TrainingRequest } from '../domain/request/request.ts'
import { dayOf } from '../domain/school/day.ts'
import type { About, Decided, Letter as Written } from '../pages/letters/about.ts'
import { approved } from '../pages/letters/approved.ts'
import { booked } from '../pages/letters/booked.ts'
import { chair } from '../pages/letters/chair.ts'
import { declined, moneyBack } from '../pages/letters/declined.ts'
import { moreInformation, wait } from '../pages/letters/not-yet.ts'
import { officeTold } from '../pages/letters/office-told.ts'
import { providerCancelled } from '../pages/letters/provider-cancelled.ts'
import type { Letter } from './books.ts'
import { askAgainAddress, cancelAddress, changeAddress, secondLookAddress } from './form-links.ts'
import type { Known } from './known.ts'
import { owed, toPerson } from './owe.ts'
import { offersTo } from './weigh.ts'

/** The letter that follows from a decision, as it will read on the day it leaves. */
export function decisionLetter(
  wanted: LetterWanted,
  request: TrainingRequest,
  assessment: Assessment | undefined,
  known: Known,
): Letter {
  const { people } = known
  const person = people.find(({ id }) => id === request.person)
  if (person === undefined) throw new Error(`${request.id} belongs to nobody on People`)
  const askedBy = people.find(({ id }) => id === request.askedBy) ?? person
  const about: About = {
    ...known,
    today: dayOf(wanted.due),
    request,
    person,
    askedBy,
    ...(assessment && { assessment }),
  }
  return owed(written(wanted, about, known), {
    key: wanted.key,
    to: readerOf(wanted, about),
    about: request.id,
    due: wanted.due,
    now: known.now,
  })
}

function written(wanted: LetterWanted, about: About, known: Known): Written {
  const { decision } = about.request
  switch (wanted.kind) {
    case 'approved':
      return approved({
        ...about,
        decision: decision as Decided,
        cancelAddress: cancelAddress(about.request, known),
        freeUntil: about.request.terms?.freeUntil,
      })
    case 'declined':
      return declined({
        ...about,
        decision: decision as Decided,
        askAgainAddress: askAgainAddress(about.request, known),
        secondLookAddress: secondLookAddress(about.request, known),
        offers: offersLike(offersTo(about.person, known), about.request.asked).slice(0, offersTold),
      })
    case 'money back':
      return moneyBack({ ...about, decision: decision as Decided })
    case 'chair':
      return chair({ ...about, decision: decision as Decided })
    case 'office':
      return officeTold(about)
    case 'cancelled by the provider':
      return providerCancelled(about)
    case 'booked':
      return booked({ ...about, cancelAddress: cancelAddress(about.request, known) })
    case 'wait':
      return wait({ ...about, deferred: deferralIn(about) as Extract<Deferral, { kind: 'wait' }> })
    case 'more information':
      return moreInformation({
        ...about,
        deferred: deferralIn(about) as Extract<Deferral, { kind: 'more information' }>,
        changeAddress: changeAddress(about.request, known),
      })
  }
}

/** Colleagues that one letter names. */
const offersTold = 2

const deferralIn = ({ request: { decision } }: About): Deferral | undefined =>
  decision.stage === 'waiting' ? decision.deferred : undefined

function readerOf({ to }: LetterWanted, about: About): Letter['to'] {
  const { people, person } = about
  const { roles } = about.settings
  if (to === 'applicant') return toPerson(person)
  if (to === 'chair') return roles.chair
  const { email } = ownerToday(to === 'office' ? roles.office : roles.cpdLead, about)
  const holder = people.find((one) => one.email === email)
  return holder ? toPerson(holder) : { name: email, email }
}
