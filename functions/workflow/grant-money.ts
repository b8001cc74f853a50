import { post } from '../domain/budget/accounts.ts'
import { yearOf, yearSpan } from '../domain/budget/financial-year.ts'
import { grant } from '../domain/budget/grants.ts'
import { hasBudget } from '../domain/budget/shortage.ts'
import type { YearSums } from '../domain/school/settings.ts'
import type { Store } from '../outside.ts'
import { reading, writing } from './books.ts'
import type { Known } from './known.ts'

type Given = Pick<Known, 'settings' | 'today' | 'now'>

/**
 * Brings what was granted in line with Settings, for the year in force and for one that is coming; another
 * entry puts a changed sum right.
 */
export async function grantMoney(store: Store, school: string, given: Given): Promise<void> {
  const { comingYear } = given.settings.money
  await grantYear(store, school, given.settings.money, given)
  if (comingYear) await grantYear(store, school, comingYear, given)
}

/**
 * A year that is over keeps what it had. Its rows on Settings are where the next year's sums are typed,
 * one after the other, and until their first day is there they would count for the old year.
 */
async function grantYear(
  store: Store,
  school: string,
  sums: YearSums,
  { settings, today, now }: Given,
): Promise<void> {
  const year = yearOf(sums.yearStarts, settings)
  const over = yearSpan(year, settings).to < today
  const before = await reading(store, school).balances(year)
  if ((over && hasBudget(before)) || grant(settings, before, now, sums) === undefined) return
  await store.transaction(async (transaction) => {
    const books = writing(transaction, school)
    const balances = await books.balances(year)
    const entry = grant(settings, balances, now, sums)
    if (entry === undefined || (await books.entry(entry.id)) !== undefined) return
    books.post(entry)
    books.saveBalances(year, post(balances, entry))
  })
}
