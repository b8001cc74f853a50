import type { SheetsCore } from './sheets/core.ts'

type Shown = {
  readonly properties: { readonly title: string; readonly gridProperties?: { readonly rowCount?: number } }
  readonly data?: readonly {
    readonly rowData?: readonly { readonly values?: readonly { readonly formattedValue?: string }[] }[]
  }[]
}

/** What people do by hand in a sheet, found by what stands there: for the sample school and for stories. */
export type Hands = {
  /** What a tab shows, as text, row by row. */
  readonly rows: (file: string, tab: string) => readonly (readonly string[])[]
  readonly tabs: (file: string) => readonly string[]
  /** Types from a cell on; rows and columns counted from 1, as people do. */
  readonly type: (typing: {
    readonly as: string
    readonly file: string
    readonly tab: string
    readonly row: number
    readonly column: number
    readonly values: readonly (readonly (string | number | boolean)[])[]
  }) => void
  /** Adds rows above the last one until the tab has so many: at Google a long paste does it by itself. */
  readonly makeRoom: (typing: {
    readonly as: string
    readonly file: string
    readonly tab: string
    readonly rows: number
  }) => void
  /** The row whose cell in a column reads so. */
  readonly rowWhere: (file: string, tab: string, heading: string, text: string) => number
  readonly columnOf: (file: string, tab: string, heading: string) => number
  /** The first empty row below the headings. */
  readonly nextRow: (file: string, tab: string) => number
}

const headings = 2
const whatShows = 'sheets(properties(title),data.rowData.values.formattedValue)'

export function hands(
  sheets: SheetsCore,
  automation: string,
  now: () => Parameters<SheetsCore['type']>[1]['at'],
): Hands {
  const shown = (file: string, query: { readonly fields: string; readonly ranges?: readonly string[] }) =>
    (
      sheets.get({ account: automation, counted: false }, file, query) as {
        readonly sheets: readonly Shown[]
      }
    ).sheets
  const tabs = (file: string): readonly string[] =>
    shown(file, { fields: 'sheets.properties.title' }).map(({ properties }) => properties.title)
  const rows = (file: string, tab: string): readonly (readonly string[])[] => {
    if (!tabs(file).includes(tab)) throw new Error(`there is no tab ${tab}`)
    const [found] = shown(file, { fields: whatShows, ranges: [`'${tab}'`] })
    if (found === undefined) return []
    return (found.data?.[0]?.rowData ?? []).map(({ values = [] }) =>
      values.map(({ formattedValue = '' }) => formattedValue),
    )
  }
  const columnOf = (file: string, tab: string, heading: string): number => {
    const column = (rows(file, tab)[headings - 1] ?? []).indexOf(heading)
    if (column < 0) throw new Error(`${tab} has no column ${heading}`)
    return column + 1
  }
  return {
    rows,
    tabs,
    columnOf,
    type: ({ as, file, tab, row, column, values }) =>
      sheets.type(file, { as, range: `'${tab}'!${letters(column)}${row}`, values, at: now() }),
    makeRoom: ({ as, file, tab, rows: wanted }) => {
      const [found] = shown(file, { fields: 'sheets.properties', ranges: [`'${tab}'`] })
      const there = found?.properties.gridProperties?.rowCount ?? 0
      if (wanted > there) sheets.rows(file, { as, tab, action: 'insert', at: there, count: wanted - there })
    },
    rowWhere: (file, tab, heading, text) => {
      const column = columnOf(file, tab, heading) - 1
      const row = rows(file, tab).findIndex((cells, place) => place >= headings && cells[column] === text)
      if (row < 0) throw new Error(`${tab} has no row with ${text} under ${heading}`)
      return row + 1
    },
    nextRow: (file, tab) => {
      const all = rows(file, tab)
      const last = all.findLastIndex((cells) => cells.some((cell) => cell !== ''))
      return Math.max(last + 2, headings + 1)
    },
  }
}

const letters = (column: number): string =>
  column > 26
    ? `${letters(Math.floor((column - 1) / 26))}${letters(((column - 1) % 26) + 1)}`
    : String.fromCharCode(64 + column)
