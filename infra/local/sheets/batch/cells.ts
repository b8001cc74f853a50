import { asksFor } from '../../masks.ts'
import type { Area } from '../area.ts'
import { cellsOf, type Draft, invalid, sheetIn } from '../draft.ts'
import { formulaMoved } from '../formula-moved.ts'
import { areaInside } from '../inside.ts'
import { needEditor } from '../protect.ts'
import type { Given, Sheet } from '../state.ts'
import { cellGiven, cellMask } from './cell-given.ts'
import { changeCells } from './each-cell.ts'

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
      cells.set(...at, cellGiven(draft, cells.get(...at), values[column] ?? {}, mask))
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

/** Gives every cell of a range the same parts. A formula reads as if it was copied from the first cell. */
export function repeatCell(draft: Draft, given: Given<'repeatCell'>): void {
  const mask = cellMask(given)
  const { cell = {}, range = {} } = given
  const formula = cell.userEnteredValue?.formulaValue
  changeCells(draft, range, (_, old) => cellGiven(draft, old, cell, mask))
  if (formula === undefined || !asksFor(mask, 'userEnteredValue')) return
  const cells = cellsOf(draft, range.sheetId ?? 0)
  const area = areaInside(range, sheetIn(draft, range.sheetId))
  for (let row = area.top; row < area.bottom; row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      const formulaValue = formulaMoved(formula, row - area.top, column - area.left)
      cells.set(row, column, { ...cells.get(row, column), value: { formulaValue } })
    }
  }
}
