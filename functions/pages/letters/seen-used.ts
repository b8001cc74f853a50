import type { TrainingRequest } from '../../domain/request/request.ts'
import type { Person } from '../../domain/school/person.ts'
import { firstName } from '../../domain/school/person.ts'
import { frame, type Letter, paragraphs, type SchoolToday } from './about.ts'
import { wentOn } from './how-did-it-go.ts'
import { requestFacts } from './request-facts.ts'

type AboutSeen = SchoolToday & { readonly request: TrainingRequest; readonly person: Person }

/**
 * "Have you seen it used?" to the team leader (SB13). It does not say what the person answered, and nothing
 * has to be looked for: it also works on paper.
 */
export const haveYouSeen = (
  about: AboutSeen & {
    readonly leader: Person
    /** The team leader, who is away, and for whom the reader is asked. */
    readonly actingFor?: Person
    readonly answerAddress: string
  },
): Letter => ({
  kind: 'have-you-seen',
  facts: {
    ...frame(about, about.leader),
    ...requestFacts(about),
    who: about.person.name,
    whoFirst: firstName(about.person),
    actingFor: about.actingFor?.name ?? false,
    answerAddress: about.leader.email !== undefined && about.answerAddress,
  },
})

/** "… has seen it used", to the person: in the words that were written, with room for a line of their own. */
export const seenUsed = (about: AboutSeen & { readonly by: Person; readonly words: string }): Letter => ({
  kind: 'seen-used',
  facts: {
    ...frame(about, about.person),
    ...requestFacts(about),
    by: about.by.name,
    byFirst: firstName(about.by),
    words: paragraphs(about.words),
  },
})

/** "… would like some help to use it", to the team leader, because the person asked for that (SA5). Nothing else they answered is in it. */
export const wouldLikeHelp = (about: AboutSeen & { readonly leader: Person }): Letter => ({
  kind: 'would-like-help',
  facts: {
    ...frame(about, about.leader),
    ...requestFacts(about),
    wentOn: wentOn(about.request),
    who: about.person.name,
    whoFirst: firstName(about.person),
    instead: about.person.teamLeader !== about.leader.id && insteadOf(about),
  },
})

/** Why it comes to somebody who is not their team leader. */
function insteadOf({ people, person }: AboutSeen): string {
  const leader = people.find(({ id }) => id === person.teamLeader)
  return leader === undefined
    ? 'their team leader. The list of people has none for them'
    : `${leader.name}, who is not there`
}
