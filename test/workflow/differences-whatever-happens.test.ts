import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Tab } from '../../functions/sheet.ts'
import { after, fresh, left, mended, shown, typedIn } from './a-sheet.ts'
import { page, row, vote } from './a-tab-of-votes.ts'

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
  .record({ rows: anyRows, sorted: fc.boolean(), inPlace: fc.boolean() })
  .map(({ rows, sorted, inPlace }) => page(rows, { sorted, ...(inPlace && { newRowsInPlace: true }) }))

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
