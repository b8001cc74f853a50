import { type Area, areaOf, meet } from '../area.ts'
import { cellsOf, cellWith, changeSheet, type Draft, invalid, sheetIn } from '../draft.ts'
import { resultOf } from '../formula.ts'
import { areaInside } from '../inside.ts'
import { needEditor } from '../protect.ts'
import { type Cell, type Given, type GridRange, lean, type Result, type Sheet } from '../state.ts'

/** Sorts the rows of a range by columns of the tab. Cells move whole; row metadata stays where it is. */
export function sortRange(draft: Draft, { range = {}, sortSpecs = [] }: Given<'sortRange'>): void {
  const sheet = sheetIn(draft, range.sheetId)
  const area = areaInside(range, sheet)
  needEditor(draft, sheet, area)
  const specs = sortSpecs.map(({ dimensionIndex = 0, sortOrder }) => {
    if (dimensionIndex < area.left || dimensionIndex >= area.right) {
      invalid(`SortSpec.dimensionIndex[${dimensionIndex}] is outside the range.`)
    }
    return { column: dimensionIndex - area.left, down: sortOrder === 'DESCENDING' }
  })
  const cells = cellsOf(draft, sheet.id)
  const rows = Array.from({ length: area.bottom - area.top }, (_, row) =>
    Array.from({ length: area.right - area.left }, (_, column) =>
      cells.get(area.top + row, area.left + column),
    ),
  )
  const keyed = rows.map((row) => ({
    row,
    keys: specs.map(({ column }) => resultOf(draft.book, sheet, row[column] ?? null)),
  }))
  keyed.sort((one, other) => {
    for (const [index, { down }] of specs.entries()) {
      const order = compare(one.keys[index], other.keys[index], down)
      if (order !== 0) return order
    }
    return 0
  })
  for (const [row, { row: values }] of keyed.entries()) {
    for (const [column, cell] of values.entries()) cells.set(area.top + row, area.left + column, cell)
  }
}

/** Numbers come before text, and text before yes and no; empty cells come last either way. */
function compare(one: Result | undefined, other: Result | undefined, down: boolean): number {
  if (!one || !other) return one ? -1 : other ? 1 : 0
  const [rank, value] = rankOf(one)
  const [otherRank, otherValue] = rankOf(other)
  const order =
    rank !== otherRank
      ? rank - otherRank
      : typeof value === 'string'
        ? value.localeCompare(String(otherValue), 'en', { sensitivity: 'base', numeric: false })
        : Number(value) - Number(otherValue)
  return down ? -order : order
}

const rankOf = (result: Result): readonly [number, number | string] => {
  if ('numberValue' in result) return [0, result.numberValue]
  if ('stringValue' in result) return [1, result.stringValue]
  if ('boolValue' in result) return [2, Number(result.boolValue)]
  return [3, 0]
}

/** Merges cells; older merges in the way go, and so does what stood in the cells that are covered. */
export function mergeCells(draft: Draft, { range = {}, mergeType }: Given<'mergeCells'>): void {
  const sheet = sheetIn(draft, range.sheetId)
  const area = areaInside(range, sheet)
  needEditor(draft, sheet, area)
  const blocks = blocksOf(area, mergeType ?? 'MERGE_ALL')
  const kept = sheet.merges.filter((merge) => !meet(areaOf(merge, sheet), area))
  changeSheet(draft, sheet.id, { merges: [...kept, ...blocks.map((block) => rangeOf(sheet, block))] })
  const cells = cellsOf(draft, sheet.id)
  for (const block of blocks) emptyCovered(cells, block)
}

function blocksOf(area: Area, kind: string): readonly Area[] {
  const { top, bottom, left, right } = area
  if (kind === 'MERGE_ROWS') {
    return Array.from({ length: bottom - top }, (_, row) => ({
      ...area,
      top: top + row,
      bottom: top + row + 1,
    }))
  }
  if (kind === 'MERGE_COLUMNS') {
    return Array.from({ length: right - left }, (_, column) => ({
      ...area,
      left: left + column,
      right: left + column + 1,
    }))
  }
  return [area]
}

function emptyCovered(cells: ReturnType<typeof cellsOf>, { top, bottom, left, right }: Area): void {
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const old: Cell | null = cells.get(row, column)
      if (old === null || (row === top && column === left)) continue
      cells.set(row, column, cellWith({ ...old, value: undefined }))
    }
  }
}

const rangeOf = (sheet: Sheet, area: Area): GridRange =>
  lean({
    sheetId: sheet.id,
    startRowIndex: area.top,
    endRowIndex: area.bottom,
    startColumnIndex: area.left,
    endColumnIndex: area.right,
  })
