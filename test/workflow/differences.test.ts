import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Column, PageRow, TabPage } from '../../functions/pages/tab.ts'
import type { Tab } from '../../functions/sheet.ts'
import { differences, leftOver } from '../../functions/workflow/differences.ts'
import { after, columnOf, fresh, keepers, left, mended, shown, typedIn } from './a-sheet.ts'

const head = 'ruth.ellerby@thistledown-lane.example.org'
const deputy = 'samir.quayle@thistledown-lane.example.org'
const ours = (id: string, heading: string): Column => ({ id, heading, whose: 'ours', width: 100 })
const votes = (email: string, heading: string): Column => ({
  id: `vote ${email}`,
  heading,
  whose: [email],
  width: 90,
})

const columns: readonly Column[] = [
  ours('ref', 'Ref'),
  ours('who', 'Who and what'),
  votes(head, 'Head'),
  { id: 'words', heading: 'Words', whose: 'theirs', width: 200 },
  ours('stands', 'Where it stands'),
  ours('check', '(check)'),
]

const row = (ref: string, stands = 'Waiting'): PageRow => ({
  key: ref,
  cells: { ref, who: `Somebody: course ${ref}`, stands, check: `check of ${ref}` },
})

const page = (rows: readonly PageRow[], more: Partial<TabPage> = {}): TabPage => ({
  id: 'approvals',
  title: 'Approvals',
  about: 'Choose in your own column.',
  rowsAre: 'ours',
  columns,
  rows,
  frozenColumns: 2,
  ...more,
})

const three = page([row('R-0031'), row('R-0032'), row('R-0033')])
const vote = (tab: Tab, at: number, value = 'Approve'): Tab =>
  typedIn(tab, at, columnOf(tab, `approvals.vote ${head}`), { value })
const refs = (tab: Tab): readonly string[] =>
  shown(tab)
    .slice(2)
    .map(([ref = '']) => ref)
const deeds = (wanted: TabPage, tab: Tab): readonly string[] => left(wanted, tab).map((change) => change.do)

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

test('more rows than the sheet has room for make it longer first', () => {
  const many = page(Array.from({ length: 150 }, (_, number) => row(`R-${1000 + number}`)))

  const again = mended(many, fresh(page([])))

  expect(refs(again)).toHaveLength(150)
  expect(left(many, again)).toEqual([])
})

test('rows of a tab that is not sorted keep their places, although nobody has typed beside them', () => {
  expect(left(page([...three.rows].reverse()), fresh(three))).toEqual([])
})

test('a cell that people type in is not written, even when a page names it', () => {
  const naming = page(three.rows.map(({ key, cells }) => ({ key, cells: { ...cells, words: 'Ours' } })))

  expect(left(naming, fresh(three))).toEqual([])
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

const anyRows = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 8 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.constantFrom('Waiting', 'Agreed', '', '=1+1').map((s) => row(`R-${number}`, s)),
      ),
    ),
  )
const anyPage = fc
  .record({ rows: anyRows, sorted: fc.boolean() })
  .map(({ rows, sorted }) => page(rows, { sorted }))

type Harm =
  | { readonly row: number; readonly column: number; readonly value: string }
  | { readonly copy: number }
  | { readonly drop: number }
  | { readonly turn: boolean }

/** What people may do to a tab: type where they may and where they may not, copy rows, remove them, sort them. */
const anyHarm: fc.Arbitrary<Harm> = fc.oneof(
  fc.record({
    row: fc.integer({ min: 2, max: 11 }),
    column: fc.integer({ min: 0, max: 5 }),
    value: fc.constantFrom('Approve', 'R-3', 'x', ''),
  }),
  fc.record({ copy: fc.integer({ min: 2, max: 9 }) }),
  fc.record({ drop: fc.integer({ min: 2, max: 9 }) }),
  fc.record({ turn: fc.constant(true) }),
)
const harmed = (tab: Tab, harm: Harm): Tab => {
  if ('row' in harm)
    return typedIn(tab, harm.row, harm.column, harm.value === '' ? undefined : { value: harm.value })
  if ('copy' in harm) return { ...tab, rows: tab.rows.toSpliced(harm.copy, 0, tab.rows[harm.copy] ?? []) }
  if ('drop' in harm) return { ...tab, rows: tab.rows.toSpliced(harm.drop, 1) }
  return { ...tab, rows: [...tab.rows.slice(0, 2), ...tab.rows.slice(2).reverse()] }
}

test('whatever people do to a tab, one push makes it read like its page, and the next has nothing to do', () => {
  fc.assert(
    fc.property(anyPage, anyPage, fc.array(anyHarm, { maxLength: 6 }), (first, second, harms) => {
      const tab = harms.reduce(harmed, fresh(first))

      const again = mended(second, tab)

      expect(left(second, again)).toEqual([])
      for (const { key, cells } of second.rows) {
        const found = shown(again).filter(([ref]) => ref === key)
        expect(found).toHaveLength(1)
        expect(found[0]?.[1]).toBe(cells.who)
      }
    }),
    { numRuns: 300 },
  )
})

test('nothing is ever written into a column that people type in', () => {
  fc.assert(
    fc.property(anyPage, anyPage, fc.array(anyHarm, { maxLength: 6 }), (first, second, harms) => {
      const tab = harms.reduce(harmed, fresh(first))

      const touched = left(second, tab).flatMap((change) =>
        change.do === 'write' && change.row >= 2
          ? change.cells.map((_, offset) => change.column + offset)
          : [],
      )

      expect(touched.filter((column) => column === 2 || column === 3)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('what stands beside a row that stays is beside the same row afterwards', () => {
  const beside = (tab: Tab) =>
    Object.fromEntries(
      shown(tab)
        .slice(2)
        .map(([ref = '', , choice = '']) => [ref, choice]),
    )
  fc.assert(
    fc.property(anyPage, anyPage, fc.array(fc.nat(20), { maxLength: 6 }), (first, second, marks) => {
      const tab = marks
        .filter((mark) => mark < first.rows.length)
        .reduce((typed, mark) => vote(typed, mark + 2, `vote ${mark}`), fresh(first))
      const stay = first.rows
        .map(({ key }) => key)
        .filter((key) => second.rows.some((one) => one.key === key))

      const before = beside(tab)
      const now = beside(after(tab, left(second, tab)))

      for (const key of stay) expect(now[key]).toBe(before[key])
    }),
    { numRuns: 300 },
  )
})
