import { asksFor, type Mask, maskOf, updated } from '../../masks.ts'
import { notServed, refuse } from '../../refusal.ts'
import type { Area } from '../area.ts'
import { forBothColours, inColours } from '../colours.ts'
import { cellsOf, cellWith, type Draft, invalid, lookNumber, lookOf, sheetIn } from '../draft.ts'
import { areaInside } from '../inside.ts'
import { needEditor } from '../protect.ts'
import { type Cell, type Given, type Lean, type Look, lean, type Sheet, type Value } from '../state.ts'
import { fieldsOf, knownFields } from './fields.ts'

type CellData = NonNullable<Given<'repeatCell'>['cell']>

/** Writes cells from a corner on, or into a range; in a range, what the rows leave out is emptied. */
export function updateCells(draft: Draft, given: Given<'updateCells'>): void {
  const mask = cellMask(given)
  const { start, range, rows = [] } = given
  if (!start === !range) invalid('Exactly one of start and range must be set.')
  const sheet = sheetIn(draft, (start ?? range)?.sheetId)
  const area = range ? areaInside(range, sheet) : areaFrom(sheet, start ?? {}, rows)
  for (const [index, row] of rows.entries()) needRoom(area, index, row.values?.length ?? 0)
  needEditor(draft, sheet, area)

  const cells = cellsOf(draft, sheet.id)
  const rowCount = range ? area.bottom - area.top : rows.length
  for (let index = 0; index < rowCount; index += 1) {
    const values = rows[index]?.values ?? []
    const columnCount = range ? area.right - area.left : values.length
    for (let column = 0; column < columnCount; column += 1) {
      const at = [area.top + index, area.left + column] as const
      cells.set(...at, cellAfter(draft, cells.get(...at), values[column] ?? {}, mask))
    }
  }
}

function areaFrom(
  sheet: Sheet,
  start: NonNullable<Given<'updateCells'>['start']>,
  rows: NonNullable<Given<'updateCells'>['rows']>,
): Area {
  const { rowIndex: top = 0, columnIndex: left = 0 } = start
  if (top >= sheet.rowCount) {
    invalid(`GridCoordinate.rowIndex[${top}] is after last row in grid[${sheet.rowCount - 1}]`)
  }
  if (left >= sheet.columnCount) {
    invalid(`GridCoordinate.columnIndex[${left}] is after last column in grid[${sheet.columnCount - 1}]`)
  }
  const widest = Math.max(1, ...rows.map(({ values = [] }) => values.length))
  return {
    top,
    left,
    bottom: Math.min(sheet.rowCount, top + Math.max(1, rows.length)),
    right: Math.min(sheet.columnCount, left + widest),
  }
}

function needRoom(area: Area, index: number, width: number): void {
  const row = area.top + index
  const column = area.left + width - 1
  if (row >= area.bottom) {
    invalid(`Attempting to write row: ${row}, beyond the last requested row of: ${area.bottom - 1}`)
  }
  if (column >= area.right) {
    invalid(`Attempting to write column: ${column}, beyond the last requested column of: ${area.right - 1}`)
  }
}

/** Gives every cell of a range the same parts. */
export function repeatCell(draft: Draft, given: Given<'repeatCell'>): void {
  const mask = cellMask(given)
  const { cell = {} } = given
  if (cell.userEnteredValue?.formulaValue !== undefined) refuse(notServed('A formula in repeatCell'))
  changeCells(draft, given.range ?? {}, (_, old) => cellAfter(draft, old, cell, mask))
}

/** Sets what may be typed in a range; without a rule, anything. */
export function setDataValidation(draft: Draft, { range = {}, rule }: Given<'setDataValidation'>): void {
  if (rule && !rule.condition?.type) invalid('DataValidationRule.condition.type is required.')
  if (rule?.condition?.type === 'ONE_OF_LIST' && !rule.condition.values?.length) {
    invalid('BooleanCondition of type ONE_OF_LIST requires at least one ConditionValue.')
  }
  changeCells(draft, range, (look, { look: _, ...rest }) => ({
    ...rest,
    look: lookNumber(draft, withPart(look, 'validation', rule && lean(rule))),
  }))
}

/** What a change makes of a look is the same for every cell that has it, so it is worked out once. */
function changeCells(
  draft: Draft,
  range: NonNullable<Given<'repeatCell'>['range']>,
  change: (look: Look, cell: Cell) => Cell | null,
): void {
  const sheet = sheetIn(draft, range.sheetId)
  const area = areaInside(range, sheet)
  needEditor(draft, sheet, area)
  const cells = cellsOf(draft, sheet.id)
  const bare = new Map<number | undefined, Cell | null>()
  for (let row = area.top; row < area.bottom; row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      const old = cells.get(row, column)
      const onlyLook = old === null || (old.value === undefined && old.note === undefined)
      const done = onlyLook ? bare.get(old?.look) : undefined
      const after = done === undefined ? change(lookOf(draft.book, old), old ?? {}) : done
      const cell = after && cellWith(after)
      if (onlyLook) bare.set(old?.look, cell)
      cells.set(row, column, cell)
    }
  }
}

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

function cellMask(given: { readonly fields?: string }): Mask {
  const mask = fieldsOf(given)
  knownFields(mask, [...served, ...others])
  return forBothColours(mask)
}

/** A cell with the parts that the mask names taken from what was given. */
function cellAfter(draft: Draft, old: Cell | null, given: CellData, mask: Mask): Cell | null {
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
    look = withPart(look, 'format', updated(look.format, inColours(given.userEnteredFormat), format))
  if (validation) look = withPart(look, 'validation', given.dataValidation && lean(given.dataValidation))
  return lookNumber(draft, look)
}

const withPart = <P extends keyof Look>(look: Look, part: P, value: Look[P]): Look => {
  const { [part]: _, ...rest } = look
  return value === undefined ? rest : { ...rest, [part]: value }
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
