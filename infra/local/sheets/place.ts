import { badRequest, refuse } from '../refusal.ts'
import { a1Of } from './a1.ts'
import { type Area, areaOf } from './area.ts'
import { beyondGrid } from './inside.ts'
import type { Book, GridRange, Sheet } from './state.ts'

/** Cells that a range names. */
export type Place = {
  readonly sheet: Sheet
  /** The cells in the grid; open ends are filled from it. */
  readonly area: Area
  /** The cells as they were asked for: an open end is infinite, and an end may be outside the grid. */
  readonly asked: Area
  /** A cell alone, `D4` and not `D4:D4`: whoever writes there may write on from it. */
  readonly cell: boolean
}

/**
 * The cells that a range text names, cut at the edge of the grid.
 *
 * @throws Google's 400 when it names nothing, or begins outside the grid
 */
export function placeOf(book: Book, text: string): Place {
  const { title, quoted, cells } = partsOf(text)
  if (title !== undefined) {
    const sheet = book.sheets.find((one) => sameTitle(one.title, title)) ?? unreadable(text)
    if (cells === undefined) return wholeOf(sheet)
    return inGrid(sheet, cells) ?? named(book, cells) ?? unreadable(text)
  }
  if (quoted !== undefined) {
    return wholeOf(book.sheets.find((one) => sameTitle(one.title, quoted)) ?? unreadable(text))
  }
  const first = book.sheets.find(({ hidden }) => !hidden) ?? unreadable(text)
  const place = named(book, text) ?? inGrid(first, text)
  return place ?? wholeOf(book.sheets.find((one) => sameTitle(one.title, text)) ?? unreadable(text))
}

/** The cells of a range given by numbers, cut at the edge of the grid. */
export function placeIn(sheet: Sheet, range: GridRange): Place {
  const asked = {
    top: range.startRowIndex ?? 0,
    bottom: range.endRowIndex ?? Number.POSITIVE_INFINITY,
    left: range.startColumnIndex ?? 0,
    right: range.endColumnIndex ?? Number.POSITIVE_INFINITY,
  }
  return inside({ sheet, asked, cell: false })
}

const unreadable = (text: string): never => refuse(badRequest(`Unable to parse range: ${text}`))
const sameTitle = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
const wholeOf = (sheet: Sheet): Place => placeIn(sheet, {})

function partsOf(text: string): { title?: string; quoted?: string; cells?: string } {
  const [, inQuotes, , rest] = /^'((?:[^']|'')*)'(!(.*))?$/s.exec(text) ?? []
  if (inQuotes !== undefined) {
    const plain = inQuotes.replaceAll("''", "'")
    return rest === undefined ? { quoted: plain } : { title: plain, cells: rest }
  }
  const mark = text.lastIndexOf('!')
  return mark < 0 ? {} : { title: text.slice(0, mark), cells: text.slice(mark + 1) }
}

function named(book: Book, name: string): Place | undefined {
  const range = book.namedRanges.find((one) => sameTitle(one.name, name))?.range
  const sheet = range && book.sheets.find(({ id }) => id === (range.sheetId ?? 0))
  return range && sheet ? placeIn(sheet, range) : undefined
}

type Corner = { readonly column?: number; readonly row?: number }

/** `D4:A1` is the same as `A1:D4`; what a corner leaves open reaches to the edge. */
function inGrid(sheet: Sheet, text: string): Place | undefined {
  const [from, to, more] = text.split(':').map(cornerOf)
  if (!from || more || (text.includes(':') && !to)) return undefined
  if (!to && (from.column === undefined || from.row === undefined)) return undefined
  const rows = span(from.row, to ? to.row : from.row)
  const columns = span(from.column, to ? to.column : from.column)
  const asked = { top: rows.from, bottom: rows.to, left: columns.from, right: columns.to }
  return inside({ sheet, asked, cell: to === undefined })
}

function inside({ sheet, asked, cell }: Omit<Place, 'area'>): Place {
  if (asked.top >= sheet.rowCount || asked.left >= sheet.columnCount) beyondGrid(sheet, a1Of(sheet, asked))
  const area = areaOf(
    {
      startRowIndex: asked.top,
      endRowIndex: asked.bottom,
      startColumnIndex: asked.left,
      endColumnIndex: asked.right,
    },
    sheet,
  )
  return { sheet, area, asked, cell }
}

const cornerOf = (text: string): Corner | undefined => {
  const [, inRow, inColumn] = /^R([1-9]\d{0,8})C([1-9]\d{0,4})$/i.exec(text.trim()) ?? []
  if (inRow !== undefined) return { row: Number(inRow) - 1, column: Number(inColumn) - 1 }
  const [, column, row] = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,8})?$/.exec(text.trim()) ?? []
  if (column === undefined && row === undefined) return undefined
  return {
    ...(column === undefined ? {} : { column: columnOf(column) }),
    ...(row === undefined ? {} : { row: Number(row) - 1 }),
  }
}

const span = (one: number | undefined, other: number | undefined): { from: number; to: number } => {
  if (one === undefined && other === undefined) return { from: 0, to: Number.POSITIVE_INFINITY }
  if (one === undefined || other === undefined) {
    return { from: one ?? other ?? 0, to: Number.POSITIVE_INFINITY }
  }
  return { from: Math.min(one, other), to: Math.max(one, other) + 1 }
}

const columnOf = (text: string): number =>
  [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
