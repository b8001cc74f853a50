import { type Closed, close } from '../domain/evaluation/close.ts'
import type { Evaluation } from '../domain/evaluation/evaluation.ts'
import type { Outside } from '../outside.ts'
import { impactTab } from '../pages/coordinator/impact.ts'
import { type ImpactChoice, impactChoices } from '../pages/coordinator/impact-choices.ts'
import { writing } from './books.ts'
import type { Known } from './known.ts'
import type { Pulled } from './pull.ts'
import { rowsOn } from './read-tab.ts'

/** What is said beside rows of Impact, by their key. */
export type ImpactSays = Readonly<Record<string, string>>

/** Makes so what the CPD lead chose beside rows of Impact (SB21): once each, with the reason in the history. */
export async function closeEvaluations(
  outside: Outside,
  school: string,
  { coordinator }: Pulled,
  known: Known,
): Promise<ImpactSays> {
  const { chosen, says } = impactChoices(rowsOn(impactTab, coordinator))
  const said = await Promise.all(
    chosen.map(async (one) => [one.key, await closeOne(outside, school, one, known)] as const),
  )
  return { ...says, ...Object.fromEntries(said) }
}

const closeOne = (outside: Outside, school: string, one: ImpactChoice, known: Known): Promise<string> =>
  outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const [request, evaluation, last] = await Promise.all([
      books.request(one.request),
      books.evaluation(one.request, one.stage),
      books.evaluation(one.request, 3),
    ])
    if (request === undefined || evaluation === undefined) return ''
    const closed: Closed = close(evaluation, one, { ...known, request, last })
    if (closed === undefined) return ''
    if ('say' in closed) return closed.say
    books.saveEvaluation(closed.evaluation)
    books.record(
      causeOf(closed.evaluation, known),
      `How did it go, ${request.id}: ${closed.happened}.`,
      request.id,
      known.now,
    )
    return ''
  })

const causeOf = ({ request, stage, state }: Evaluation, { now }: Known): string =>
  `${request}/evaluation ${stage}/${state}/${now}`
