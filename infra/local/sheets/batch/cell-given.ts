import { asksFor, type Mask, maskOf, updated } from '../../masks.ts'
import { notServed, refuse } from '../../refusal.ts'
import { forBothColours } from '../colours.ts'
import { cellWith, type Draft, invalid, lookNumber, lookOf } from '../draft.ts'
import { formatGiven } from '../format-given.ts'
import { type Cell, type Given, type Lean, lean, type Value } from '../state.ts'
import { withPart } from './each-cell.ts'
import { fieldsOf, knownFields } from './fields.ts'

export type CellData = NonNullable<Given<'repeatCell'>['cell']>

const served = ['userEnteredValue', 'userEnteredFormat', 'dataValidation', 'note']
const others = [
  'effectiveValue',
  'effectiveFormat',
  'formattedValue',
  'hyperlink',
  'textFormatRuns',
  'pivotTable',
  'dataSourceTable',
  'dataSourceFormula',
  'chipRuns',
]

/** The mask of a request about cells; naming one of a colour's two fields means both. */
export function cellMask(given: { readonly fields?: string }): Mask {
  const mask = fieldsOf(given)
  knownFields(mask, [...served, ...others])
  return forBothColours(mask)
}

/** A cell with the parts that the mask names taken from what was given. */
export function cellGiven(draft: Draft, old: Cell | null, given: CellData, mask: Mask): Cell | null {
  const cannot = ['textFormatRuns', 'pivotTable', 'dataSourceTable', 'dataSourceFormula', 'chipRuns'] as const
  const odd = cannot.find((part) => given[part] !== undefined)
  if (odd) refuse(notServed(`CellData.${odd}`))
  return cellWith({
    ...(old ?? {}),
    ...(asksFor(mask, 'userEnteredValue') ? { value: valueGiven(given.userEnteredValue) } : {}),
    ...(asksFor(mask, 'note') ? { note: given.note === '' ? undefined : given.note } : {}),
    look: lookAfter(draft, old, given, mask),
  })
}

function lookAfter(draft: Draft, old: Cell | null, given: CellData, mask: Mask): number | undefined {
  const format = maskOf(mask, 'userEnteredFormat')
  const validation = maskOf(mask, 'dataValidation')
  if (!format && !validation) return old?.look
  let look = lookOf(draft.book, old)
  if (format)
    look = withPart(look, 'format', updated(look.format, formatGiven(given.userEnteredFormat), format))
  if (validation) look = withPart(look, 'validation', given.dataValidation && lean(given.dataValidation))
  return lookNumber(draft, look)
}

/** What is entered; empty text empties the cell. Text stays text, whatever it begins with. */
function valueGiven(given: Lean<CellData>['userEnteredValue']): Value | undefined {
  if (!given) return undefined
  if (given.stringValue !== undefined) return textValue(given.stringValue)
  if (given.numberValue !== undefined) return { numberValue: given.numberValue }
  if (given.boolValue !== undefined) return { boolValue: given.boolValue }
  if (given.formulaValue !== undefined) return { formulaValue: given.formulaValue }
  return undefined
}

const longest = 50_000

function textValue(text: string): Value | undefined {
  if (text.length > longest) {
    invalid(`Your input contains more than the maximum of ${longest} characters in a single cell.`)
  }
  return text === '' ? undefined : { stringValue: text }
}
