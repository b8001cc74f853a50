import { ownerToday } from '../../domain/approval/owner.ts'
import { lastDayAttended } from '../../domain/booking/attended.ts'
import { showShort } from '../../domain/budget/money.ts'
import type { Stage, StageAnswer } from '../../domain/evaluation/evaluation.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import type { Day } from '../../domain/school/day.ts'
import { isThere } from '../../domain/school/person.ts'
import type { Plan } from '../../domain/school/plan.ts'
import { type About, type Facts, frame, type Letter, paragraphs } from './about.ts'
import { dateOnly } from './days.ts'
import { nameOf } from './names.ts'
import { hopedBy, hopeOf, requestFacts } from './request-facts.ts'
import { timeOn } from './time-on.ts'

/**
 * "How did it go?": the week after, six school weeks on, and a term or two on, with the person's own words
 * (SB12). It also works on paper, because the questions stand in it.
 */
export const howDidItGoLetter = (
  about: About &
    Time & {
      readonly plan: Plan
      readonly reminder: false | 'first' | 'last'
      /** What they themselves answered at the stage before. */
      readonly before?: StageAnswer
      /** The form at this stage, and at "something is not right", filled in. */
      readonly answerAddress: string
      readonly tellUsAddress: string
    },
): Letter => ({
  kind: kinds[about.stage],
  facts: {
    ...frame(about, about.person),
    ...requestFacts(about),
    wentOn: wentOn(about.request),
    ...timeFacts(about),
    // What was hoped for was written by whoever it was agreed for, not by the colleague who went instead.
    hope: about.request.booking?.first === undefined ? paragraphs(hopeOf(about.request.asked) || '') : [],
    hopedBy: hopedBy(about),
    saidBefore: paragraphs(about.before?.words[quoted[about.stage]] ?? ''),
    reminder: about.reminder !== false,
    last: about.reminder === 'last',
    worth: worth(about.request),
    ...(about.stage !== 1 && { priority: priorityOf(about) }),
    answerAddress: about.person.email !== undefined && about.answerAddress,
    tellUsAddress: about.person.email !== undefined && about.tellUsAddress,
    helper: helperOf(about),
  },
})

/** Of what they answered before, the question whose words are given back to them. */
const quoted = { 1: '', 2: 'learned', 3: 'children' } as const

type Time = Pick<About, 'request' | 'today' | 'calendar'> & {
  readonly stage: Stage
  /** The day on which they are reminded next; absent where nobody can say. */
  readonly remindOn?: Day
}

/** What such a letter says of time, on the day on which it leaves: how long ago it was, and when they are reminded. */
export const timeFacts = (about: Time): Facts => ({
  timeOn: timeOn(lastDayAttended(about.request), about),
  remindOn: about.remindOn !== undefined && dateOnly(about.remindOn),
})

const kinds = { 1: 'week-after', 2: 'weeks-later', 3: 'term-on' } as const

/** 'On 8 October', 'From 8 to 10 October' is said as its last day: what counts is when it ended. */
export const wentOn = ({ asked }: TrainingRequest): string =>
  asked.firstDay === asked.lastDay
    ? `On ${dateOnly(asked.firstDay)}`
    : `Between ${dateOnly(asked.firstDay)} and ${dateOnly(asked.lastDay)}`

/** 'the £358 (fee £140, cover £218)'; 'the time'. */
function worth({ cost }: TrainingRequest): string {
  const lines = cost.lines.filter(({ pence }) => pence !== 0)
  if (cost.total === 0) return 'the time'
  if (lines.length < 2) return `the ${showShort(cost.total)}`
  return `the ${showShort(cost.total)} (${lines.map(({ called, pence }) => `${called} ${showShort(pence)}`).join(', ')})`
}

/** 'priority 2, Maths'; without one 'what it was for'. */
function priorityOf({
  request: { asked },
  plan,
}: {
  readonly request: TrainingRequest
  readonly plan: Plan
}): string {
  const found = plan.find(({ number }) => number === asked.priority)
  return found === undefined ? 'what it was for' : `priority ${found.number}, ${found.name}`
}

/** Who writes it down for somebody without an account: their team leader, while they are there, otherwise the office, or whoever runs training. */
export function helperOf(about: Pick<About, 'person' | 'people' | 'settings' | 'today'>): string {
  const { person, people, settings, today } = about
  const leader = people.find(({ id }) => id === person.teamLeader)
  if (leader && isThere(leader, today)) return leader.name
  return nameOf(people, ownerToday(settings.roles.office, about).email) ?? 'the office'
}
