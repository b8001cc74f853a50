import { type Pence, show } from '../../domain/budget/money.ts'
import type { Day } from '../../domain/school/day.ts'
import { dayIn, poundsIn } from '../cells.ts'
import { mendColumn } from '../mend-column.ts'
import type { PageRow, RowRead, TabPage } from '../tab.ts'

/** Finance figures: what the finance office has paid by a day, beside what the ledger says (SA35). */
export const financeTab: TabPage = {
  id: 'finance',
  title: 'Finance figures',
  about:
    'For the business manager, once a month: write the last day of the month, and what the finance office has under E09 (academies: BAE090) since the financial year began. Usual reasons for a difference: an invoice that is still to come, a refund on its way, VAT, money from elsewhere, cover or travel under E09, or training that was paid for and never asked for.',
  rowsAre: "people's",
  frozenColumns: 1,
  columns: [
    { id: 'day', heading: 'Up to and including', whose: 'theirs', width: 120, format: 'date' },
    { id: 'figure', heading: 'Finance office, £', whose: 'theirs', width: 140, format: 'money' },
    { id: 'note', heading: 'Note', whose: 'theirs', width: 260, wrap: true },
    { id: 'ours', heading: 'Spent on Budget, £', whose: 'ours', width: 140, format: 'money' },
    { id: 'difference', heading: 'The finance office has', whose: 'ours', width: 180 },
    mendColumn(300),
  ],
  rows: [],
}

/** A row that can be compared, or what to mend in it. */
type FigureRead = {
  readonly row: number
  readonly figure?: { readonly day: Day; readonly pence: Pence }
  readonly say?: string
}

/** Ten years of months; below it somebody has filled a column to the end of the sheet. */
const atMost = 120

/** Reads Finance figures; a row with nothing but a note is left alone. */
export const figuresIn = (rows: readonly RowRead[], today: Day): readonly FigureRead[] =>
  rows.slice(0, atMost).flatMap(({ row, cells }): readonly FigureRead[] => {
    const [day, pence] = [dayIn(cells.day), poundsIn(cells.figure)]
    const say = day.say ?? pence.say
    if (say !== undefined) return [{ row, say: `${say}.` }]
    if (day.is === undefined && pence.is === undefined) return []
    if (day.is === undefined) return [{ row, say: 'Type the day up to which this counts.' }]
    if (pence.is === undefined) return [{ row, say: 'Type what the finance office has up to that day.' }]
    if (day.is >= today) return [{ row, say: 'This day is not over yet: both are compared the day after.' }]
    return [{ row, figure: { day: day.is, pence: pence.is } }]
  })

/** Our cells beside a row: the ledger's figure and the difference. */
export const besideFigure = ({ row, figure, say }: FigureRead, ours: Pence | undefined): PageRow => ({
  key: String(row),
  cells: {
    ...(figure && ours !== undefined && { ours: ours / 100, difference: inWords(figure.pence - ours) }),
    mend: say,
  },
})

function inWords(more: Pence): string {
  if (more === 0) return 'the same'
  return more > 0 ? `${show(more)} more` : `${show(-more)} less`
}
