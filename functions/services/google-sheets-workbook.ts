import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import type { Cell, Protection, Tab, Workbook } from '../sheet.ts'
import { charted, chartFields } from './google-sheets-charts.ts'
import { columnTag } from './google-sheets-requests.ts'
import { savedView, viewFields } from './google-sheets-views.ts'

/** Exactly what we look at in a file, so that Google sends nothing else. */
export const workbookFields = [
  'properties(locale,timeZone)',
  `sheets(${[
    'properties(sheetId,title,hidden,index,gridProperties(rowCount,columnCount,frozenRowCount,frozenColumnCount))',
    'protectedRanges(protectedRangeId,range,description,editors(users),warningOnly)',
    viewFields,
    chartFields,
    'data(rowData(values(userEnteredValue(formulaValue),effectiveValue)),columnMetadata(developerMetadata(metadataKey,metadataValue)))',
  ].join(',')})`,
].join(',')

/** A file as Google tells it, in our words. Tabs without a grid, such as a chart on its own, are left out. */
export const workbook = (fileId: string, file: sheets_v4.Schema$Spreadsheet): Workbook => ({
  fileId,
  locale: file.properties?.locale ?? '',
  timeZone: file.properties?.timeZone ?? '',
  tabs: (file.sheets ?? [])
    .filter((sheet) => sheet.properties?.gridProperties)
    .toSorted((a, b) => (a.properties?.index ?? 0) - (b.properties?.index ?? 0))
    .map(tab),
})

function tab({ properties, protectedRanges, filterViews, charts, data }: sheets_v4.Schema$Sheet): Tab {
  const grid = properties?.gridProperties
  return {
    tabId: properties?.sheetId ?? 0,
    title: properties?.title ?? '',
    rowCount: grid?.rowCount ?? 0,
    columnCount: grid?.columnCount ?? 0,
    hidden: properties?.hidden ?? false,
    frozenRows: grid?.frozenRowCount ?? 0,
    frozenColumns: grid?.frozenColumnCount ?? 0,
    columnKeys: withoutTail((data?.[0]?.columnMetadata ?? []).map(columnKeyIn)),
    protections: (protectedRanges ?? []).map(protection),
    views: (filterViews ?? []).map(savedView),
    charts: (charts ?? []).map(charted),
    rows: rowsOf(data?.[0]?.rowData ?? []),
  }
}

const columnKeyIn = (column: sheets_v4.Schema$DimensionProperties): string | undefined =>
  column.developerMetadata?.find((tag) => tag.metadataKey === columnTag)?.metadataValue ?? undefined

/** A protection that only warns keeps nobody out; it is shown as one without editors, so that it is put right. */
const protection = (range: sheets_v4.Schema$ProtectedRange): Protection => ({
  id: range.protectedRangeId ?? 0,
  area: {
    ...bounds(['fromRow', 'toRow'], range.range?.startRowIndex, range.range?.endRowIndex),
    ...bounds(['fromColumn', 'toColumn'], range.range?.startColumnIndex, range.range?.endColumnIndex),
  },
  description: range.description ?? '',
  editors: range.warningOnly ? [] : (range.editors?.users ?? []),
})

/** Google leaves out a zero, so that an end without a beginning begins at the first. */
const bounds = (
  [from, to]: readonly [string, string],
  start: number | null | undefined,
  end: number | null | undefined,
) => ({
  ...(typeof start === 'number' ? { [from]: start } : {}),
  ...(typeof end === 'number' ? { [from]: start ?? 0, [to]: end } : {}),
})

function rowsOf(rows: readonly sheets_v4.Schema$RowData[]): readonly (readonly Cell[])[] {
  const read = rows.map((row) => withoutTail((row.values ?? []).map(cell)))
  return read.slice(0, read.findLastIndex((cells) => cells.length > 0) + 1)
}

function cell({ userEnteredValue, effectiveValue }: sheets_v4.Schema$CellData): Cell {
  const formula = userEnteredValue?.formulaValue
  const value =
    effectiveValue?.stringValue ??
    effectiveValue?.numberValue ??
    effectiveValue?.boolValue ??
    (effectiveValue?.errorValue ? shownFor(effectiveValue.errorValue.type) : '')
  if (formula) return { value, formula }
  return value === '' ? undefined : { value }
}

/** What Sheets shows in a cell whose formula went wrong. */
const shownFor = (type: string | null | undefined): string => errors[type ?? ''] ?? '#ERROR!'

const errors: Readonly<Record<string, string>> = {
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: 'Loading...',
}

const withoutTail = <T>(list: readonly T[]): readonly T[] =>
  list.slice(0, list.findLastIndex((one) => one !== undefined) + 1)
