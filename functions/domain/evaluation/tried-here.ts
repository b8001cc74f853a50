import { fewest, peopleIn } from '../governors/count.ts'
import type { Evaluation, StageAnswer } from './evaluation.ts'

type Using = NonNullable<StageAnswer['using']>

/** Whether what people learned is used, by activity, as they said last. */
export type TriedHere = { readonly activities: number; readonly by: Readonly<Record<Using, number>> }

/**
 * How many activities are used, and how many were tried and stopped (SA7): to tell a school that it may try. Nothing
 * is scored by it, and nothing told while fewer than five people have said.
 */
export function triedHere(evaluations: readonly Evaluation[]): TriedHere | undefined {
  const said = evaluations
    .filter(({ state, answer }) => state === 'answered' && answer?.using !== undefined)
    .toSorted((one, other) => one.stage - other.stage)
  if (peopleIn(said) < fewest) return undefined
  const last = [...new Map(said.map((one) => [one.request, one.answer?.using])).values()]
  const count = (using: Using): number => last.filter((one) => one === using).length
  const by = {
    ...{ 'a lot': count('a lot'), some: count('some') },
    ...{ 'not yet': count('not yet'), stopped: count('stopped') },
  }
  return { activities: last.length, by }
}
