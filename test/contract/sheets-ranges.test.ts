import { expect, test } from 'vitest'
import { refused, sheetsAtHand, writing } from './sheets-at-hand.ts'

const tabs = [
  { addSheet: { properties: { title: 'wksht_test', gridProperties: { rowCount: 4, columnCount: 4 } } } },
  { addSheet: { properties: { title: '🌵 test 1' } } },
  { addSheet: { properties: { title: 'worksheet 2' } } },
  { addSheet: { properties: { title: 'Été' } } },
  { addSheet: { properties: { title: 'NamedRange' } } },
  { addSheet: { properties: { title: 'D3' } } },
  {
    addNamedRange: {
      namedRange: {
        name: 'NamedRange',
        range: { startRowIndex: 0, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 3 },
      },
    },
  },
]

// google-wire.md §1: R, but for the rows marked L and D.
test.for([
  ['Approvals!D4', 'Approvals!D4'],
  ['Approvals!D4:A1', 'Approvals!A1:D4'],
  ["'wksht_test'!A1", 'wksht_test!A1'],
  ['worksheet 2', "'worksheet 2'!A1:Z1000"],
  ["'Été'!A1", "'Été'!A1"], // As pasted answers have it: letters beyond a to z are quoted.
  ['Approvals', 'Approvals!A1:F20'],
  ["'Approvals'", 'Approvals!A1:F20'],
  ['Approvals!A1:A', 'Approvals!A1:A20'],
  ['Approvals!A1:1', 'Approvals!A1:F1'],
  ['Approvals!2:4', 'Approvals!A2:F4'],
  ['Approvals!A1:C', 'Approvals!A1:C20'],
  ['wksht_test!A1:D6', 'wksht_test!A1:D4'],
  ['🌵 test 1!A:A', "'🌵 test 1'!A1:A1000"],
  ["'D3'!A1", "'D3'!A1"],
  ["'Approvals'!NamedRange", 'Approvals!B1:C3'],
  ['NamedRange', 'Approvals!B1:C3'],
  ["'NamedRange'", 'NamedRange!A1:Z1000'],
  ['NamedRange!A1', 'NamedRange!A1'],
  ['Approvals!R2C3:R1C1', 'Approvals!A1:C2'], // R1C1 notation (D).
  ['B2', 'Approvals!B2'], // No tab: the first visible one (D).
  ['APPROVALS!b2', 'Approvals!B2'], // Titles are matched in any case (L).
])('the range string in every answer: %s is answered as %s', async ([asked, answered]) => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file(tabs)

  const got = await at.google.spreadsheets.values.get({ spreadsheetId, range: asked ?? '' })

  expect(got.data.range).toBe(answered)
})

// google-wire.md §1, D.
test('no tab means the first visible tab', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file([
    { addSheet: { properties: { sheetId: 7, title: 'Plan' } } },
    { updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } },
  ])

  const got = await at.google.spreadsheets.values.get({ spreadsheetId, range: 'A1' })

  expect(got.data.range).toBe('Plan!A1')
})

// google-wire.md §1 and §7, L.
test.for([
  ['Approvals!A100', 'Range (Approvals!A100) exceeds grid limits. Max rows: 20, max columns: 6'],
  ['Nowhere!A1', 'Unable to parse range: Nowhere!A1'],
  ['Approvals!?', 'Unable to parse range: Approvals!?'],
  ['Approvals!', 'Unable to parse range: Approvals!'],
  ['Approvals!A1:B2:C3', 'Unable to parse range: Approvals!A1:B2:C3'],
  ['NamedRange!A1', 'Unable to parse range: NamedRange!A1'], // With ! the left side is always a tab.
])('the range %s is refused as Google refuses it', async ([range, message]) => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file()

  const refusal = await refused(at.google.spreadsheets.values.get({ spreadsheetId, range: range ?? '' }))

  expect(refusal).toMatchObject({ status: 400, error: { code: 400, message, status: 'INVALID_ARGUMENT' } })
})

