import type { Desk } from '../desk.ts'

type File = 'desk' | 'office' | 'coordinator' | 'staffroom'
export type RowSeen = { readonly row: number; readonly cells: Readonly<Record<string, string>> }

/** What people see on a tab, a row an object by heading, and what they type there. */
export type Sheets = ReturnType<typeof atTheSheets>

export function atTheSheets(desk: Desk) {
  const id = async (file: File): Promise<string> => (await desk.school()).files[file].id
  return {
    about: async (file: File, tab: string): Promise<string> => desk.rows(await id(file), tab)[0]?.[0] ?? '',
    rows: async (file: File, tab: string): Promise<readonly RowSeen[]> => {
      const [, headings = [], ...rows] = desk.rows(await id(file), tab)
      return rows.map((cells, at) => ({
        row: at + 3,
        cells: Object.fromEntries(headings.map((heading, column) => [heading, cells[column] ?? ''])),
      }))
    },
    nextRow: async (file: File, tab: string): Promise<number> => desk.nextRow(await id(file), tab),
    type: async (
      as: string,
      [file, tab, row]: readonly [File, string, number],
      cells: Readonly<Record<string, string>>,
    ): Promise<void> => {
      const found = await id(file)
      for (const [heading, value] of Object.entries(cells)) {
        const column = desk.columnOf(found, tab, heading)
        desk.type({ as, file: found, tab, row, column, values: [[value]] })
      }
    },
  }
}
