import { badRequest, refuse } from '../refusal.ts'
import { a1Of } from './a1.ts'
import type { Area } from './area.ts'
import { type GridRange, lean, type Sheet } from './state.ts'

/** The cells of a range; refuses one that reaches out of the grid, as Google does for everything that writes. */
export function areaInside(range: GridRange, sheet: Sheet): Area {
  const area = {
    top: range.startRowIndex ?? 0,
    bottom: range.endRowIndex ?? sheet.rowCount,
    left: range.startColumnIndex ?? 0,
    right: range.endColumnIndex ?? sheet.columnCount,
  }
  const inside =
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom <= sheet.rowCount &&
    area.right <= sheet.columnCount &&
    area.top < area.bottom &&
    area.left < area.right
  if (!inside) beyondGrid(sheet, a1Of(sheet, area))
  return area
}

export function beyondGrid(sheet: Sheet, a1: string): never {
  const { rowCount, columnCount } = sheet
  refuse(badRequest(`Range (${a1}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`))
}

/** An area as a range of answers, with all four bounds; those that are 0 are left out. */
export const rangeOf = (sheet: { readonly id: number }, area: Area): GridRange =>
  lean({
    sheetId: sheet.id,
    startRowIndex: area.top,
    endRowIndex: area.bottom,
    startColumnIndex: area.left,
    endColumnIndex: area.right,
  })
