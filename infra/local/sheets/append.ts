import { type Area, meet } from './area.ts'
import { changeSheet, type Draft, invalid, sheetIn } from './draft.ts'
import { insertLines } from './lines.ts'
import type { Place } from './place.ts'
import { rowsOf, type Sent } from './sent-values.ts'
import type { Sheet } from './state.ts'
import { areaFrom, type Input, type Written, writeAt } from './write-values.ts'

/** What an append did, and the table it went below, if there was one. */
export type Appended = { readonly table?: Area; readonly written: Written }

/**
 * Writes rows below the table that a range meets, from the table's first column on; without one, from the
 * range's first cell. The tab grows as it must.
 */
export function appendTo(
  draft: Draft,
  { sheet, area }: Place,
  sent: Sent & { readonly insert: boolean },
  input: Input,
): Appended {
  const rows = rowsOf(sent)
  const table = tableIn(sheet, area)
  const landing = areaFrom(table ? { top: table.bottom, left: table.left } : area, rows)
  if (sent.insert && rows.length > 0) {
    const like = landing.top > 0 ? 'before' : 'nothing'
    insertLines(draft, sheet.id, {
      dimension: 'ROWS',
      from: landing.top,
      to: landing.top + rows.length,
      like,
    })
  }
  grow(draft, sheet.id, landing)
  return { table, written: writeAt(draft, sheetIn(draft, sheet.id), landing, { rows, input }) }
}

function grow(draft: Draft, id: number, { bottom, right }: Area): void {
  const { rowCount, columnCount } = sheetIn(draft, id)
  if (bottom <= rowCount && right <= columnCount) return
  changeSheet(draft, id, {
    rowCount: Math.max(rowCount, bottom),
    columnCount: Math.max(columnCount, right),
  })
  const cells = draft.book.sheets.reduce((sum, one) => sum + one.rowCount * one.columnCount, 0)
  if (cells > mostCells) {
    invalid(
      `This action would increase the number of cells in the workbook above the limit of ${mostCells} cells.`,
    )
  }
}

const mostCells = 10_000_000

/**
 * The last block of filled cells that an area meets. A block reaches as far as filled cells touch its
 * sides; touching at a corner is not enough, as with Apps Script's `getDataRegion`.
 */
function tableIn(sheet: Sheet, area: Area): Area | undefined {
  const seed = lastFilled(sheet, area)
  if (!seed) return undefined
  let block = seed
  for (let wider = widened(sheet, block); wider !== block; wider = widened(sheet, block)) block = wider
  return block
}

function lastFilled({ rows }: Sheet, area: Area): Area | undefined {
  for (let row = Math.min(area.bottom, rows.length) - 1; row >= area.top; row -= 1) {
    const cells = (rows[row] ?? []).slice(area.left, area.right)
    const column = area.left + cells.findLastIndex((cell) => cell?.value !== undefined)
    if (column >= area.left) return { top: row, bottom: row + 1, left: column, right: column + 1 }
  }
  return undefined
}

/** The block with one more row or column on every side where something touches it; itself, when nothing does. */
function widened(sheet: Sheet, block: Area): Area {
  const { top, bottom, left, right } = block
  const grid = { top: 0, left: 0, bottom: sheet.rowCount, right: sheet.columnCount }
  const touches = (side: Partial<Area>) => {
    const strip = { ...block, ...side }
    return meet(strip, grid) && lastFilled(sheet, strip) !== undefined
  }
  const wider = {
    top: touches({ top: top - 1, bottom: top }) ? top - 1 : top,
    bottom: touches({ top: bottom, bottom: bottom + 1 }) ? bottom + 1 : bottom,
    left: touches({ left: left - 1, right: left }) ? left - 1 : left,
    right: touches({ left: right, right: right + 1 }) ? right + 1 : right,
  }
  const same = wider.top === top && wider.bottom === bottom && wider.left === left && wider.right === right
  return same ? block : wider
}
