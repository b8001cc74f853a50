import { expect, test } from 'vitest'
import type { Tab } from '../../functions/sheet.ts'
import { differences } from '../../functions/workflow/differences.ts'
import { fresh, keepers, left, mended, shown, typedIn } from './a-sheet.ts'
import { columns, deputy, head, page, three, vote, votes } from './a-tab-of-votes.ts'

test('a column that was moved and renamed is found by its key, and gets its heading back', () => {
  const tab = fresh(three)
  const order = [5, 1, 3, 2, 4, 0]
  const moved: Tab = {
    ...tab,
    columnKeys: order.map((place) => tab.columnKeys[place]),
    rows: tab.rows.map((cells, at) => (at === 0 ? cells : order.map((place) => cells[place]))),
  }
  const renamed = typedIn(moved, 1, 1, { value: 'Applicant' })

  const again = mended(three, renamed)

  expect(again.rows.map((cells) => cells[1]?.value).slice(1)).toEqual([
    'Who and what',
    ...[1, 2, 3].map((number) => `Somebody: course R-003${number}`),
  ])
  expect(left(three, again)).toEqual([])
})

test('a column that lost its key is found by its heading, and gets the key back', () => {
  const tab = fresh(three)
  const lost: Tab = { ...tab, columnKeys: tab.columnKeys.with(1, undefined) }

  expect(left(three, lost)).toEqual([{ do: 'tag column', tabId: tab.tabId, column: 1, key: 'approvals.who' }])
})

test.for([
  ['missing', (tab: Tab): Tab => ({ ...tab, columnKeys: tab.columnKeys.with(3, undefined) }), 'missing'],
  [
    'there twice',
    (tab: Tab): Tab => ({ ...tab, columnKeys: [...tab.columnKeys, 'approvals.words'] }),
    'twice',
  ],
] as const)(
  'a column people type in that is %s freezes its tab: nothing is written',
  ([_, harm, sentence]) => {
    const spoilt = harm(typedIn(typedIn(fresh(three), 1, 3, undefined), 2, 4, { value: 'x' }))

    const { changes, frozen } = differences(three, 0, spoilt, keepers)

    expect(changes).toEqual([])
    expect(frozen).toContain('“Words”')
    expect(frozen).toContain(sentence)
  },
)

test('columns of ours that were deleted, or are new, are put in where they belong, and votes stay beside their rows', () => {
  const tab = vote(fresh(three), 3)
  const without = (one: Tab, column: number): Tab => ({
    ...one,
    columnKeys: one.columnKeys.toSpliced(column, 1),
    rows: one.rows.map((cells) => cells.toSpliced(column, 1)),
    protections: [],
  })

  const putIn = mended(three, without(without(tab, 4), 1))
  const again = mended(three, putIn)

  expect(shown(again).slice(1)).toEqual(shown(tab).slice(1))
  expect(left(three, again)).toEqual([])
})

test('the column that names the rows is not put in anew: the tab stands still', () => {
  const tab = fresh(three)
  const lost: Tab = {
    ...tab,
    columnKeys: tab.columnKeys.with(0, undefined),
    rows: tab.rows.map((cells) => cells.with(0, undefined)),
  }

  expect(differences(three, 0, lost, keepers)).toMatchObject({
    changes: [],
    frozen: expect.stringContaining('“Ref”'),
  })
})

test('a new leader’s column is put in beside the others, and no vote moves to another request', () => {
  const joined = page(three.rows, {
    columns: columns.toSpliced(3, 0, votes(deputy, 'Deputy')),
  })
  const tab = vote(fresh(three), 3)

  const inserted = mended(joined, tab)
  const again = mended(joined, inserted)

  expect(shown(again)[1]).toEqual([
    'Ref',
    'Who and what',
    'Head',
    'Deputy',
    'Words',
    'Where it stands',
    '(check)',
  ])
  expect(shown(again)[3]?.slice(0, 4)).toEqual(['R-0032', 'Somebody: course R-0032', 'Approve', ''])
  expect(left(joined, again)).toEqual([])
})

test('the column of a leader who left stays with its votes', () => {
  const gone = page(three.rows, { columns: columns.filter(({ id }) => id !== `vote ${head}`) })
  const tab = vote(fresh(three), 3)

  const again = mended(gone, tab)

  expect(shown(again)[3]?.[2]).toBe('Approve')
  expect(left(gone, again)).toEqual([])
})
