import { asksFor, type Mask, maskOf } from '../masks.ts'
import { mayWrite } from './access.ts'
import { type Area, areaOf } from './area.ts'
import { type Place, placeOf } from './place.ts'
import { mayEdit } from './protect.ts'
import { cellsShown } from './read-cells.ts'
import { type Book, type Dimension, lean, type Metadata, type Sheet } from './state.ts'
import { isOf } from './table-band.ts'

/** What a reader of a file asks for. */
export type Wanted = {
  readonly account: string
  /** Range texts, or cells that were found in another way; none means every tab, whole. */
  readonly ranges: readonly (string | Place)[]
  readonly includeGridData: boolean
  /** Tables colour their rows too; whether to leave those colours out. */
  readonly withoutTableBands?: boolean
  /** A mask decides about grid data alone, whatever `includeGridData` says. */
  readonly mask: Mask | undefined
}

/** A file as `spreadsheets.get` answers it; the door still cuts it to the mask. */
export function spreadsheetAs(book: Book, wanted: Wanted): unknown {
  const places = wanted.ranges.map((one) => (typeof one === 'string' ? placeOf(book, one) : one))
  const sheets = book.sheets.filter(
    (sheet) => places.length === 0 || places.some((place) => place.sheet === sheet),
  )
  return withoutEmpty({
    spreadsheetId: book.id,
    properties: book.properties,
    sheets: sheets.map((sheet) => sheetAs(book, sheet, places, wanted)),
    namedRanges: book.namedRanges,
    developerMetadata: book.metadata.filter(({ location }) => location?.spreadsheet),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
  })
}

function sheetAs(book: Book, sheet: Sheet, places: readonly Place[], wanted: Wanted): unknown {
  const { mask, account } = wanted
  const areas = places.filter((place) => place.sheet === sheet).map(({ area }) => area)
  const data = mask ? asksFor(mask, 'sheets', 'data') : wanted.includeGridData
  const dataMask = mask ? (maskOf(maskOf(mask, 'sheets') ?? {}, 'data') ?? {}) : 'all'
  return withoutEmpty({
    properties: propertiesOf(book, sheet),
    data: data
      ? (areas.length === 0 ? [areaOf({}, sheet)] : areas).map((area) => gridAs(book, sheet, area, dataMask))
      : [],
    merges: sheet.merges,
    conditionalFormats: sheet.conditionalFormats,
    filterViews: sheet.filterViews,
    basicFilter: sheet.basicFilter,
    charts: sheet.charts,
    bandedRanges: wanted.withoutTableBands ? bandsAlone(sheet) : sheet.bandedRanges,
    rowGroups: groupsOf(sheet, 'ROWS'),
    columnGroups: groupsOf(sheet, 'COLUMNS'),
    tables: sheet.tables,
    protectedRanges: sheet.protections.map((protection) => ({
      ...protection,
      editors: mayWrite(book, account) ? protection.editors : undefined,
      requestingUserCanEdit: account === book.owner || mayEdit(protection, account) || undefined,
    })),
    developerMetadata: book.metadata.filter(
      ({ location }) => location?.locationType === 'SHEET' && (location.sheetId ?? 0) === sheet.id,
    ),
  })
}

const groupsOf = (sheet: Sheet, dimension: Dimension): Sheet['groups'] =>
  sheet.groups?.filter(({ range }) => range?.dimension === dimension)

const bandsAlone = ({ bandedRanges, tables = [] }: Sheet): Sheet['bandedRanges'] =>
  bandedRanges?.filter((band) => !tables.some((table) => isOf(band, table)))

/** A tab's properties. `sheetId` and `index` are there even when they are 0. */
export function propertiesOf(book: Book, sheet: Sheet): unknown {
  const { rowCount, columnCount } = sheet
  return {
    sheetId: sheet.id,
    title: sheet.title,
    index: book.sheets.findIndex(({ id }) => id === sheet.id),
    sheetType: 'GRID',
    gridProperties: { ...lean(sheet.grid), rowCount, columnCount },
    ...lean(sheet.properties),
    ...(sheet.hidden ? { hidden: true } : {}),
  }
}

function gridAs(book: Book, sheet: Sheet, area: Area, mask: Mask): unknown {
  const rowData = maskOf(mask, 'rowData')
  return {
    ...(area.top > 0 ? { startRow: area.top } : {}),
    ...(area.left > 0 ? { startColumn: area.left } : {}),
    ...(rowData ? cellsShown(book, sheet, area, maskOf(rowData, 'values') ?? {}) : {}),
    ...linesAs(book, sheet, { dimension: 'ROWS', from: area.top, to: area.bottom, mask }),
    ...linesAs(book, sheet, { dimension: 'COLUMNS', from: area.left, to: area.right, mask }),
  }
}

const usualPixels = { ROWS: 21, COLUMNS: 100 }

function linesAs(
  book: Book,
  sheet: Sheet,
  wanted: { readonly dimension: Dimension; readonly from: number; readonly to: number; readonly mask: Mask },
): Readonly<Record<string, unknown>> {
  const { dimension, from, to, mask } = wanted
  const field = dimension === 'ROWS' ? 'rowMetadata' : 'columnMetadata'
  if (!maskOf(mask, field)) return {}
  const tags = metadataByLine(book, sheet, dimension)
  return {
    [field]: Array.from({ length: to - from }, (_, index) => ({
      pixelSize: usualPixels[dimension],
      ...sheet.lines[dimension][from + index],
      ...(tags.has(from + index) ? { developerMetadata: tags.get(from + index) } : {}),
    })),
  }
}

function metadataByLine(
  book: Book,
  sheet: Sheet,
  dimension: Dimension,
): ReadonlyMap<number, readonly Metadata[]> {
  const tags = new Map<number, readonly Metadata[]>()
  for (const one of book.metadata) {
    const line = one.location?.dimensionRange
    if (!line || (line.sheetId ?? 0) !== sheet.id || line.dimension !== dimension) continue
    const at = line.startIndex ?? 0
    tags.set(at, [...(tags.get(at) ?? []), lean(one)])
  }
  return tags
}

/** Leaves out what is not there and lists with nothing in them; values inside are already as they should be. */
const withoutEmpty = (message: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(
    Object.entries(message).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
