import { a1Of } from './a1.ts'
import type { Area } from './area.ts'
import { lookOf } from './draft.ts'
import { resultOf } from './formula.ts'
import { upToLast } from './read-cells.ts'
import { shownAs, showsDate } from './show.ts'
import type { Book, Cell, Sheet } from './state.ts'

/** How values are to be answered; the words are Google's. */
export type Rendering = {
  readonly majorDimension?: string
  readonly valueRenderOption?: string
  readonly dateTimeRenderOption?: string
}
type Plain = string | number | boolean

/** The values in an area. `values` is absent when there are none. */
export function valuesIn(book: Book, sheet: Sheet, area: Area, how: Rendering): unknown {
  const majorDimension = how.majorDimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS'
  const rows = sheet.rows
    .slice(area.top, area.bottom)
    .map((row) => (row ?? []).slice(area.left, area.right).map((cell) => valueShown(book, sheet, cell, how)))
  const lines = majorDimension === 'ROWS' ? rows : turned(rows)
  const values = upToLast(
    lines.map((line) => upToLast(line, (value) => value !== '')),
    (line) => line.length > 0,
  )
  return { range: a1Of(sheet, area), majorDimension, ...(values.length === 0 ? {} : { values }) }
}

function valueShown(book: Book, sheet: Sheet, cell: Cell | null, how: Rendering): Plain {
  if (!cell?.value) return ''
  const option = how.valueRenderOption ?? 'FORMATTED_VALUE'
  if (option === 'FORMULA' && 'formulaValue' in cell.value) return cell.value.formulaValue
  const result = resultOf(book, sheet, cell)
  if (!result) return ''
  const { format } = lookOf(book, cell)
  const asText = () => shownAs(result, format, book.properties.locale ?? 'en_US')
  if (option === 'FORMATTED_VALUE') return asText()
  if ('stringValue' in result) return result.stringValue
  if ('boolValue' in result) return result.boolValue
  if ('errorValue' in result) return asText()
  const dateAsText = option === 'UNFORMATTED_VALUE' && how.dateTimeRenderOption === 'FORMATTED_STRING'
  return dateAsText && showsDate(format) ? asText() : result.numberValue
}

const turned = (rows: readonly (readonly Plain[])[]): readonly (readonly Plain[])[] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) =>
    rows.map((row) => row[column] ?? ''),
  )
