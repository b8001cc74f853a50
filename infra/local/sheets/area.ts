import { badRequest, refuse } from '../refusal.ts'
import { a1Of, letters } from './a1.ts'
import type { GridRange, Sheet } from './state.ts'

/** A block of cells, counted from 0; `bottom` and `right` are the first outside it. */
export type Area = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The cells of a range that are in the grid; open ends are filled from it. */
export const areaOf = (range: GridRange, sheet: Sheet): Area => ({
  top: range.startRowIndex ?? 0,
  bottom: Math.min(range.endRowIndex ?? sheet.rowCount, sheet.rowCount),
  left: range.startColumnIndex ?? 0,
  right: Math.min(range.endColumnIndex ?? sheet.columnCount, sheet.columnCount),
})

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

export const meet = (one: Area, other: Area): boolean =>
  one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right

export const within = (inner: Area, outer: Area): boolean =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right

/** An area as people say it, such as 'column C', 'columns C to E' or 'C3:E9'. */
export function inWords(area: Area, sheet: Sheet): string {
  const wholeColumns = area.top === 0 && area.bottom >= sheet.rowCount
  if (!wholeColumns) return a1Of(sheet, area).replace(/^.*!/, '')
  if (area.left === 0 && area.right >= sheet.columnCount) return 'the whole tab'
  if (area.right - area.left === 1) return `column ${letters(area.left)}`
  return `columns ${letters(area.left)} to ${letters(area.right - 1)}`
}
