import type { Evaluation } from '../domain/evaluation/evaluation.ts'
import { seeingAwaited } from '../domain/evaluation/seen-used.ts'
import type { Store } from '../outside.ts'
import { writing } from './books.ts'
import type { Known } from './known.ts'
import { settledOn } from './owe.ts'

/**
 * Whether a team leader may be about to say what they have seen in use, so that their form is read by each look. Notes
 * on which day each letter that asks has left; until then nobody can answer it.
 */
export async function awaitSeen(
  store: Store,
  school: string,
  evaluations: readonly Evaluation[],
  known: Known,
): Promise<boolean> {
  let awaited = false
  for (const one of evaluations) {
    const seen = one.seen?.letter === undefined ? one.seen : await noteLeft(store, school, one)
    awaited ||= seeingAwaited(seen, known)
  }
  return awaited
}

const noteLeft = (
  store: Store,
  school: string,
  { request, stage }: Evaluation,
): Promise<Evaluation['seen']> =>
  store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const evaluation = await books.evaluation(request, stage)
    const key = evaluation?.seen?.letter
    const letter = key === undefined ? undefined : await books.envelopeOf(key)
    if (evaluation?.seen === undefined || letter?.state === 'pending' || letter?.state === 'sending')
      return evaluation?.seen
    const { letter: _, ...seen } = evaluation.seen
    const reached = letter !== undefined && !neverArrived.includes(letter.state)
    const noted = { ...seen, ...(reached && { leftOn: settledOn(letter) }) }
    books.saveEvaluation({ ...evaluation, seen: noted })
    return noted
  })

const neverArrived: readonly string[] = ['failed', 'suppressed', 'overtaken']
