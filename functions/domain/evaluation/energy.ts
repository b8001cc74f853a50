import { counted, fewest, type Told } from '../governors/count.ts'
import type { HalfRating } from '../governors/report.ts'
import { type Day, dayOf, daysAfter } from '../school/day.ts'
import { schoolYearOf, schoolYearSpan } from '../school/school-year.ts'
import type { Evaluation, Rating } from './evaluation.ts'
import { median } from './median.ts'

/** How much fresh energy training gave, a term or two on, to those who said so in a school year. */
export type Energy = {
  readonly year: string
  readonly n: Told
  /** Only where five people or more have said. */
  readonly median?: Rating | HalfRating
}

/** The year before and this one (SA8), so that a school sees which way it goes. Nothing is scored by it. */
export function energy(evaluations: readonly Evaluation[], today: Day): readonly Energy[] {
  const year = schoolYearOf(today)
  const before = schoolYearOf(daysAfter(schoolYearSpan(year).from, -1))
  return [before, year].map((one) => energyOf(evaluations, one))
}

function energyOf(evaluations: readonly Evaluation[], year: string): Energy {
  const said = evaluations.flatMap(({ state, person, answer }) =>
    state === 'answered' && answer?.energy !== undefined && schoolYearOf(dayOf(answer.at)) === year
      ? [{ person, mark: answer.energy }]
      : [],
  )
  const people = new Set(said.map(({ person }) => person)).size
  const marks = said.map(({ mark }) => mark)
  return { year, n: counted(people), ...(people >= fewest && { median: median(marks) }) }
}
