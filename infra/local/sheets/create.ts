import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { notServed, refuse } from '../refusal.ts'
import { addBanding } from './batch/banding.ts'
import { updateCells } from './batch/cells.ts'
import { addChart } from './batch/charts.ts'
import { addConditionalFormatRule } from './batch/conditional-formats.ts'
import { addDimensionGroup } from './batch/dimension-groups.ts'
import { updateDimensionProperties } from './batch/dimensions.ts'
import { addFilterView } from './batch/filter-views.ts'
import { setBasicFilter } from './batch/filters.ts'
import { mergeCells } from './batch/merges.ts'
import { createDeveloperMetadata } from './batch/metadata.ts'
import { addNamedRange } from './batch/named-ranges.ts'
import { addProtectedRange } from './batch/protections.ts'
import { addSheet } from './batch/sheets.ts'
import { addTable } from './batch/tables.ts'
import { inColours } from './colours.ts'
import { type Draft, draftOf } from './draft.ts'
import type { Book, Group, Lean, Rule } from './state.ts'

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
    addSheet(draft, { properties: sheet.properties ?? {} })
    fill(draft, draft.book.sheets.at(-1)?.id ?? 0, sheet)
  }
  if (draft.book.sheets.length === 0) {
    addSheet(draft, { properties: { sheetId: 0, title: 'Sheet1' } })
  }
  for (const namedRange of body.namedRanges ?? []) addNamedRange(draft, { namedRange })
  for (const one of body.developerMetadata ?? []) createDeveloperMetadata(draft, { developerMetadata: one })
  return draft.book
}

type NewSheet = Lean<sheets_v4.Schema$Sheet>

/** What a new tab was sent with. Its ranges name it by the id that it was given. */
function fill(draft: Draft, sheetId: number, sheet: NewSheet): void {
  const odd = Object.keys(sheet).find((part) => !['properties', 'data', ...Object.keys(parts)].includes(part))
  if (odd) refuse(notServed(`spreadsheets.create with sheets.${odd}`))
  for (const data of sheet.data ?? []) {
    const start = { sheetId, rowIndex: data.startRow ?? 0, columnIndex: data.startColumn ?? 0 }
    updateCells(draft, { start, rows: data.rowData ?? [], fields: '*' })
    sized(draft, { sheetId, dimension: 'ROWS', from: start.rowIndex }, data.rowMetadata)
    sized(draft, { sheetId, dimension: 'COLUMNS', from: start.columnIndex }, data.columnMetadata)
  }
  for (const [part, add] of Object.entries(parts)) {
    const given = sheet[part as keyof NewSheet]
    for (const one of Array.isArray(given) ? given : given ? [given] : []) add(draft, one as never)
  }
}

function sized(
  draft: Draft,
  place: { readonly sheetId: number; readonly dimension: string; readonly from: number },
  lines: readonly Lean<sheets_v4.Schema$DimensionProperties>[] = [],
): void {
  const { sheetId, dimension, from } = place
  for (const [index, properties] of lines.entries()) {
    const range = { sheetId, dimension, startIndex: from + index, endIndex: from + index + 1 }
    const { developerMetadata: _, ...rest } = properties
    updateDimensionProperties(draft, { range, properties: rest, fields: '*' })
  }
}

/** The other parts of a tab, each made by the request that makes one of it. */
const parts: { readonly [Part in keyof NewSheet]?: (draft: Draft, one: never) => unknown } = {
  merges: (draft, range) => mergeCells(draft, { range, mergeType: 'MERGE_ALL' }),
  conditionalFormats: (draft, rule: Rule) => {
    const sheet = draft.book.sheets.find(({ id }) => id === (rule.ranges?.[0]?.sheetId ?? 0))
    addConditionalFormatRule(draft, { rule, index: sheet?.conditionalFormats.length ?? 0 })
  },
  filterViews: (draft, filter) => addFilterView(draft, { filter }),
  protectedRanges: (draft, protectedRange) => addProtectedRange(draft, { protectedRange }),
  basicFilter: (draft, filter) => setBasicFilter(draft, { filter }),
  charts: (draft, chart) => addChart(draft, { chart }),
  bandedRanges: (draft, bandedRange) => addBanding(draft, { bandedRange }),
  tables: (draft, table) => addTable(draft, { table }),
  developerMetadata: (draft, developerMetadata) => createDeveloperMetadata(draft, { developerMetadata }),
  rowGroups: (draft, { range }: Group) => addDimensionGroup(draft, { range }),
  columnGroups: (draft, { range }: Group) => addDimensionGroup(draft, { range }),
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
  spreadsheetTheme: {
    primaryFontFamily: 'Arial',
    themeColors: [
      themed('TEXT', [0, 0, 0]),
      themed('BACKGROUND', [255, 255, 255]),
      themed('ACCENT1', [66, 133, 244]),
      themed('ACCENT2', [234, 67, 53]),
      themed('ACCENT3', [251, 188, 4]),
      themed('ACCENT4', [52, 168, 83]),
      themed('ACCENT5', [255, 109, 1]),
      themed('ACCENT6', [70, 189, 198]),
      themed('LINK', [17, 85, 204]),
    ],
  },
}

function themed(colorType: string, [red, green, blue]: readonly [number, number, number]) {
  return inColours({
    colorType,
    color: { rgbColor: { red: red / 255, green: green / 255, blue: blue / 255 } },
  })
}
