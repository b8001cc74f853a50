import type { Column, PageRow, TabPage } from '../../functions/pages/tab.ts'
import type { Tab } from '../../functions/sheet.ts'
import { columnOf, left, shown, typedIn } from './a-sheet.ts'

/** A small Approvals: three requests, and a column in which the head votes. */
export const head = 'ruth.ellerby@thistledown-lane.example.org'
export const deputy = 'samir.quayle@thistledown-lane.example.org'
export const ours = (id: string, heading: string): Column => ({ id, heading, whose: 'ours', width: 100 })
export const votes = (email: string, heading: string): Column => ({
  id: `vote ${email}`,
  heading,
  whose: [email],
  width: 90,
})

export const columns: readonly Column[] = [
  ours('ref', 'Ref'),
  ours('who', 'Who and what'),
  votes(head, 'Head'),
  { id: 'words', heading: 'Words', whose: 'theirs', width: 200 },
  ours('stands', 'Where it stands'),
  ours('check', '(check)'),
]

export const row = (ref: string, stands = 'Waiting'): PageRow => ({
  key: ref,
  cells: { ref, who: `Somebody: course ${ref}`, stands, check: `check of ${ref}` },
})

export const page = (rows: readonly PageRow[], more: Partial<TabPage> = {}): TabPage => ({
  id: 'approvals',
  title: 'Approvals',
  about: 'Choose in your own column.',
  rowsAre: 'ours',
  columns,
  rows,
  frozenColumns: 2,
  ...more,
})

export const three = page([row('R-0031'), row('R-0032'), row('R-0033')])
export const vote = (tab: Tab, at: number, value = 'Approve'): Tab =>
  typedIn(tab, at, columnOf(tab, `approvals.vote ${head}`), { value })
export const refs = (tab: Tab): readonly string[] =>
  shown(tab)
    .slice(2)
    .map(([ref = '']) => ref)
export const deeds = (wanted: TabPage, tab: Tab): readonly string[] =>
  left(wanted, tab).map((change) => change.do)
