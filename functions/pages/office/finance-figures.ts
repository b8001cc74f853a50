import { type Pence, show } from '../../domain/budget/money.ts'
import type { Day } from '../../domain/school/day.ts'
import type { Cell } from '../../sheet.ts'
import { dayIn, poundsIn, type Read, yesIn } from '../cells.ts'
import { mendColumn } from '../mend-column.ts'
import type { PageRow, RowRead, TabPage } from '../tab.ts'

/** Finance figures: what the finance office has paid by a day, beside what the ledger says (SA35). */
export const financeTab: TabPage = {
  id: 'finance',
  title: 'Finance figures',
  about:
    'For the business manager, once a month: write the last day of the month, and what the finance office has under E09 (academies: BAE090) since the financial year began. Usual reasons for a difference: an invoice that is still to come, a refund on its way, VAT, money from elsewhere, cover or travel under E09, or training that was paid for and never asked for. Tick “Send me the year as files” beside a day, and the Budget and the ledger of its financial year come to you by e-mail, for your spreadsheet.',
  rowsAre: "people's",
  frozenColumns: 1,
  columns: [
    { id: 'day', heading: 'Up to and including', whose: 'theirs', width: 104, format: 'date' },
    { id: 'figure', heading: 'Finance office, £', whose: 'theirs', width: 110, format: 'money' },
    { id: 'note', heading: 'Note', whose: 'theirs', width: 170, wrap: true },
    { id: 'send', heading: 'Send me the year as files', whose: 'theirs', width: 90, tick: true, wrap: true },
    { id: 'ours', heading: 'Spent on Budget, £', whose: 'ours', width: 110, format: 'money' },
    { id: 'difference', heading: 'The finance office has', whose: 'ours', width: 160 },
    { id: 'sent', heading: 'The files', whose: 'ours', width: 160, wrap: true },
    mendColumn(240),
  ],
  rows: [],
}

/** A row that can be compared or whose year is wanted as files, or what to mend in it. */
export type FigureRead = {
  readonly row: number
  readonly figure?: { readonly day: Day; readonly pence: Pence }
  /** A day of the financial year that is wanted as files. */
  readonly filesOf?: Day
  readonly say?: string
}

/** Ten years of months; below it somebody has filled a column to the end of the sheet. */
const atMost = 120

/** Reads Finance figures; a row with nothing but a note is left alone. */
export const figuresIn = (rows: readonly RowRead[], today: Day): readonly FigureRead[] =>
  rows.slice(0, atMost).flatMap((row): readonly FigureRead[] => {
    const [day, pence, tick] = [dayIn(row.cells.day), poundsIn(row.cells.figure), tickIn(row.cells.send)]
    const ticked = tick.is === true
    if (day.is === undefined && pence.is === undefined && !ticked && !day.say && !pence.say && !tick.say)
      return []
    const filesOf = ticked ? day.is : undefined
    const say = [day.say, pence.say].find((one) => one !== undefined)
    const read = { row: row.row, ...(filesOf && { filesOf }) }
    if (say !== undefined) return [{ ...read, say: `${say}.` }]
    if (tick.say !== undefined) return [{ ...read, say: tick.say }]
    if (day.is === undefined)
      return [
        {
          ...read,
          say: ticked
            ? 'Type a day: the files are of the financial year in which it is.'
            : 'Type the day up to which this counts.',
        },
      ]
    if (pence.is === undefined)
      return [ticked ? read : { ...read, say: 'Type what the finance office has up to that day.' }]
    if (day.is >= today)
      return [{ ...read, say: 'This day is not over yet: both are compared the day after.' }]
    return [{ ...read, figure: { day: day.is, pence: pence.is } }]
  })

/** A formula could tick and clear the box by itself, and send a letter each time. */
function tickIn(cell: Cell): Read<boolean> {
  if (cell?.formula !== undefined) return { say: 'Tick the box itself, without a formula.' }
  const read = yesIn(cell)
  return read.say === undefined ? read : { say: 'Tick the box for the files, or leave it empty.' }
}

/** Our cells beside a row: the ledger's figure and the difference, and what became of the files. */
export const besideFigure = (
  { row, figure, say }: FigureRead,
  ours: Pence | undefined,
  sent: string | undefined,
): PageRow => ({
  key: String(row),
  cells: {
    ...(figure && ours !== undefined && { ours: ours / 100, difference: inWords(figure.pence - ours) }),
    ...(sent !== undefined && { sent }),
    mend: say,
  },
})

function inWords(more: Pence): string {
  if (more === 0) return 'the same'
  return more > 0 ? `${show(more)} more` : `${show(-more)} less`
}
