import { type Mask, updated } from '../../masks.ts'
import { forBothColours, inColours } from '../colours.ts'
import { changeBook, changeSheet, type Draft, invalid, sheetIn } from '../draft.ts'
import { deleteLines, insertLines, sizeKey } from '../lines.ts'
import type { Given, Sheet } from '../state.ts'
import { fieldsOf, knownFields } from './fields.ts'
import { dress, needTitle, needUnprotected } from './sheets.ts'

export function updateSheetProperties(draft: Draft, given: Given<'updateSheetProperties'>): void {
  const mask = fieldsOf(given)
  knownFields(mask, sheetFields)
  const { properties = {} } = given
  const sheet = sheetWith(draft, properties.sheetId ?? 0)
  const asks = (field: string) => mask === 'all' || mask[field] !== undefined

  if (asks('title')) retitle(draft, sheet, properties.title ?? '')
  if (asks('gridProperties')) resize(draft, sheet.id, properties.gridProperties, mask)
  if (asks('hidden')) hide(draft, sheet, properties.hidden === true)
  const rest =
    mask === 'all' ? (Object.fromEntries(dress.map((field) => [field, 'all'])) as Mask) : only(mask, dress)
  const dressed = updated(sheet.properties, inColours(properties), forBothColours(rest)) ?? {}
  changeSheet(draft, sheet.id, { properties: dressed })
  if (asks('index')) moveTab(draft, sheet.id, properties.index)
}

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

/** This request alone calls a tab a sheet when there is none. */
const sheetWith = ({ book }: Draft, id: number): Sheet =>
  book.sheets.find((sheet) => sheet.id === id) ?? invalid(`No sheet with id: ${id}`)

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

/**
 * The new place is read as the tabs stood before the move: of four, the first moved to 3 lands at 2.
 * Without a place, a tab goes to the end.
 */
function moveTab(draft: Draft, id: number, place: number | undefined): void {
  const { sheets } = draft.book
  const from = sheets.findIndex((sheet) => sheet.id === id)
  const index = place ?? sheets.length
  if (index < 0 || index > sheets.length) invalid(`Index ${index} is out of range.`)
  const others = sheets.filter((sheet) => sheet.id !== id)
  const to = index > from ? index - 1 : index
  changeBook(draft, { sheets: [...others.slice(0, to), sheetIn(draft, id), ...others.slice(to)] })
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
  const lost = rowCount < sheet.rowCount || columnCount < sheet.columnCount
  if (lost) needUnprotected(draft, sheet)
  changeSheet(draft, id, { grid })
  for (const [dimension, now] of [
    ['ROWS', rowCount],
    ['COLUMNS', columnCount],
  ] as const) {
    const size = sheet[sizeKey(dimension)]
    if (now > size) insertLines(draft, id, { dimension, from: size, to: now, like: 'nothing' })
    if (now < size) deleteLines(draft, id, { dimension, from: now, to: size })
  }
}
