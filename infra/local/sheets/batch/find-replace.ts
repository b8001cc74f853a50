import type { Day } from '../../../../functions/domain/school/day.ts'
import { type Area, areaOf } from '../area.ts'
import { cellsOf, type Draft, invalid, lookOf, sheetIn } from '../draft.ts'
import { cellAfter, entered } from '../entered.ts'
import { resultOf } from '../formula.ts'
import { areaInside } from '../inside.ts'
import { needEditor } from '../protect.ts'
import { shownAs } from '../show.ts'
import { type Cell, type Given, lean, type Sheet } from '../state.ts'

type Asked = Given<'findReplace'>
type Counts = {
  valuesChanged: number
  formulasChanged: number
  rowsChanged: number
  occurrencesChanged: number
}

/** Replaces text in what cells show, or in formulas; what comes of it is read as if somebody typed it. */
export function findReplace(draft: Draft, asked: Asked, today: Day): unknown {
  const find = patternFor(asked)
  const counts = { valuesChanged: 0, formulasChanged: 0, rowsChanged: 0, occurrencesChanged: 0 }
  let sheetsChanged = 0
  for (const { sheet, area } of placesFor(draft, asked)) {
    const before = counts.occurrencesChanged
    replaceIn(draft, { sheet, area, find, asked, today }, counts)
    if (counts.occurrencesChanged > before) sheetsChanged += 1
  }
  return lean({ ...counts, sheetsChanged })
}

function placesFor(draft: Draft, { range, sheetId, allSheets }: Asked) {
  const scopes = [range, sheetId, allSheets || undefined].filter((scope) => scope !== undefined)
  if (scopes.length !== 1) invalid('Exactly one of range, sheetId and allSheets must be set.')
  const whole = (sheet: Sheet) => ({ sheet, area: areaOf({}, sheet) })
  if (allSheets) return draft.book.sheets.map(whole)
  const sheet = sheetIn(draft, range?.sheetId ?? sheetId)
  return [range ? { sheet, area: areaInside(range, sheet) } : whole(sheet)]
}

/** What to look for: text as it is, or a pattern; anywhere in a cell, or all of it; capitals matter when asked. */
function patternFor({ find = '', searchByRegex, matchCase, matchEntireCell }: Asked): RegExp {
  if (find === '') invalid('The find text must not be empty.')
  const source = searchByRegex ? find : find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  try {
    return new RegExp(matchEntireCell ? `^(?:${source})$` : source, matchCase ? 'g' : 'gi')
  } catch {
    return invalid(`Invalid regular expression: ${find}`)
  }
}

type Place = {
  readonly sheet: Sheet
  readonly area: Area
  readonly find: RegExp
  readonly asked: Asked
  readonly today: Day
}

function replaceIn(draft: Draft, place: Place, counts: Counts): void {
  const { sheet, area } = place
  const cells = cellsOf(draft, sheet.id)
  for (let row = area.top; row < area.bottom; row += 1) {
    let changed = false
    for (let column = area.left; column < area.right; column += 1) {
      const old = cells.get(row, column)
      const after = old?.value && replaced(draft, old, place, counts)
      if (!after) continue
      needEditor(draft, sheet, { top: row, bottom: row + 1, left: column, right: column + 1 })
      cells.set(row, column, cellAfter(draft, old, after))
      changed = true
    }
    if (changed) counts.rowsChanged += 1
  }
}

/** What is in a cell after the replacement; nothing when there was nothing to replace. */
function replaced(draft: Draft, cell: Cell, { sheet, find, asked, today }: Place, counts: Counts) {
  const formula = cell.value && 'formulaValue' in cell.value ? cell.value.formulaValue : undefined
  if (formula !== undefined && !asked.includeFormulas) return undefined
  const locale = draft.book.properties.locale ?? 'en_US'
  const { format } = lookOf(draft.book, cell)
  const result = resultOf(draft.book, sheet, cell)
  const text = formula ?? (result && shownAs(result, format, locale)) ?? ''
  const hits = [...text.matchAll(find)].length
  if (hits === 0) return undefined
  counts.occurrencesChanged += hits
  counts[formula === undefined ? 'valuesChanged' : 'formulasChanged'] += 1
  const { replacement = '' } = asked
  const now = asked.searchByRegex ? text.replace(find, replacement) : text.replace(find, () => replacement)
  return entered(now, format, { today, locale })
}
