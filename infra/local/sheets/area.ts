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

export const meet = (one: Area, other: Area): boolean =>
  one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right

export const within = (inner: Area, outer: Area): boolean =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right
