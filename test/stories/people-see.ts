import type { Desk } from '../../infra/local/desk.ts'
import type { Cells, File, School } from './a-school.ts'
import { at } from './people-do.ts'

export type Seeing = Pick<School, 'tab' | 'row' | 'rows' | 'budget' | 'needsAttention' | 'letters'>

/** What people see at the school of a story. */
export function seeing(desk: Desk): Seeing {
  const tab: School['tab'] = async (file, title) => {
    const [, headings = [], ...rows] = desk.rows((await desk.school()).files[file].id, title)
    return rows
      .filter((cells) => cells.some((cell) => cell !== ''))
      .map((cells) => Object.fromEntries(headings.map((heading, column) => [heading, cells[column] ?? ''])))
  }
  const where = async (file: File, title: string, heading: string, text: string): Promise<readonly Cells[]> =>
    (await tab(file, title)).filter((row) => row[heading] === text)
  const one = async (found: Promise<readonly Cells[]>, what: string): Promise<Cells> => {
    const [row, ...others] = await found
    if (row === undefined || others.length > 0) throw new Error(`${what} stands in ${others.length + 1} rows`)
    return row
  }
  return {
    tab,
    rows: (ref) => where('desk', 'Approvals', 'Ref', ref),
    row: (ref) => one(where('desk', 'Approvals', 'Ref', ref), ref),
    budget: (what) => one(where('desk', 'Budget', 'What for', what), what),
    needsAttention: () => tab('desk', 'Needs attention'),
    letters: (to) => desk.mail.list(to === undefined ? undefined : at(to)).toReversed(),
  }
}
