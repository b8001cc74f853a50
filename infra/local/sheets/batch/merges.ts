import { type Area, areaOf, meet, within } from '../area.ts'
import { cellsOf, cellWith, changeSheet, type Draft, invalid, sheetIn } from '../draft.ts'
import { areaInside, rangeOf } from '../inside.ts'
import { needEditor } from '../protect.ts'
import type { Cell, Given } from '../state.ts'

/** Merges cells; older merges in the way go, and so does what stood in the cells that are covered. */
export function mergeCells(draft: Draft, { range = {}, mergeType }: Given<'mergeCells'>): void {
  const sheet = sheetIn(draft, range.sheetId)
  const area = areaInside(range, sheet)
  needEditor(draft, sheet, area)
  const blocks = blocksOf(area, mergeType ?? 'MERGE_ALL').filter(({ top, bottom, left, right }) => {
    return bottom - top > 1 || right - left > 1
  })
  const kept = sheet.merges.filter((merge) => !meet(areaOf(merge, sheet), area))
  changeSheet(draft, sheet.id, { merges: [...kept, ...blocks.map((block) => rangeOf(sheet, block))] })
  const cells = cellsOf(draft, sheet.id)
  for (const block of blocks) emptyCovered(cells, block)
}

/** Takes merges apart. A merge that is only partly in the range is refused. */
export function unmergeCells(draft: Draft, { range = {} }: Given<'unmergeCells'>): void {
  const sheet = sheetIn(draft, range.sheetId)
  const area = areaInside(range, sheet)
  needEditor(draft, sheet, area)
  const met = sheet.merges.filter((merge) => meet(areaOf(merge, sheet), area))
  if (met.some((merge) => !within(areaOf(merge, sheet), area))) {
    invalid('You must select all cells in a merged range to merge or unmerge them.')
  }
  changeSheet(draft, sheet.id, { merges: sheet.merges.filter((merge) => !met.includes(merge)) })
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
