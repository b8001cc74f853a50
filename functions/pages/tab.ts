import { createHash } from 'node:crypto'
import type { Cell, CellValue, Condition, Tab } from '../sheet.ts'

/**
 * One tab as a value: what it is called, its columns and who may type in them, and its rows.
 *
 * Row 1 says what the tab is for, row 2 has the headings, rows follow from row 3. A page is a pure
 * function of what is known; `workflow/push.ts` makes the sheet read like it.
 */
export type TabPage = {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly columns: readonly Column[]
  /**
   * `ours`: we keep the rows; people type only in `theirs` columns beside them, and rows are found by `key`.
   * `people's`: people keep the rows and may paste and delete them; we only write in our columns beside them.
   */
  readonly rowsAre: 'ours' | "people's"
  /** Rows by key; on a people's tab the key is the row's number, counted from 0. */
  readonly rows: readonly PageRow[]
  readonly frozenColumns: number
  readonly hidden?: boolean
  /** The page's order is kept as long as nobody has typed beside any row. */
  readonly sorted?: boolean
  /**
   * A new row is put in below the one that the page has before it, where others go to the end. On a long tab whose newest
   * row is on top each new one would otherwise have all the others written anew. What people typed goes with its row.
   */
  readonly newRowsInPlace?: true
  /** Filter views that links lead to: which rows each shows. */
  readonly views?: readonly {
    readonly id: string
    readonly title: string
    readonly where: readonly ({ readonly column: string } & Condition)[]
  }[]
  /** Views of ours that are no longer wanted, by id. */
  readonly viewsGone?: readonly string[]
  /** Charts of all rows, drawn once; moved, coloured and named as people like, and put back when one is gone. */
  readonly charts?: readonly PageChart[]
  /** Cells in `theirs` columns that only some people may type in. */
  readonly reserved?: readonly {
    readonly keys: readonly string[]
    readonly column: string
    readonly editors: readonly string[]
  }[]
}

export type PageChart = {
  readonly id: string
  readonly title: string
  readonly says: string
  /** The column that names the bars, and those that give them. */
  readonly names: string
  readonly bars: readonly string[]
  readonly most?: number
  /** Rows below the first one, and the column, on which it hangs. */
  readonly at: { readonly row: number; readonly column: string }
  readonly width: number
  readonly height: number
}

export type Column = {
  readonly id: string
  readonly heading: string
  /** `ours`: written by the program, protected. `theirs`: anyone who has the file. A list: only these e-mail addresses. */
  readonly whose: 'ours' | 'theirs' | readonly string[]
  readonly width: number
  readonly format?: 'text' | 'money' | 'date' | 'number'
  readonly choices?: readonly string[]
  /** The choices are offered, and other words may be typed. */
  readonly freely?: true
  readonly tick?: boolean
  /**
   * Ours until somebody writes over it: then what they wrote stands. Named by the column that keeps what we wrote there
   * last; a cell that reads otherwise is theirs.
   */
  readonly open?: string
  /** An empty cell says nothing here, so the column may be put in anew, as ours are. */
  readonly emptySaysNothing?: true
  readonly wrap?: boolean
  readonly hidden?: boolean
  readonly colour?: string
}

export type PageRow = {
  readonly key: string
  readonly cells: Readonly<Record<string, CellValue | undefined>>
}

/** What a sheet says, as far as reading needs it. */
export type Grid = Pick<Tab, 'columnKeys' | 'rows'>
export type RowRead = {
  /** Its number in the sheet, counted from 0. */
  readonly row: number
  readonly cells: Readonly<Record<string, Cell>>
}

export const headingRow = 1
export const firstRow = 2

/** The key by which a column is found again however it is moved or renamed. */
export const columnKey = (tab: { readonly id: string }, column: { readonly id: string }): string =>
  `${tab.id}.${column.id}`

type Columns = { readonly at: Readonly<Record<string, number>> } | { readonly frozen: string }

