import { refuse, tellCaller, tellPerson } from '../refusal.ts'
import { sortRange } from './batch/order.ts'
import { cellsOf, type Draft, sheetIn } from './draft.ts'
import { areaOfLines, deleteLines, insertLines, type Lines } from './lines.ts'
import type { Sheet } from './state.ts'
import { needOpen, needPerson } from './typing.ts'

/** What one person does with whole rows. Rows are numbered as the sheet numbers them, from 1. */
export type RowsAction = {
  readonly as: string
  readonly tab: string
  readonly action: 'insert' | 'delete' | 'duplicate' | 'sort'
  /** The first row. New rows come above it; sorting begins with it and takes every row below. */
  readonly at: number
  /** How many; one, when nothing is said. A sort takes all rows below, when nothing is said. */
  readonly count?: number
  /** What to sort by: a column's letter, or its heading. Column A when nothing is said. */
  readonly by?: string
}

/** Does it to the draft. Returns where. Refuses with a sentence for the person. */
export function rowsInto(draft: Draft, action: RowsAction): { readonly tab: string; readonly range: string } {
  needPerson(draft, action.as)
  const sheet = sheetNamed(draft, action.tab)
  const lines = linesFor(sheet, action)
  const done = { tab: sheet.title, range: `${lines.from + 1}:${lines.to}` }
  const area = areaOfLines(sheet, lines)

  if (action.action === 'insert') {
    insertLines(draft, sheet.id, { ...lines, like: lines.from < sheet.rowCount ? 'after' : 'before' })
    return done
  }
  needOpen(draft, sheet, area, action.as)
  if (action.action === 'delete') {
    if (lines.to - lines.from >= sheet.rowCount) {
      refuse(tellPerson(`${sheet.title} must keep at least one row.`))
    }
    deleteLines(draft, sheet.id, lines)
  } else if (action.action === 'duplicate') {
    duplicate(draft, sheet, lines)
  } else {
    const dimensionIndex = columnFor(sheet, lines, action.by ?? 'A')
    const range = { sheetId: sheet.id, startRowIndex: lines.from, endRowIndex: lines.to }
    sortRange(draft, { range, sortSpecs: [{ dimensionIndex, sortOrder: 'ASCENDING' }] })
  }
  return done
}

function sheetNamed({ book }: Draft, tab: string): Sheet {
  const sheet = book.sheets.find(({ title }) => title.toLowerCase() === tab.toLowerCase())
  return sheet ?? refuse(tellCaller(`There is no tab ${tab} in “${book.properties.title}”.`))
}

function linesFor(sheet: Sheet, { action, at, count }: RowsAction): Lines {
  if (!Number.isInteger(at) || at < 1)
    refuse(tellCaller('Rows are numbered from 1, as the sheet shows them.'))
  const from = at - 1
  const usual = action === 'sort' ? sheet.rowCount - from : 1
  const to = from + (count ?? usual)
  if (!Number.isInteger(to) || to <= from) refuse(tellCaller('Say how many rows, as a whole number from 1.'))
  const last = action === 'insert' ? from : to
  if (last > sheet.rowCount) refuse(tellPerson(`${sheet.title} ends at row ${sheet.rowCount}.`))
  return { dimension: 'ROWS', from, to }
}

/** The copies stand below; values, looks and notes are copied. */
function duplicate(draft: Draft, sheet: Sheet, { from, to }: Lines): void {
  const count = to - from
  insertLines(draft, sheet.id, { dimension: 'ROWS', from: to, to: to + count, like: 'before' })
  const cells = cellsOf(draft, sheet.id)
  for (let row = from; row < to; row += 1) {
    for (let column = 0; column < sheetIn(draft, sheet.id).columnCount; column += 1) {
      cells.set(row + count, column, cells.get(row, column))
    }
  }
}

/** A heading is looked for in the rows above those that are sorted. */
function columnFor(sheet: Sheet, { from }: Lines, by: string): number {
  const wanted = by.trim().toLowerCase()
  for (const row of sheet.rows.slice(0, from)) {
    const column = (row ?? []).findIndex(
      (cell) => cell?.value && 'stringValue' in cell.value && cell.value.stringValue.toLowerCase() === wanted,
    )
    if (column >= 0) return column
  }
  const number = /^[a-z]{1,2}$/.test(wanted)
    ? [...wanted].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0) - 1
    : sheet.columnCount
  return number < sheet.columnCount
    ? number
    : refuse(tellCaller(`There is no column “${by}” in ${sheet.title}.`))
}
