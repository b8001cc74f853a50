import { type Mask, updated } from '../../masks.ts'
import { forBothColours, inColours } from '../colours.ts'
import { changeBook, changeSheet, type Draft, invalid, newId, sheetIn } from '../draft.ts'
import { mayEdit, refuseProtected } from '../protect.ts'
import { propertiesOf } from '../read.ts'
import { type Book, type Given, type Sheet, usualSize } from '../state.ts'
import { fieldsOf, knownFields } from './fields.ts'

export function addSheet(draft: Draft, { properties = {} }: Given<'addSheet'>): unknown {
  const { sheets } = draft.book
  const id = properties.sheetId ?? newId(draft)
  if (sheets.some((sheet) => sheet.id === id)) {
    invalid(`The sheet ID ${id} is already in use. Please use another ID.`)
  }
  const sheet = newSheet(id, { title: freeTitle(sheets), ...properties })
  needTitle(sheets, sheet.title)
  const index = Math.min(properties.index ?? sheets.length, sheets.length)
  changeBook(draft, { sheets: [...sheets.slice(0, index), sheet, ...sheets.slice(index)] })
  return { properties: propertiesOf(draft.book, sheet) }
}

export function deleteSheet(draft: Draft, { sheetId }: Given<'deleteSheet'>): void {
  const sheet = sheetIn(draft, sheetId)
  needUnprotected(draft, sheet)
  const left = draft.book.sheets.filter((one) => one !== sheet)
  if (left.length === 0) invalid("You can't remove all the sheets in a document.")
  if (left.every(({ hidden }) => hidden)) invalid("You can't remove all the visible sheets in a document.")
  changeBook(draft, {
    sheets: left,
    metadata: draft.book.metadata.filter(({ location }) => {
      const at = location?.dimensionRange ? (location.dimensionRange.sheetId ?? 0) : location?.sheetId
      return at !== sheet.id
    }),
    namedRanges: draft.book.namedRanges.filter(({ range }) => (range.sheetId ?? 0) !== sheet.id),
  })
}

export function updateSheetProperties(draft: Draft, given: Given<'updateSheetProperties'>): void {
  const mask = fieldsOf(given)
  knownFields(mask, sheetFields)
  const { properties = {} } = given
  const sheet = sheetIn(draft, properties.sheetId)
  const asks = (field: string) => mask === 'all' || mask[field] !== undefined

  if (asks('title')) retitle(draft, sheet, properties.title ?? '')
  if (asks('gridProperties')) resize(draft, sheet.id, properties.gridProperties, mask)
  if (asks('hidden')) hide(draft, sheet, properties.hidden === true)
  const rest =
    mask === 'all' ? (Object.fromEntries(dress.map((field) => [field, 'all'])) as Mask) : only(mask, dress)
  const dressed = updated(sheet.properties, inColours(properties), forBothColours(rest)) ?? {}
  changeSheet(draft, sheet.id, { properties: dressed })
  if (asks('index')) moveTab(draft, sheet.id, properties.index ?? 0)
}

const dress = ['tabColor', 'tabColorStyle', 'rightToLeft']
const sheetFields = ['sheetId', 'title', 'index', 'hidden', 'gridProperties', 'sheetType', ...dress]
const gridFields = [
  'rowCount',
  'columnCount',
  'frozenRowCount',
  'frozenColumnCount',
  'hideGridlines',
  'rowGroupControlAfter',
  'columnGroupControlAfter',
]
const only = (mask: Exclude<Mask, 'all'>, names: readonly string[]): Mask =>
  Object.fromEntries(Object.entries(mask).filter(([field]) => names.includes(field)))

/** A tab as `SheetProperties` describe it. */
function newSheet(id: number, properties: NonNullable<Given<'addSheet'>['properties']>): Sheet {
  const { rowCount = usualSize.rowCount, columnCount = usualSize.columnCount } =
    properties.gridProperties ?? {}
  if (rowCount < 1 || columnCount < 1) invalid('The number of rows and columns must be at least 1.')
  const mask = Object.fromEntries(dress.map((field) => [field, 'all' as const]))
  return {
    id,
    title: properties.title ?? '',
    hidden: properties.hidden === true,
    rowCount,
    columnCount,
    properties: updated({}, inColours(properties), mask) ?? {},
    grid: properties.gridProperties ?? {},
    rows: [],
    lines: { ROWS: [], COLUMNS: [] },
    merges: [],
    protections: [],
    conditionalFormats: [],
    filterViews: [],
  }
}

const freeTitle = (sheets: Book['sheets']): string => {
  let number = sheets.length + 1
  while (sheets.some(({ title }) => title === `Sheet${number}`)) number += 1
  return `Sheet${number}`
}

function needTitle(others: Book['sheets'], title: string): void {
  if (title === '') invalid('The sheet name cannot be empty.')
  if (title.length > 100) invalid('The sheet name cannot be greater than 100 characters.')
  if (others.some((other) => other.title.toLowerCase() === title.toLowerCase())) {
    invalid(`A sheet with the name "${title}" already exists. Please enter another name.`)
  }
}

function retitle(draft: Draft, sheet: Sheet, title: string): void {
  needTitle(
    draft.book.sheets.filter(({ id }) => id !== sheet.id),
    title,
  )
  changeSheet(draft, sheet.id, { title })
}

function hide(draft: Draft, sheet: Sheet, hidden: boolean): void {
  changeSheet(draft, sheet.id, { hidden })
  if (draft.book.sheets.every((one) => one.hidden)) invalid("You can't hide all the sheets in a document.")
}

/** The new place is read as the tabs stood before the move: of four, the first moved to 3 lands at 2. */
function moveTab(draft: Draft, id: number, index: number): void {
  const { sheets } = draft.book
  const from = sheets.findIndex((sheet) => sheet.id === id)
  if (index < 0 || index > sheets.length) invalid(`Index ${index} is out of range.`)
  const others = sheets.filter((sheet) => sheet.id !== id)
  const to = index > from ? index - 1 : index
  const sheet = sheetIn(draft, id)
  changeBook(draft, { sheets: [...others.slice(0, to), sheet, ...others.slice(to)] })
}

function resize(draft: Draft, id: number, given: Sheet['grid'] | undefined, mask: Mask): void {
  const inner = mask === 'all' ? 'all' : (mask.gridProperties ?? {})
  knownFields(inner, gridFields)
  const sheet = sheetIn(draft, id)
  const old = { ...sheet.grid, rowCount: sheet.rowCount, columnCount: sheet.columnCount }
  const { rowCount = 0, columnCount = 0, ...grid } = updated<Partial<typeof old>>(old, given, inner) ?? {}
  if (rowCount < 1 || columnCount < 1) invalid('The number of rows and columns must be at least 1.')
  if ((grid.frozenRowCount ?? 0) >= rowCount) invalid("You can't freeze all visible rows on the sheet.")
  if ((grid.frozenColumnCount ?? 0) >= columnCount)
    invalid("You can't freeze all visible columns on the sheet.")
  const rows = sheet.rows
    .slice(0, rowCount)
    .map((row) => (row !== null && row.length > columnCount ? row.slice(0, columnCount) : row))
  const lost = rowCount < sheet.rowCount || columnCount < sheet.columnCount
  if (lost) needUnprotected(draft, sheet)
  changeSheet(draft, id, { rowCount, columnCount, grid, rows })
}

function needUnprotected(draft: Draft, sheet: Sheet): void {
  const kept = sheet.protections.some((protection) => !mayEdit(protection, draft.by))
  if (kept && draft.by !== draft.book.owner) refuseProtected()
}
