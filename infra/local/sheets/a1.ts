import type { Area } from './area.ts'
import type { Sheet } from './state.ts'

/** The letters of a column, such as 'AB' for 27. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

/** An area as Google writes it in answers: `Sheet1!A1:D4`, a single cell as `Sheet1!D4`; open ends stay open. */
export function a1Of(sheet: Pick<Sheet, 'title'>, area: Area): string {
  const openBelow = area.bottom === Number.POSITIVE_INFINITY
  const openRight = area.right === Number.POSITIVE_INFINITY
  const wholeColumns = openBelow && area.top === 0 && !openRight
  const from = `${letters(area.left)}${wholeColumns ? '' : area.top + 1}`
  const to = `${openRight ? '' : letters(Math.max(area.right - 1, 0))}${openBelow ? '' : area.bottom}`
  return `${titleInA1(sheet.title)}!${from === to && !wholeColumns ? from : `${from}:${to}`}`
}

/**
 * Titles are quoted only when they need it, or when they look like a cell. Letters beyond a to z need it:
 * pasted answers have `'シート1'!A1:E4`.
 */
export const titleInA1 = (title: string): string =>
  /^[A-Za-z_]\w*$/.test(title) && !looksLikeCells.test(title) ? title : `'${title.replaceAll("'", "''")}'`

const looksLikeCells = /^([A-Z]{1,3}\d+|R\d*C\d*)$/i

/** An area as people say it, such as 'column C', 'columns C to E' or 'C3:E9'. */
export function inWords(area: Area, sheet: Sheet): string {
  const wholeColumns = area.top === 0 && area.bottom >= sheet.rowCount
  if (!wholeColumns) return a1Of(sheet, area).replace(/^.*!/, '')
  if (area.left === 0 && area.right >= sheet.columnCount) return 'the whole tab'
  if (area.right - area.left === 1) return `column ${letters(area.left)}`
  return `columns ${letters(area.left)} to ${letters(area.right - 1)}`
}
