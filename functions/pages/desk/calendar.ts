import type { Calendar, Span } from '../../domain/school/calendar.ts'
import { daysAfter } from '../../domain/school/day.ts'
import { dayIn, wordIn } from '../cells.ts'
import { mendColumn } from '../mend-column.ts'
import { type RowRead, type TabPage, textOf } from '../tab.ts'

const what = ['Term', 'INSET', 'Closed', 'No release'] as const

/** Calendar: term dates, INSET days, days closed and weeks without release, as the school types them. */
export const calendarTab: TabPage = {
  id: 'calendar',
  title: 'Calendar',
  about:
    'Term dates, INSET days, days closed, and weeks in which nobody is released. Type two years once. Without it the Desk cannot count school days, and says so.',
  rowsAre: "people's",
  frozenColumns: 1,
  columns: [
    { id: 'what', heading: 'What', whose: 'theirs', width: 110, choices: what },
    { id: 'from', heading: 'From', whose: 'theirs', width: 124, format: 'date' },
    { id: 'to', heading: 'To', whose: 'theirs', width: 124, format: 'date' },
    { id: 'note', heading: 'Note', whose: 'theirs', width: 240, wrap: true },
    mendColumn(240),
  ],
  rows: [],
}

/** Reads the Calendar; a single day may leave “To” empty. Terms that overlap are named beside the row and left out. */
export function calendarIn(rows: readonly RowRead[]): {
  readonly calendar: Calendar
  readonly mend: Readonly<Record<number, string>>
} {
  const terms: Span[] = []
  const inset: Span[] = []
  const closed: Span[] = []
  const noRelease: (Span & { because: string })[] = []
  const mend: Record<number, string> = {}
  for (const { row, cells } of rows) {
    const kind = wordIn(cells.what, what)
    const from = dayIn(cells.from)
    const to = dayIn(cells.to)
    const faults = [
      kind.is || kind.say ? kind.say : 'Choose what it is',
      from.is || from.say ? from.say : 'Write the first day',
      to.say,
    ]
    const span = from.is && { from: from.is, to: to.is ?? from.is }
    const fault = faults.find((one) => one !== undefined) ?? (span && spanFault(span))
    if (fault !== undefined || span === undefined || kind.is === undefined) mend[row] = `${fault}.`
    else if (kind.is === 'Term' && terms.some((term) => term.from <= span.to && span.from <= term.to))
      mend[row] = 'This overlaps another term.'
    else if (kind.is === 'Term') terms.push(span)
    else if (kind.is === 'INSET') inset.push(span)
    else if (kind.is === 'Closed') closed.push(span)
    else noRelease.push({ ...span, because: textOf(cells.note) || 'no release' })
  }
  return { calendar: { terms, inset, closed, noRelease }, mend }
}

/** Years are where dates slip: one term to 2072 would make every day until then a school day. */
function spanFault({ from, to }: Span): string | undefined {
  if (to < from) return '“To” is before “From”'
  return to > daysAfter(from, longest) ? 'This is longer than a year: look at the years' : undefined
}
const longest = 366
