import { expect, test } from 'vitest'
import { aSpreadsheet } from './sheets-values-at-hand.ts'

const numberFormat = (type: string, pattern: string) => ({ numberFormat: { type, pattern } })

// google-wire.md §2, R/L.
test.for([
  ['0042', 42, '42', undefined],
  ['007', 7, '7', undefined],
  ['2,000,000.01', 2_000_000.01, '2,000,000.01', numberFormat('NUMBER', '#,##0.00')],
  ['2020-01-01', 43_831, '2020-01-01', numberFormat('DATE', 'yyyy-mm-dd')],
  ['1/2/2020', 43_832, '1/2/2020', numberFormat('DATE', 'm/d/yyyy')],
  ['1-2', 46_024, '1-2', numberFormat('DATE', 'm-d')],
  ['$100.15', 100.15, '$100.15', numberFormat('CURRENCY', '"$"#,##0.00')],
  ['-$5', -5, '-$5', numberFormat('CURRENCY', '"$"#,##0')],
  ['£5', 5, '£5', numberFormat('CURRENCY', '[$£]#,##0')],
  ['12.5%', 0.125, '12.50%', numberFormat('PERCENT', '0.00%')],
  ['1e3', 1000, '1.00E+03', numberFormat('SCIENTIFIC', '0.00E+00')],
  ['9:30', 0.395_833_333_333_333_3, '9:30', numberFormat('TIME', 'h:mm')],
  ['9:30:15 PM', 0.896_006_944_444_444_4, '9:30:15 PM', numberFormat('TIME', 'h:mm:ss am/pm')],
  ['2020-01-01 06:00', 43_831.25, '2020-01-01 06:00', numberFormat('DATE_TIME', 'yyyy-mm-dd hh:mm')],
  ['TRUE', true, 'TRUE', undefined],
  ["'0123", '0123', '0123', undefined],
  ['3_1_0', '3_1_0', '3_1_0', undefined],
  [' ', ' ', ' ', undefined],
  ['=', '=', '=', undefined],
] as const)('USER_ENTERED: "%s" is kept as %s and shown as %s', async ([text, kept, formatted, format]) => {
  const at = await aSpreadsheet()

  await at.update('Sheet1!A1', [[text]], { valueInputOption: 'USER_ENTERED' })

  const { data } = await at.google.spreadsheets.get({
    spreadsheetId: at.spreadsheetId,
    fields: 'sheets.data.rowData.values.userEnteredFormat',
  })
  expect(await at.shown('A1')).toEqual([[kept]])
  expect(await at.shown('A1', 'FORMATTED_VALUE')).toEqual([[formatted]])
  expect(data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.userEnteredFormat).toEqual(format)
})

// google-wire.md §2, R/L.
test('USER_ENTERED: "= 1 / 1024" is a formula, and FORMULA gives its text', async () => {
  const at = await aSpreadsheet()

  await at.update('A1', [['= 1 / 1024', '+A1']], { valueInputOption: 'USER_ENTERED' })

  expect(await at.shown('A1:B1')).toEqual([[1 / 1024, 1 / 1024]])
  expect(await at.shown('A1:B1', 'FORMULA')).toEqual([['= 1 / 1024', '=+A1']])
})

// google-wire.md §2, R/L.
test('RAW: strings stay strings ("12345", "=1+2", "\'0123" with its apostrophe)', async () => {
  const at = await aSpreadsheet()
  const row = ['12345', '=1+2', "'0123", 'TRUE', '2020-01-01']

  await at.update('A1', [row])

  expect(await at.shown('A1:E1')).toEqual([row])
  expect(await at.shown('A1:E1', 'FORMULA')).toEqual([row])
})

// google-wire.md §2, R/L.
test.for(['RAW', 'USER_ENTERED'])(
  'JSON numbers and bools keep their type under %s',
  async (valueInputOption) => {
    const at = await aSpreadsheet()

    await at.update('A1', [[7, 1.45, true, false]], { valueInputOption })

    expect(await at.shown('A1:D1')).toEqual([[7, 1.45, true, false]])
    expect(await at.shown('A1:D1', 'FORMATTED_VALUE')).toEqual([['7', '1.45', 'TRUE', 'FALSE']])
  },
)

// google-wire.md §2, R/L.
test.for(['RAW', 'USER_ENTERED'])(
  'empty string clears a cell; null skips it; ragged rows leave the rest of the row as it was (%s)',
  async (valueInputOption) => {
    const at = await aSpreadsheet()
    await at.update('A1', [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ])

    await at.update('A1:C2', [['', null, 'C'], ['D']], { valueInputOption })

    expect(await at.shown('Sheet1')).toEqual([
      ['', 'b', 'C'],
      ['D', 'e', 'f'],
    ])
  },
)

// google-wire.md §2, L.
test('writes and clears keep notes, validation, format', async () => {
  const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 }
  const dataValidation = { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '0' }] } }
  const userEnteredFormat = { textFormat: { bold: true }, ...numberFormat('CURRENCY', '"$"#,##0.00') }
  const at = await aSpreadsheet([
    {
      repeatCell: {
        range,
        cell: { note: 'Ask Kit', userEnteredFormat, dataValidation },
        fields: 'note,userEnteredFormat,dataValidation',
      },
    },
  ])
  const { spreadsheetId } = at
  const cell = async () => {
    const fields = 'sheets.data.rowData.values(note,userEnteredFormat,dataValidation,formattedValue)'
    const { data } = await at.google.spreadsheets.get({ spreadsheetId, fields })
    return data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]
  }

  await at.update('A1', [['2,000']], { valueInputOption: 'USER_ENTERED' })
  const written = await cell()
  await at.google.spreadsheets.values.clear({ spreadsheetId, range: 'A1' })

  const kept = { note: 'Ask Kit', userEnteredFormat, dataValidation }
  expect(written).toEqual({ ...kept, formattedValue: '$2,000.00' })
  expect(await cell()).toEqual(kept)
})

// Ordinary sums, as people type them beside our columns.
test.for([
  ['=SUM(A1:A4)', 6],
  ['=AVERAGE(A1:A4)', 2],
  ['=COUNT(A1:B4)', 3],
  ['=COUNTA(A1:B4)', 4],
  ['=MAX(A:A)-MIN(A:A)', 2],
  ['=IF(A1>5,1/0,"fine")', 'fine'],
  ['=ROUND(2.345,2)', 2.35],
  ['=A1&" and "&B1', '1 and x'],
  ['=B1="X"', true],
  ['=A9=""', true],
  ['=IFERROR(1/0,"none")', 'none'],
  ['=AVERAGE(B1:B4)', '#DIV/0!'],
  ['=D1+1', '#REF!'], // It leans on itself.
  ['=NOSUCH(1)', '#NAME?'],
] as const)('the formula %s comes to %s', async ([formula, result]) => {
  const at = await aSpreadsheet()
  await at.update('A1', [[1, 'x'], [2], [3]])

  await at.update('D1', [[formula]], { valueInputOption: 'USER_ENTERED' })

  expect(await at.shown('D1')).toEqual([[result]])
})

test('a chain of sums that doubles two hundred times is worked out at once', async () => {
  const at = await aSpreadsheet()
  const chain = Array.from({ length: 200 }, (_, row) => [`=A${row + 2}+A${row + 2}`])

  await at.update('A1', [...chain, [1]], { valueInputOption: 'USER_ENTERED' })

  expect(await at.shown('A1')).toEqual([[2 ** 200]])
})
