import type { Area } from '../area.ts'
import { cellsOf, type Draft, invalid, lookOf } from '../draft.ts'
import { resultOf } from '../formula.ts'
import { shownAs } from '../show.ts'
import { lean, type Sheet, type Table } from '../state.ts'

type Columns = NonNullable<Table['columnProperties']>

/** Every column of a table: what was said of it, and a name from there, from the header, or a usual one. */
export function columnsGiven(draft: Draft, sheet: Sheet, area: Area, given: Columns = []): Columns {
  const width = area.right - area.left
  const stray = given.find(({ columnIndex = 0 }) => columnIndex < 0 || columnIndex >= width)
  if (stray) invalid(`Column index ${stray.columnIndex} is outside the table.`)
  return Array.from({ length: width }, (_, columnIndex) => {
    const said = given.find((one) => (one.columnIndex ?? 0) === columnIndex)
    if (said?.columnType === 'DROPDOWN' && !said.dataValidationRule?.condition) {
      invalid('Condition must be set for dropdown column type.')
    }
    const columnName = said?.columnName || headerIn(draft, sheet, area, columnIndex)
    return lean({ ...said, columnIndex, columnName })
  })
}

function headerIn(draft: Draft, sheet: Sheet, area: Area, column: number): string {
  const cell = sheet.rows[area.top]?.[area.left + column] ?? null
  const result = resultOf(draft.book, sheet, cell)
  const text = result && shownAs(result, lookOf(draft.book, cell).format, draft.book.properties.locale ?? '')
  return text || `Column ${column + 1}`
}

/** Writes the names of the columns into the header, where they do not stand there already. */
export function nameHeader(draft: Draft, { range, columnProperties = [] }: Table): void {
  const sheetId = range.sheetId ?? 0
  const cells = cellsOf(draft, sheetId)
  const sheet = draft.book.sheets.find(({ id }) => id === sheetId)
  for (const { columnIndex = 0, columnName = '' } of columnProperties) {
    const at = [range.startRowIndex ?? 0, (range.startColumnIndex ?? 0) + columnIndex] as const
    const old = cells.get(...at)
    const result = sheet && resultOf(draft.book, sheet, old)
    if (result && shownAs(result, lookOf(draft.book, old).format, '') === columnName) continue
    cells.set(...at, { ...old, value: { stringValue: columnName } })
  }
}
