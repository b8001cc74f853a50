import { expect, test } from 'vitest'
import type { TabPage } from '../../functions/pages/tab.ts'
import type { Tab } from '../../functions/sheet.ts'
import { leftOver } from '../../functions/workflow/differences.ts'
import { fresh, left, mended, shown, typedIn } from './a-sheet.ts'
import { deeds, ours, page, row, three } from './a-tab-of-votes.ts'

test('a tab that is not there is made, and then reads like its page', () => {
  const tab = fresh(three)

  expect(shown(tab).slice(0, 3)).toEqual([
    ['Choose in your own column.'],
    ['Ref', 'Who and what', 'Head', 'Words', 'Where it stands', '(check)'],
    ['R-0031', 'Somebody: course R-0031', '', '', 'Waiting', 'check of R-0031'],
  ])
  expect(tab).toMatchObject({ frozenRows: 2, frozenColumns: 2, hidden: false })
  expect(left(three, tab)).toEqual([])
})

test('one cell of ours that says something else is one write', () => {
  const tab = typedIn(fresh(three), 3, 4, { value: 'Approved!' })

  expect(left(three, tab)).toEqual([{ do: 'write', tabId: tab.tabId, row: 3, column: 4, cells: ['Waiting'] }])
})

test('a formula in a cell of ours is written over, even when it shows the same', () => {
  const tab = typedIn(fresh(three), 3, 4, { value: 'Waiting', formula: '="Waiting"' })

  expect(deeds(three, tab)).toEqual(['write'])
})

test('a cell that the page does not name is left as it stands', () => {
  const { stands: _, ...cells } = row('R-0032').cells
  const settling = page([row('R-0031'), { key: 'R-0032', cells }, row('R-0033')])
  const tab = typedIn(fresh(three), 3, 4, { value: 'as it was' })

  expect(left(settling, tab)).toEqual([])
})

test('a cell that people type in is not written, even when a page names it', () => {
  const naming = page(three.rows.map(({ key, cells }) => ({ key, cells: { ...cells, words: 'Ours' } })))

  expect(left(naming, fresh(three))).toEqual([])
})

test('the sentence on top and a heading that somebody changed are put back', () => {
  const spoilt = typedIn(typedIn(fresh(three), 0, 0, { value: 'Hello' }), 1, 2, { value: 'Boss' })

  expect(mended(three, spoilt)).toEqual(fresh(three))
})

test('a tab that somebody hid is shown again; one that is meant to be hidden may be shown', () => {
  const hidden = page([], { hidden: true })

  expect(deeds(three, { ...fresh(three), hidden: true })).toEqual(['show tab'])
  expect(fresh(hidden).hidden).toBe(true)
  expect(left(hidden, fresh(hidden))).toEqual([])
  expect(deeds(hidden, { ...fresh(hidden), hidden: false })).toEqual([])
})

const theirs: TabPage = {
  ...page([]),
  id: 'plan',
  rowsAre: "people's",
  columns: [
    { id: 'number', heading: 'No.', whose: 'theirs', width: 50 },
    { id: 'name', heading: 'Priority', whose: 'theirs', width: 150 },
    ours('mend', 'Please mend'),
  ],
}
const saying = (...say: readonly (readonly [number, string])[]): TabPage => ({
  ...theirs,
  rows: say.map(([at, mend]) => ({ key: String(at), cells: { mend } })),
})

test('on people’s own tabs only the sentence beside a row is ours', () => {
  const tab = typedIn(typedIn(fresh(theirs), 2, 0, { value: 'x' }), 3, 1, { value: 'Maths' })

  const again = mended(saying([3, 'Write a number']), tab)
  const right = mended(theirs, again)

  expect(shown(again).slice(2)).toEqual([['x'], ['', 'Maths', 'Write a number']])
  expect(left(saying([3, 'Write a number']), again)).toEqual([])
  expect(shown(right)[3]).toEqual(['', 'Maths', ''])
})

test('a list pasted with its own headings keeps them: nothing is moved, keyed or written over', () => {
  const tab = typedIn(typedIn(fresh(theirs), 1, 0, { value: 'Priority' }), 1, 1, { value: 'No.' })

  expect(left(theirs, tab)).toEqual([])
})

test('the empty tab that Google makes goes once ours are wanted, and never one with anything in it', () => {
  const empty: Tab = { ...fresh(three), tabId: 0, rows: [] }
  const used: Tab = { ...empty, rows: [[{ value: 'notes' }]] }

  expect(leftOver([three], [empty])).toEqual([{ do: 'remove tab', tabId: 0 }])
  expect(leftOver([three], [used, fresh(three), { ...empty, tabId: 7 }])).toEqual([])
  expect(leftOver([], [empty])).toEqual([])
})
