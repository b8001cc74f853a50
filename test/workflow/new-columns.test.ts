import { expect, test } from 'vitest'
import { toBookTab } from '../../functions/pages/office/to-book.ts'
import type { TabPage } from '../../functions/pages/tab.ts'
import { columnOf, fresh, left, mended, typedIn } from './a-sheet.ts'

test('a school’s list to book from gets the columns about payments put in, and keeps what was chosen and noted', () => {
  const lately: readonly string[] = ['paid', 'all', 'books']
  const before: TabPage = {
    ...toBookTab,
    columns: toBookTab.columns.filter(({ id }) => !lately.includes(id)),
  }
  const booked = typedIn(
    fresh(before),
    2,
    before.columns.findIndex(({ id }) => id === 'state'),
    { value: 'Booked' },
  )
  const noted = typedIn(
    booked,
    2,
    before.columns.findIndex(({ id }) => id === 'note'),
    { value: 'Jo rang them' },
  )

  const after = mended(toBookTab, noted)

  const cell = (id: string) => after.rows[2]?.[columnOf(after, `to-book.${id}`)]?.value
  expect(after.columnKeys).toEqual(toBookTab.columns.map(({ id }) => `to-book.${id}`))
  expect([cell('state'), cell('note'), cell('paid')]).toEqual(['Booked', 'Jo rang them', undefined])
  expect(left(toBookTab, mended(toBookTab, after))).toEqual([])
})
