import { isPast, tookPlace } from '../booking/booking.ts'
import { providerOf } from '../development/provider.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { Calendar } from '../school/calendar.ts'
import type { Day } from '../school/day.ts'
import { labelOf, type Plan } from '../school/plan.ts'
import { type Evaluation, lenses, type StageAnswer } from './evaluation.ts'
import { type Spread, spread } from './spread.ts'

/** What the school knows of its activities and of what came of them. */
export type ImpactFacts = {
  readonly today: Day
  readonly plan: Plan
  readonly calendar: Calendar
  readonly requests: readonly TrainingRequest[]
  readonly evaluations: readonly Evaluation[]
}

/** What came of the activities that have something in common. */
export type ImpactLine = {
  readonly by: 'priority' | 'kind' | 'source' | 'provider'
  /** What stays the same when it is called otherwise: the number of a priority, the key of a provider, or the word itself. */
  readonly id: string
  readonly name: string
  /** Those that took place, free ones among them; nobody is asked about those. */
  readonly activities: number
  /** Sets of questions, two for each activity that was approved. */
  readonly asked: number
  readonly answered: number
  readonly lenses: readonly Spread[]
}

/**
 * What came of activities (SB8, SA15), four ways: by priority, also where nothing took place yet; by
 * kind; by where they come from; and by provider, where they are from outside. A median needs five people
 * behind it, as in the governors' report.
 */
export function impact(facts: ImpactFacts): readonly ImpactLine[] {
  const went = facts.requests.filter((request) => tookPlace(request) && isPast(request, facts.today))
  const priorities = [...new Set([...facts.plan.map(({ number }) => number), ...prioritiesOf(went)])]
  return [
    ...priorities.map((number) =>
      line(
        { by: 'priority', id: number || 'none', name: named(number, facts.plan) },
        went.filter(isFor(number)),
        facts.evaluations,
      ),
    ),
    ...each('kind', went, facts.evaluations),
    ...each('source', went, facts.evaluations),
    ...eachProvider(went, facts.evaluations),
  ]
}

/** Priorities of activities; those for none of them come last. */
const prioritiesOf = (went: readonly TrainingRequest[]): readonly string[] =>
  went.map(({ asked }) => asked.priority ?? '').sort((one, other) => (one === '' ? 1 : other === '' ? -1 : 0))

const isFor =
  (number: string) =>
  ({ asked }: TrainingRequest): boolean =>
    (asked.priority ?? '') === number

function named(number: string, plan: Plan): string {
  if (number === '') return 'none of them'
  const priority = plan.find((one) => one.number === number)
  return priority === undefined ? `${number} (no longer on the plan)` : labelOf(priority)
}

const each = (
  by: 'kind' | 'source',
  went: readonly TrainingRequest[],
  evaluations: readonly Evaluation[],
): readonly ImpactLine[] =>
  [...new Set(went.map(({ asked }) => asked[by]))].sort().map((name) =>
    line(
      { by, id: name, name },
      went.filter(({ asked }) => asked[by] === name),
      evaluations,
    ),
  )

/** By whoever gave them, as the Office's Providers tab knows them, under the name written last. */
function eachProvider(
  went: readonly TrainingRequest[],
  evaluations: readonly Evaluation[],
): readonly ImpactLine[] {
  const known = went
    .toSorted((one, other) => other.asked.lastDay.localeCompare(one.asked.lastDay))
    .flatMap((request) => {
      const provider = providerOf(request.asked)
      return provider === undefined ? [] : [{ ...provider, request }]
    })
  return [...Map.groupBy(known, ({ key }) => key)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, theirs]) =>
      line(
        { by: 'provider', id, name: theirs[0]?.name ?? id },
        theirs.map(({ request }) => request),
        evaluations,
      ),
    )
}

function line(
  about: Pick<ImpactLine, 'by' | 'id' | 'name'>,
  activities: readonly TrainingRequest[],
  evaluations: readonly Evaluation[],
): ImpactLine {
  const ids = new Set(activities.map(({ id }) => id))
  const theirs = evaluations.filter(({ request }) => ids.has(request))
  const answered = theirs.filter(({ state }) => state === 'answered')
  return {
    ...about,
    activities: activities.length,
    asked: theirs.filter(({ state, askedOn }) => askedOn !== undefined || state === 'answered').length,
    answered: answered.length,
    lenses: lenses.map((lens) => spread(lens, answered)),
  }
}

/** An evaluation with the activity that it is about. */
export type About = { readonly evaluation: Evaluation; readonly request: TrainingRequest }

/**
 * The coordinator's list (SA15, SB21): what somebody said was not right, then what was asked and reminded in
 * vain, oldest first. The CPD lead asks in passing, has it asked again, or lets it go; what was asked in vain goes
 * after a term, when nobody would remember.
 */
export function onTheList({
  evaluations,
  requests,
}: Pick<ImpactFacts, 'evaluations' | 'requests'>): readonly About[] {
  const listed = evaluations.filter(({ state }) => state === 'listed')
  return withRequests(listed, requests).toSorted((one, other) =>
    (one.evaluation.listedOn ?? '').localeCompare(other.evaluation.listedOn ?? ''),
  )
}

/** What was not asked, or not to the end, because a later stage was due by then; by reference. */
export const askedLater = ({
  evaluations,
  requests,
}: Pick<ImpactFacts, 'evaluations' | 'requests'>): readonly About[] =>
  withRequests(
    evaluations.filter(({ state, gaveWayTo }) => state === 'stopped' && gaveWayTo !== undefined),
    requests,
  ).toSorted((one, other) => one.request.id.localeCompare(other.request.id))

/** All that people answered, as far as the activity is known. */
export const answers = ({
  evaluations,
  requests,
}: Pick<ImpactFacts, 'evaluations' | 'requests'>): readonly (About & { readonly answer: StageAnswer })[] =>
  withRequests(
    evaluations.filter(({ state }) => state === 'answered'),
    requests,
  ).flatMap((one) => (one.evaluation.answer ? [{ ...one, answer: one.evaluation.answer }] : []))

/** Evaluations with their activities, as far as those are known. */
export function withRequests(
  evaluations: readonly Evaluation[],
  requests: readonly TrainingRequest[],
): readonly About[] {
  const known = new Map(requests.map((request) => [request.id, request]))
  return evaluations.flatMap((evaluation) => {
    const request = known.get(evaluation.request)
    return request === undefined ? [] : [{ evaluation, request }]
  })
}
