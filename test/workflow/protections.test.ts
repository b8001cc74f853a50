import { expect, test } from 'vitest'
import { settingsPage } from '../../functions/pages/coordinator/settings.ts'
import { approvalsTab } from '../../functions/pages/desk/approvals.ts'
import { calendarTab } from '../../functions/pages/desk/calendar.ts'
import { meetingsTab } from '../../functions/pages/desk/meetings.ts'
import type { TabPage } from '../../functions/pages/tab.ts'
import type { Protection, Tab } from '../../functions/sheet.ts'
import { aSettings } from '../make.ts'
import { after, columnOf, fresh, keepers, left, mended, typedIn } from './a-sheet.ts'

const settings = aSettings()
const { leaders, head, cpdLead } = settings.roles
const page = approvalsTab(settings)
const guardians = [head.email, cpdLead.email]

/** Who may type in a cell, as Google takes it: all protections that cover it must let them. `anyone`: none does. */
const whoTypes = (tab: Tab, row: number, column: number): 'anyone' | readonly string[] => {
  const over = tab.protections.filter(({ area }) => covers(area, row, column))
  if (over.length === 0) return 'anyone'
  return over.map(({ editors }) => editors).reduce((some, more) => some.filter((one) => more.includes(one)))
}
const covers = ({ fromRow, toRow, fromColumn, toColumn }: Protection['area'], row: number, column: number) =>
  row >= (fromRow ?? 0) && row < (toRow ?? 1e9) && column >= (fromColumn ?? 0) && column < (toColumn ?? 1e9)

test('on Approvals a leader types in their own column, leaders in theirs, and nobody in ours', () => {
  const tab = fresh(page)
  const who = (id: string) => whoTypes(tab, 5, columnOf(tab, `approvals.${id}`))

  for (const { email } of leaders) expect(who(`vote ${email}`)).toEqual([...keepers, email])
  expect(who('agreed')).toEqual([...keepers, ...guardians])
  for (const id of ['wait', 'reason', 'words']) expect(who(id)).toBe('anyone')
  for (const id of ['ref', 'who', 'cost', 'stands', 'mend', '7', 'check', 'key'])
    expect(who(id)).toEqual(keepers)
})

test('headings and the sentence on top are ours on our own tabs, and open where people paste', () => {
  expect(whoTypes(fresh(page), 0, 0)).toEqual(keepers)
  expect(whoTypes(fresh(page), 1, 12)).toEqual(keepers)
  expect(fresh(calendarTab).protections).toEqual([])
})

test('on Meetings only the head’s columns are closed', () => {
  const tab = fresh(meetingsTab(settings))

  expect(whoTypes(tab, 2, columnOf(tab, 'meetings.on'))).toBe('anyone')
  expect(whoTypes(tab, 2, columnOf(tab, 'meetings.ref'))).toEqual([...keepers, head.email])
})

const settingsTab = settingsPage({}, {}, guardians)
const rowOf = (key: string): number => settingsTab.rows.findIndex((row) => row.key === key) + 2

test('on Settings roles and votes are for the head and the CPD lead, and everything else for all who have the file', () => {
  const tab = fresh(settingsTab)
  const value = columnOf(tab, 'settings.value')

  for (const key of ['leader 1', 'head', 'chair', 'small votes', 'large head'])
    expect(whoTypes(tab, rowOf(key), value), key).toEqual([...keepers, ...guardians])
  for (const key of ['school', 'total budget', 'letters leave', 'out per day'])
    expect(whoTypes(tab, rowOf(key), value), key).toBe('anyone')
  expect(whoTypes(tab, rowOf('head'), columnOf(tab, 'settings.meaning'))).toEqual(keepers)
})

test('a tab as it was made needs no other protection', () => {
  for (const one of [page, settingsTab, meetingsTab(settings), calendarTab])
    expect(left(one, fresh(one))).toEqual([])
})

