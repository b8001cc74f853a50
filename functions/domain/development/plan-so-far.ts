import { isAgreed } from '../booking/booking.ts'
import { sum } from '../budget/money.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { Day } from '../school/day.ts'
import type { Plan, Priority } from '../school/plan.ts'
import { schoolYearOf } from '../school/school-year.ts'

/** What has become of a priority of the plan in this school year (SA29). */
export type SoFar = {
  readonly waiting: number
  /** Agreed, or free and logged. */
  readonly agreed: number
  /** True cost of what was agreed, in pence. */
  readonly pence: number
  readonly minutes: number
  /** Sets of questions, and how many came back. */
  readonly asked: number
  readonly answered: number
  /** What somebody should look at; empty when planned training is under way. */
  readonly say: string
}

export type PlanFacts = {
  readonly today: Day
  readonly plan: Plan
  readonly requests: readonly TrainingRequest[]
  readonly evaluations: readonly Evaluation[]
}

/** Each priority by its number, and the true cost of what helps none of them though no law requires it, in pence. */
export function planSoFar(facts: PlanFacts): {
  readonly by: Readonly<Record<string, SoFar>>
  readonly unlinked: number
} {
  const year = schoolYearOf(facts.today)
  const requests = facts.requests.filter(({ asked }) => schoolYearOf(asked.lastDay) === year)
  const numbers = new Set(facts.plan.map(({ number }) => number))
  const unlinked = requests.filter(
    ({ asked }) =>
      asked.kind !== 'required by law' && (asked.priority === undefined || !numbers.has(asked.priority)),
  )
  return {
    by: Object.fromEntries(
      facts.plan.map((priority) => [priority.number, soFar(priority, requests, facts.evaluations)]),
    ),
    unlinked: sum(...unlinked.filter(isAgreed).map(({ cost }) => cost.total)),
  }
}

function soFar(
  priority: Priority,
  requests: readonly TrainingRequest[],
  evaluations: readonly Evaluation[],
): SoFar {
  const theirs = requests.filter(({ asked }) => asked.priority === priority.number)
  const waiting = theirs.filter(({ decision }) => decision.stage === 'waiting').length
  const agreed = theirs.filter(isAgreed)
  const ids = new Set(agreed.map(({ id }) => id))
  const asked = evaluations.filter(({ request, askedOn }) => ids.has(request) && askedOn !== undefined)
  return {
    waiting,
    agreed: agreed.length,
    pence: sum(...agreed.map(({ cost }) => cost.total)),
    minutes: sum(...agreed.map((request) => request.asked.minutes)),
    asked: asked.length,
    answered: asked.filter(({ state }) => state === 'answered').length,
    say: toLookAt(priority.planned !== '', waiting + agreed.length > 0),
  }
}

function toLookAt(planned: boolean, underWay: boolean): string {
  if (planned) return underWay ? '' : 'Training is planned, and nobody has asked for any yet.'
  return underWay
    ? 'No training is planned, though some is under way: write it down here.'
    : 'No training is planned and none is asked for.'
}
