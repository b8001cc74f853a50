import { updated } from '../../masks.ts'
import { changeSheet, type Draft, invalid, sheetIn } from '../draft.ts'
import { areaOfLines, deleteLines, insertLines, type Lines, moveLines, sizeKey } from '../lines.ts'
import { needEditor } from '../protect.ts'
import { type Dimension, type Given, type Line, lean, type Sheet } from '../state.ts'
import { fieldsOf, knownFields } from './fields.ts'

type Range = NonNullable<Given<'deleteDimension'>['range']>

/** Inserting is open to everybody who may write: it changes no cell that is protected. */
export function insertDimension(draft: Draft, given: Given<'insertDimension'>): void {
  const { range = {}, inheritFromBefore = false } = given
  const sheet = sheetIn(draft, range.sheetId)
  const lines = linesOf(sheet, range)
  const size = sheet[sizeKey(lines.dimension)]
  if (inheritFromBefore && lines.from === 0) {
    invalid('range.startIndex must be greater than 0 if inheritFromBefore is true.')
  }
  if (!inheritFromBefore && lines.from >= size) {
    invalid(
      `range.startIndex[${lines.from}] must be less than the grid size (${size}) if inheritFromBefore is false.`,
    )
  }
  if (lines.from > size) invalid(`range.startIndex[${lines.from}] is larger than the grid size (${size}).`)
  insertLines(draft, sheet.id, { ...lines, like: inheritFromBefore ? 'before' : 'after' })
}

export function deleteDimension(draft: Draft, { range = {} }: Given<'deleteDimension'>): void {
  const sheet = sheetIn(draft, range.sheetId)
  const lines = linesOf(sheet, range)
  needEditor(draft, sheet, areaOfLines(sheet, lines))
  deleteLines(draft, sheet.id, lines)
}

export function appendDimension(draft: Draft, given: Given<'appendDimension'>): void {
  const sheet = sheetIn(draft, given.sheetId)
  const dimension = dimensionOf(given.dimension)
  const length = given.length ?? 0
  if (length < 1) invalid('length must be greater than 0.')
  const from = sheet[sizeKey(dimension)]
  insertLines(draft, sheet.id, { dimension, from, to: from + length, like: 'nothing' })
}

export function moveDimension(draft: Draft, given: Given<'moveDimension'>): void {
  const { source = {}, destinationIndex: before = 0 } = given
  const sheet = sheetIn(draft, source.sheetId)
  const lines = linesOf(sheet, source)
  const size = sheet[sizeKey(lines.dimension)]
  if (lines.to > size || before < 0 || before > size) {
    invalid(`source and destinationIndex[${before}] must be inside the grid (${size}).`)
  }
  const reach = { ...lines, from: Math.min(lines.from, before), to: Math.max(lines.to, before) }
  needEditor(draft, sheet, areaOfLines(sheet, reach))
  moveLines(draft, sheet.id, { ...lines, before })
}

export function updateDimensionProperties(draft: Draft, given: Given<'updateDimensionProperties'>): void {
  const mask = fieldsOf(given)
  knownFields(mask, ['pixelSize', 'hiddenByUser', 'hiddenByFilter', 'developerMetadata'])
  const { range = {}, properties = {} } = given
  const sheet = sheetIn(draft, range.sheetId)
  const lines = linesOf(sheet, range)
  needInGrid(sheet, lines)
  needEditor(draft, sheet, areaOfLines(sheet, lines))
  changeLines(draft, sheet, lines, (line) => updated<Line>(line, properties, mask) ?? {})
}

/** Hides rows or columns, or shows them again. */
export function hideLines(draft: Draft, sheetId: number, lines: Lines, hiddenByUser: boolean): void {
  changeLines(draft, sheetIn(draft, sheetId), lines, (line) => ({ ...line, hiddenByUser }))
}

function changeLines(draft: Draft, sheet: Sheet, lines: Lines, change: (line: Line) => Line): void {
  const list: (Line | null)[] = [...sheet.lines[lines.dimension]]
  while (list.length < lines.to) list.push(null)
  for (let index = lines.from; index < lines.to; index += 1) {
    const line = lean(change(list[index] ?? {}))
    list[index] = Object.keys(line).length > 0 ? line : null
  }
  changeSheet(draft, sheet.id, { lines: { ...sheet.lines, [lines.dimension]: list } })
}

/** Nothing is drawn here, so nothing can be measured: sizes stay as they are. */
export function autoResizeDimensions(draft: Draft, { dimensions = {} }: Given<'autoResizeDimensions'>): void {
  const sheet = sheetIn(draft, dimensions.sheetId)
  needInGrid(sheet, linesOf(sheet, dimensions))
}

/** The rows or columns that a range means; an open end reaches to the edge. */
export function linesOf(sheet: Sheet, range: Range): Lines {
  const dimension = dimensionOf(range.dimension)
  const from = range.startIndex ?? 0
  const to = range.endIndex ?? sheet[sizeKey(dimension)]
  if (from < 0 || to <= from) invalid(`range.endIndex[${to}] must be greater than range.startIndex[${from}].`)
  return { dimension, from, to }
}

export const dimensionOf = (dimension: string | undefined): Dimension =>
  dimension === 'ROWS' || dimension === 'COLUMNS' ? dimension : invalid('No dimension specified.')

export function needInGrid(sheet: Sheet, lines: Lines): void {
  const size = sheet[sizeKey(lines.dimension)]
  if (lines.to > size) invalid(`range.endIndex[${lines.to}] is larger than the grid size (${size}).`)
}
