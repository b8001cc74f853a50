import { expect, test } from 'vitest'
import { assess } from '../../../functions/domain/allocation/assess.ts'
import { approvals, approvalsTab } from '../../../functions/pages/desk/approvals.ts'
import { aRequest, aSettings } from '../../make.ts'
import { facts, notYet, standing } from './sample-approvals.ts'

const settings = aSettings()

test('what is needed to vote, and the vote, stands within the first fifteen columns', () => {
  const headings = approvalsTab(settings).columns.map(({ heading }) => heading)

  expect(headings.slice(0, 13)).toEqual([
    'Ref',
    'Who and what',
    'When',
    'Decide by',
    'True cost',
    'How that adds up',
    'For which priority',
    'What the seven reasons say',
    'Our advice',
    'Team leader’s word',
    'Head',
    'Deputy',
    'Assistant head',
  ])
  expect(headings.indexOf('Agreed in the meeting')).toBe(13)
})

test('a row says what it is about in the words of the agreed page', () => {
  const cells = approvals(facts).rows[0]?.cells

  expect(cells).toMatchObject({
    ref: 'R-0032',
    who: 'Priya Lindqvist, Year 4: Maths reasoning conference (Northern Maths Trust)',
    when: 'Fri 4 Dec, all day',
    cost: 577,
    adds: 'fee 295 · cover 218 · rail 64',
    priority: '2 Maths (planned)',
    word: 'For: fits the phase plan',
  })
  expect(cells?.reasons).toMatch(/^\d for · talk about 6 Cover: three out already/)
})

test('every leader votes in a column that only they can type in, and two columns stay in sight', () => {
  const { columns, frozenColumns } = approvalsTab(settings)
  const votes = columns.filter(({ heading }) => ['Head', 'Deputy', 'Assistant head'].includes(heading))

  expect(votes.map(({ whose }) => whose)).toEqual(settings.roles.leaders.map(({ email }) => [email]))
  expect(frozenColumns).toBe(2)
})

test.for([
  ['15:45', 'Letters leave at 15:45; until then clearing your choice takes it back.'],
  ['now', 'Letters leave at once, as this is a demonstration; then clearing your choice takes nothing back.'],
])('with letters leaving at %s the top of Approvals says so', ([leaveAt = '', sentence]) => {
  const { about } = approvalsTab(aSettings({ letters: { leaveAt } }))

  expect(about).toContain(sentence)
  expect(about).not.toMatch(/at now/)
})

test.for([
  [2, 2, 'Two of you choosing Approve settles most requests'],
  [2, 3, 'Three of you choosing Approve settles most requests'],
  [1, 1, 'One of you choosing Approve settles most requests'],
] as const)('with %i and %i votes asked for, the top of Approvals says how many', ([small, large, says]) => {
  expect(approvalsTab(aSettings({ quorum: { small, large } })).about).toContain(says)
})

test('a row whose choices are still settling keeps what it says', () => {
  const [, settling] = approvals(facts).rows

  expect(Object.keys(settling?.cells ?? {})).not.toContain('stands')
  expect(Object.keys(settling?.cells ?? {})).not.toContain('mend')
})

test('a request that may be a copy says of which', () => {
  const copy = aRequest({ id: 'R-0040', asked: { title: 'Maths  reasoning: conference!' } })
  const row = { request: copy, assessment: assess(copy, standing), word: notYet }

  const [shown] = approvals({ ...facts, rows: [row, ...facts.rows] }).rows

  expect(shown?.cells.advice).toMatch(/; may be a copy of R-0032$/)
})

test.for([
  ['2', '2 Maths (planned)'],
  ['4', '4 Writing (no training planned)'],
  ['7', '7 (no longer on the plan)'],
  [undefined, 'None'],
] as const)('a request for priority %s stands as “%s”', ([priority, shown]) => {
  const asked = aRequest({ asked: { priority } })

  const [row] = approvals({
    ...facts,
    rows: [{ request: asked, assessment: assess(asked, standing), word: notYet }],
  }).rows

  expect(row?.cells.priority).toBe(shown)
})

test('the check cell changes with the reference, the version, the person, the day and the cost', () => {
  const checkOfRow = (changed: ReturnType<typeof aRequest>) =>
    approvals({ ...facts, rows: [{ request: changed, assessment: assess(changed, standing), word: notYet }] })
      .rows[0]?.cells.check
  const checks = [
    aRequest(),
    aRequest({ id: 'R-0033' }),
    aRequest({ version: 2 }),
    aRequest({ who: 'Tomasz Ferrow, Year 5' }),
    aRequest({ asked: { title: 'Another conference' } }),
    aRequest({ asked: { firstDay: '2026-12-03', lastDay: '2026-12-03' } }),
    aRequest({ asked: { price: 29_501 } }),
  ].map(checkOfRow)

  expect(new Set(checks).size).toBe(checks.length)
  expect(checkOfRow(aRequest())).toBe(checks[0])
})
