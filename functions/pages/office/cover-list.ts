import {
  bookingOf,
  type CoverAnswer,
  cancelledByProvider,
  coverAnswers,
} from '../../domain/booking/booking.ts'
import { type CoverNeeded, coverNeeded } from '../../domain/booking/cover.ts'
import { chosenAs } from '../../domain/booking/refusals.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import { shortDate } from '../../domain/request/when.ts'
import type { Day } from '../../domain/school/day.ts'
import type { Settings } from '../../domain/school/settings.ts'
import { wordIn } from '../cells.ts'
import { rowKey } from '../desk/approvals.ts'
import { mendColumn } from '../mend-column.ts'
import { type PageRow, type RowRead, type TabPage, textOf } from '../tab.ts'
import { coverLoad, weekOf } from './cover-load.ts'

/** Half a day or a day of cover ahead, with the request that it is for. */
export type CoverRow = {
  readonly request: TrainingRequest
  readonly cover: CoverNeeded
  readonly key: string
}

/** The cover still to come of what was approved and told, by date. What the office called off is not in it. */
export const coverAhead = (requests: readonly TrainingRequest[], today: Day): readonly CoverRow[] =>
  requests
    .filter((request) => bookingOf(request)?.coverCalledOff === false)
    .flatMap((request) =>
      coverNeeded(request)
        .filter(({ day }) => day >= today)
        .map((cover) => ({ request, cover, key: `${rowKey(request)}/${cover.called}` })),
    )
    .sort((one, other) => order(one).localeCompare(order(other)))

/** Cover list: who covers when, for the cover officer to answer (SB32). The answers decide nothing. */
export const coverList = (
  settings: Settings,
  rows: readonly CoverRow[],
  says: Readonly<Record<string, string>>,
): TabPage => ({
  ...coverListTab(settings),
  rows: rows.map((row) => ({ key: row.key, cells: cellsFor(row, rows, says[row.key]) })),
})

export const coverListTab = ({ roles }: Settings): TabPage => ({
  id: 'cover',
  title: 'Cover list',
  about:
    'Cover for training that has been approved, by date, with what else there is to cover that day and week. Choose Yes, Not that day or Seen. “Not that day” asks the leaders to see to it; it decides nothing. Emptying a cell changes nothing.',
  rowsAre: 'ours',
  sorted: true,
  frozenColumns: 2,
  columns: [
    { id: 'date', heading: 'Date', whose: 'ours', width: 92 },
    { id: 'part', heading: 'Part', whose: 'ours', width: 80 },
    { id: 'week', heading: 'Week of', whose: 'ours', width: 72 },
    { id: 'who', heading: 'Who is out', whose: 'ours', width: 150, wrap: true },
    { id: 'what', heading: 'What for', whose: 'ours', width: 180, wrap: true },
    { id: 'load', heading: 'That day and week', whose: 'ours', width: 170, wrap: true },
    { id: 'place', heading: 'The place', whose: 'ours', width: 96, wrap: true },
    { id: 'idea', heading: 'In-school idea', whose: 'ours', width: 140, wrap: true },
    { id: 'pounds', heading: 'Set aside for it', whose: 'ours', width: 84, format: 'money' },
    {
      id: 'answer',
      heading: 'The cover officer’s answer',
      whose: [(roles.coverOfficer ?? roles.office).email],
      width: 140,
      choices: coverAnswers,
      colour: '#fff8d6',
    },
    { id: 'note', heading: 'Note', whose: 'theirs', width: 220, wrap: true, colour: '#fff8d6' },
    mendColumn(240),
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: [],
})

const order = ({ cover, key }: CoverRow): string =>
  `${cover.day} ${cover.part === 'afternoon' ? 2 : 1} ${key}`

function cellsFor(row: CoverRow, rows: readonly CoverRow[], mend: string | undefined): PageRow['cells'] {
  const { request, cover, key } = row
  const { id, who, asked } = request
  const off = cancelledByProvider(request) ? '. The provider has cancelled it: call this cover off' : ''
  return {
    date: shortDate(cover.day),
    part: cover.part,
    week: weekOf(cover.day),
    who,
    what: `${asked.title} (${id})${off}`,
    load: coverLoad(row, rows),
    place: chosenAs(bookingOf(request)?.state ?? ''),
    idea: asked.coverInSchool,
    pounds: cover.pence / 100,
    ...(mend !== undefined && { mend }),
    key,
  }
}

/** What the cover officer answered in a row, or a sentence about what cannot be read there. */
export function coverAnswerIn({ cells }: RowRead): { readonly is?: CoverAnswer; readonly say?: string } {
  if (cells.answer?.formula !== undefined) return { say: 'Choose from the list, without a formula.' }
  const { is, say } = wordIn(cells.answer, coverAnswers)
  if (say !== undefined) return { say: `${say}; we could not read “${textOf(cells.answer).slice(0, 40)}”.` }
  return is === undefined ? {} : { is }
}
