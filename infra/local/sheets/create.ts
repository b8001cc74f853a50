import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { notServed, refuse } from '../refusal.ts'
import { updateCells } from './batch/cells.ts'
import { addSheet } from './batch/sheets.ts'
import { draftOf } from './draft.ts'
import type { Book, Lean } from './state.ts'

/** A new file as `spreadsheets.create` makes it: one usual tab, or the tabs that were sent instead of it. */
export function bookFrom(
  { id, owner }: Pick<Book, 'id' | 'owner'>,
  body: Lean<sheets_v4.Schema$Spreadsheet>,
): Book {
  const draft = draftOf(
    {
      id,
      owner,
      access: {},
      properties: { ...usual, ...body.properties },
      sheets: [],
      metadata: [],
      namedRanges: [],
      looks: [],
      ids: 0,
    },
    owner,
  )
  for (const sheet of body.sheets ?? [{ properties: { sheetId: 0, title: 'Sheet1' } }]) {
    const odd = Object.keys(sheet).find((field) => field !== 'properties' && field !== 'data')
    if (odd) refuse(notServed(`spreadsheets.create with sheets.${odd}`))
    addSheet(draft, { properties: sheet.properties ?? {} })
    const sheetId = draft.book.sheets.at(-1)?.id ?? 0
    for (const data of sheet.data ?? []) {
      const start = { sheetId, rowIndex: data.startRow ?? 0, columnIndex: data.startColumn ?? 0 }
      updateCells(draft, { start, rows: data.rowData ?? [], fields: '*' })
    }
  }
  if (draft.book.sheets.length === 0) {
    addSheet(draft, { properties: { sheetId: 0, title: 'Sheet1' } })
  }
  return draft.book
}

const white = { red: 1, green: 1, blue: 1 }

const usual: Book['properties'] = {
  title: 'Untitled spreadsheet',
  locale: 'en_US',
  autoRecalc: 'ON_CHANGE',
  timeZone: 'Etc/GMT',
  defaultFormat: {
    backgroundColor: white,
    padding: { top: 2, right: 3, bottom: 2, left: 3 },
    verticalAlignment: 'BOTTOM',
    wrapStrategy: 'OVERFLOW_CELL',
    textFormat: {
      foregroundColor: {},
      fontFamily: 'arial,sans,sans-serif',
      fontSize: 10,
      bold: false,
      italic: false,
      strikethrough: false,
      underline: false,
      foregroundColorStyle: { rgbColor: {} },
    },
    backgroundColorStyle: { rgbColor: white },
  },
}
