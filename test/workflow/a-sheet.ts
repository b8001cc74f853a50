import type { TabPage } from '../../functions/pages/tab.ts'
import type { Cell, Change, Charted, Protection, Tab } from '../../functions/sheet.ts'
import { differences } from '../../functions/workflow/differences.ts'

/** The accounts that keep the files. */
export const keepers = ['desk@automation.example.org']

/** A tab after changes, the simplest way there is: whole rows of cells, no colours, no rules. */
export const after = (tab: Tab | undefined, changes: readonly Change[]): Tab =>
  changes.reduce(one, tab ?? nothing)

/** A tab that has just been made from its page. */
export const fresh = (page: TabPage): Tab => mended(page, undefined)

/** A tab once a page has been pushed to it, and what that took. */
export const mended = (page: TabPage, tab: Tab | undefined): Tab =>
  after(tab, differences(page, 0, tab, keepers).changes)

/** What there is still to do for a tab to read like its page. */
export const left = (page: TabPage, tab: Tab): readonly Change[] => differences(page, 0, tab, keepers).changes

/** The texts of a tab, row by row. */
export const shown = (tab: Tab): readonly (readonly string[])[] =>
  tab.rows.map((cells) => cells.map((cell) => String(cell?.value ?? '')))

/** A tab in which somebody typed. */
export const typedIn = (tab: Tab, row: number, column: number, cell: Cell): Tab => ({
  ...tab,
  rows: withCell(tab.rows, row, column, cell),
})

export const columnOf = (tab: Tab, key: string): number => tab.columnKeys.indexOf(key)

const nothing: Tab = {
  tabId: 0,
  title: '',
  rowCount: 0,
  columnCount: 0,
  hidden: false,
  frozenRows: 0,
  frozenColumns: 0,
  columnKeys: [],
  protections: [],
  views: [],
  charts: [],
  rows: [],
}

function one(tab: Tab, change: Change): Tab {
  switch (change.do) {
    case 'add tab':
      return { ...nothing, ...change, rows: [], rowCount: change.rows, columnCount: change.columns }
    case 'hide tab':
    case 'show tab':
      return { ...tab, hidden: change.do === 'hide tab' }
    case 'insert rows':
      return {
        ...tab,
        rowCount: tab.rowCount + change.count,
        rows: tab.rows.toSpliced(change.at, 0, ...(change.at < tab.rows.length ? blanks(change.count) : [])),
      }
    case 'delete rows':
      if (tab.rowCount - change.count <= tab.frozenRows) throw new Error('a last row must stay')
      return {
        ...tab,
        rowCount: tab.rowCount - change.count,
        rows: tab.rows.toSpliced(change.at, change.count),
      }
    case 'insert column':
      return {
        ...tab,
        columnCount: tab.columnCount + 1,
        columnKeys: padded(tab.columnKeys, change.at).toSpliced(change.at, 0, undefined),
        rows: tab.rows.map((cells) => padded(cells, change.at).toSpliced(change.at, 0, undefined)),
        views: tab.views.map((view) => ({ ...view, where: view.where.map(movedBy(change.at)) })),
      }
    case 'tag column':
      return { ...tab, columnKeys: padded(tab.columnKeys, change.column + 1).with(change.column, change.key) }
    case 'write':
      if (change.row >= tab.rowCount) throw new Error(`there is no row ${change.row}`)
      return {
        ...tab,
        rows: change.cells.reduce<Tab['rows']>(
          (rows, value, offset) =>
            withCell(rows, change.row, change.column + offset, value === undefined ? undefined : { value }),
          tab.rows,
        ),
      }
    case 'protect':
      return { ...tab, protections: [...tab.protections, { ...change, id: nextId(tab.protections) }] }
    case 'change protection':
      return {
        ...tab,
        protections: tab.protections.map((present) =>
          present.id === change.id ? { ...present, area: change.area, editors: change.editors } : present,
        ),
      }
    case 'unprotect':
      return { ...tab, protections: tab.protections.filter(({ id }) => id !== change.id) }
    case 'save view':
      return { ...tab, views: [...tab.views, change.view] }
    case 'change view':
      return { ...tab, views: tab.views.map((one) => (one.id === change.view.id ? change.view : one)) }
    case 'remove view':
      return { ...tab, views: tab.views.filter((one) => one.id !== change.id) }
    case 'draw chart':
      return { ...tab, charts: [...tab.charts, charted(change.chart)] }
    case 'change chart':
      return {
        ...tab,
        charts: tab.charts.map((one) => (one.id === change.chart.id ? charted(change.chart) : one)),
      }
    case 'remove tab':
    case 'dress column':
    case 'dress row':
      return tab
  }
}

const charted = ({ id, fromRow, toRow, columns }: Charted): Charted => ({ id, fromRow, toRow, columns })

/** What a view asks of a column moves with the column. */
const movedBy =
  (at: number) =>
  <T extends { readonly column: number }>(condition: T): T => ({
    ...condition,
    column: condition.column >= at ? condition.column + 1 : condition.column,
  })

const blanks = (count: number): readonly (readonly Cell[])[] => Array.from({ length: count }, () => [])

const nextId = (present: readonly Protection[]): number => Math.max(0, ...present.map(({ id }) => id)) + 1

const padded = <T>(list: readonly T[], length: number): readonly (T | undefined)[] => [
  ...list,
  ...Array.from({ length: Math.max(0, length - list.length) }, () => undefined),
]

const withCell = (rows: Tab['rows'], row: number, column: number, cell: Cell): Tab['rows'] => {
  const all = [...rows, ...blanks(Math.max(0, row + 1 - rows.length))]
  return all.with(row, padded(all[row] ?? [], column + 1).with(column, cell))
}
