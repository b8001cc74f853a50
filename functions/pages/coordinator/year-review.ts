import { showYear } from '../../domain/budget/financial-year.ts'
import type { YearReview } from '../../domain/evaluation/year-review.ts'
import { type Column, type PageRow, type RowRead, type TabPage, textOf } from '../tab.ts'
import { reviewLines } from './review-lines.ts'
import type { ReviewLine } from './review-outcomes.ts'

/**
 * Year-end review: what the year says, part by part, with room for what the school says about it and for next
 * year (SB21, SB8). A tab of its own for each school year, so that last year’s stays as it was left.
 *
 * @param rows as they stand in the sheet: one that people have typed beside stays, whatever the year says later
 */
export function reviewPage(review: YearReview, rows: readonly RowRead[]): TabPage {
  const lines = reviewLines(review).map(rowOf(review.year))
  const keys = new Set(lines.map(({ key }) => key))
  const kept = rows
    .filter(({ cells }) => theirs.some(({ id }) => textOf(cells[id]) !== ''))
    .map(({ cells }): PageRow => ({ key: textOf(cells.key), cells: {} }))
    .filter(({ key }) => key !== '' && !keys.has(key))
  return { ...reviewTab(review.year), rows: [...lines, ...kept] }
}

const yours = (id: string, heading: string): Column => ({
  ...{ id, heading, whose: 'theirs', width: 215, wrap: true },
  ...{ colour: '#fff8d6', emptySaysNothing: true },
})
const theirs = [yours('ours', 'What we say about it'), yours('next', 'Next year')]

/** @param year the school year, '2026-27' */
export const reviewTab = (year: string): TabPage => ({
  id: `review-${year}`,
  title: `Year-end review ${showYear(year)}`,
  about: `What the school year ${showYear(year)} says about training, written from the records until the end of August. “${theirs[0]?.heading}” and “${theirs[1]?.heading}” are yours: nothing of ours is written there. Marks and numbers of people are told only where five or more are behind them. At the end stands what next year’s plan can begin with: copy a cell of “For Plan” onto next year’s row there. It has no names, because more people read Plan.`,
  rowsAre: 'ours',
  frozenColumns: 1,
  sorted: true,
  columns: [
    { id: 'part', heading: 'Part', whose: 'ours', width: 110, wrap: true },
    { id: 'what', heading: 'What', whose: 'ours', width: 130, wrap: true },
    { id: 'say', heading: 'What the year says', whose: 'ours', width: 360, wrap: true },
    ...theirs,
    { id: 'plan', heading: 'For Plan', whose: 'ours', width: 190, wrap: true },
    { id: 'key', heading: '(key)', whose: 'ours', width: 60, hidden: true },
  ],
  rows: [],
})

const rowOf =
  (year: string) =>
  ({ id, part, what, say, plan = '' }: ReviewLine): PageRow => {
    const key = `${year}/${id}`
    return { key, cells: { part, what, say, plan, key } }
  }