test.for<[string, (present: readonly Protection[]) => readonly Protection[]]>([
  ['removed', (present) => present.slice(1)],
  ['all removed', () => []],
  [
    'opened to somebody',
    (present) => present.map((one) => ({ ...one, editors: [...one.editors, 'x@y.example'] })),
  ],
  ['closed to everybody', (present) => present.map((one) => ({ ...one, editors: [] }))],
  [
    'made smaller',
    (present) => present.map((one) => ({ ...one, area: { ...one.area, fromRow: 9, toRow: 10 } })),
  ],
  ['made twice', (present) => [...present, ...present.map((one) => ({ ...one, id: one.id + 100 }))]],
])('a protection that somebody %s is put back', (harm) => {
  const [, spoil] = harm
  const tab = fresh(page)

  const again = mended(page, { ...tab, protections: spoil(tab.protections) })

  expect(left(page, again)).toEqual([])
  for (let column = 0; column < page.columns.length; column += 1)
    expect(whoTypes(again, 5, column)).toEqual(whoTypes(tab, 5, column))
})

test('protections of somebody else’s making are left alone', () => {
  const tab = fresh(page)
  const own: Protection = { id: 99, area: { fromRow: 50 }, description: 'Keep out, Jo', editors: [] }

  expect(left(page, { ...tab, protections: [...tab.protections, own] })).toEqual([])
})

test('editors are the same people in whatever order Google names them', () => {
  const tab = fresh(page)
  const turned = tab.protections.map((one) => ({ ...one, editors: [...one.editors].reverse() }))

  expect(left(page, { ...tab, protections: turned })).toEqual([])
})

test('the vote of a leader who left is no longer kept open for them', () => {
  const without: TabPage = approvalsTab({
    ...settings,
    roles: { ...settings.roles, leaders: leaders.slice(0, 2) },
  })
  const tab = fresh(page)
  const column = columnOf(tab, `approvals.vote ${leaders[2]?.email}`)

  const again = mended(without, tab)

  expect(whoTypes(again, 5, column)).not.toContain(leaders[2]?.email)
  expect(left(without, again)).toEqual([])
})

test('a new acting head may fill “Agreed in the meeting” from the next push on', () => {
  const acting = aSettings({
    roles: { actingHead: { email: 'niamh.orourke-doring@thistledown-lane.example.org' } },
  })
  const tab = mended(approvalsTab(acting), fresh(page))

  expect(whoTypes(tab, 5, columnOf(tab, 'approvals.agreed'))).toContain(acting.roles.actingHead?.email)
})

test('roles stay closed when rows of Settings move, because somebody put one in above them', () => {
  const tab = fresh(settingsTab)
  const moved: Tab = {
    ...tab,
    rows: tab.rows.toSpliced(2, 0, []),
    protections: tab.protections.map((one) =>
      one.area.toRow === undefined || one.area.toRow <= 2
        ? one
        : { ...one, area: { ...one.area, fromRow: (one.area.fromRow ?? 0) + 1, toRow: one.area.toRow + 1 } },
    ),
  }
  const noted = typedIn(moved, 2, 1, { value: 'a note of ours' })

  const again = mended(settingsTab, noted)

  expect(left(settingsTab, again)).toEqual([])
  expect(whoTypes(again, rowOf('head') + 1, columnOf(again, 'settings.value'))).toEqual([
    ...keepers,
    ...guardians,
  ])
  expect(whoTypes(again, 2, columnOf(again, 'settings.value'))).toBe('anyone')
})

test('a row of Settings that was removed comes back below, closed as it was, within two pushes', () => {
  const tab = fresh(settingsTab)
  const without: Tab = { ...tab, rows: tab.rows.toSpliced(rowOf('head'), 1) }

  const again = mended(settingsTab, mended(settingsTab, without))
  const at = again.rows.findIndex((cells) => cells[columnOf(again, 'settings.key')]?.value === 'head')

  expect(left(settingsTab, again)).toEqual([])
  expect(whoTypes(again, at, columnOf(again, 'settings.value'))).toEqual([...keepers, ...guardians])
})

test('nothing is protected twice when the same push runs again', () => {
  const tab = fresh(page)

  expect(after(tab, left(page, tab)).protections).toEqual(tab.protections)
})
