import { type Mask, masked, maskOf } from '../masks.ts'
import type { Area } from './area.ts'
import { lookOf } from './draft.ts'
import { resultOf } from './formula.ts'
import { shownAs } from './show.ts'
import type { Book, Cell, Format, Sheet } from './state.ts'

/** The rows of an area. Empty ends are cut, an empty cell inside is `{}`, and so is an empty row. */
export function cellsShown(book: Book, sheet: Sheet, area: Area, mask: Mask): { readonly rowData?: unknown } {
  const rows = sheet.rows.slice(area.top, area.bottom).map((row) => {
    const cells = (row ?? []).slice(area.left, area.right).map((cell) => cellShown(book, sheet, cell, mask))
    const values = upToLast(cells, (cell) => Object.keys(cell).length > 0)
    return values.length === 0 ? {} : { values }
  })
  const rowData = upToLast(rows, (row) => row.values !== undefined)
  return rowData.length === 0 ? {} : { rowData }
}

export function upToLast<T>(list: readonly T[], filled: (one: T) => boolean): readonly T[] {
  return list.slice(0, list.findLastIndex(filled) + 1)
}

/** Only the parts that were asked for are worked out: a read of a thousand rows should cost what it shows. */
function cellShown(
  book: Book,
  sheet: Sheet,
  cell: Cell | null,
  mask: Mask,
): Readonly<Record<string, unknown>> {
  if (cell === null) return {}
  const shown: Record<string, unknown> = {}
  const give = (field: string, value: () => unknown) => {
    const wanted = maskOf(mask, field)
    const given = wanted && value()
    if (wanted && given !== undefined) shown[field] = masked(given, wanted)
  }
  const look = lookOf(book, cell)
  const result = () => resultOf(book, sheet, cell)
  give('userEnteredValue', () => cell.value)
  give('effectiveValue', result)
  give('formattedValue', () => {
    const value = result()
    return value && shownAs(value, look.format, book.properties.locale ?? 'en_US')
  })
  give('userEnteredFormat', () => look.format)
  give('effectiveFormat', () => (cell.value || look.format ? effective(book, look.format) : undefined))
  give('note', () => cell.note)
  give('dataValidation', () => look.validation)
  return shown
}

const effective = (book: Book, format: Format | undefined): Format => ({
  ...book.properties.defaultFormat,
  hyperlinkDisplayType: 'PLAIN_TEXT',
  ...format,
  textFormat: { ...book.properties.defaultFormat?.textFormat, ...format?.textFormat },
})
