import { isAgreed } from '../booking/booking.ts'
import type { RequestId, TrainingRequest } from '../request/request.ts'
import type { Day } from '../school/day.ts'
import type { Plan } from '../school/plan.ts'
import { schoolYearOf } from '../school/school-year.ts'
import { list } from '../sentence.ts'
import { isUnmet, type Need, type NeedSource, needSources } from './need.ts'

/** Whose needs planned training comes from (SA26). */
export const strands = ['school', 'national', 'local', 'individual'] as const
export type Strand = (typeof strands)[number]

export const strandOf: Readonly<Record<NeedSource, Strand>> = {
  'school plan': 'school',
  'quality mark': 'national',
  'required by law': 'national',
  'Ofsted or local authority': 'local',
  appraisal: 'individual',
  induction: 'individual',
  'own idea': 'individual',
  'return to work': 'individual',
}

/** What was planned from one source, and what came of it in this school year (SB7, SA26). */
export type FromSource = {
  readonly source: NeedSource
  readonly needs: number
  /** Of those, for how many something is still to be agreed. */
  readonly open: number
  readonly unmet: number
  /** Activities that were agreed or logged for it. */
  readonly activities: number
}

export type PlannedFacts = {
  readonly today: Day
  readonly plan: Plan
  /** As they stand now: with what was agreed for each. */
  readonly needs: readonly Need[]
  readonly requests: readonly TrainingRequest[]
}

/** Counts of needs and activities by source; those without either are left out, strands without either are named. */
export function plannedSoFar({ today, plan, needs, requests }: PlannedFacts): {
  readonly by: readonly FromSource[]
  readonly activities: number
  readonly unplanned: number
  /** Empty where there is nothing to say. */
  readonly say: string
} {
  const year = schoolYearOf(today)
  const given = requests.filter((one) => isAgreed(one) && schoolYearOf(one.asked.lastDay) === year)
  const from = given.map((request) => plannedFrom(request, { plan, needs }))
  const by = needSources
    .map((source): FromSource => {
      const theirs = needs.filter((need) => need.source === source)
      return {
        source,
        needs: theirs.length,
        open: theirs.filter(({ became }) => became === 'open').length,
        unmet: theirs.filter(isUnmet).length,
        activities: from.filter((one) => one === source).length,
      }
    })
    .filter((line) => line.needs + line.activities > 0)
  const none = strands.filter((strand) => !by.some(({ source }) => strandOf[source] === strand))
  return {
    by,
    activities: given.length,
    unplanned: from.filter((source) => source === undefined).length,
    say: by.length === 0 || none.length === 0 ? '' : `Not yet among what is planned: ${list(none)} needs.`,
  }
}

/**
 * Where an activity was planned: by law, by a need that it serves (their own before those that the plan
 * raises), or by a priority that has training planned. `undefined`: it came up in the year, which is no fault.
 */
export function plannedFrom(
  { id, asked }: TrainingRequest,
  { plan, needs }: Pick<PlannedFacts, 'plan' | 'needs'>,
): NeedSource | undefined {
  if (asked.kind === 'required by law') return 'required by law'
  const served = servedBy(id, needs)
  const own = served.find(({ raisedBy }) => raisedBy === undefined) ?? served[0]
  if (own !== undefined) return own.source
  const priority = plan.find(({ number }) => number === asked.priority)
  return priority !== undefined && priority.planned.trim() !== '' ? 'school plan' : undefined
}

const servedBy = (id: RequestId, needs: readonly Need[]): readonly Need[] =>
  needs.filter((need) => need.servedBy === id)
