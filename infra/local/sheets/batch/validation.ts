import { areaOf, meet } from '../area.ts'
import { type Draft, invalid, lookNumber, sheetIn } from '../draft.ts'
import { type Given, type GridRange, lean } from '../state.ts'
import { needCondition } from './conditions.ts'
import { changeCells, withPart } from './each-cell.ts'

/** Sets what may be typed in a range; without a rule, anything. */
export function setDataValidation(draft: Draft, { range = {}, rule }: Given<'setDataValidation'>): void {
  if (rule) {
    needCondition(rule.condition, 'DataValidationRule')
    if (onlyElsewhere.includes(rule.condition?.type ?? '')) {
      invalid(`Condition type ${rule.condition?.type} is not supported for data validation.`)
    }
  }
  needUntyped(draft, range)
  changeCells(draft, range, (look, { look: _, ...rest }) => ({
    ...rest,
    look: lookNumber(draft, withPart(look, 'validation', rule && lean(rule))),
  }))
}

/** A column of a table that has a type has its own rule. */
function needUntyped(draft: Draft, range: GridRange): void {
  const sheet = sheetIn(draft, range.sheetId)
  const area = areaOf(range, sheet)
  for (const { range: place, columnProperties = [] } of sheet.tables ?? []) {
    const body = areaOf(place, sheet)
    const typed = columnProperties.some(({ columnType, columnIndex = 0 }) => {
      const left = body.left + columnIndex
      return columnType && meet(area, { top: body.top + 1, bottom: body.bottom, left, right: left + 1 })
    })
    if (typed) invalid('This operation is not allowed on cells in typed columns')
  }
}

/** What only conditional formats and filters can ask. */
const onlyElsewhere = ['TEXT_STARTS_WITH', 'TEXT_ENDS_WITH', 'BLANK', 'NOT_BLANK', 'FILTER_EXPRESSION']
