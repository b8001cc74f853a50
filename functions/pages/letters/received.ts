import { coverDays } from '../../domain/request/request.ts'
import { longDate } from '../../domain/request/when.ts'
import { list } from '../../domain/sentence.ts'
import { type About, type Facts, frame, type Letter, paragraphs } from './about.ts'
import { requestFacts, titleOf } from './request-facts.ts'

/** "We have your request": sent at once. Its second line keeps people from booking what nobody has agreed to. */
export const received = (
  about: About & {
    /** The form with these answers filled in; what is sent takes their place. */
    readonly changeAddress?: string
    /** What they told us of a change, in words, without filling the form in anew. */
    readonly told?: string
  },
): Letter => ({
  kind: 'received',
  facts: {
    ...frame(about, about.person),
    ...requestFacts(about),
    ...entered(about),
    changed: about.request.version > 1,
    cover: coverLine(about),
    vatUnsure: about.request.asked.vat === undefined && about.request.asked.price > 0,
    bookBy: about.request.asked.bookBy ? longDate(about.request.asked.bookBy) : false,
    help: paragraphs(about.request.asked.help),
    told: paragraphs(about.told ?? ''),
    changeAddress: (about.person.email && about.changeAddress) || false,
  },
})

/**
 * "It is in your training record": only for a free activity that somebody else entered. Who enters
 * their own is thanked by the form's last page, because people filter a sender that writes too often.
 */
export const noted = (about: About): Letter => ({
  kind: 'noted',
  facts: {
    ...frame(about, about.person),
    reference: about.request.id,
    title: titleOf(about.request.asked),
    when: requestFacts(about).when as string,
    by: about.askedBy.name,
  },
})

const entered = ({ person, askedBy }: About): Facts => ({
  enteredBy: person.id === askedBy.id ? false : askedBy.name,
})

function coverLine({ request }: About): string {
  const days = coverDays(request.asked)
  return days.length === 0
    ? 'nobody needs to cover you'
    : `somebody would cover you on ${list(days.map(longDate))}`
}
