import { ok } from 'node:assert/strict'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import type { CellValue, Change, Protection } from '../sheet.ts'
import { drawChart } from './google-sheets-charts.ts'
import { dressColumn, dressRow } from './google-sheets-looks.ts'
import { saveView } from './google-sheets-views.ts'

/** The name under which a column carries our key. */
export const columnTag = 'cpd-desk'

/** Changes as Google wants them, in the same order. Cells that touch are written in one piece. */
export const requestsFor = (changes: readonly Change[]): sheets_v4.Schema$Request[] =>
  inBlocks(changes).flatMap((change) => ('lines' in change ? [updateCells(change)] : requestFor(change)))

function requestFor(change: Exclude<Change, Write>): sheets_v4.Schema$Request[] {
  const sheetId = change.tabId
  switch (change.do) {
    case 'add tab':
      return [addSheet(change)]
    case 'hide tab':
      return [tabBecomes({ sheetId, hidden: true }, 'hidden')]
    case 'show tab':
      return [tabBecomes({ sheetId, hidden: false }, 'hidden')]
    case 'remove tab':
      return [{ deleteSheet: { sheetId } }]
    case 'insert rows':
      return [insertRows(change)]
    case 'delete rows':
      return [{ deleteDimension: { range: rowsAt(change) } }]
    case 'insert column':
      return [{ insertDimension: { range: columnAt(sheetId, change.at), inheritFromBefore: change.at > 0 } }]
    case 'tag column':
      return [tagColumn(change)]
    case 'dress column':
      return dressColumn(change)
    case 'dress row':
      return [dressRow(change)]
    case 'protect':
      return [protect(change)]
    case 'change protection':
      return [changeProtection(change)]
    case 'unprotect':
      return [{ deleteProtectedRange: { protectedRangeId: change.id } }]
    case 'save view':
    case 'change view':
      return [saveView(change)]
    case 'draw chart':
    case 'change chart':
      return [drawChart(change)]
    case 'remove view':
      return [{ deleteFilterView: { filterId: change.id } }]
  }
}

type Only<Deed extends Change['do']> = Extract<Change, { readonly do: Deed }>
type Write = Only<'write'>

const addSheet = (change: Only<'add tab'>): sheets_v4.Schema$Request => ({
  addSheet: {
    properties: {
      sheetId: change.tabId,
      title: change.title,
      index: change.at,
      gridProperties: {
        rowCount: change.rows,
        columnCount: change.columns,
        frozenRowCount: change.frozenRows,
        frozenColumnCount: change.frozenColumns,
      },
    },
  },
})

const tabBecomes = (
  properties: sheets_v4.Schema$SheetProperties,
  fields: string,
): sheets_v4.Schema$Request => ({ updateSheetProperties: { properties, fields } })

/** A new row looks like the row above it, unless that is the headings. Below the last row Google insists on it. */
const insertRows = (change: Only<'insert rows'>): sheets_v4.Schema$Request => ({
  insertDimension: { range: rowsAt(change), inheritFromBefore: change.at > 2 },
})

const rowsAt = ({ tabId, at, count }: Only<'insert rows' | 'delete rows'>) => ({
  sheetId: tabId,
  dimension: 'ROWS',
  startIndex: at,
  endIndex: at + count,
})

const columnAt = (sheetId: number, column: number) => ({
  sheetId,
  dimension: 'COLUMNS',
  startIndex: column,
  endIndex: column + 1,
})

const tagColumn = ({ tabId, column, key }: Only<'tag column'>): sheets_v4.Schema$Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: columnTag,
      metadataValue: key,
      visibility: 'DOCUMENT',
      location: { dimensionRange: columnAt(tabId, column) },
    },
  },
})

const protect = (change: Only<'protect'>): sheets_v4.Schema$Request => ({
  addProtectedRange: { protectedRange: { ...protectedArea(change), description: change.description } },
})

const changeProtection = (change: Only<'change protection'>): sheets_v4.Schema$Request => ({
  updateProtectedRange: {
    protectedRange: { ...protectedArea(change), protectedRangeId: change.id },
    fields: 'range,editors,warningOnly',
  },
})

/** Without `domainUsersCanEdit: false` everybody in the school could type there all the same. */
const protectedArea = (change: {
  readonly tabId: number
  readonly area: Protection['area']
  readonly editors: readonly string[]
}): sheets_v4.Schema$ProtectedRange => ({
  range: {
    sheetId: change.tabId,
    startRowIndex: change.area.fromRow,
    endRowIndex: change.area.toRow,
    startColumnIndex: change.area.fromColumn,
    endColumnIndex: change.area.toColumn,
  },
  warningOnly: false,
  editors: { users: [...change.editors], domainUsersCanEdit: false },
})

/** Lines of cells below each other, from one cell on. */
type Block = {
  readonly tabId: number
  readonly row: number
  readonly column: number
  readonly lines: readonly (readonly (CellValue | undefined)[])[]
}

function inBlocks(changes: readonly Change[]): readonly (Exclude<Change, Write> | Block)[] {
  const list: (Exclude<Change, Write> | Block)[] = []
  for (const change of changes) {
    if (change.do !== 'write') {
      list.push(change)
      continue
    }
    if (change.cells.length === 0) continue
    const before = list.at(-1)
    const joined = before && 'lines' in before ? joinedTo(before, change) : undefined
    if (joined) list[list.length - 1] = joined
    else list.push({ tabId: change.tabId, row: change.row, column: change.column, lines: [change.cells] })
  }
  return list
}

/** The block with these cells added, if they go on where it ends: to the right of its one line or below its last. */
function joinedTo(block: Block, { tabId, row, column, cells }: Write): Block | undefined {
  const [first = []] = block.lines
  if (block.tabId !== tabId) return undefined
  if (block.lines.length === 1 && row === block.row && column === block.column + first.length)
    return { ...block, lines: [[...first, ...cells]] }
  if (row === block.row + block.lines.length && column === block.column && cells.length === first.length)
    return { ...block, lines: [...block.lines, cells] }
  return undefined
}

const updateCells = ({ tabId, row, column, lines }: Block): sheets_v4.Schema$Request => ({
  updateCells: {
    start: { sheetId: tabId, rowIndex: row, columnIndex: column },
    rows: lines.map((cells) => ({ values: cells.map(cellData) })),
    fields: 'userEnteredValue',
  },
})

/** Only ever a plain value: text that begins with '=' stays text. */
function cellData(value: CellValue | undefined): sheets_v4.Schema$CellData {
  if (value === undefined || value === '') return {}
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } }
  if (typeof value === 'string') return { userEnteredValue: { stringValue: fitting(value) } }
  ok(Number.isFinite(value), 'a cell holds a finite number')
  return { userEnteredValue: { numberValue: value } }
}

/** One answer that is longer than a cell can be must not stop the whole file. */
const fitting = (text: string): string =>
  text.length <= longestCell ? text : `${text.slice(0, longestCell - 1)}…`

const longestCell = 50_000
