import { movesOn } from '../../domain/approval/leaders-word.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import { longDate } from '../../domain/request/when.ts'
import type { Calendar } from '../../domain/school/calendar.ts'
import type { Person } from '../../domain/school/person.ts'
import { capital, inWords } from '../../domain/sentence.ts'
import { frame, type Letter, type SchoolToday } from './about.ts'
import { hopeOf, requestFacts, titleOf } from './request-facts.ts'

/**
 * "What do you say?" to a team leader, of every request in their team that waits for their word today
 * (SB13), each with its own link. It also works on paper, because the questions stand in it.
 */
export function yourView(
  about: SchoolToday & {
    readonly calendar: Calendar
    readonly leader: Person
    /** One at least; the address opens the form with its reference filled in. */
    readonly asked: readonly Asked[]
  },
): Letter {
  const { leader, asked, calendar, today } = about
  const first = asked[0]?.request
  const several = asked.length > 1
  return {
    kind: 'your-view',
    facts: {
      ...frame(about, leader),
      several,
      subjectOf:
        several || first === undefined
          ? `${capital(inWords(asked.length))} requests from your team`
          : `${nameIn(first)}, ${titleOf(first.asked)} (${first.id})`,
      howMany: capital(inWords(asked.length)),
      byLink: leader.email !== undefined,
      waiting: asked.map(({ request, answerAddress, actingFor }) => ({
        ...lineOf(request, actingFor),
        answerAddress,
        label: several ? `Say what you think of ${request.id}` : 'Say what you think',
      })),
      movesOn: longDate(movesOn(today, calendar)),
    },
  }
}

type Asked = {
  readonly request: TrainingRequest
  readonly answerAddress: string
  /** The team leader, who is away, and for whom the reader is asked. */
  readonly actingFor?: Person
}

function lineOf(request: TrainingRequest, actingFor?: Person): Readonly<Record<string, string>> {
  const { title, when, cost, reference } = requestFacts({ request })
  const hope = hopeOf(request.asked)
  const costs = request.cost.total === 0 ? 'There is nothing to pay.' : `It would cost ${cost}.`
  return {
    who: nameIn(request),
    title: String(title),
    when: String(when),
    reference: String(reference),
    more: [
      ...(actingFor ? [`You are asked for ${actingFor.name}, who is away.`] : []),
      costs,
      ...(hope === false ? [] : [`In their words: “${hope}”`]),
    ].join(' '),
  }
}

/** The name alone: whoever asked is known to their team leader. */
export const nameIn = ({ who }: TrainingRequest): string => who.split(',')[0] ?? who
