import type { Day } from '../../../../functions/domain/school/day.ts'
import { notServed, refuse } from '../../refusal.ts'
import { growTo } from '../cell-blocks.ts'
import { cellsOf, type Draft, invalid, lookOf, sheetIn } from '../draft.ts'
import { cellAfter, entered } from '../entered.ts'
import { areaInside, rangeOf } from '../inside.ts'
import { needEditor } from '../protect.ts'
import type { Given } from '../state.ts'

/** Pastes text of several lines; what is in it is read as if somebody typed it. The tab grows for it. */
export function pasteData(draft: Draft, given: Given<'pasteData'>, today: Day): void {
  const { coordinate = {}, data = '', delimiter, html, type = 'PASTE_NORMAL' } = given
  if (html) refuse(notServed('pasteData of HTML'))
  if (!delimiter) invalid('A delimiter must be specified.')
  const sheet = sheetIn(draft, coordinate.sheetId)
  const { rowIndex: top = 0, columnIndex: left = 0 } = coordinate
  const lines = linesOfText(data, delimiter ?? '')
  if (['PASTE_FORMAT', 'PASTE_DATA_VALIDATION', 'PASTE_CONDITIONAL_FORMATTING'].includes(type)) return
  enterText(draft, { sheetId: sheet.id, top, left }, lines, today)
}

/** Enters lines of text from a corner on, as if somebody typed them. */
export function enterText(
  draft: Draft,
  corner: { readonly sheetId: number; readonly top: number; readonly left: number },
  lines: readonly (readonly string[])[],
  today: Day,
): void {
  const { sheetId, top, left } = corner
  const width = Math.max(1, ...lines.map((line) => line.length))
  growTo(draft, sheetId, top + lines.length, left + width)
  const sheet = sheetIn(draft, sheetId)
  const area = { top, left, bottom: top + lines.length, right: left + width }
  needEditor(draft, sheet, areaInside(rangeOf(sheet, area), sheet))
  const cells = cellsOf(draft, sheetId)
  const locale = draft.book.properties.locale ?? 'en_US'
  for (const [down, line] of lines.entries()) {
    for (const [across, text] of line.entries()) {
      const at = [top + down, left + across] as const
      const old = cells.get(...at)
      const typed = entered(text, lookOf(draft.book, old).format, { today, locale })
      cells.set(...at, cellAfter(draft, old, typed))
    }
  }
}

/** Lines and their parts; in double quotes a part may hold delimiters and ends of lines. */
export function linesOfText(text: string, delimiter: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const [part, end] = text[at] === '"' ? quotedPart(text, at) : plainPart(text, at, delimiter)
    lines.at(-1)?.push(part)
    if (end >= text.length) break
    if (text.startsWith(delimiter, end)) {
      at = end + delimiter.length
      continue
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    if (at >= text.length) break
    lines.push([])
  }
  return lines
}

function plainPart(text: string, from: number, delimiter: string): readonly [string, number] {
  const ends = [text.indexOf(delimiter, from), text.indexOf('\n', from), text.indexOf('\r\n', from)]
  const end = Math.min(text.length, ...ends.filter((place) => place >= 0))
  return [text.slice(from, end), end]
}

function quotedPart(text: string, from: number): readonly [string, number] {
  const [whole = '', inner = ''] = /^"((?:[^"]|"")*)"?/.exec(text.slice(from)) ?? []
  return [inner.replaceAll('""', '"'), from + whole.length]
}
