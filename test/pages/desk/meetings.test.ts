import { expect, test } from 'vitest'
import { meetingsIn, meetingsPage, meetingsTab } from '../../../functions/pages/desk/meetings.ts'
import { columnKey, columnsIn } from '../../../functions/pages/tab.ts'
import { aSettings } from '../../make.ts'
import { typed } from './typed-rows.ts'

const today = '2026-11-12'
const everybody = 'Ruth, Samir, Niamh'
const override = { ref: 'R-0035', fund: 'Individual pot', because: 'Funded from July' }

test('the latest meeting that has been held counts, in whatever row it stands', () => {
  const rows = typed({ on: '05/11/2026', who: 'Ruth, Niamh' }, { on: '15/10/2026', who: everybody })

  expect(meetingsIn(rows, today)).toEqual({
    meeting: { on: '2026-11-05', who: 'Ruth, Niamh' },
    overrides: [],
    held: { 2: { on: '2026-11-05', who: 'Ruth, Niamh' }, 3: { on: '2026-10-15', who: everybody } },
    mend: {},
  })
})

test.for([
  ['today', '12/11/2026', true],
  ['tomorrow', '13/11/2026', false],
] as const)('a meeting of %s', ([_, on, counts]) => {
  const { meeting, mend } = meetingsIn(typed({ on, who: everybody }), today)

  expect(meeting !== undefined).toBe(counts)
  expect(mend).toEqual({})
})

test.for([
  ['no names', { on: '05/11/2026' }, 'Write who was there.'],
  ['no date', { who: everybody }, 'Write the date of the meeting.'],
  [
    'a date that is none',
    { on: 'Thursday', who: everybody },
    'Write a date, like 14/03/2027; we could not read “Thursday”.',
  ],
] as const)('a meeting with %s does not count, and the row says so', ([_, row, sentence]) => {
  expect(meetingsIn(typed(row), today)).toEqual({ overrides: [], held: {}, mend: { 2: sentence } })
})

test.for([
  ['tomorrow', '13/11/2026', '', undefined, {}],
  ['today', '12/11/2026', '', true, { 2: 'Write who was there.' }],
  ['today, with names', '12/11/2026', everybody, undefined, {}],
  ['yesterday', '11/11/2026', '', undefined, { 2: 'Write who was there.' }],
] as const)(
  'a meeting %s asks for names once its day has come, and is still to be held while it has none that day',
  ([_, on, who, meetsToday, mend]) => {
    const read = meetingsIn(typed({ on, who }), today)

    expect(read.meetsToday).toBe(meetsToday)
    expect(read.mend).toEqual(mend)
  },
)

test('an override of all three cells counts, with or without a meeting beside it', () => {
  const alone = meetingsIn(typed({ ...override, ref: ' r-0035 ' }), today)
  const beside = meetingsIn(typed({ on: '05/11/2026', who: everybody, ...override }), today)

  const read = [{ request: 'R-0035', fund: 'individual', reason: 'Funded from July' }]
  expect(alone).toEqual({ overrides: read, held: {}, mend: {} })
  expect(beside.overrides).toEqual(read)
})

test.for([
  ['the reference', { ref: '' }],
  ['a reference that is one', { ref: '35' }],
  ['which budget', { fund: '' }],
  ['a budget that there is', { fund: 'Petty cash' }],
  ['the reason', { because: ' ' }],
  ['reference and reason, and names no budget that there is', { ref: '', because: '', fund: 'Petty cash' }],
] as const)('an override that lacks %s does not count, and the row says so', ([_, lacking]) => {
  const { overrides, mend } = meetingsIn(typed({ ...override, ...lacking }), today)

  expect(overrides).toEqual([])
  expect(mend[2]).toBe(
    'An override needs all three: the reference (like R-0031), which budget, and the reason.',
  )
})

test('headings that somebody swapped do not open the head’s columns to others', () => {
  const { columns, ...tab } = meetingsTab(aSettings())
  const swapped = columns.map(({ heading }) => heading)
  const [on = '', who = '', ref = '', ...others] = swapped

  const found = columnsIn(
    { ...tab, columns },
    {
      columnKeys: columns.map((column) => columnKey(tab, column)),
      rows: [[], [on, ref, who, ...others].map((value) => ({ value }))],
    },
  )

  expect(found).toMatchObject({ at: { who: 1, ref: 2 } })
})

test('only the head types overrides, and an acting head while there is one', () => {
  const deputy = { email: 'samir.quayle@thistledown-lane.example.org' }
  const editors = (settings = aSettings()) =>
    new Set(
      meetingsTab(settings)
        .columns.filter(({ heading }) => heading.startsWith('Override'))
        .flatMap(({ whose }) => whose),
    )

  expect(editors()).toEqual(new Set(['ruth.ellerby@thistledown-lane.example.org']))
  expect(editors(aSettings({ roles: { actingHead: deputy } }))).toContain(deputy.email)
})

test('the minutes of a meeting from before the years that are shown stay as they were written', () => {
  const rows = typed(
    { on: '05/11/2024', who: everybody, minutes: 'Approved: R-0007.' },
    { on: '06/11/2024', who: everybody },
    { on: '05/11/2026', who: everybody, minutes: 'Not yet.' },
  )
  const { held } = meetingsIn(rows, today)

  const page = meetingsPage(
    aSettings(),
    { meetingsMend: {}, meetingsHeld: held, since: '2025-09-01' },
    [],
    {},
  )

  expect(page.rows.map(({ cells }) => String(cells.minutes).split('\n')[0])).toEqual([
    'Approved: R-0007.',
    'This meeting is further back than the Desk shows, so its minutes are not written anew.',
    'Leadership meeting of Thursday 5 November 2026. Present: Ruth, Samir, Niamh.',
  ])
})
