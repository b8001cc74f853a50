import type { Area } from './area.ts'
import type { Sheet } from './state.ts'

/** The letters of a column, such as 'AB' for 27. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

/** An area as Google writes it in answers: `Sheet1!A1:D4`, a single cell as `Sheet1!D4`. */
export function a1Of(sheet: Sheet, area: Area): string {
  const from = `${letters(area.left)}${area.top + 1}`
  const to = `${letters(Math.max(area.right - 1, 0))}${area.bottom}`
  return `${titleInA1(sheet.title)}!${from === to ? from : `${from}:${to}`}`
}

/** Titles are quoted only when they need it, or when they look like a cell. */
export const titleInA1 = (title: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !cell.test(title) ? title : `'${title.replaceAll("'", "''")}'`

const cell = /^[A-Za-z]{1,3}[1-9]\d*$/

/** An area as people say it, such as 'column C', 'columns C to E' or 'C3:E9'. */
export function inWords(area: Area, sheet: Sheet): string {
  const wholeColumns = area.top === 0 && area.bottom >= sheet.rowCount
  if (!wholeColumns) return a1Of(sheet, area).replace(/^.*!/, '')
  if (area.left === 0 && area.right >= sheet.columnCount) return 'the whole tab'
  if (area.right - area.left === 1) return `column ${letters(area.left)}`
  return `columns ${letters(area.left)} to ${letters(area.right - 1)}`
}
