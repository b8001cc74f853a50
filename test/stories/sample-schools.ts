import { type Desk, openDesk } from '../../infra/local/desk.ts'
import { fromSeed } from '../../infra/local/new-desk.ts'
import { playSample } from '../../infra/local/play-sample.ts'
import type { SampleSchool } from '../../infra/local/schools/sample.ts'
import { shown } from '../simulation/a-desk.ts'

type Row = Readonly<Record<string, string>>

/** A sample school as it opens, with the failures that the program noted on the way there. */
export type Played = { readonly desk: Desk; readonly failures: readonly string[] }

export async function played(sample: SampleSchool): Promise<Played> {
  const failures: string[] = []
  const desk = await openDesk({
    sample,
    frozen: true,
    chance: fromSeed(sample.id),
    log: (what, about) => failures.push(`${what} ${JSON.stringify(about)}`),
  })
  await playSample(desk)
  return { desk, failures }
}

/** All that people see of a school, as one text: every tab, every letter. Addresses are without their port. */
export async function told({ desk }: Played): Promise<string> {
  const all = JSON.stringify([await shown(desk), desk.mail.list()], undefined, 1)
  return all.replaceAll(desk.root.slice(0, -1), 'here')
}

/** A tab as people see it, a row an object by heading. */
export async function tab(
  desk: Desk,
  file: 'desk' | 'office' | 'coordinator',
  title: string,
): Promise<readonly Row[]> {
  const [, headings = [], ...rows] = desk.rows((await desk.school()).files[file].id, title)
  return rows
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => Object.fromEntries(headings.map((heading, column) => [heading, cells[column] ?? ''])))
}

/** One column of a tab by another. */
export const by = (rows: readonly Row[], heading: string, value: string): Row =>
  Object.fromEntries(rows.map((row) => [row[heading] ?? '', row[value] ?? '']))
