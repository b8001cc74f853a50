import type { Day } from '../../../functions/domain/school/day.ts'
import { a1Of, letters } from './a1.ts'
import type { Area } from './area.ts'
import { cellsOf, type Draft, invalid, lookOf } from './draft.ts'
import { cellAfter, entered, raw } from './entered.ts'
import { beyondGrid } from './inside.ts'
import type { Place } from './place.ts'
import { needEditor } from './protect.ts'
import { type Rows, rowsOf, type Sent, widest } from './sent-values.ts'
import type { Sheet } from './state.ts'

export type Input = { readonly option: 'RAW' | 'USER_ENTERED'; readonly today: Day }

/** What one write did: where, and which cells. `null` is skipped and counts nowhere but in the area. */
export type Written = {
  readonly sheet: Sheet
  readonly area: Area
  readonly rows: ReadonlySet<number>
  readonly columns: ReadonlySet<number>
  readonly cells: number
}

/**
 * Writes values from the first cell of a place on. Google's 400 when they do not fit: a range with ends
 * bounds what is written, a cell alone is only where it begins. The grid never grows.
 */
export function writeInto(draft: Draft, place: Place, sent: Sent, input: Input): Written {
  const rows = rowsOf(sent)
  const { sheet } = place
  const area = areaFrom(place.area, rows)
  if (!isOpen(place)) needRoom(place, area)
  if (area.bottom > sheet.rowCount || area.right > sheet.columnCount) beyondGrid(sheet, a1Of(sheet, area))
  return writeAt(draft, sheet, area, { rows, input })
}

/** The block that rows fill from its first cell on; never less than a cell. */
export const areaFrom = ({ top, left }: Pick<Area, 'top' | 'left'>, rows: Rows): Area => ({
  top,
  left,
  bottom: top + Math.max(1, rows.length),
  right: left + Math.max(1, widest(rows)),
})

/** Writes rows where there is room for them. Notes, rules and formats stay. */
export function writeAt(
  draft: Draft,
  sheet: Sheet,
  area: Area,
  { rows, input }: { readonly rows: Rows; readonly input: Input },
): Written {
  needEditor(draft, sheet, area)
  const written = { sheet, area, rows: new Set<number>(), columns: new Set<number>(), cells: 0 }
  const cells = cellsOf(draft, sheet.id)
  const context = { today: input.today, locale: draft.book.properties.locale ?? 'en_US' }
  for (const [down, row] of rows.entries()) {
    for (const [across, given] of row.entries()) {
      if (given === null) continue
      const at = [area.top + down, area.left + across] as const
      const old = cells.get(...at)
      const { format } = lookOf(draft.book, old)
      cells.set(
        ...at,
        cellAfter(draft, old, input.option === 'RAW' ? raw(given) : entered(given, format, context)),
      )
      written.rows.add(at[0])
      written.columns.add(at[1])
      written.cells += 1
    }
  }
  return written
}

/** Empties cells. Notes, rules and formats stay. */
export function clear(draft: Draft, { sheet, area }: Pick<Place, 'sheet' | 'area'>): void {
  needEditor(draft, sheet, area)
  const cells = cellsOf(draft, sheet.id)
  for (const [row, line] of sheet.rows.slice(area.top, area.bottom).entries()) {
    for (const [column, old] of (line ?? []).slice(area.left, area.right).entries()) {
      if (old?.value) cells.set(area.top + row, area.left + column, cellAfter(draft, old, {}))
    }
  }
}

/** A cell alone, a whole tab, and a single row or column without an end take whatever the grid has room for. */
function isOpen({ asked, cell }: Place): boolean {
  const endless = [asked.bottom, asked.right].filter((end) => end === Number.POSITIVE_INFINITY).length
  const single = asked.bottom - asked.top === 1 || asked.right - asked.left === 1
  return cell || endless === 2 || (endless === 1 && single)
}

function needRoom({ sheet, asked }: Place, area: Area): void {
  const within = a1Of(sheet, asked)
  const outside = (end: number, size: number) => end > size && end < Number.POSITIVE_INFINITY
  if (outside(asked.bottom, sheet.rowCount) || outside(asked.right, sheet.columnCount)) {
    beyondGrid(sheet, within)
  }
  const refusal = `Requested writing within range [${within}], but tried writing to`
  if (area.bottom > asked.bottom) invalid(`${refusal} row [${asked.bottom + 1}]`)
  if (area.right > asked.right) invalid(`${refusal} column [${letters(asked.right)}]`)
}
