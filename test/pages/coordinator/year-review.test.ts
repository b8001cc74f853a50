import { expect, test } from 'vitest'
import { reviewPage, reviewTab } from '../../../functions/pages/coordinator/year-review.ts'
import { tabIdOf } from '../../../functions/pages/tab.ts'
import { fresh, left, mended, typedIn } from '../../workflow/a-sheet.ts'
import { typed } from '../desk/typed-rows.ts'
import { aReview } from './a-review.ts'

const page = reviewPage(aReview, [])
const plain = { part: 'What worked', what: 'What worked', say: 'Coaching', plan: '' }

test('what the school wrote beside a line stays, also when the year says something else there', () => {
  const column = page.columns.findIndex(({ id }) => id === 'ours')
  const written = typedIn(fresh(page), 2, column, { value: 'Dearer than we thought.' })
  const [first, ...rest] = page.rows
  const other = {
    ...page,
    rows: [{ key: '', ...first, cells: { ...first?.cells, say: 'Other sums' } }, ...rest],
  }

  const after = mended(other, written)

  expect(after.rows[2]?.[column]).toEqual({ value: 'Dearer than we thought.' })
  expect(left(other, after)).toEqual([])
})

test.for([
  ['their words', { ours: 'More of this.' }, true],
  ['their plans for next year', { next: 'Two more days.' }, true],
  ['nothing', {}, false],
])('a line that the year no longer says stays with %s beside it: %s', ([_, theirs, stays]) => {
  const rows = typed({ ...plain, ...(theirs as object), key: '2026-27/worked/coaching' })

  const { rows: after } = reviewPage(aReview, rows)

  expect(after.some(({ key }) => key === '2026-27/worked/coaching')).toBe(stays)
})

test('what goes onto Plan, which more people read, has nobody’s name in it', () => {
  const drafts = page.rows.filter(({ cells }) => cells.plan !== '')

  expect(drafts.map(({ cells }) => cells.plan)).toEqual([
    'Reasoning, for Year 3 and 4 teachers',
    'Bar models',
  ])
  expect(drafts.map(({ cells }) => cells.say)).toEqual([
    expect.stringContaining('Teacher 2 and Teacher 3'),
    expect.stringContaining('Teacher 1'),
  ])
})

test('each school year has a review of its own, so that last year’s stays as it was left', () => {
  const [last, next] = [reviewTab('2026-27'), reviewTab('2027-28')]

  expect([last.title, next.title]).toEqual(['Year-end review 2026–27', 'Year-end review 2027–28'])
  expect(tabIdOf(last)).not.toBe(tabIdOf(next))
})
