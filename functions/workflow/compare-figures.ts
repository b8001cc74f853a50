import { yearOf } from '../domain/budget/financial-year.ts'
import { spentBy } from '../domain/budget/spent-by.ts'
import { besideFigure, figuresIn, financeTab } from '../pages/office/finance-figures.ts'
import type { PageRow } from '../pages/tab.ts'
import type { Reading } from './books.ts'
import type { Known } from './known.ts'
import type { OpeningBooks } from './learn-opening.ts'
import type { Pulled } from './pull.ts'
import { frozenBecause, rowsOn } from './read-tab.ts'

/** Entries of one kind that are added up: more than a school makes in ten years. */
const entriesAtMost = 10_000

/** What stands beside the finance office's figures. The ledger is read only where somebody typed one. */
export async function compareFigures(
  books: Reading,
  { office }: Pulled,
  { settings, today }: Known,
  /** What became of the files that were asked for, by row. */
  files: Readonly<Record<number, string>>,
): Promise<readonly PageRow[]> {
  if (frozenBecause(financeTab, office)) return []
  const figures = figuresIn(rowsOn(financeTab, office), today)
  if (!figures.some(({ figure }) => figure))
    return figures.map((one) => besideFigure(one, undefined, files[one.row]))
  const [spent, reversed, opening] = await Promise.all([
    books.entriesFor('spend', entriesAtMost),
    books.entriesFor('reversal', entriesAtMost),
    books.known<OpeningBooks>('opening'),
  ])
  const kept = { entries: [...spent, ...reversed], opening: opening?.booked ?? [] }
  return figures.map((one) =>
    besideFigure(
      one,
      one.figure && spentBy(one.figure.day, yearOf(one.figure.day, settings), kept),
      files[one.row],
    ),
  )
}
