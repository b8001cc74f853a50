import { expect, test } from 'vitest'
import { approvalsTab } from '../../functions/pages/desk/approvals.ts'
import type { Tab } from '../../functions/sheet.ts'
import { aSettings } from '../make.ts'
import { fresh, left, mended } from './a-sheet.ts'

const page = approvalsTab(aSettings())
const made = fresh(page)
const titles = ({ views }: Tab) => views.map(({ title }) => title)

test('each leader has a view of what they have still to vote on; all have one for the meeting and one of the larger sums', () => {
  expect(titles(made)).toEqual([
    'To vote on: Head',
    'To vote on: Deputy',
    'To vote on: Assistant head',
    'For this meeting',
    'Over £250',
  ])
  expect(left(page, made)).toEqual([])
})

test('a view that was deleted, renamed or turned into another is put back', () => {
  const [first, second, third, ...rest] = made.views
  if (!first || !second || !third) throw new Error('there are three leaders')
  const changed = [{ ...second, title: 'Mine' }, { ...third, where: [] }, ...rest]

  const again = mended(page, { ...made, views: changed })

  expect([...again.views].sort((a, b) => a.id - b.id)).toEqual([...made.views].sort((a, b) => a.id - b.id))
  expect(left(page, again)).toEqual([])
})

test('a view that ends before the last row of the tab is made longer', () => {
  const short = made.views.map((view) => ({ ...view, toRow: made.rowCount - 1 }))

  const again = mended(page, { ...made, views: short })

  expect(again.views).toEqual(made.views)
})

test('a view that somebody saved for themselves stays as it is', () => {
  const own = { id: 7, title: 'Only Year 4', fromRow: 1, where: [] }

  const again = mended(page, { ...made, views: [own, ...made.views] })

  expect(again.views[0]).toEqual(own)
})

test('a leader who joins has their own view, and the views of the others still look at the right columns', () => {
  const settings = aSettings()
  const leaders = [
    { email: 'bryony.castellow@thistledown-lane.example.org', called: 'Phase leader' },
    ...settings.roles.leaders,
  ]
  const wider = approvalsTab(aSettings({ roles: { leaders } }))

  const joined = mended(wider, mended(wider, made))

  expect(titles(joined)).toContain('To vote on: Phase leader')
  expect(left(wider, joined)).toEqual([])
  expect([...joined.views].sort((a, b) => a.id - b.id)).toEqual(
    [...fresh(wider).views].sort((a, b) => a.id - b.id),
  )
})

test('a leader who has left has no view any more, and a closed column that says until when', () => {
  const { leaders } = aSettings().roles
  const [head, deputy, assistant] = leaders
  if (!head || !deputy || !assistant) throw new Error('there are three leaders')
  const formerLeaders = [{ email: assistant.email, called: assistant.called, until: '2026-12-31' as const }]
  const later = approvalsTab(aSettings({ roles: { formerLeaders } }))

  const again = mended(later, made)

  expect(titles(again).filter((title) => title.startsWith('To vote on'))).toEqual([
    'To vote on: Head',
    'To vote on: Deputy',
  ])
  expect(later.columns.find(({ id }) => id.includes(assistant.email))).toMatchObject({
    heading: 'Assistant head (until 31 December)',
    whose: 'ours',
  })
  expect(left(later, again)).toEqual([])
})
