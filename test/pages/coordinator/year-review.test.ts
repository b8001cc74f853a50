import { expect, test } from 'vitest'
import { reviewPage, reviewTab } from '../../../functions/pages/coordinator/year-review.ts'
import { tabIdOf } from '../../../functions/pages/tab.ts'
import { fresh, left, mended, typedIn } from '../../workflow/a-sheet.ts'
import { typed } from '../desk/typed-rows.ts'
import { aReview } from './a-review.ts'

const page = reviewPage(aReview, [], 'new rows')
const plain = { part: 'What worked', what: 'What worked', say: 'Coaching', wrote: 'Coaching', plan: '' }

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
  ['our sentence in their words', { say: 'More coaching, please.' }, true],
  ['nothing', {}, false],
])('a line that the year no longer says stays with %s beside it: %s', ([_, theirs, stays]) => {
  const rows = typed({ ...plain, ...(theirs as object), key: '2026-27/worked/coaching' })

  const { rows: after } = reviewPage(aReview, rows, 'untouched rows too')

  expect(after.some(({ key }) => key === '2026-27/worked/coaching')).toBe(stays)
})

const money = '2026-27/money/cost'
const cellsOf = (which: 'new rows' | 'untouched rows too', stands: Readonly<Record<string, string>>) =>
  reviewPage(aReview, typed({ ...stands, key: money }), which).rows.find(({ key }) => key === money)?.cells
const says = String(page.rows[0]?.cells.say)

test.for([
  {
    what: 'reads as we wrote it, by day',
    which: 'new rows',
    stands: { say: 'Old sums.', wrote: 'Old sums.' },
    told: { say: undefined, wrote: undefined, now: '' },
  },
  {
    what: 'reads as we wrote it, at night',
    which: 'untouched rows too',
    stands: { say: 'Old sums.', wrote: 'Old sums.' },
    told: { say: says, wrote: says, now: '' },
  },
  {
    what: 'was changed, and the records say the same as then',
    which: 'untouched rows too',
    stands: { say: 'Dear.', wrote: says },
    told: { say: undefined, wrote: undefined, now: '' },
  },
  {
    what: 'was changed, and the records say something else by now',
    which: 'untouched rows too',
    stands: { say: 'Dear.', wrote: 'Old sums.' },
    told: { say: undefined, wrote: undefined, now: says },
  },
  {
    what: 'was emptied',
    which: 'untouched rows too',
    stands: { say: '', wrote: 'Old sums.' },
    told: { say: undefined, wrote: undefined, now: says },
  },
] as const)('of a sentence that $what, only our own is written anew', ({ which, stands, told }) => {
  const { say, wrote, now } = cellsOf(which, stands) ?? {}

  expect({ say, wrote, now }).toEqual(told)
})

test('a sentence that somebody changes while we write stays theirs', () => {
  const column = page.columns.findIndex(({ id }) => id === 'say')
  const changed = typedIn(fresh(page), 2, column, { value: 'Dear.' })
  const asIfUntouched = reviewPage(
    aReview,
    typed({ key: money, say: says, wrote: says }),
    'untouched rows too',
  )

  expect(mended(asIfUntouched, changed).rows[2]?.[column]).toEqual({ value: 'Dear.' })
})

test('anybody who opens the file may write over what the year says, and nothing else of ours', () => {
  const tab = fresh(page)
  const place = (id: string) => page.columns.findIndex((one) => one.id === id)
  const closed = tab.protections.map(({ area }) => area).filter(({ fromColumn }) => fromColumn !== undefined)
  const isClosed = (id: string): boolean =>
    closed.some(({ fromColumn = 0, toColumn = 0 }) => fromColumn <= place(id) && place(id) < toColumn)

  expect(page.columns.filter(({ id }) => !isClosed(id)).map(({ id }) => id)).toEqual(['say', 'ours', 'next'])
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
