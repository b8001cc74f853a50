import type { Need } from '../../domain/development/need.ts'
import { needKey, type Served, type ServedNeeds } from '../../domain/development/need-served.ts'
import type { Evaluation, StageAnswer } from '../../domain/evaluation/evaluation.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import type { Day } from '../../domain/school/day.ts'
import { capital } from '../../domain/sentence.ts'

/** What is known when it is said where a need stands. */
export type NeedFacts = {
  readonly today: Day
  readonly served: ServedNeeds
  readonly evaluations: readonly Evaluation[]
}

/**
 * Where a need stands, in a sentence (SA25): what is agreed for it, and once that is over what its person
 * says of it. Whether it is met is for the coordinator to say: “met?” is only asked.
 */
export function needStands(need: Need, { today, served, evaluations }: NeedFacts): string {
  const by = served[needKey(need)]
  if (need.became === 'met' || need.became === 'not met')
    return `${capital(need.became)}${by === undefined ? '' : `; ${named(by)}`}.`
  if (by === undefined) return `${capital(need.became)}.`
  if (by.lastDay >= today) return `Planned: ${named(by)}, ${dateWithYear(by.lastDay)}.`
  const using = evaluations.findLast(({ request, answer }) => request === by.request && answer?.using)?.answer
  const over = `${capital(named(by))} was on ${dateWithYear(by.lastDay)}.`
  return `${over} ${using?.using === undefined ? 'Is it met?' : proposals[using.using]}`
}

const named = ({ request, title }: Served): string => `${request}, ${title}`

/** What is asked, where they have said whether they use it. */
const proposals: Readonly<Record<NonNullable<StageAnswer['using']>, string>> = {
  'a lot': 'They use it a lot: met?',
  some: 'They use some of it: met?',
  'not yet': 'They do not use it yet: not met?',
  stopped: 'They have stopped using it: not met?',
}
