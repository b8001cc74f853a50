import { letters } from '../sheets/a1.ts'
import { type CellRead, type CellShown, cellShown, isFilled, optionsOf } from './cell-shown.ts'
import { type ChartRead, type ChartShown, chartShown } from './charts-shown.ts'
import { type Closed, closedAt, type Protected } from './closed-cells.ts'
import { type ViewRead, type ViewShown, viewShown } from './filter-views.ts'

/** A tab as one person sees it: hidden rows and columns are not in it. */
export type TabShown = {
  readonly gid: number
  readonly title: string
  /** Its first row: what the tab is for. */
  readonly about: string
  readonly columns: readonly ColumnShown[]
  readonly rows: readonly RowShown[]
  /** How many rows the tab has; those that are not shown are empty. */
  readonly rowCount: number
  /** Whether this person may delete, duplicate and sort whole rows. */
  readonly wholeRows: boolean
  /** The filter views that are saved in the file, by name. */
  readonly views: readonly ViewShown[]
  /** Upright bar charts that hang on it. */
  readonly charts: readonly ChartShown[]
  /** Lists to choose from; cells name them by position. */
  readonly lists: readonly (readonly string[])[]
  /** Why cells are closed; cells name them by position. */
  readonly reasons: readonly string[]
}
export type ColumnShown = {
  /** As the sheet calls it: 'K'. */
  readonly letter: string
  readonly heading: string
  /** In pixels. */
  readonly width: number
  readonly frozen: boolean
}
/** `row` is its number as the sheet shows it, from 1; `key` is by what it is known when it moves. */
export type RowShown = { readonly row: number; readonly key: string; readonly cells: readonly CellShown[] }

/** The parts of Google's answer that are looked at. */
export type SheetRead = {
  readonly properties: {
    readonly sheetId?: number
    readonly title: string
    readonly hidden?: boolean
    readonly gridProperties?: { readonly rowCount?: number; readonly frozenColumnCount?: number }
  }
  readonly protectedRanges?: readonly Protected[]
  readonly filterViews?: readonly ViewRead[]
  readonly charts?: readonly ChartRead[]
  readonly data?: readonly {
    readonly rowData?: readonly { readonly values?: readonly CellRead[] }[]
    readonly rowMetadata?: readonly LineRead[]
    readonly columnMetadata?: readonly LineRead[]
  }[]
}
type LineRead = { readonly pixelSize?: number; readonly hiddenByUser?: boolean }

const headingRow = 1
const firstRow = 2
const spareRows = 10

export function tabShown(
  sheet: SheetRead,
  { closed, rows: wanted }: { readonly closed: readonly Closed[]; readonly rows: number },
): TabShown {
  const { properties, filterViews = [], charts = [] } = sheet
  const { rowData = [], rowMetadata = [], columnMetadata = [] } = sheet.data?.[0] ?? {}
  const { rowCount = 0, frozenColumnCount = 0 } = properties.gridProperties ?? {}
  const at = columnsSeen(sheet)
  const lists = numbered<readonly string[]>()
  const reasons = numbered<string>()
  const cellAt = (row: number, column: number) => rowData[row]?.values?.[column] ?? {}
  const cell = (row: number, column: number): CellShown => {
    const options = optionsOf(cellAt(row, column))
    const why = closedAt(closed, row, column)
    return {
      ...cellShown(cellAt(row, column)),
      ...(options.length > 0 && { list: lists.of(options) }),
      ...(why !== undefined && { closed: reasons.of(why) }),
    }
  }
  const filled = rowData.findLastIndex((_, row) => at.some((column) => isFilled(cellAt(row, column))))
  const first = Math.max(filled + 1, firstRow)
  // Empty rows are for people who may begin one.
  const spare = closedAt(closed, first, at[0] ?? 0) === undefined ? Math.max(spareRows, wanted - first) : 0
  const last = Math.min(first + spare, rowCount)
  const numbers = Array.from({ length: Math.max(0, last - firstRow) }, (_, index) => firstRow + index).filter(
    (row) => !rowMetadata[row]?.hiddenByUser,
  )
  const keys = rowKeys(sheet)
  const rowsRead = numbers.map((row) => ({ row: row + 1, cells: rowData[row]?.values ?? [] }))
  return {
    gid: properties.sheetId ?? 0,
    title: properties.title,
    about: cellAt(0, at[0] ?? 0).formattedValue ?? '',
    columns: at.map((column) => ({
      letter: letters(column),
      heading: cellAt(headingRow, column).formattedValue ?? '',
      width: columnMetadata[column]?.pixelSize ?? 100,
      frozen: column < frozenColumnCount,
    })),
    rows: numbers.map((row) => ({
      row: row + 1,
      key: keys[row] ?? '',
      cells: at.map((column) => cell(row, column)),
    })),
    rowCount,
    wholeRows: at.every((column) => closedAt(closed, first, column) === undefined),
    views: filterViews.map((view) => viewShown(view, rowsRead)),
    charts: charts.flatMap((chart) => chartShown(chart, cellAt) ?? []),
    lists: lists.all,
    reasons: reasons.all,
  }
}

/**
 * By what each row is known when it moves, from the top of the tab: the key that CPD Desk gave it, or
 * what stands in its first two columns. A row in which both are empty has none.
 */
export function rowKeys(sheet: SheetRead): readonly string[] {
  const { rowData = [] } = sheet.data?.[0] ?? {}
  const textAt = (row: number, column: number) => rowData[row]?.values?.[column]?.formattedValue ?? ''
  const named =
    rowData[headingRow]?.values?.findIndex(({ formattedValue }) => formattedValue === '(key)') ?? -1
  const firstTwo = columnsSeen(sheet).slice(0, 2)
  return rowData.map(
    (_, row) =>
      (named >= 0 && textAt(row, named)) ||
      firstTwo
        .map((column) => textAt(row, column))
        .filter(Boolean)
        .join(' · '),
  )
}

/** The columns that are not hidden, counted from 0. */
const columnsSeen = ({ data = [] }: SheetRead): readonly number[] =>
  (data[0]?.columnMetadata ?? []).flatMap((line, column) => (line.hiddenByUser ? [] : [column]))

/** Things kept once each, and known by number. */
function numbered<T>(): { readonly all: readonly T[]; readonly of: (one: T) => number } {
  const all: T[] = []
  const numbers = new Map<string, number>()
  return {
    all,
    of: (one) => {
      const key = JSON.stringify(one)
      const had = numbers.get(key)
      if (had !== undefined) return had
      numbers.set(key, all.length)
      return all.push(one) - 1
    },
  }
}
