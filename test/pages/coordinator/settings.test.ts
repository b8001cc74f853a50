import { expect, test } from 'vitest'
import { settingsFrom } from '../../../functions/domain/school/settings-from.ts'
import { settingRows } from '../../../functions/pages/coordinator/setting-rows.ts'
import { settingInWords } from '../../../functions/pages/coordinator/setting-words.ts'
import { type SettingValues, settingsIn } from '../../../functions/pages/coordinator/settings.ts'
import type { CellValue } from '../../../functions/sheet.ts'

type Typed = CellValue | Readonly<Record<string, CellValue>>

/** The tab with these values typed, by the key of the row. */
const typed = (values: Readonly<Record<string, Typed>>) =>
  Object.entries(values).map(([key, value], index) => ({
    row: index + 2,
    cells: Object.fromEntries(
      Object.entries({ key, ...(typeof value === 'object' ? value : { value }) }).map(([id, one]) => [
        id,
        { value: one },
      ]),
    ),
  }))

const ruth = 'ruth.ellerby@thistledown-lane.example.org'
const samir = 'samir.quayle@thistledown-lane.example.org'
const jo = 'jo.brindlewick@thistledown-lane.example.org'

const enough: Readonly<Record<string, Typed>> = {
  school: 'Thistledown Lane Primary School',
  'leader 1': { value: ruth, called: 'Head' },
  'leader 2': { value: samir, called: 'Deputy' },
  head: ruth,
  'cpd lead': samir,
  office: jo,
  chair: { value: 'chair@governors.example.org', called: 'Patricia Lomax-Vane' },
  'year starts': '01/04/2026',
  'total budget': '2650000',
  'cpd share': '0.45',
}

const good: SettingValues = settingsIn(typed(enough), {}).values

const of = (key: string, value: Typed, before: SettingValues = good) => {
  const { values, mend } = settingsIn(typed({ ...enough, [key]: value }), before)
  return { is: values[key], mend: mend[key] }
}

test('every setting has a label and a meaning of its own, and its key once', () => {
  for (const { key, label, meaning } of settingRows) {
    expect(label, key).not.toBe('')
    expect(meaning, key).toMatch(/^.{3,}[.?]$/)
  }
  expect(new Set(settingRows.map(({ key }) => key)).size).toBe(settingRows.length)
  expect(new Set(settingRows.map(({ label }) => label)).size).toBe(settingRows.length)
})

test('what is needed is enough: everything else has a usual value', () => {
  const { values, mend } = settingsIn(typed(enough), {})

  expect(mend).toEqual({})
  expect(settingsFrom(values, '2026-11-12')).toMatchObject({
    settings: {
      quorum: { smallUpTo: 25_000, small: 2, large: 2, largeNeedsHead: true },
      money: { cpdShare: 45, planPercent: 60, individualPercent: 30, reservePercent: 10 },
      letters: { leaveAt: '15:45', live: false },
      roles: { chair: { name: 'Patricia Lomax-Vane' } },
    },
  })
})

test('on an empty tab every setting that is needed is named, and no other', () => {
  const { values, mend } = settingsIn([], {})

  expect(Object.keys(mend)).toEqual(settingRows.filter(({ needed }) => needed).map(({ key }) => key))
  expect(Object.keys(settingsFrom(values, '2026-11-12'))).toEqual(['wanting'])
})

test.for<[string, CellValue, number]>([
  ['0.45 typed', 0.45, 45],
  ['0.45 as text', '0.45', 45],
  ['0.45% typed, which a sheet keeps as 0.0045', 0.0045, 45],
  ['“0.45 %” as text', '0.45 %', 45],
  ['1% typed, which a sheet keeps as 0.01', 0.01, 100],
  ['1 typed', 1, 100],
  ['0.1 typed', 0.1, 10],
  ['0.1% typed', 0.001, 10],
  ['5 typed', 5, 500],
  ['5% typed', 0.05, 500],
])('a share with %s is understood', ([_, value, hundredths]) => {
  expect(of('cpd share', value)).toEqual({ is: hundredths, mend: undefined })
})

test.for<CellValue>([0, 0.0009, 0.06, 0.09, 5.01, 45, -0.45, 'half', '0.05%', '1,5', true])(
  'a share of %s is asked about, and the last good one stays',
  (value) => {
    expect(of('cpd share', value)).toEqual({
      is: 45,
      mend: 'Write a percentage between 0.1 and 5, like 0.45.',
    })
  },
)

test.for<[CellValue, string]>([
  [0.65625, '15:45'],
  ['15:45', '15:45'],
  ['9:05', '09:05'],
  ['now', 'now'],
  [' Now ', 'now'],
  [0.375, '09:00'],
  [0.999_99, '23:59'],
  [1 / 1440, '00:01'],
])('letters that leave at “%s” leave at %s', ([value, time]) => {
  expect(of('letters leave', value)).toEqual({ is: time, mend: undefined })
})

test.for<CellValue>(['24:00', '15:60', '3:45 pm', 15.45, 1545, 46_000.65625, 'soon', 1])(
  '“%s” is no time of day: the last good one stays',
  (value) => {
    const before = { ...good, 'letters leave': '14:00' }

    expect(of('letters leave', value, before)).toEqual({
      is: '14:00',
      mend: 'Write a time like 15:45, or “now”.',
    })
  },
)

