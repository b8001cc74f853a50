import type { TrainingRequest } from '../request/request.ts'
import { dateWithYear } from '../request/when.ts'
import type { Calendar } from '../school/calendar.ts'
import type { Day } from '../school/day.ts'
import type { Evaluation } from './evaluation.ts'
import { planned, waived } from './ladder.ts'

/** What the CPD lead can do beside a row of Impact (SB21). */
export const closingChoices = ['let it go', 'ask again', 'ask once more, a term on'] as const
export type ClosingChoice = (typeof closingChoices)[number]

/** What follows from a choice: an evaluation that now stands otherwise, or a sentence for the row. Neither: it has been done. */
export type Closed =
  | { readonly evaluation: Evaluation; readonly happened: string }
  | { readonly say: string }
  | undefined

/**
 * Makes a choice so: what is on the list is let go with a reason, or asked again from the first letter on; and what
 * was answered after some weeks is asked about once more a term on, although it was too short or too cheap to owe that.
 *
 * @param last the evaluation of the last stage, if there is one already
 */
export function close(
  evaluation: Evaluation,
  { choice, because }: { readonly choice: ClosingChoice; readonly because: string },
  given: {
    readonly request: TrainingRequest
    readonly last: Evaluation | undefined
    readonly calendar: Calendar
    readonly today: Day
  },
): Closed {
  if (choice === 'ask once more, a term on') return askOnceMore(evaluation, given)
  if (evaluation.state === 'answered') return { say: 'This has been answered; nothing is left to choose.' }
  if (evaluation.state !== 'listed') return undefined
  if (choice === 'ask again')
    return {
      evaluation: {
        ...evaluation,
        state: 'planned',
        listedOn: undefined,
        letter: undefined,
        dueOn: given.today,
      },
      happened: 'is asked again from the beginning',
    }
  if (because === '') return { say: 'Please say why under “Because”; then it is let go.' }
  return { evaluation: waived(evaluation, because), happened: `is let go: “${because}”` }
}

function askOnceMore(
  { stage, state }: Evaluation,
  { request, last, calendar, today }: Parameters<typeof close>[2],
): Closed {
  if (stage !== 2 || state !== 'answered')
    return { say: 'Only what was answered after some weeks can be asked about once more.' }
  const evaluation = { ...planned(request, 3, calendar), wanted: true } as const
  const on = evaluation.dueOn ?? today
  if (last !== undefined && (last.wanted || last.state !== 'stopped'))
    return last.dueOn === undefined
      ? undefined
      : { say: `They are asked on ${dateWithYear(last.dueOn)} at the earliest.` }
  return { evaluation, happened: `is asked about once more, on ${dateWithYear(on)} at the earliest` }
}
