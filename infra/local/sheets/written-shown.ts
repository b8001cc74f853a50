import { a1Of } from './a1.ts'
import type { Place } from './place.ts'
import type { Sent } from './sent-values.ts'
import { type Book, lean } from './state.ts'
import { valuesIn } from './values.ts'
import type { Written } from './write-values.ts'

/** Whether and how an answer repeats what was written; the words are Google's. */
export type Echo = {
  readonly includeValuesInResponse?: boolean
  readonly responseValueRenderOption?: string
  readonly responseDateTimeRenderOption?: string
}

type Update = Written & {
  /** What was asked for, when the values may show all of it. */
  readonly place?: Place
}

/**
 * What one write is answered with. The range is the box of what was sent, and the numbers count what was
 * not `null`; a number that is 0 is left out.
 */
export function updateShown(
  spreadsheetId: string,
  book: Book,
  update: Update,
  echo: Echo,
  { majorDimension }: Pick<Sent, 'majorDimension'>,
) {
  const how = {
    majorDimension,
    valueRenderOption: echo.responseValueRenderOption,
    dateTimeRenderOption: echo.responseDateTimeRenderOption,
  }
  const sheet = book.sheets.find(({ id }) => id === update.sheet.id) ?? update.sheet
  return {
    spreadsheetId,
    updatedRange: a1Of(sheet, update.area),
    ...lean({
      updatedRows: update.rows.size,
      updatedColumns: update.columns.size,
      updatedCells: update.cells,
    }),
    ...(echo.includeValuesInResponse ? { updatedData: valuesIn(book, sheet, areaEchoed(update), how) } : {}),
  }
}

/** "If the range to write was larger than the range actually written, the response includes all values in the requested range." */
const areaEchoed = ({ area, place }: Update) =>
  place
    ? {
        ...area,
        bottom: Math.max(area.bottom, place.area.bottom),
        right: Math.max(area.right, place.area.right),
      }
    : area

/** Totals count rows and columns once, however many of the ranges they are in. */
export function totalsOf(updates: readonly Written[]) {
  const distinct = (lines: (one: Written) => ReadonlySet<number>) =>
    new Set(updates.flatMap((one) => [...lines(one)].map((line) => `${one.sheet.id}/${line}`))).size
  return lean({
    totalUpdatedRows: distinct(({ rows }) => rows),
    totalUpdatedColumns: distinct(({ columns }) => columns),
    totalUpdatedCells: updates.reduce((sum, { cells }) => sum + cells, 0),
    totalUpdatedSheets: new Set(updates.filter(({ cells }) => cells > 0).map(({ sheet }) => sheet.id)).size,
  })
}

/** Empty lists are left out of answers. */
export const filled = (lists: Readonly<Record<string, readonly unknown[]>>) =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
