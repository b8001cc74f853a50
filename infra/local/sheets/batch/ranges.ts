import { behindOf, deleteCells, insertCells } from '../cell-blocks.ts'
import { type Draft, sheetIn } from '../draft.ts'
import { areaInside } from '../inside.ts'
import { needEditor } from '../protect.ts'
import type { Given } from '../state.ts'
import { dimensionOf } from './dimensions.ts'

/** Puts empty cells into a range; what was there moves down (ROWS) or to the right (COLUMNS). */
export function insertRange(draft: Draft, { range = {}, shiftDimension }: Given<'insertRange'>): void {
  const sheet = sheetIn(draft, range.sheetId)
  const area = areaInside(range, sheet)
  const dimension = dimensionOf(shiftDimension)
  needEditor(draft, sheet, behindOf(draft, sheet.id, area, dimension))
  insertCells(draft, sheet.id, area, dimension)
}

/** Takes the cells of a range out; what is below moves up (ROWS), or what is on the right to the left (COLUMNS). */
export function deleteRange(draft: Draft, { range = {}, shiftDimension }: Given<'deleteRange'>): void {
  const sheet = sheetIn(draft, range.sheetId)
  const area = areaInside(range, sheet)
  const dimension = dimensionOf(shiftDimension)
  needEditor(draft, sheet, behindOf(draft, sheet.id, area, dimension))
  deleteCells(draft, sheet.id, area, dimension)
}
