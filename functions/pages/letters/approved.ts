import { daysBefore } from '../../domain/booking/before-going.ts'
import { isPast } from '../../domain/booking/booking.ts'
import { oneOfMany } from '../../domain/request/group.ts'
import { coverDays } from '../../domain/request/request.ts'
import { longDate } from '../../domain/request/when.ts'
import { schoolDaysFrom } from '../../domain/school/calendar.ts'
import type { Day } from '../../domain/school/day.ts'
import { type About, type Decided, type Facts, frame, type Letter, paragraphs } from './about.ts'
import { coverPerson } from './names.ts'
import { hopeQuoted, requestFacts, smallPrint } from './request-facts.ts'

/** "Good news": what is agreed, who books, who covers, what they hoped for, and what to do if they cannot go. */
export const approved = (
  about: About & {
    readonly decision: Decided
    /** Where they can say that they cannot go. */
    readonly cancelAddress?: string
    /** The last day on which cancelling costs nothing, where the provider's terms are known. */
    readonly freeUntil?: Day
  },
): Letter => ({
  kind: 'approved',
  facts: {
    ...frame(about, about.person),
    ...requestFacts(about),
    ...booking(about),
    over: isPast(about.request, about.today),
    ...hopeQuoted(about),
    reminds: reminds(about),
    ...leadersWords(about.decision),
    cover: coverSentence(about),
    cancelAddress: (about.person.email && about.cancelAddress) || false,
    freeUntil: about.freeUntil && about.freeUntil >= about.today ? longDate(about.freeUntil) : false,
    smallPrint: smallPrint(about, { decision: about.decision, verb: 'Agreed' }),
  },
})

/** The office books what has a price. A date that has gone by is no promise, so it is left out. */
const booking = ({ request: { asked }, today }: About): Facts => ({
  officeBooks: asked.price > 0,
  bookBy: asked.bookBy && asked.bookBy >= today ? longDate(asked.bookBy) : false,
})

/** Whether they are reminded before they go: there must be time for it, and words of theirs. */
function reminds({ request, today, calendar }: About): boolean {
  if (oneOfMany(request)) return false
  const soonest = schoolDaysFrom(calendar, today, daysBefore + 1)
  return soonest !== undefined && soonest <= request.asked.firstDay
}

function coverSentence(about: About): string | false {
  if (coverDays(about.request.asked).length === 0) return false
  if (about.request.cost.coverHalfDays === 0) return 'You will be covered from within school.'
  const { roles } = about.settings
  const same = about.request.asked.price > 0 && roles.coverOfficer?.email === roles.office.email
  return `${coverPerson(about)} will ${same ? 'also ' : ''}arrange your cover.`
}

const leadersWords = ({ seen }: Decided): Facts => ({
  onCondition: seen.agreed === 'Approve with conditions' && paragraphs(seen.words).length > 0,
  words: paragraphs(seen.words),
})
