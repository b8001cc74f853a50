import { letters } from '../sheets/a1.ts'
import { type Closed, closedAt, type Protected } from './closed-cells.ts'

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
  /** Lists to choose from; cells name them by position. */
  readonly lists: readonly (readonly string[])[]
  /** Why cells are closed; cells name them by position. */
  readonly reasons: readonly string[]
}
export type ColumnShown = {
  /** As the sheet calls it: 'K'. */
  readonly letter: string
  readonly heading: string
  readonly width: number
  readonly frozen: boolean
}
/** `row` is its number as the sheet shows it, from 1. */
export type RowShown = { readonly row: number; readonly cells: readonly CellShown[] }
export type CellShown = {
  readonly text: string
  /** What stands in the cell when it is opened for typing, where that is not its text. */
  readonly entered?: string
  readonly is: 'text' | 'number' | 'day' | 'tick' | 'choice'
  /** Which of `lists`. */
  readonly list?: number
  /** Which of `reasons`; without one the person may type here. */
  readonly closed?: number
  readonly colour?: 'yellow' | 'red'
  readonly wraps: boolean
}

/** The parts of Google's answer that are looked at. */
export type SheetRead = {
  readonly properties: {
    readonly sheetId?: number
    readonly title: string
    readonly hidden?: boolean
    readonly gridProperties?: { readonly rowCount?: number; readonly frozenColumnCount?: number }
  }
  readonly protectedRanges?: readonly Protected[]
  readonly data?: readonly {
    readonly rowData?: readonly { readonly values?: readonly CellRead[] }[]
    readonly rowMetadata?: readonly LineRead[]
    readonly columnMetadata?: readonly LineRead[]
  }[]
}
type LineRead = { readonly pixelSize?: number; readonly hiddenByUser?: boolean }
type CellRead = {
  readonly formattedValue?: string
  readonly userEnteredValue?: {
    readonly stringValue?: string
    readonly numberValue?: number
    readonly boolValue?: boolean
    readonly formulaValue?: string
  }
  readonly userEnteredFormat?: {
    readonly numberFormat?: { readonly type?: string }
    readonly wrapStrategy?: string
    readonly backgroundColor?: { readonly red?: number; readonly green?: number; readonly blue?: number }
  }
  readonly dataValidation?: {
    readonly condition?: {
      readonly type?: string
      readonly values?: readonly { readonly userEnteredValue?: string }[]
    }
  }
}

const headingRow = 1
const firstRow = 2
const spareRows = 10

export function tabShown(
  { properties, data = [] }: SheetRead,
  { closed, rows: wanted }: { readonly closed: readonly Closed[]; readonly rows: number },
): TabShown {
  const { rowData = [], rowMetadata = [], columnMetadata = [] } = data[0] ?? {}
  const { rowCount = 0, frozenColumnCount = 0 } = properties.gridProperties ?? {}
  const at = columnMetadata.flatMap((line, column) => (line.hiddenByUser ? [] : [column]))
  const lists = numbered<readonly string[]>()
  const reasons = numbered<string>()
  const cellAt = (row: number, column: number) => rowData[row]?.values?.[column] ?? {}
  const cell = (row: number, column: number): CellShown => {
    const read = cellAt(row, column)
    const options = optionsOf(read)
    const why = closedAt(closed, row, column)
    return {
      text: read.formattedValue ?? '',
      ...enteredIn(read),
      is: kindOf(read),
      ...(options.length > 0 && { list: lists.of(options) }),
      ...(why !== undefined && { closed: reasons.of(why) }),
      ...colourOf(read),
      wraps: read.userEnteredFormat?.wrapStrategy === 'WRAP',
    }
  }
  const filled = rowData.findLastIndex((_, row) => at.some((column) => isFilled(cellAt(row, column))))
  const first = Math.max(filled + 1, firstRow)
  // Empty rows are for people who may begin one.
  const spare = closedAt(closed, first, at[0] ?? 0) === undefined ? Math.max(spareRows, wanted - first) : 0
  const last = Math.min(first + spare, rowCount)
  const rows = Array.from({ length: Math.max(0, last - firstRow) }, (_, index) => firstRow + index)
    .filter((row) => !rowMetadata[row]?.hiddenByUser)
    .map((row) => ({ row: row + 1, cells: at.map((column) => cell(row, column)) }))
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
    rows,
    rowCount,
    lists: lists.all,
    reasons: reasons.all,
  }
}

/** A box that is not ticked is no content. */
const isFilled = ({ formattedValue = '', dataValidation }: CellRead): boolean =>
  formattedValue !== '' && !(dataValidation?.condition?.type === 'BOOLEAN' && formattedValue === 'FALSE')

function kindOf({ userEnteredFormat, dataValidation, userEnteredValue }: CellRead): CellShown['is'] {
  const rule = dataValidation?.condition?.type
  if (rule === 'BOOLEAN') return 'tick'
  if (rule === 'ONE_OF_LIST') return 'choice'
  if (rule === 'DATE_IS_VALID' || userEnteredFormat?.numberFormat?.type === 'DATE') return 'day'
  return userEnteredValue?.numberValue === undefined ? 'text' : 'number'
}

const optionsOf = ({ dataValidation }: CellRead): readonly string[] =>
  dataValidation?.condition?.type === 'ONE_OF_LIST'
    ? (dataValidation.condition.values ?? []).map(({ userEnteredValue = '' }) => userEnteredValue)
    : []

/** Text that would be taken for a formula is opened with the apostrophe that keeps it text, as Sheets does. */
function enteredIn({ userEnteredValue, formattedValue }: CellRead): { readonly entered?: string } {
  const { formulaValue, stringValue } = userEnteredValue ?? {}
  if (formulaValue !== undefined) return { entered: formulaValue }
  if (stringValue !== undefined && /^[=+']/.test(stringValue)) return { entered: `'${stringValue}` }
  return stringValue !== undefined && stringValue !== formattedValue ? { entered: stringValue } : {}
}

/** Two colours carry a meaning here: yellow asks for something, red says that something is to be mended. */
function colourOf({ userEnteredFormat }: CellRead): { readonly colour?: 'yellow' | 'red' } {
  const { red = 0, green = 0, blue = 0 } = userEnteredFormat?.backgroundColor ?? { red: 1, green: 1, blue: 1 }
  if (red - green > 0.05) return { colour: 'red' }
  return green - blue > 0.05 && red >= green ? { colour: 'yellow' } : {}
}

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