// google-wire.md §2, R: "Trailing empty cells and rows are cut; inner empty rows are [], inner cells ''".
test('what is empty at the end of an answer is cut, and what is empty inside is kept', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file([
    writing({ row: 0, column: 1 }, [['x']]),
    writing({ row: 2, column: 0 }, [['y', 1]]),
  ])

  const rows = await at.google.spreadsheets.values.get({ spreadsheetId, range: 'Approvals' })
  const columns = await at.google.spreadsheets.values.get({
    spreadsheetId,
    range: 'Approvals',
    majorDimension: 'COLUMNS',
  })
  const none = await at.google.spreadsheets.values.get({ spreadsheetId, range: 'Approvals!E1:F2' })

  expect(rows.data.values).toEqual([['', 'x'], [], ['y', '1']])
  expect(columns.data).toMatchObject({
    majorDimension: 'COLUMNS',
    values: [
      ['', '', 'y'],
      ['x', '', '1'],
    ],
  })
  expect(none.data).toEqual({ range: 'Approvals!E1:F2', majorDimension: 'ROWS' })
})

// google-wire.md §2, R.
test('values is absent when nothing is there (also in batchGet)', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file([writing({ row: 0, column: 0 }, [['x']])])

  const { data } = await at.google.spreadsheets.values.batchGet({
    spreadsheetId,
    ranges: ['B1', 'A1', 'C:C'],
  })

  expect(data).toEqual({
    spreadsheetId,
    valueRanges: [
      { range: 'Approvals!B1', majorDimension: 'ROWS' },
      { range: 'Approvals!A1', majorDimension: 'ROWS', values: [['x']] },
      { range: 'Approvals!C1:C20', majorDimension: 'ROWS' },
    ],
  })
})

// google-wire.md §2, R.
test('FORMATTED_VALUE (default): all strings ("1", "1.45", "TRUE", "2,000,000.01")', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file([writing({ row: 0, column: 0 }, [[1, 1.45, true]])])
  const as = 'cpd@school.example.org'
  at.core.type(spreadsheetId, { as, range: 'D1', values: [['2,000,000.01']], at: at.now() })

  const { data } = await at.google.spreadsheets.values.get({
    spreadsheetId,
    range: 'A1:D1',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  })

  expect(data.values).toEqual([['1', '1.45', 'TRUE', '2,000,000.01']])
})

// google-wire.md §2, R.
test.for([
  ['FORMATTED_VALUE', 'SERIAL_NUMBER', ['1.45', 'TRUE', '01/01/2020', '2.45']],
  ['FORMATTED_VALUE', 'FORMATTED_STRING', ['1.45', 'TRUE', '01/01/2020', '2.45']],
  ['UNFORMATTED_VALUE', 'SERIAL_NUMBER', [1.45, true, 43_831, 2.45]],
  ['UNFORMATTED_VALUE', 'FORMATTED_STRING', [1.45, true, '01/01/2020', 2.45]],
  ['FORMULA', 'SERIAL_NUMBER', [1.45, true, 43_831, '=A1+1']],
  ['FORMULA', 'FORMATTED_STRING', [1.45, true, 43_831, '=A1+1']],
] as const)(
  '%s with %s shows numbers, ticks, days and sums as Google does',
  async ([option, dates, shown]) => {
    const at = await sheetsAtHand()
    const spreadsheetId = await at.file()
    const as = 'cpd@school.example.org'
    at.core.type(spreadsheetId, {
      as,
      range: 'Approvals!A1',
      values: [['1.45', 'TRUE', '1/1/2020', '=A1+1']],
      at: at.now(),
    })

    const got = await at.google.spreadsheets.values.batchGet({
      spreadsheetId,
      ranges: ['Approvals!A1:D1'],
      valueRenderOption: option,
      dateTimeRenderOption: dates,
    })

    expect(got.data.valueRanges?.[0]?.values).toEqual([shown])
  },
)
