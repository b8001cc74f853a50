import type { Report } from '../../domain/governors/report.ts'
import { longDate } from '../../domain/request/when.ts'
import { dayOf, type Instant } from '../../domain/school/day.ts'
import type { Settings } from '../../domain/school/settings.ts'
import { capital } from '../../domain/sentence.ts'
import { partsOf, termOf } from '../letters/governors.ts'
import { mendColumn } from '../mend-column.ts'
import { type RowRead, type TabPage, textOf } from '../tab.ts'

/** The report of a term as it is kept: the version that can be released, and whether it has been. */
export type KeptReport = {
  /** First day of the term; names it. */
  readonly term: string
  readonly version: number
  readonly report: Report
  readonly released?: { readonly at: Instant; readonly version: number; readonly to: number }
}

/**
 * Governors: the report of the term as it will be read, and the one cell that releases it. It names
 * the version, so that nobody releases figures that have moved on since they read them (SB40).
 */
export const governorsTab = (settings: Settings, kept?: KeptReport): TabPage => {
  const { head, actingHead } = settings.roles
  const heads = [head.email, ...(actingHead ? [actingHead.email] : [])]
  return {
    id: 'governors',
    title: 'Governors',
    about: aboutOf(kept),
    rowsAre: 'ours',
    frozenColumns: 1,
    columns: [
      { id: 'part', heading: 'Part', whose: 'ours', width: 220, wrap: true },
      { id: 'text', heading: 'As governors will read it', whose: 'ours', width: 620, wrap: true },
      {
        id: 'release',
        heading: 'The head releases it here',
        whose: heads,
        width: 200,
        choices: kept && !kept.released ? [releaseOf(kept.version)] : [],
      },
      { id: 'note', heading: 'Covering note, word for word', whose: heads, width: 320, wrap: true },
      mendColumn(240),
      { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
    ],
    rows: kept ? rowsOf(kept) : [],
    reserved: kept
      ? [
          { keys: [kept.term], column: 'release', editors: heads },
          { keys: [kept.term], column: 'note', editors: heads },
        ]
      : [],
  }
}

function aboutOf(kept: KeptReport | undefined): string {
  if (kept === undefined)
    return 'The report to governors appears here on the last school day of each term, for the head to read and release.'
  if (kept.released !== undefined)
    return `Version ${kept.released.version} was released on ${longDate(dayOf(kept.released.at))} and sent to ${kept.released.to} ${kept.released.to === 1 ? 'person' : 'people'}.`
  return `Version ${kept.version} waits for the head. Nothing leaves before it is released; the figures cannot be changed by hand.`
}

const rowsOf = ({ term, version, report }: KeptReport): TabPage['rows'] => [
  {
    key: term,
    cells: { part: `Version ${version}`, text: `Staff development ${termOf(report)}`, mend: '', key: term },
  },
  ...partsOf(report).map(({ heading, lines }, at) => ({
    key: `${term}/${at}`,
    cells: { part: capital(heading), text: lines.join(' '), mend: '', key: `${term}/${at}` },
  })),
]

export const releaseOf = (version: number): string => `Release version ${version}`

/** What the head has chosen and written beside the report. */
export const releaseIn = (
  rows: readonly RowRead[],
  term: string,
): { readonly choice: string; readonly note: string } => {
  const cells = rows.find((row) => textOf(row.cells.key) === term)?.cells
  return { choice: textOf(cells?.release), note: textOf(cells?.note) }
}
