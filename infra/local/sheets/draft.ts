import { createHash } from 'node:crypto'
import { badRequest, refuse } from '../refusal.ts'
import type { Book, Cell, Look, Row, Sheet } from './state.ts'

/**
 * A spreadsheet while one call changes it. Whatever the call touches is copied first, so throwing
 * the draft away undoes everything.
 */
export type Draft = {
  book: Book
  /** The account that changes it. */
  readonly by: string
  /** Lists that this draft copied and may write in. */
  readonly own: WeakSet<object>
}

export const draftOf = (book: Book, by: string): Draft => ({ book, by, own: new WeakSet() })

/** Refuses a request of a batch; the batch adds which one it was. */
export const invalid = (message: string): never => refuse(badRequest(message))

export const sheetIn = (draft: Draft, id: number | undefined): Sheet =>
  draft.book.sheets.find((sheet) => sheet.id === (id ?? 0)) ?? invalid(`No grid with id: ${id ?? 0}`)

export function changeBook(draft: Draft, change: Partial<Book>): void {
  draft.book = { ...draft.book, ...change }
}

export function changeSheet(draft: Draft, id: number, change: Partial<Sheet>): void {
  changeBook(draft, {
    sheets: draft.book.sheets.map((sheet) => (sheet.id === id ? { ...sheet, ...change } : sheet)),
  })
}

/** Reads and writes cells of one tab. Good until the tab's rows are changed in another way. */
export function cellsOf(
  draft: Draft,
  id: number,
): {
  readonly get: (row: number, column: number) => Cell | null
  readonly set: (row: number, column: number, cell: Cell | null) => void
} {
  const rows = ownRows(draft, id)
  const get = (row: number, column: number) => rows[row]?.[column] ?? null
  return {
    get,
    set: (row, column, cell) => {
      if (cell === null && get(row, column) === null) return
      while (rows.length <= row) rows.push(null)
      const cells = ownRow(draft, rows, row)
      while (cells.length <= column) cells.push(null)
      cells[column] = cell
    },
  }
}

function ownRows(draft: Draft, id: number): Row[] {
  const { rows } = sheetIn(draft, id)
  if (draft.own.has(rows)) return rows as Row[]
  const copy = [...rows]
  draft.own.add(copy)
  changeSheet(draft, id, { rows: copy })
  return copy
}

function ownRow(draft: Draft, rows: Row[], row: number): (Cell | null)[] {
  const had = rows[row] ?? null
  if (had !== null && draft.own.has(had)) return had as (Cell | null)[]
  const copy = had === null ? [] : [...had]
  draft.own.add(copy)
  rows[row] = copy
  return copy
}

/** A cell, or nothing when there is nothing in it. */
export const cellWith = (parts: Cell): Cell | null => {
  const cell = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))
  return Object.keys(cell).length === 0 ? null : cell
}

export const lookOf = (book: Book, cell: Cell | null): Look =>
  (cell?.look === undefined ? undefined : book.looks[cell.look]) ?? {}

const known = new WeakMap<readonly Look[], Map<string, number>>()

/** The number by which cells name a look; the same look always has the same number. */
export function lookNumber(draft: Draft, look: Look): number | undefined {
  const key = JSON.stringify(look)
  if (key === '{}') return undefined
  const { looks } = draft.book
  const numbers = known.get(looks) ?? new Map(looks.map((one, index) => [JSON.stringify(one), index]))
  known.set(looks, numbers)
  const had = numbers.get(key)
  if (had !== undefined) return had
  const more = [...looks, look]
  known.set(more, new Map(numbers).set(key, looks.length))
  changeBook(draft, { looks: more })
  return looks.length
}

/** A new id for a tab, protection, filter view or piece of metadata: the same calls give the same ids. */
export function newId(draft: Draft): number {
  const { id, ids } = draft.book
  changeBook(draft, { ids: ids + 1 })
  return createHash('sha256').update(`${id}/${ids}`).digest().readUInt32BE(0) >>> 1
}
