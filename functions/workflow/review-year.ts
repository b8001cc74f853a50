import type { Attention } from '../domain/attention.ts'
import type { Balances } from '../domain/budget/accounts.ts'
import { showYear, yearOf } from '../domain/budget/financial-year.ts'
import { yearToReview } from '../domain/evaluation/review-due.ts'
import { yearReview } from '../domain/evaluation/year-review.ts'
import { timeOf } from '../domain/school/day.ts'
import { schoolYearSpan } from '../domain/school/school-year.ts'
import type { Outside } from '../outside.ts'
import { reviewPage, reviewTab } from '../pages/coordinator/year-review.ts'
import type { RowRead, TabPage } from '../pages/tab.ts'
import { type Reading, writing } from './books.ts'
import type { Known } from './known.ts'
import type { Pulled } from './pull.ts'
import { rowsOn } from './read-tab.ts'
import type { Seen } from './show.ts'

/** What the review of the year needs besides what every tab does. */
export type ReviewSeen = {
  /** Its rows as they stand in the sheet. */
  readonly rows: readonly RowRead[]
  readonly balances: Readonly<Record<string, Balances>>
}

/** Read only while a review is due, so that no look of the rest of the year pays for it. */
export async function readForReview(
  books: Reading,
  pulled: Pulled,
  { calendar, today, settings }: Known,
): Promise<ReviewSeen | undefined> {
  const year = yearToReview(calendar, today)
  if (year === undefined) return undefined
  const { from, to } = schoolYearSpan(year)
  const years = [...new Set([yearOf(from, settings), yearOf(to, settings)])]
  const balances = await Promise.all(years.map(async (one) => [one, await books.balances(one)] as const))
  return { rows: rowsOn(reviewTab(year), pulled.coordinator), balances: Object.fromEntries(balances) }
}

/** The review of the school year, once it is due; those of other years stay as they were left. */
export const reviewPages = ({ review, known, open, decided, evaluations }: Seen): readonly TabPage[] => {
  if (review === undefined) return []
  const { rows, balances } = review
  const facts = {
    ...known,
    requests: [...open, ...decided],
    evaluations,
    offers: known.offers.length,
    balances,
  }
  return [reviewPage(yearReview(facts), rows, isNight(known) ? 'untouched rows too' : 'new rows')]
}

/** Nobody types then, so that no sentence is written over in the moment in which somebody changes it. */
const isNight = ({ now }: Known): boolean => timeOf(now) < '06:00'

/** Tells the head and the CPD lead, once for each school year, that its review is there to read and to edit. */
export async function tellOfReview(outside: Outside, school: string, known: Known): Promise<void> {
  const year = yearToReview(known.calendar, known.today)
  if (year === undefined) return
  const key = `review/${year}`
  const { title } = reviewTab(year)
  await outside.store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    if ((await books.attentionEntry(key)) !== undefined) return
    const entry: Attention = {
      ...{ key, who: 'you', since: known.now, answers: ['Done'] },
      what: `The review of the school year ${showYear(year)} is there to read and to edit`,
      where: `Coordinator’s file, ${title}`,
      remedy:
        'Read it with the head before the holidays, and change its sentences as you see them. What you change stands; the rest is kept up to date until the end of August. Then choose “Done”.',
    }
    books.saveAttention(entry, 'yes')
  })
}
