import { letters } from './a1.ts'

/**
 * A formula as it reads when it is copied so many rows down and columns to the right: references move
 * along, except where a `$` holds them. One that would leave the tab becomes `#REF!`.
 */
export function formulaMoved(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula
  return formula.replace(parts, (text, column?: string, row?: string) => {
    if (column === undefined || row === undefined) return text
    const now = { column: columnMoved(column, right), row: rowMoved(row, down) }
    return now.column && now.row ? now.column + now.row : '#REF!'
  })
}

/** Text in quotes, titles in quotes, and names stay whole; what is left and looks like a cell is one. */
const parts = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?[A-Za-z]{1,3})(\$?[1-9]\d*)(?![\w(.])|[\w.]+/g

function columnMoved(column: string, by: number): string | undefined {
  if (column.startsWith('$')) return column
  const place = [...column.toUpperCase()].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1 + by
  return place < 0 ? undefined : letters(place)
}

function rowMoved(row: string, by: number): string | undefined {
  if (row.startsWith('$')) return row
  return Number(row) + by < 1 ? undefined : String(Number(row) + by)
}
