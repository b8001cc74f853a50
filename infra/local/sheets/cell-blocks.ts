import { type Area, areaOf, meet, within } from './area.ts'
import { cellsOf, changeBook, changeSheet, type Draft, invalid, sheetIn } from './draft.ts'
import { insertLines, sizeKey } from './lines.ts'
import { rangesFollowed, rangesFollowedInBook } from './shift.ts'
import type { Shift } from './span.ts'
import type { Cell, Dimension } from './state.ts'

export type Block = readonly (readonly (Cell | null)[])[]

export function blockAt(draft: Draft, sheetId: number, area: Area): Block {
  const { rows } = sheetIn(draft, sheetId)
  return Array.from({ length: area.bottom - area.top }, (_, row) =>
    Array.from({ length: area.right - area.left }, (_, column) => {
      return rows[area.top + row]?.[area.left + column] ?? null
    }),
  )
}

export function putBlock(
  draft: Draft,
  sheetId: number,
  corner: Pick<Area, 'top' | 'left'>,
  block: Block,
): void {
  const cells = cellsOf(draft, sheetId)
  for (const [row, line] of block.entries()) {
    for (const [column, cell] of line.entries()) cells.set(corner.top + row, corner.left + column, cell)
  }
}

export const emptyBlock = (area: Area): Block =>
  Array.from({ length: area.bottom - area.top }, () => Array<null>(area.right - area.left).fill(null))

/** Makes the tab large enough for so many rows and columns. */
export function growTo(draft: Draft, sheetId: number, rows: number, columns: number): void {
  for (const [dimension, wanted] of [
    ['ROWS', rows],
    ['COLUMNS', columns],
  ] as const) {
    const size = sheetIn(draft, sheetId)[sizeKey(dimension)]
    if (wanted > size) insertLines(draft, sheetId, { dimension, from: size, to: wanted, like: 'nothing' })
  }
}

/** Puts empty cells into an area; what is there and beyond moves down, or to the right. The tab grows for it. */
export function insertCells(draft: Draft, sheetId: number, area: Area, dimension: Dimension): void {
  const behind = behindOf(draft, sheetId, area, dimension)
  needWholeMerges(draft, sheetId, behind)
  const block = blockAt(draft, sheetId, behind)
  const [down, right] = dimension === 'ROWS' ? [area.bottom - area.top, 0] : [0, area.right - area.left]
  const rows = 1 + block.findLastIndex((line) => line.some((cell) => cell !== null))
  const columns = 1 + Math.max(...block.map((line) => line.findLastIndex((cell) => cell !== null)))
  growTo(draft, sheetId, area.top + rows + down, area.left + columns + right)
  const kept = block.slice(0, sheetIn(draft, sheetId).rowCount - area.top - down)
  const width = sheetIn(draft, sheetId).columnCount - area.left - right
  putBlock(
    draft,
    sheetId,
    { top: area.top + down, left: area.left + right },
    kept.map((line) => line.slice(0, width)),
  )
  putBlock(draft, sheetId, area, emptyBlock(area))
  const count = down + right
  const at = dimension === 'ROWS' ? area.top : area.left
  followCells(draft, sheetId, { do: 'insert', dimension, at, count, across: acrossOf(area, dimension) })
}

/** Takes the cells of an area out; what is beyond moves up, or to the left. */
export function deleteCells(draft: Draft, sheetId: number, area: Area, dimension: Dimension): void {
  const behind = behindOf(draft, sheetId, area, dimension)
  needWholeMerges(draft, sheetId, behind)
  const [up, left] = dimension === 'ROWS' ? [area.bottom - area.top, 0] : [0, area.right - area.left]
  const rest = blockAt(draft, sheetId, { ...behind, top: area.top + up, left: area.left + left })
  putBlock(draft, sheetId, behind, emptyBlock(behind))
  putBlock(draft, sheetId, area, rest)
  const [from, to] = dimension === 'ROWS' ? [area.top, area.bottom] : [area.left, area.right]
  followCells(draft, sheetId, { do: 'delete', dimension, from, to, across: acrossOf(area, dimension) })
}

/** The cells that move: from the area to the edge of the tab. */
export function behindOf(draft: Draft, sheetId: number, area: Area, dimension: Dimension): Area {
  const { rowCount, columnCount } = sheetIn(draft, sheetId)
  return dimension === 'ROWS' ? { ...area, bottom: rowCount } : { ...area, right: columnCount }
}

const acrossOf = (area: Area, dimension: Dimension) =>
  dimension === 'ROWS' ? { from: area.left, to: area.right } : { from: area.top, to: area.bottom }

function followCells(draft: Draft, sheetId: number, shift: Shift): void {
  changeSheet(draft, sheetId, rangesFollowed(sheetIn(draft, sheetId), shift))
  changeBook(draft, rangesFollowedInBook(draft.book, sheetId, shift))
}

function needWholeMerges(draft: Draft, sheetId: number, area: Area): void {
  const sheet = sheetIn(draft, sheetId)
  const torn = sheet.merges
    .map((merge) => areaOf(merge, sheet))
    .some((merge) => meet(merge, area) && !within(merge, area))
  if (torn) invalid('You must select all cells in a merged range to shift them.')
}
