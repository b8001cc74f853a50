import type { Shared, SharingWay } from '../../domain/development/sharing.ts'
import type { RequestId } from '../../domain/request/request.ts'
import { longDate } from '../../domain/request/when.ts'
import type { Day } from '../../domain/school/day.ts'
import { isHere, type Person } from '../../domain/school/person.ts'
import { capital } from '../../domain/sentence.ts'
import { type About, frame, type Letter, orFalse, paragraphs, type SchoolToday } from './about.ts'
import { dateOnly } from './days.ts'
import { helperOf, wentOn } from './how-did-it-go.ts'
import { nameOf } from './names.ts'
import { titleOf } from './request-facts.ts'

/** "May colleagues read what you learned?", once, to whoever learned it (SB42). It also works on paper. */
export const mayWeShare = (
  about: About & {
    readonly messages: string
    /** The form filled in up to the question. */
    readonly answerAddress: string
  },
): Letter => ({
  kind: 'may-we-share',
  facts: {
    ...frame(about, about.person),
    reference: about.request.id,
    title: titleOf(about.request.asked),
    wentOn: wentOn(about.request),
    messages: paragraphs(about.messages),
    answerAddress: about.person.email !== undefined && about.answerAddress,
    helper: helperOf(about),
  },
})

/** Key messages on their way to somebody. */
type AboutShared = SchoolToday & {
  /** Whoever reads it. */
  readonly person: Person
  readonly shared: Shared
}

/** "What Priya Lindqvist learned", once, to each of those for whom it is (SA33). */
export const keyMessages = (about: AboutShared): Letter => ({
  kind: 'key-messages',
  facts: { ...sharedFacts(about), whoFirst: capital(whoShares(about)), how: howShared(about.shared, about) },
})

/** "Have you tried it?", a half-term later, once, to each who got it. */
export const triedIt = (
  about: AboutShared & {
    readonly reference: RequestId
    readonly toldOn: Day
    readonly answerAddress: string
  },
): Letter => ({
  kind: 'tried-it',
  facts: {
    ...sharedFacts(about),
    reference: about.reference,
    toldOn: dateOnly(about.toldOn),
    answerAddress: about.person.email !== undefined && about.answerAddress,
    helper: helperOf(about),
  },
})

const sharedFacts = (about: AboutShared): Letter['facts'] => ({
  ...frame(about, about.person),
  title: orFalse(about.shared.title) || 'training',
  who: whoShares(about),
  messages: paragraphs(about.shared.messages),
})

/** 'Priya Lindqvist', or 'a colleague' where they would rather not be named. */
export const whoShares = ({ shared, people }: Pick<AboutShared, 'shared' | 'people'>): string =>
  people.find(({ id }) => id === shared.person)?.name ?? 'a colleague'

/** How to hear more of it, in a sentence. Whoever is not named, or has left, is asked through the CPD lead. */
export function howShared({ how, person, meetingOn }: Shared, school: SchoolToday): string {
  if (meetingOn !== undefined && meetingOn >= school.today)
    return `It comes up at the staff meeting on ${longDate(meetingOn)}.`
  const named = school.people.find(({ id }) => id === person)
  const lead = nameOf(school.people, school.settings.roles.cpdLead.email) ?? 'the CPD lead'
  const hasBeen = how === 'staff meeting' && meetingOn !== undefined
  const ask = named !== undefined && isHere(named, school.today) ? named.name : lead
  return ways[hasBeen ? 'Staffroom letter' : how](ask)
}

const ways: Readonly<Record<SharingWay, (ask: string) => string>> = {
  'staff meeting': (ask) => `There may be a few minutes on it in a staff meeting; ask ${ask} until then.`,
  'Staffroom letter': (ask) => `To hear more, ask ${ask}.`,
  'come and see me': (ask) => `Come and see: ask ${ask}.`,
  'page of notes': (ask) => `A page of notes is offered: ask ${ask}.`,
}
