import { type Mask, masked, maskOf } from '../masks.ts'
import type { Area } from './area.ts'
import { lookOf } from './draft.ts'
import { resultOf } from './formula.ts'
import { shownAs } from './show.ts'
import type { Book, Cell, Format, Result, Sheet } from './state.ts'

/** The rows of an area. Empty ends are cut, an empty cell inside is `{}`, and so is an empty row. */
export function cellsShown(book: Book, sheet: Sheet, area: Area, mask: Mask): { readonly rowData?: unknown } {
  const wanted = partsIn(mask)
  const rows = sheet.rows.slice(area.top, area.bottom).map((row) => {
    const cells = (row ?? [])
      .slice(area.left, area.right)
      .map((cell) => (cell === null ? nothing : cellShown(book, sheet, cell, wanted)))
    const values = upToLast(cells, (cell) => cell !== nothing)
    return values.length === 0 ? {} : { values }
  })
  const rowData = upToLast(rows, (row) => row.values !== undefined)
  return rowData.length === 0 ? {} : { rowData }
}

export function upToLast<T>(list: readonly T[], filled: (one: T) => boolean): readonly T[] {
  return list.slice(0, list.findLastIndex(filled) + 1)
}

type Shown = Readonly<Record<string, unknown>>
type Part = (book: Book, sheet: Sheet, cell: Cell) => unknown

/** All that can be asked of a cell, in Google's order. */
const parts: Readonly<Record<string, Part>> = {
  userEnteredValue: (_, __, cell) => cell.value,
  effectiveValue: (book, sheet, cell) => resultOf(book, sheet, cell),
  formattedValue: (book, sheet, cell) => {
    const value = resultOf(book, sheet, cell)
    return value && shownAs(value, lookOf(book, cell).format, book.properties.locale ?? 'en_US')
  },
  userEnteredFormat: (book, _, cell) => lookOf(book, cell).format,
  effectiveFormat: (book, sheet, cell) => {
    const { format } = lookOf(book, cell)
    return cell.value || format ? effective(book, format, resultOf(book, sheet, cell)) : undefined
  },
  note: (_, __, cell) => cell.note,
  dataValidation: (book, _, cell) => lookOf(book, cell).validation,
}

type Wanted = readonly { readonly field: string; readonly mask: Mask; readonly part: Part }[]

const partsIn = (mask: Mask): Wanted =>
  Object.entries(parts).flatMap(([field, part]) => {
    const inner = maskOf(mask, field)
    return inner ? [{ field, mask: inner, part }] : []
  })

const nothing: Shown = {}

/** Only the parts that were asked for are worked out: a read of a thousand rows should cost what it shows. */
function cellShown(book: Book, sheet: Sheet, cell: Cell, wanted: Wanted): Shown {
  let shown: Record<string, unknown> | undefined
  for (const { field, mask, part } of wanted) {
    const given = part(book, sheet, cell)
    if (given === undefined) continue
    shown ??= {}
    shown[field] = masked(given, mask)
  }
  return shown ?? nothing
}

const effective = (book: Book, format: Format | undefined, result: Result | undefined): Format => ({
  ...book.properties.defaultFormat,
  ...(result ? { horizontalAlignment: sideOf(result) } : {}),
  hyperlinkDisplayType: 'PLAIN_TEXT',
  ...format,
  textFormat: { ...book.properties.defaultFormat?.textFormat, ...format?.textFormat },
})

/** Where a value stands in its cell when nobody said: text on the left, numbers and days on the right. */
const sideOf = (result: Result): string =>
  'numberValue' in result ? 'RIGHT' : 'stringValue' in result ? 'LEFT' : 'CENTER'
