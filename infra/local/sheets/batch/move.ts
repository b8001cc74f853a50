import type { Area } from '../area.ts'
import { rangeOf } from '../inside.ts'
import type { GridRange } from '../state.ts'
import type { PasteType } from './pasted.ts'

/** Where cells are pasted from and to: the upper left corner of each, in tabs of the same file. */
export type Move = {
  readonly from: { readonly sheetId: number; readonly area: Area }
  readonly to: { readonly sheetId: number; readonly top: number; readonly left: number }
  readonly type: PasteType
}

/** Where an area of the source ends up. */
export const movedRange = (area: Area, { from, to }: Pick<Move, 'from' | 'to'>): GridRange => {
  const [down, right] = [to.top - from.area.top, to.left - from.area.left]
  return rangeOf(
    { id: to.sheetId },
    { top: area.top + down, bottom: area.bottom + down, left: area.left + right, right: area.right + right },
  )
}
