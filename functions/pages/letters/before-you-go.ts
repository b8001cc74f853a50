import { bookingOf } from '../../domain/booking/booking.ts'
import { coverNeeded } from '../../domain/booking/cover.ts'
import { coveredInSchool } from '../../domain/request/true-cost.ts'
import { capital } from '../../domain/sentence.ts'
import { type About, frame, type Letter, orFalse, paragraphs } from './about.ts'
import { coverPerson } from './names.ts'
import { hopeQuoted, requestFacts } from './request-facts.ts'

/**
 * "Before you go": what, when and where, what they hoped for and how they would know, in their own words, as
 * the approval promised (SB12). A colleague who goes instead is not told what somebody else hoped for.
 */
export function beforeYouGo(about: About & { readonly cancelAddress?: string }): Letter {
  const { asked, booking } = about.request
  const theirs = booking?.first === undefined
  return {
    kind: 'before-you-go',
    facts: {
      ...frame(about, about.person),
      ...requestFacts(about),
      where: orFalse(asked.contact.replace(/[\s.]+$/, '')),
      ...hopeQuoted(about),
      ...(theirs ? {} : { hope: false }),
      measure: theirs ? paragraphs(asked.measure) : [],
      cover: coverSentence(about),
      cancelAddress: (about.person.email && about.cancelAddress) || false,
    },
  }
}

/** Cover is arranged once the cover officer has said yes to every part of it. */
function coverSentence(about: About): string | false {
  const needed = coverNeeded(about.request)
  if (needed.length === 0) return false
  const answers = bookingOf(about.request)?.cover ?? {}
  if (needed.every(({ called }) => answers[called] === 'Yes')) return 'Your cover is arranged.'
  if (coveredInSchool(about.request.asked)) return 'You will be covered from within school.'
  return `${capital(coverPerson(about))} sees to your cover: please ask if you have not heard who it is.`
}
