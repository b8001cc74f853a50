import { cellsOf, cellWith, type Draft, lookOf, sheetIn } from '../draft.ts'
import { areaInside } from '../inside.ts'
import { needEditor } from '../protect.ts'
import type { Cell, GridRange, Look } from '../state.ts'

/** What a change makes of a look is the same for every cell that has it, so it is worked out once. */
export function changeCells(
  draft: Draft,
  range: GridRange,
  change: (look: Look, cell: Cell) => Cell | null,
): void {
  const sheet = sheetIn(draft, range.sheetId)
  const area = areaInside(range, sheet)
  needEditor(draft, sheet, area)
  const cells = cellsOf(draft, sheet.id)
  const bare = new Map<number | undefined, Cell | null>()
  for (let row = area.top; row < area.bottom; row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      const old = cells.get(row, column)
      const onlyLook = old === null || (old.value === undefined && old.note === undefined)
      const done = onlyLook ? bare.get(old?.look) : undefined
      const after = done === undefined ? change(lookOf(draft.book, old), old ?? {}) : done
      const cell = after && cellWith(after)
      if (onlyLook) bare.set(old?.look, cell)
      cells.set(row, column, cell)
    }
  }
}

export const withPart = <P extends keyof Look>(look: Look, part: P, value: Look[P]): Look => {
  const { [part]: _, ...rest } = look
  return value === undefined ? rest : { ...rest, [part]: value }
}
