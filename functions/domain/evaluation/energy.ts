import { counted, peopleIn, type Told } from '../governors/count.ts'
import type { HalfRating } from '../governors/report.ts'
import { type Day, dayOf } from '../school/day.ts'
import { schoolYearOf, shownSince } from '../school/school-year.ts'
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
  const years = [schoolYearOf(shownSince(today)), schoolYearOf(today)]
  return years.map((year) => energyOf(evaluations, year))
}

function energyOf(evaluations: readonly Evaluation[], year: string): Energy {
  const said = evaluations.flatMap(({ state, person, answer }) =>
    state === 'answered' && answer?.energy !== undefined && schoolYearOf(dayOf(answer.at)) === year
      ? [{ person, mark: answer.energy }]
      : [],
  )
  const n = counted(peopleIn(said))
  return n === 'withheld' || n === 0 ? { year, n } : { year, n, median: median(said.map(({ mark }) => mark)) }
}
