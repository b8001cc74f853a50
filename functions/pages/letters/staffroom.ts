import type { Offer } from '../../domain/development/offer.ts'
import type { PortfolioLine } from '../../domain/development/portfolio.ts'
import type { TimeLedger } from '../../domain/development/time.ts'
import { longDate, monthNames, showMinutes } from '../../domain/request/when.ts'
import type { Day } from '../../domain/school/day.ts'
import type { Person } from '../../domain/school/person.ts'
import { inWords } from '../../domain/sentence.ts'
import { type OnOfferFacts, openToAsk } from '../staffroom/on-offer.ts'
import { offeredToday } from '../staffroom/who-can-show.ts'
import { type Facts, frame, type Letter, orFalse, paragraphs, type SchoolToday } from './about.ts'
import { dateOnly } from './days.ts'

/** Lines of one part; the others stand in the Staffroom. */
const toldAtMost = 5
/** Activities of a year that are listed; the hours count them all. */
const listedAtMost = 30

/** What a colleague has agreed to share: what it was about and its key messages; named only where they wished it. */
export type Shared = { readonly title: string; readonly messages: string; readonly by?: string }

export type StaffroomFacts = SchoolToday &
  OnOfferFacts & {
    readonly person: Person
    readonly shared: readonly Shared[]
    readonly offers: readonly Offer[]
    readonly portfolio: readonly PortfolioLine[]
    readonly time: TimeLedger
    readonly staffroomAddress: string
    /** The form for asking, where free things are put into the record too. */
    readonly formAddress: string
  }

/**
 * The half-termly letter to everybody on the staff (SA3, SA33): what colleagues learned, who can show you, what
 * can be asked for, and the reader's own year so far. Nothing of what others cost, and nobody's name without
 * consent. A part with nothing in it is left out; with nothing at all there is no letter.
 */
export function staffroom(facts: StaffroomFacts): Letter | undefined {
  const offers = offeredToday(facts).filter((offer) => isFor(facts.person, offer))
  const toAsk = openToAsk(facts)
  if (facts.shared.length + offers.length + toAsk.length + facts.portfolio.length === 0) return undefined
  const byLink = facts.person.email !== undefined
  return {
    kind: 'staffroom',
    facts: {
      ...frame(facts, facts.person),
      month: monthNames[Number(facts.today.slice(5, 7)) - 1] ?? '',
      learned: facts.shared.slice(0, toldAtMost).map(sharedLine),
      moreLearned: more(facts.shared),
      offers: offers.slice(0, toldAtMost).map(offerLine),
      moreOffers: more(offers),
      toAsk: toAsk.slice(0, toldAtMost).map(({ title, on, link }) => ({
        what: `${orFalse(title) || 'Training'}, ${longDate(on)}`,
        askAddress: link,
      })),
      moreToAsk: more(toAsk),
      byLink,
      formAddress: byLink && facts.formAddress,
      staffroomAddress: byLink && facts.staffroomAddress,
      ...own(facts),
    },
  }
}

/** Not their own, and only what is meant for people who do what they do. */
const isFor = ({ id, roleGroup }: Person, { person, forWhom }: Offer): boolean =>
  person !== id && (forWhom === undefined || forWhom === roleGroup)

export const sharedLine = ({ title, messages, by }: Shared): { readonly [name: string]: string } => ({
  what: [orFalse(title) || 'Training', by].filter(Boolean).join(', '),
  messages: paragraphs(messages).join(' / ') || '…',
})

/** The same, with the staff meeting in which it comes up, while that is ahead. */
export const comingUp = (
  line: ReturnType<typeof sharedLine>,
  meetingOn: Day | undefined,
  today: Day,
): ReturnType<typeof sharedLine> =>
  meetingOn === undefined || meetingOn < today
    ? line
    : { ...line, what: `${line.what}; at the staff meeting on ${longDate(meetingOn)}` }

const offerLine = ({ who, what, when }: Offer & { readonly who: string }): string =>
  `${who} can show colleagues ${what.trim().replace(/\.$/, '')}${orFalse(when) ? ` (${when.trim()})` : ''}`

const more = (all: readonly unknown[]): string | false =>
  all.length > toldAtMost && `${inWords(all.length - toldAtMost)} more`

/** The reader's own year: what they have had, and how much of the time promised is still theirs. */
function own({ portfolio, time }: StaffroomFacts): Facts {
  const listed = portfolio.slice(-listedAtMost)
  return {
    activities: listed.map(({ title, on, minutes }) =>
      [orFalse(title) || 'Training', dateOnly(on), minutes > 0 && showMinutes(minutes)]
        .filter(Boolean)
        .join(', '),
    ),
    earlier: portfolio.length > listedAtMost && inWords(portfolio.length - listedAtMost),
    taken: time.taken > 0 && showMinutes(time.taken),
    promised: time.promised > 0 && showMinutes(time.promised),
    left: time.left > 0 && showMinutes(time.left),
  }
}
