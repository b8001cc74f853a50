import { type Area, areaOf } from '../area.ts'
import { growTo, insertCells } from '../cell-blocks.ts'
import { cellsOf, changeSheet, type Draft, sheetIn } from '../draft.ts'
import { rangeOf } from '../inside.ts'
import { needEditor } from '../protect.ts'
import type { Given, Sheet, Table } from '../state.ts'
import { isOf } from '../table-band.ts'
import { cellGiven, cellMask } from './cell-given.ts'
import { tableIn } from './range-meant.ts'

/** Writes cells below the last row in which anything stands; the tab, or the table, grows for it. */
export function appendCells(draft: Draft, given: Given<'appendCells'>): void {
  const mask = cellMask(given)
  const { rows = [], tableId } = given
  const height = rows.length
  const area = tableId
    ? roomInTable(draft, tableIn(draft, tableId), height)
    : roomInSheet(draft, sheetIn(draft, given.sheetId), height, widthOf(rows))
  const sheetId = tableId ? tableIn(draft, tableId).sheet.id : (given.sheetId ?? 0)
  needEditor(draft, sheetIn(draft, sheetId), area)
  const cells = cellsOf(draft, sheetId)
  for (const [down, { values = [] }] of rows.entries()) {
    for (const [across, value] of values.entries()) {
      const at = [area.top + down, area.left + across] as const
      cells.set(...at, cellGiven(draft, cells.get(...at), value, mask))
    }
  }
}

const widthOf = (rows: NonNullable<Given<'appendCells'>['rows']>): number =>
  Math.max(1, ...rows.map(({ values = [] }) => values.length))

function roomInSheet(draft: Draft, sheet: Sheet, height: number, width: number): Area {
  const top = lastWithValue(sheet, areaOf({}, sheet)) + 1
  growTo(draft, sheet.id, top + height, width)
  return { top, bottom: top + height, left: 0, right: width }
}

/** A table's new rows are its own: what stands below it moves down. */
function roomInTable(
  draft: Draft,
  { sheet, one }: { readonly sheet: Sheet; readonly one: Table },
  height: number,
): Area {
  const area = areaOf(one.range, sheet)
  const top = Math.max(area.top, lastWithValue(sheet, area)) + 1
  const bottom = top + height
  const missing = bottom - area.bottom
  if (missing > 0) {
    growTo(draft, sheet.id, area.bottom, area.right)
    insertBelow(draft, sheet.id, { ...area, top: area.bottom, bottom: area.bottom + missing })
    const range = rangeOf(sheet, { ...area, bottom })
    const { tables = [], bandedRanges = [] } = sheetIn(draft, sheet.id)
    changeSheet(draft, sheet.id, {
      tables: tables.map((table) => (table.tableId === one.tableId ? { ...table, range } : table)),
      bandedRanges: bandedRanges.map((band) => (isOf(band, one) ? { ...band, range } : band)),
    })
  }
  return { ...area, top, bottom }
}

function insertBelow(draft: Draft, sheetId: number, area: Area): void {
  const { rowCount, columnCount } = sheetIn(draft, sheetId)
  if (area.top < rowCount) insertCells(draft, sheetId, area, 'ROWS')
  growTo(draft, sheetId, area.bottom, columnCount)
}

const lastWithValue = (sheet: Sheet, area: Area): number =>
  area.top +
  sheet.rows
    .slice(area.top, area.bottom)
    .findLastIndex((row) => row?.slice(area.left, area.right).some((cell) => cell?.value !== undefined))
