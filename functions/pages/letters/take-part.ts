import { type About, frame, type Letter, paragraphs } from './about.ts'
import { nameOf } from './names.ts'
import { requestFacts } from './request-facts.ts'

/**
 * What would help somebody take part, to the CPD lead alone (SA16): it stands on no sheet and no rule
 * sees it. No colleague signs it, because none has read it.
 */
export function takePart(about: About): Letter {
  const { email } = about.settings.roles.cpdLead
  return {
    kind: 'take-part',
    facts: {
      ...frame(about, { name: nameOf(about.people, email) ?? 'colleague', email, job: '' }),
      ...requestFacts(about),
      signedBy: 'CPD Desk',
      signedAs: `for ${about.person.name}`,
      who: about.person.name,
      words: paragraphs(about.request.asked.adjustments),
    },
  }
}
