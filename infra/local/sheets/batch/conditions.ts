import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { invalid } from '../draft.ts'
import type { Lean } from '../state.ts'

type Condition = Lean<sheets_v4.Schema$BooleanCondition>

/** How many values a condition takes, at least and at most; kinds that are not here take none. */
const takes: Readonly<Record<string, readonly [number, number]>> = {
  ...each(['NUMBER_GREATER', 'NUMBER_GREATER_THAN_EQ', 'NUMBER_LESS', 'NUMBER_LESS_THAN_EQ'], [1, 1]),
  ...each(['TEXT_CONTAINS', 'TEXT_NOT_CONTAINS', 'TEXT_STARTS_WITH', 'TEXT_ENDS_WITH'], [1, 1]),
  ...each(['DATE_BEFORE', 'DATE_AFTER', 'DATE_ON_OR_BEFORE', 'DATE_ON_OR_AFTER'], [1, 1]),
  ...each(['ONE_OF_RANGE', 'CUSTOM_FORMULA', 'FILTER_EXPRESSION'], [1, 1]),
  ...each(['NUMBER_BETWEEN', 'NUMBER_NOT_BETWEEN', 'DATE_BETWEEN', 'DATE_NOT_BETWEEN'], [2, 2]),
  // A filter on a data source may name several.
  ...each(['NUMBER_EQ', 'NUMBER_NOT_EQ', 'TEXT_EQ', 'TEXT_NOT_EQ', 'DATE_EQ', 'DATE_NOT_EQ'], [1, Infinity]),
  ...each(['ONE_OF_LIST'], [1, Infinity]),
  ...each(['BOOLEAN'], [0, 2]),
}

function each(
  kinds: readonly string[],
  count: readonly [number, number],
): Readonly<Record<string, readonly [number, number]>> {
  return Object.fromEntries(kinds.map((kind) => [kind, count]))
}

/** Refuses a condition without a kind, or with more or fewer values than its kind takes. */
export function needCondition(condition: Condition | undefined, owner: string): void {
  const { type = 'CONDITION_TYPE_UNSPECIFIED', values = [] } = condition ?? {}
  if (type === 'CONDITION_TYPE_UNSPECIFIED') invalid(`${owner}.condition.type is required.`)
  const [least, most] = takes[type] ?? [0, 0]
  if (values.length >= least && values.length <= most) return
  const words =
    least === most ? `exactly ${least}` : values.length < least ? `at least ${least}` : `at most ${most}`
  const plural = (values.length < least ? least : most) === 1 ? '' : 's'
  invalid(
    `BooleanCondition of type ${type} requires ${words.replace(/\b1$/, 'one')} ConditionValue${plural}.`,
  )
}
