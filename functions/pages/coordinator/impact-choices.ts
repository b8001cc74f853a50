import { type ClosingChoice, closingChoices } from '../../domain/evaluation/close.ts'
import { type Stage, stages } from '../../domain/evaluation/evaluation.ts'
import type { RequestId } from '../../domain/request/request.ts'
import { capital } from '../../domain/sentence.ts'
import { type Column, type RowRead, textOf } from '../tab.ts'

/** What the CPD lead chose beside a row of Impact. */
export type ImpactChoice = {
  readonly key: string
  readonly request: RequestId
  readonly stage: Stage
  readonly choice: ClosingChoice
  readonly because: string
}

/** Where something can be chosen beside what is on the list and what people wrote. */
export const choiceColumns: readonly Column[] = [
  {
    id: 'choice',
    heading: 'Your choice',
    whose: 'theirs',
    width: 130,
    choices: closingChoices.map(capital),
    wrap: true,
  },
  { id: 'because', heading: 'Because', whose: 'theirs', width: 150, wrap: true },
]

/** What was chosen, and a sentence by key where that cannot be. */
export function impactChoices(rows: readonly RowRead[]): {
  readonly chosen: readonly ImpactChoice[]
  readonly says: Readonly<Record<string, string>>
} {
  const typed = rows.filter(({ cells }) => textOf(cells.choice) !== '')
  const read = typed.map((row) => [textOf(row.cells.key), choiceIn(row)] as const)
  return {
    chosen: read.flatMap(([, one]) => (typeof one === 'string' ? [] : [one])),
    says: Object.fromEntries(
      read.flatMap(([key, one]) => (typeof one === 'string' ? [[key, one] as const] : [])),
    ),
  }
}

function choiceIn({ cells }: RowRead): ImpactChoice | string {
  const key = textOf(cells.key)
  const [, request, number] = /^(?:in vain|words)\/(R-\d+[a-z]{0,2})\/(\d)$/.exec(key) ?? []
  const stage = stages.find((one) => String(one) === number)
  if (request === undefined || stage === undefined) return 'Nothing can be chosen in this row.'
  const choice = closingChoices.find((one) => one === textOf(cells.choice).trim().toLowerCase())
  if (choice === undefined) return `Please choose one of: ${closingChoices.map(capital).join('; ')}.`
  return { key, request: request as RequestId, stage, choice, because: textOf(cells.because).trim() }
}
