import { updated } from '../../masks.ts'
import { notServed, refuse } from '../../refusal.ts'
import { inColours } from '../colours.ts'
import { changeBook, type Draft, invalid, newId, sheetIn } from '../draft.ts'
import { mayEdit, refuseProtected } from '../protect.ts'
import { propertiesOf } from '../read.ts'
import { type Book, type Given, type Sheet, usualSize } from '../state.ts'
import { inserted } from './found.ts'

export function addSheet(draft: Draft, { properties = {} }: Given<'addSheet'>): unknown {
  const { sheets } = draft.book
  if (properties.sheetType && properties.sheetType !== 'GRID') refuse(notServed('A sheet that is no grid'))
  const id = freeId(draft, properties.sheetId)
  const sheet = newSheet(id, { title: freeTitle(sheets), ...properties })
  needTitle(sheets, sheet.title)
  changeBook(draft, { sheets: inserted(sheets, properties.index ?? sheets.length, sheet) })
  return { properties: propertiesOf(draft.book, sheet) }
}

/** An id for a new tab: the one that was asked for, unless another tab has it. */
export function freeId(draft: Draft, wanted: number | undefined): number {
  const id = wanted ?? newId(draft)
  if (id < 0) invalid(`Invalid sheet ID: ${id}`)
  if (draft.book.sheets.some((sheet) => sheet.id === id)) {
    invalid(`The sheet ID ${id} is already in use. Please use another ID.`)
  }
  return id
}

export function deleteSheet(draft: Draft, { sheetId }: Given<'deleteSheet'>): void {
  const sheet = sheetIn(draft, sheetId)
  needUnprotected(draft, sheet)
  const left = draft.book.sheets.filter((one) => one !== sheet)
  if (left.length === 0) invalid("You can't remove all the sheets in a document.")
  if (left.every(({ hidden }) => hidden)) invalid("You can't remove all the visible sheets in a document.")
  changeBook(draft, {
    sheets: left,
    metadata: draft.book.metadata.filter(({ location = {} }) => {
      const at = location.dimensionRange ? location.dimensionRange.sheetId : location.sheetId
      return location.spreadsheet || (at ?? 0) !== sheet.id
    }),
    namedRanges: draft.book.namedRanges.filter(({ range }) => (range.sheetId ?? 0) !== sheet.id),
  })
}

export const dress = ['tabColor', 'tabColorStyle', 'rightToLeft']

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

export function needTitle(others: Book['sheets'], title: string): void {
  if (title === '') invalid('The sheet name cannot be empty.')
  if (title.length > 100) invalid('The sheet name cannot be greater than 100 characters.')
  if (others.some((other) => other.title.toLowerCase() === title.toLowerCase())) {
    invalid(`A sheet with the name "${title}" already exists. Please enter another name.`)
  }
}

/** Refuses who may not edit all that is protected in a tab. */
export function needUnprotected(draft: Draft, sheet: Sheet): void {
  const kept = sheet.protections.some((protection) => !mayEdit(protection, draft.by))
  if (kept && draft.by !== draft.book.owner) refuseProtected()
}
