import { showYear } from '../../domain/budget/financial-year.ts'
import type { YearReview } from '../../domain/evaluation/year-review.ts'
import { type Column, type PageRow, type RowRead, type TabPage, textOf } from '../tab.ts'
import { reviewLines } from './review-lines.ts'

/**
 * Year-end review: what the year says, part by part, with room for what the school says about it and for next
 * year (SB21, SB8). A tab of its own for each school year, so that last year’s stays as it was left.
 *
 * @param rows as they stand in the sheet: one that people have typed in stays, whatever the year says later
 * @param which rows are written: those that are not there yet, or also those that still read as we wrote them
 */
export function reviewPage(
  review: YearReview,
  rows: readonly RowRead[],
  which: 'new rows' | 'untouched rows too',
): TabPage {
  const standing = new Map(rows.map(({ cells }) => [textOf(cells.key), cells]))
  const lines = reviewLines(review).map((line): PageRow => {
    const key = `${review.year}/${line.id}`
    const { part, what, say, plan = '' } = line
    return { key, cells: { part, what, ...sentence(say, standing.get(key), which), plan, key } }
  })
  const keys = new Set(lines.map(({ key }) => key))
  const kept = rows
    .filter(({ cells }) => hasTheirWords(cells))
    .map(({ cells }): PageRow => ({ key: textOf(cells.key), cells: {} }))
    .filter(({ key }) => key !== '' && !keys.has(key))
  return { ...reviewTab(review.year), rows: [...lines, ...kept] }
}

const yours = (id: string, heading: string): Column => ({
  ...{ id, heading, whose: 'theirs', width: 175, wrap: true },
  ...{ colour: '#fff8d6', emptySaysNothing: true },
})
const theirs = [yours('ours', 'What we say about it'), yours('next', 'Next year')]

/** @param year the school year, '2026-27' */
export const reviewTab = (year: string): TabPage => ({
  id: `review-${year}`,
  title: `Year-end review ${showYear(year)}`,
  about: `What the school year ${showYear(year)} says about training, written from the records until the end of August. Edit “What the year says” as you like: a sentence that nobody has changed is written anew each night, one that you have changed stands, and “The records say now” says when the figures have moved on since. “${theirs[0]?.heading}” and “${theirs[1]?.heading}” are yours alone. Marks and numbers of people are told only where five or more are behind them. At the end stands what next year’s plan can begin with: copy a cell of “For Plan” onto next year’s row there. It has no names, because more people read Plan.`,
  rowsAre: 'ours',
  frozenColumns: 1,
  newRowsInPlace: true,
  columns: [
    { id: 'part', heading: 'Part', whose: 'ours', width: 100, wrap: true },
    { id: 'what', heading: 'What', whose: 'ours', width: 110, wrap: true },
    {
      ...{ id: 'say', heading: 'What the year says', whose: 'ours', open: 'wrote' },
      ...{ width: 330, wrap: true, colour: '#fff8d6' },
    },
    { id: 'now', heading: 'The records say now', whose: 'ours', width: 170, wrap: true },
    ...theirs,
    { id: 'plan', heading: 'For Plan', whose: 'ours', width: 160, wrap: true },
    { id: 'wrote', heading: '(as we wrote it)', whose: 'ours', width: 60, hidden: true },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: [],
})

/** Our sentence where it is new or still reads as we wrote it; beside one that somebody changed, what the records say by now. */
function sentence(
  say: string,
  cells: RowRead['cells'] | undefined,
  which: 'new rows' | 'untouched rows too',
): PageRow['cells'] {
  if (cells === undefined) return { say, now: '', wrote: say }
  if (isChanged(cells)) return { now: textOf(cells.wrote) === say ? '' : say }
  return which === 'new rows' ? { now: '' } : { say, now: '', wrote: say }
}

const isChanged = ({ say, wrote }: RowRead['cells']): boolean => textOf(say) !== textOf(wrote)

const hasTheirWords = (cells: RowRead['cells']): boolean =>
  (isChanged(cells) && textOf(cells.say) !== '') || theirs.some(({ id }) => textOf(cells[id]) !== '')
