import { expect, test } from 'vitest'
import type { Tab } from '../../functions/sheet.ts'
import { fresh, left, mended, shown, typedIn } from './a-sheet.ts'
import { page, refs, row, three, vote } from './a-tab-of-votes.ts'

test('a row that is there twice loses the lower one, and the vote beside the upper stays', () => {
  const tab = vote(fresh(three), 3)
  const doubled: Tab = { ...tab, rows: tab.rows.toSpliced(4, 0, tab.rows[3] ?? []) }

  const again = mended(three, doubled)

  expect(again.rows).toEqual(tab.rows)
  expect(left(three, again)).toEqual([])
})

test.for([
  ['empty', undefined],
  ['written over', { value: 'my own note' }],
] as const)('a row whose reference is %s is known by its check cell, and keeps its vote', ([_, cell]) => {
  const tab = vote(fresh(three), 3)

  const again = mended(three, typedIn(tab, 3, 0, cell))

  expect(again.rows).toEqual(tab.rows)
})

test('a row without reference and check cell is somebody’s own and is left alone', () => {
  const tab = typedIn(fresh(three), 6, 3, { value: 'Ask Jo about these' })

  const again = mended(page([...three.rows, row('R-0034')]), tab)

  expect(again.rows[6]?.[3]?.value).toBe('Ask Jo about these')
  expect(again.rows[7]?.[0]?.value).toBe('R-0034')
})

test('a row that is no longer wanted goes whole, and those below keep their votes', () => {
  const tab = vote(vote(fresh(three), 3, 'Decline'), 4)

  const again = mended(page([row('R-0031'), row('R-0033')]), tab)

  expect(refs(again)).toEqual(['R-0031', 'R-0033'])
  expect(shown(again)[3]?.[2]).toBe('Approve')
})

test('new rows go below the others, whatever the page’s order is', () => {
  const tab = vote(fresh(three), 2)

  const again = mended(page([row('R-0030'), ...three.rows].reverse()), tab)

  expect(refs(again)).toEqual(['R-0031', 'R-0032', 'R-0033', 'R-0030'])
  expect(shown(again)[2]?.[2]).toBe('Approve')
})

test('where no row would be left below the headings the tab gets empty ones first', () => {
  const full: Tab = { ...fresh(three), rowCount: 5 }

  const again = mended(page([]), full)

  expect(full.frozenRows).toBe(2)
  expect(refs(again)).toEqual([])
  expect(again.rowCount).toBeGreaterThan(5)
  expect(left(page([]), again)).toEqual([])
})

test('more rows than the sheet has room for make it longer first', () => {
  const many = page(Array.from({ length: 150 }, (_, number) => row(`R-${1000 + number}`)))

  const again = mended(many, fresh(page([])))

  expect(refs(again)).toHaveLength(150)
  expect(left(many, again)).toEqual([])
})

test('rows of a tab that is not sorted keep their places, although nobody has typed beside them', () => {
  expect(left(page([...three.rows].reverse()), fresh(three))).toEqual([])
})

const inOrder = page([row('R-0033'), row('R-0031'), row('R-0032')], { sorted: true })

test('a sorted tab is put in its order while nobody has typed beside any row', () => {
  expect(refs(mended(inOrder, fresh({ ...three, sorted: true })))).toEqual(['R-0033', 'R-0031', 'R-0032'])
})

test('a sorted tab keeps its order once somebody typed beside a row', () => {
  const tab = vote(fresh({ ...three, sorted: true }), 3)

  const again = mended(inOrder, tab)

  expect(refs(again)).toEqual(['R-0031', 'R-0032', 'R-0033'])
  expect(shown(again)[3]?.[2]).toBe('Approve')
})

const newestFirst = { sorted: true, newRowsInPlace: true } as const

test('where new rows go in their place they come below the row before, and nothing else is written', () => {
  const tab = vote(fresh(page(three.rows, newestFirst)), 3)
  const more = page(
    [row('R-0036'), row('R-0031'), row('R-0035'), row('R-0034'), row('R-0032'), row('R-0033'), row('R-0037')],
    newestFirst,
  )

  const again = mended(more, tab)

  expect(refs(again)).toEqual(more.rows.map(({ key }) => key))
  expect(shown(again)[6]?.slice(0, 3)).toEqual(['R-0032', 'Somebody: course R-0032', 'Approve'])
  expect(left(more, tab).flatMap((one) => (one.do === 'write' ? [one.cells[0]] : []))).toEqual(
    expect.not.arrayContaining(['R-0031', 'R-0032', 'R-0033']),
  )
  expect(left(more, again)).toEqual([])
})

test('rows that come and rows that go at once leave every vote beside its own row', () => {
  const tab = vote(vote(fresh(page(three.rows, newestFirst)), 2, 'Decline'), 4)
  const other = page([row('R-0040'), row('R-0031'), row('R-0041'), row('R-0033')], newestFirst)

  const again = mended(other, tab)

  expect(refs(again)).toEqual(['R-0040', 'R-0031', 'R-0041', 'R-0033'])
  expect(shown(again).flatMap(([ref, , choice]) => (choice ? [`${ref} ${choice}`] : []))).toEqual([
    'Ref Head',
    'R-0031 Decline',
    'R-0033 Approve',
  ])
})
