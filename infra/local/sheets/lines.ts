import { type Area, areaOf } from './area.ts'
import { changeBook, changeSheet, type Draft, invalid, sheetIn } from './draft.ts'
import { followed, followedInBook } from './shift.ts'
import type { Shift } from './span.ts'
import type { Cell, Dimension, Row, Sheet } from './state.ts'

export type Lines = { readonly dimension: Dimension; readonly from: number; readonly to: number }

export const sizeKey = (dimension: Dimension): 'rowCount' | 'columnCount' =>
  dimension === 'ROWS' ? 'rowCount' : 'columnCount'

/** The cells in some whole rows or columns. */
export const areaOfLines = (sheet: Sheet, lines: Lines): Area =>
  areaOf(
    lines.dimension === 'ROWS'
      ? { startRowIndex: lines.from, endRowIndex: lines.to }
      : { startColumnIndex: lines.from, endColumnIndex: lines.to },
    sheet,
  )

/** Inserts empty rows or columns that look like the ones before or after them. */
export function insertLines(
  draft: Draft,
  sheetId: number,
  lines: Lines & { readonly like: 'before' | 'after' | 'nothing' },
): void {
  const sheet = sheetIn(draft, sheetId)
  const { dimension, from, to } = lines
  const count = to - from
  const source = lines.like === 'nothing' ? undefined : lines.like === 'before' ? from - 1 : from
  const shift: Shift = { do: 'insert', dimension, at: from, count }
  follow(draft, sheet, shift, (list) =>
    put(list, from, Array(count).fill(source === undefined ? null : (list[source] ?? null))),
  )
  const rows =
    dimension === 'ROWS'
      ? put(sheet.rows, from, Array(count).fill(dressOf(sheet.rows[source ?? -1] ?? null)))
      : sheet.rows.map((row) => {
          if (row === null) return null
          const like = row[source ?? -1]?.look
          return put(row, from, Array(count).fill(like === undefined ? null : { look: like }))
        })
  changeSheet(draft, sheetId, { rows, [sizeKey(dimension)]: sheet[sizeKey(dimension)] + count })
}

export function deleteLines(draft: Draft, sheetId: number, lines: Lines): void {
  const sheet = sheetIn(draft, sheetId)
  const { dimension, from } = lines
  const size = sheet[sizeKey(dimension)]
  const word = dimension === 'ROWS' ? 'row' : 'column'
  if (from >= size) {
    invalid(
      `Cannot delete a ${word} that doesn't exist. Tried to delete ${word} index ${from} but there are only ${size} ${word}s.`,
    )
  }
  const to = Math.min(lines.to, size)
  if (to - from >= size) invalid(`You can't delete all the ${word}s on the sheet.`)
  const frozen = sheet.grid[dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount'] ?? 0
  if (frozen > 0 && from <= frozen && to >= size) {
    invalid(`Sorry, it is not possible to delete all non-frozen ${word}s.`)
  }
  follow(draft, sheet, { do: 'delete', dimension, from, to }, (list) => cut(list, from, to))
  const rows =
    dimension === 'ROWS'
      ? cut(sheet.rows, from, to)
      : sheet.rows.map((row) => (row === null ? null : cut(row, from, to)))
  changeSheet(draft, sheetId, { rows, [sizeKey(dimension)]: size - (to - from) })
}

/** `before` is counted as the rows or columns stood before the move. */
export function moveLines(draft: Draft, sheetId: number, lines: Lines & { readonly before: number }): void {
  const sheet = sheetIn(draft, sheetId)
  const { dimension, from, to, before } = lines
  const moved = <T>(list: readonly (T | null)[]): (T | null)[] => {
    const block = Array.from({ length: to - from }, (_, index) => list[from + index] ?? null)
    return put(cut(list, from, to), before > from ? before - (to - from) : before, block)
  }
  follow(draft, sheet, { do: 'move', dimension, from, to, before }, moved)
  const rows =
    dimension === 'ROWS' ? moved(sheet.rows) : sheet.rows.map((row) => (row === null ? null : moved(row)))
  changeSheet(draft, sheetId, { rows })
}

function follow(
  draft: Draft,
  sheet: Sheet,
  shift: Shift,
  own: <T>(list: readonly (T | null)[]) => readonly (T | null)[],
): void {
  const lines = { ...sheet.lines, [shift.dimension]: own(sheet.lines[shift.dimension]) }
  changeSheet(draft, sheet.id, { ...followed(sheet, shift), lines })
  changeBook(draft, followedInBook(draft.book, sheet.id, shift))
}

/** A row's looks without what is in it. */
const dressOf = (row: Row): Row =>
  row === null
    ? null
    : row.map((cell): Cell | null => (cell?.look === undefined ? null : { look: cell.look }))

/** Lists of cells end where the last one was set, so what comes after the end is padded first. */
function put<T>(list: readonly (T | null)[], at: number, items: readonly (T | null)[]): (T | null)[] {
  if (at > list.length && items.every((item) => item === null)) return [...list]
  const padded = [...list, ...Array<null>(Math.max(0, at - list.length)).fill(null)]
  return [...padded.slice(0, at), ...items, ...padded.slice(at)]
}

const cut = <T>(list: readonly T[], from: number, to: number): T[] => [
  ...list.slice(0, from),
  ...list.slice(to),
]