test.for<[string, Typed, string]>([
  ['total budget', '£5k', 'Write pounds and pence, like 1234.50; we could not read “£5k”.'],
  ['total budget', -5, 'Write pounds and pence, like 1234.50; we could not read “-5”.'],
  ['small votes', 2.5, 'Write a whole number from 1 to 6; we could not read “2.5”.'],
  ['small votes', 0, 'Write a number from 1 to 6; we could not read “0”.'],
  ['first reference', 31.5, 'Write a whole number from 1 to 999999; we could not read “31.5”.'],
  ['plan percent', 101, 'Write a number from 0 to 100; we could not read “101”.'],
  ['year starts', '31/02/2027', 'Write a date, like 14/03/2027; we could not read “31/02/2027”.'],
  ['kind', 'free school', 'Choose maintained or academy.'],
  ['live', 'perhaps', 'Write yes or no.'],
  ['head', 'Ruth', 'Write one e-mail address as it stands on People.'],
  ['head', { value: ruth, from: 'May' }, 'Write a date, like 14/03/2027; we could not read “May”.'],
  ['head', { value: ruth, from: '02/11/2026', to: '01/11/2026' }, '“To” is before “From”.'],
  ['school', 'x'.repeat(201), 'Keep this under 200 characters.'],
])('under “%s” a value of “%s” is named, and the last good one stays', ([key, value, sentence]) => {
  expect(of(key, value)).toEqual({ is: good[key], mend: sentence })
})

test('an emptied cell takes the usual value, and nobody for a role that nobody needs', () => {
  const before = { ...good, 'small votes': 3, 'acting head': { email: jo, called: '' } }

  const { values, mend } = settingsIn(typed({ ...enough, 'small votes': '', 'acting head': '' }), before)

  expect(mend).toEqual({})
  expect(values['small votes']).toBe(2)
  expect(values['acting head']).toBeUndefined()
})

test('what is needed cannot be emptied: the last good value stays', () => {
  expect(of('head', '').is).toEqual({ email: ruth, called: '' })
  expect(of('total budget', '').is).toBe(265_000_000)
})

test('a row that is there twice is named, and the last good value stays', () => {
  const rows = typed({ ...enough, 'small votes': 3 })

  const { values, mend } = settingsIn([...rows, ...typed({ 'small votes': 4 })], good)

  expect(values['small votes']).toBe(2)
  expect(mend['small votes']).toBe('This row is there twice. Delete one of the two.')
})

test('rows that we do not know are left alone', () => {
  const rows = [...typed(enough), ...typed({ constructor: 5, 'our own note': 'Ask Jo' })]

  expect(settingsIn(rows, {})).toEqual(settingsIn(typed(enough), {}))
})

test.for<[string, Readonly<Record<string, CellValue>>, string | undefined]>([
  ['60, 30 and 10', { 'plan percent': 60, 'individual percent': 30, 'reserve percent': 10 }, undefined],
  ['percentage cells', { 'plan percent': 0.6, 'individual percent': 0.3, 'reserve percent': 0.1 }, undefined],
  ['thirds', { 'plan percent': 33.33, 'individual percent': 33.33, 'reserve percent': 33.34 }, undefined],
  [
    'binary fractions with dust on them',
    { 'plan percent': 1.1, 'individual percent': 64.1, 'reserve percent': 34.8 },
    undefined,
  ],
  ['nothing in reserve', { 'plan percent': 70, 'individual percent': 30, 'reserve percent': 0 }, undefined],
  [
    'too much',
    { 'plan percent': 60, 'individual percent': 30, 'reserve percent': 20 },
    'The three shares together are 110 %, not 100 %.',
  ],
  [
    'too little',
    { 'plan percent': 60, 'individual percent': 30, 'reserve percent': 9 },
    'The three shares together are 99 %, not 100 %.',
  ],
])('three shares of %s are answered when they are not a hundred', ([_, shares, sentence]) => {
  const fit = settingsFrom(settingsIn(typed({ ...enough, ...shares }), good).values, '2026-11-12')

  expect('wanting' in fit ? fit.wanting : {}).toEqual(sentence ? { 'reserve percent': sentence } : {})
})

test('nobody stands twice on the leadership team: each has one vote', () => {
  const { values } = settingsIn(typed({ ...enough, 'leader 3': { value: samir, called: 'SENCo' } }), good)

  expect(settingsFrom(values, '2026-11-12')).toEqual({
    wanting: { 'leader 3': 'This person is on the leadership team already. Each has one vote.' },
  })
})

test('the version of the settings changes when any of them does, and with nothing else', () => {
  const versionOf = (more: Readonly<Record<string, Typed>>) => {
    const fit = settingsFrom(settingsIn(typed({ ...enough, ...more }), good).values, '2026-11-12')
    return 'settings' in fit ? fit.settings.version : 'wanting'
  }

  expect(versionOf({ 'small votes': 2 })).toBe(versionOf({}))
  expect(versionOf({ 'total budget': '£2,650,000.00' })).toBe(versionOf({}))
  expect(versionOf({ 'small votes': 3 })).not.toBe(versionOf({}))
  expect(versionOf({ 'leader 1': { value: ruth, called: 'Headteacher' } })).not.toBe(versionOf({}))
})

test.for<[string, SettingValues[string] | undefined, string]>([
  ['total budget', 265_000_000, '£2,650,000.00'],
  ['cpd share', 45, '0.45 %'],
  ['small votes', 2, '2'],
  ['plan percent', 60, '60'],
  ['live', true, 'yes'],
  ['live', false, 'no'],
  ['letters leave', '15:45', '15:45'],
  ['year starts', '2026-04-01', '1 April 2026'],
  ['acting head', { email: jo, called: '', from: '2026-11-12' }, `${jo} from 12 November 2026`],
  ['leader 1', { email: ruth, called: 'Head' }, `${ruth} (Head)`],
  ['acting head', undefined, ''],
])('“%s” reads as people say it', ([key, value, words]) => {
  expect(settingInWords(key, value)).toBe(words)
})
