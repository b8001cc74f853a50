/**
 * A Google Sheet as this program knows it, and what it does to one. Rows and columns are counted from
 * 0; `to` is not included.
 */

export type CellValue = string | number | boolean
/** `formula` is set when somebody typed one; `value` is then its result. */
export type Cell = { readonly value: CellValue; readonly formula?: string } | undefined
export type Workbook = Readonly<{ fileId: string; locale: string; timeZone: string; tabs: readonly Tab[] }>
export type Tab = {
  readonly tabId: number
  readonly title: string
  readonly rowCount: number
  readonly columnCount: number
  readonly hidden: boolean
  readonly frozenRows: number
  readonly frozenColumns: number
  /** The key we gave each column, by its position; absent where it has none. */
  readonly columnKeys: readonly (string | undefined)[]
  readonly protections: readonly Protection[]
  readonly views: readonly SavedView[]
  readonly charts: readonly Charted[]
  /** Rows from the top; trailing empty cells and rows are left out. */
  readonly rows: readonly (readonly Cell[])[]
}
export type Area = Readonly<{ fromRow?: number; toRow?: number; fromColumn?: number; toColumn?: number }>
export type Protection = Readonly<{ id: number; area: Area; description: string; editors: readonly string[] }>
/** What a filter view asks of a column's cells. */
export type Condition =
  | { readonly is: 'empty' }
  | { readonly is: 'filled' }
  | { readonly is: 'more than'; readonly than: number }
/** A filter view: which rows it shows below the headings at `fromRow`. Without `toRow` it goes to the end. */
export type SavedView = {
  readonly id: number
  readonly title: string
  readonly fromRow: number
  readonly toRow?: number
  readonly where: readonly ({ readonly column: number } & Condition)[]
}
/** What a chart shows: a heading row and the rows below it; the first column names the bars that the others give. */
export type Charted = Readonly<{
  id: number
  fromRow: number
  toRow: number
  columns: readonly number[]
  /** All that the service told of it, for the service: colours and titles that people gave it. */
  asIs?: object
}>
/** A chart of upright bars that has still to be drawn. `most` is the top of its scale; absent: as the numbers are. */
export type NewChart = Charted & {
  readonly title: string
  /** For whoever cannot see it. */
  readonly says: string
  readonly most?: number
  readonly at: { readonly row: number; readonly column: number }
  readonly width: number
  readonly height: number
}
/** How cells of a column look and what may be chosen in them. */
export type Look = {
  readonly width: number
  readonly wrap?: boolean
  readonly format?: 'text' | 'money' | 'date' | 'number'
  readonly colour?: string
  readonly choices?: readonly string[]
  /** Other words may be typed as well. */
  readonly freely?: true
  readonly tick?: boolean
  readonly hidden?: boolean
}
type NewTab = {
  title: string
  at: number
  rows: number
  columns: number
  frozenRows: number
  frozenColumns: number
}
/** One thing to do to a file. */
export type Change = { readonly tabId: number } & (
  | Readonly<{ do: 'add tab' } & NewTab>
  | Readonly<{ do: 'hide tab' }>
  | Readonly<{ do: 'show tab' }>
  | Readonly<{ do: 'remove tab' }>
  | Readonly<{ do: 'insert rows'; at: number; count: number }>
  | Readonly<{ do: 'delete rows'; at: number; count: number }>
  | Readonly<{ do: 'insert column'; at: number }>
  | Readonly<{ do: 'tag column'; column: number; key: string }>
  | Readonly<{ do: 'dress column'; column: number; fromRow: number; look: Look }>
  | Readonly<{ do: 'dress row'; row: number; columns: number; as: 'about' | 'heading' }>
  | Readonly<{ do: 'protect' } & Omit<Protection, 'id'>>
  | Readonly<{ do: 'change protection' } & Omit<Protection, 'description'>>
  | Readonly<{ do: 'unprotect'; id: number }>
  | Readonly<{ do: 'save view' | 'change view'; view: SavedView }>
  | Readonly<{ do: 'remove view'; id: number }>
  | Readonly<{ do: 'draw chart' | 'change chart'; chart: NewChart }>
  /** Cells of one row from a column on; `undefined` empties a cell. Text stays text, whatever it begins with. */
  | Readonly<{ do: 'write'; row: number; column: number; cells: readonly (CellValue | undefined)[] }>
)
