import { cellsOf, cellWith, type Draft, lookNumber, lookOf, sheetIn } from '../draft.ts'
import { borderGiven, type Side } from '../format-given.ts'
import { areaInside } from '../inside.ts'
import { needEditor } from '../protect.ts'
import type { Cell, Format, Given } from '../state.ts'
import { withPart } from './each-cell.ts'

/** Draws borders around a range and between its cells; a side that is not named stays as it was. */
export function updateBorders(draft: Draft, given: Given<'updateBorders'>): void {
  const { range = {}, top, bottom, left, right, innerHorizontal, innerVertical } = given
  const sheet = sheetIn(draft, range.sheetId)
  const area = areaInside(range, sheet)
  needEditor(draft, sheet, area)
  const cells = cellsOf(draft, sheet.id)
  for (let row = area.top; row < area.bottom; row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      const asked = {
        top: row === area.top ? top : innerHorizontal,
        bottom: row === area.bottom - 1 ? bottom : innerHorizontal,
        left: column === area.left ? left : innerVertical,
        right: column === area.right - 1 ? right : innerVertical,
      }
      cells.set(row, column, withBorders(draft, cells.get(row, column), asked))
    }
  }
}

type Borders = NonNullable<Format['borders']>

function withBorders(draft: Draft, cell: Cell | null, asked: Borders): Cell | null {
  const look = lookOf(draft.book, cell)
  const borders: Record<string, Borders[Side]> = { ...look.format?.borders }
  for (const [side, border] of Object.entries(asked)) {
    if (border) borders[side] = borderGiven(border)
  }
  const kept = Object.entries(borders).filter(([, border]) => border !== undefined)
  const { borders: _, ...rest } = look.format ?? {}
  const format: Format = kept.length > 0 ? { ...rest, borders: Object.fromEntries(kept) } : rest
  const now = withPart(look, 'format', Object.keys(format).length > 0 ? format : undefined)
  return cellWith({ ...cell, look: lookNumber(draft, now) })
}