/** Where each column of ours is in the sheet, by id, or a sentence saying why the tab cannot be read. */
export function columnsIn(tab: Pick<TabPage, 'id' | 'columns' | 'rowsAre'>, grid: Grid): Columns {
  const headings = (grid.rows[headingRow] ?? []).map((cell) => textOf(cell).toLowerCase())
  return (
    (isPastedOver(tab) ? byPastedHeadings(tab, grid, headings) : undefined) ?? byKeys(tab, grid, headings)
  )
}

/** Tabs that can be filled with a list from elsewhere. Where a column is some people's only, headings decide nothing. */
const isPastedOver = ({ columns, rowsAre }: Pick<TabPage, 'columns' | 'rowsAre'>): boolean =>
  rowsAre === "people's" && columns.every(({ whose }) => !Array.isArray(whose))

/**
 * A list pasted with its own headings, in its own order: then the columns are what their headings say,
 * for the keys stayed where they were. Nothing when the headings say nothing else than the keys.
 */
function byPastedHeadings(
  tab: Pick<TabPage, 'id' | 'columns'>,
  { columnKeys }: Grid,
  headings: readonly string[],
): Columns | undefined {
  const found = tab.columns.map((column) => ({
    column,
    places: positions(headings, column.heading.toLowerCase()),
  }))
  const keys = tab.columns.map((column) => columnKey(tab, column))
  const elsewhere = found.filter(({ column, places }) =>
    places.some((place) => {
      const key = columnKeys[place]
      return key !== undefined && key !== columnKey(tab, column) && keys.includes(key)
    }),
  )
  if (elsewhere.length === 0) return undefined
  const wrong = found.find(({ places }) => places.length !== 1)
  if (wrong)
    return {
      frozen: `The headings are in a new order, and “${wrong.column.heading}” is ${wrong.places.length === 0 ? 'not among them' : 'there twice'}. Every heading must stand there once.`,
    }
  return { at: Object.fromEntries(found.map(({ column, places }) => [column.id, places[0] ?? 0])) }
}

function byKeys(tab: Pick<TabPage, 'id' | 'columns'>, grid: Grid, headings: readonly string[]): Columns {
  const at: Record<string, number> = {}
  for (const column of tab.columns) {
    const found = positions(grid.columnKeys, columnKey(tab, column))
    const places = found.length > 0 ? found : positions(headings, column.heading.toLowerCase())
    if (places.length > 1)
      return { frozen: `The column “${column.heading}” is there twice. Delete one of the two.` }
    if (places[0] === undefined)
      return {
        frozen: `The column “${column.heading}” is missing. Undo the change, or put a column with this heading back.`,
      }
    at[column.id] = places[0]
  }
  return { at }
}

/** Every row below the headings that has anything in it, its cells by column id. */
export function rowsIn(at: Readonly<Record<string, number>>, grid: Grid): readonly RowRead[] {
  const columns = Object.entries(at)
  return grid.rows.flatMap((cells, row) => {
    if (row < firstRow || cells.every((cell) => cell === undefined || cell.value === '')) return []
    const byColumn: Record<string, Cell> = {}
    for (const [id, column] of columns) byColumn[id] = cells[column]
    return [{ row, cells: byColumn }]
  })
}

/** A cell as trimmed text. */
export const textOf = (cell: Cell): string => String(cell?.value ?? '').trim()

const positions = <T>(list: readonly T[], wanted: T): number[] =>
  list.flatMap((one, index) => (one === wanted ? [index] : []))

/** The number that Google knows a tab by: ours from the start, so that a tab is found again however it is renamed. */
export const tabIdOf = ({ id }: { readonly id: string }): number => {
  const number = tabIds.get(id) ?? numberOf(id)
  tabIds.set(id, number)
  return number
}
/** A look asks for the same few again and again. */
const tabIds = new Map<string, number>()

const numberOf = (id: string): number =>
  Number.parseInt(createHash('sha256').update(`tab ${id}`).digest('hex').slice(0, 7), 16)

/** The number of a chart of ours, in the same way. */
export const chartIdOf = (tab: { readonly id: string }, chart: string): number =>
  tabIdOf({ id: `${tab.id} chart ${chart}` })

/** The number of a filter view of ours, likewise. */
export const viewIdOf = (tab: { readonly id: string }, view: string): number =>
  tabIdOf({ id: `${tab.id} view ${view}` })
