import { type Mask, updated } from '../../masks.ts'
import { type Area, areaOf, meet } from '../area.ts'
import { inColours } from '../colours.ts'
import { cellsOf, cellWith, changeSheet, type Draft, invalid, newId, sheetIn } from '../draft.ts'
import { areaInside, rangeOf } from '../inside.ts'
import { needEditor } from '../protect.ts'
import type { Banding, Given, Sheet, Table } from '../state.ts'
import { isOf } from '../table-band.ts'
import { needFree } from './banding.ts'
import { fieldsOf, knownFields } from './fields.ts'
import { without } from './found.ts'
import { tableIn } from './range-meant.ts'
import { columnsGiven, nameHeader } from './table-columns.ts'

/** Makes a range a table: bands of colour with the same id, a name for every column, and a header that stays in sight. */
export function addTable(draft: Draft, { table = {} }: Given<'addTable'>): unknown {
  const { range = {}, name = freeName(draft) } = table
  const sheet = sheetIn(draft, range.sheetId)
  const area = areaInside(range, sheet)
  needEditor(draft, sheet, area)
  const id = newId(draft)
  const tableId = table.tableId || String(id)
  needUnique(draft, { tableId, name })
  needApart(sheet, area)

  const columnProperties = columnsGiven(draft, sheet, area, table.columnProperties)
  const rowsProperties = stylesOf({ ...usualColours, ...table.rowsProperties })
  const now: Table = { tableId, name, range: rangeOf(sheet, area), rowsProperties, columnProperties }
  const band = bandOf(now, id)
  needFree(sheet, band)
  const freezes = area.top === 0 && !sheet.grid.frozenRowCount && sheet.rowCount > 1
  changeSheet(draft, sheet.id, {
    tables: [...(sheet.tables ?? []), now],
    bandedRanges: [...(sheet.bandedRanges ?? []), band],
    ...(freezes ? { grid: { ...sheet.grid, frozenRowCount: 1 } } : {}),
  })
  nameHeader(draft, now)
  return { table: now }
}

export function updateTable(draft: Draft, given: Given<'updateTable'>): void {
  const mask = fieldsOf(given)
  knownFields(mask, ['tableId', 'name', 'range', 'rowsProperties', 'columnProperties'])
  const { sheet, one } = tableIn(draft, given.table?.tableId)
  const changed = updated<Partial<Table>>(one, given.table, mask) ?? {}
  const { name = '', range = {} } = changed
  if ((range.sheetId ?? 0) !== sheet.id) invalid('A table cannot be moved to another sheet.')
  const area = areaInside(range, sheet)
  needEditor(draft, sheet, area)
  const tables = without(sheet.tables, one)
  needUnique(draft, { tableId: '', name }, one)
  needApart({ ...sheet, tables }, area)
  const now: Table = {
    tableId: one.tableId,
    name,
    range: rangeOf(sheet, area),
    rowsProperties: stylesOf({ ...usualColours, ...changed.rowsProperties }),
    columnProperties: columnsGiven(draft, sheet, area, changed.columnProperties),
  }
  changeSheet(draft, sheet.id, {
    tables: [...tables, now],
    bandedRanges: sheet.bandedRanges?.map((band) =>
      isOf(band, one) ? bandOf(now, band.bandedRangeId) : band,
    ),
  })
  if (asksNames(mask)) nameHeader(draft, now)
}

/** The table goes with all that stands in it. To keep that, delete its bands of colour instead. */
export function deleteTable(draft: Draft, { tableId }: Given<'deleteTable'>): void {
  const { sheet, one } = tableIn(draft, tableId)
  const area = areaOf(one.range, sheet)
  needEditor(draft, sheet, area)
  changeSheet(draft, sheet.id, {
    tables: without(sheet.tables, one),
    bandedRanges: sheet.bandedRanges?.filter((band) => !isOf(band, one)),
  })
  const cells = cellsOf(draft, sheet.id)
  for (let row = area.top; row < area.bottom; row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      const old = cells.get(row, column)
      if (old) cells.set(row, column, cellWith({ ...old, value: undefined }))
    }
  }
}

const asksNames = (mask: Mask): boolean => mask === 'all' || mask.columnProperties !== undefined

/** Ids of tables are text; bands that cannot have the same number say whose they are. */
function bandOf({ tableId, range, rowsProperties }: Table, id: number): Banding {
  const bandedRangeId = /^\d{1,9}$/.test(tableId) ? Number(tableId) : id
  const reference = String(bandedRangeId) === tableId ? {} : { bandedRangeReference: tableId }
  return { bandedRangeId, ...reference, range, rowProperties: inColours(rowsProperties ?? {}) }
}

type Rows = NonNullable<Table['rowsProperties']>

/** A table knows its colours by one name only. */
const stylesOf = (rows: Rows): Rows =>
  Object.fromEntries(Object.entries(inColours(rows)).filter(([field]) => field.endsWith('Style')))

const usualColours: Rows = {
  headerColorStyle: { rgbColor: { red: 53 / 255, green: 104 / 255, blue: 84 / 255 } },
  firstBandColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
  secondBandColorStyle: { rgbColor: { red: 246 / 255, green: 248 / 255, blue: 249 / 255 } },
}

const tablesOf = ({ book }: Draft): readonly Table[] => book.sheets.flatMap(({ tables }) => tables ?? [])

function freeName(draft: Draft): string {
  let number = tablesOf(draft).length + 1
  while (tablesOf(draft).some(({ name }) => name === `Table${number}`)) number += 1
  return `Table${number}`
}

function needUnique(
  draft: Draft,
  wanted: { readonly tableId: string; readonly name: string },
  own?: Table,
): void {
  const others = tablesOf(draft).filter((one) => one !== own)
  if (wanted.name === '') invalid('The table name cannot be empty.')
  if (others.some(({ name }) => name?.toLowerCase() === wanted.name.toLowerCase())) {
    invalid(`A table with the name "${wanted.name}" already exists.`)
  }
  if (others.some(({ tableId }) => tableId === wanted.tableId)) {
    invalid(`A table with the ID ${wanted.tableId} already exists.`)
  }
}

function needApart(sheet: Sheet, area: Area): void {
  if (sheet.tables?.some(({ range }) => meet(areaOf(range, sheet), area))) {
    invalid('A table cannot overlap with another table.')
  }
}
