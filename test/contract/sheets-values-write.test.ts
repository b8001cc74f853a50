import { expect, test } from 'vitest'
import { aSpreadsheet } from './sheets-values-at-hand.ts'

// google-wire.md §3, R.
test('updatedRange is the bounding box of what was sent, not the requested range: A1:B2 and one row is Sheet1!A1:B1', async () => {
  const at = await aSpreadsheet()

  const answer = await at.update('Sheet1!A1:B2', [['a', 'b']])

  expect(answer).toEqual({
    spreadsheetId: at.spreadsheetId,
    updatedRange: 'Sheet1!A1:B1',
    updatedRows: 1,
    updatedColumns: 2,
    updatedCells: 2,
  })
})

// google-wire.md §3, R.
test('with nulls the range is still the full box, and counts are of what is not null: the corners of A1:D6 are 2 rows, 2 columns, 2 cells', async () => {
  const at = await aSpreadsheet()
  const nothing = [null, null, null, null]

  const answer = await at.update('Sheet1!A1:D6', [
    ['x', null, null, null],
    nothing,
    nothing,
    nothing,
    nothing,
    [null, null, null, 'y'],
  ])

  expect(answer).toMatchObject({
    updatedRange: 'Sheet1!A1:D6',
    updatedRows: 2,
    updatedColumns: 2,
    updatedCells: 2,
  })
})

// google-wire.md §3, R.
test('updatedCells counts empty text; [[a,b],[1,2,3,4]] are 6 cells and 4 columns', async () => {
  const at = await aSpreadsheet()

  const ragged = await at.update('A1', [
    ['a', ''],
    [1, 2, 3, 4],
  ])

  expect(ragged).toMatchObject({
    updatedRange: 'Sheet1!A1:D2',
    updatedRows: 2,
    updatedColumns: 4,
    updatedCells: 6,
  })
})

test('nothing to write is answered with the first cell and no counts, as zeros are left out', async () => {
  const at = await aSpreadsheet()

  const answers = [await at.update('B2:C9', []), await at.update('B2', [[]]), await at.update('B2', [[null]])]

  const nothing = { spreadsheetId: at.spreadsheetId, updatedRange: 'Sheet1!B2' }
  expect(answers).toEqual([nothing, nothing, nothing])
})

// google-wire.md §3, R.
test('totals of a batch are distinct rows and columns over all ranges: B2,C2,B5,C5 are 2 rows, 2 columns, 4 cells, 1 sheet', async () => {
  const at = await aSpreadsheet()
  const data = ['B2', 'C2', 'B5', 'C5'].map((range) => ({ range, values: [['x']] }))

  const answer = await at.google.spreadsheets.values.batchUpdate({
    spreadsheetId: at.spreadsheetId,
    requestBody: { valueInputOption: 'RAW', data },
  })

  const one = { spreadsheetId: at.spreadsheetId, updatedRows: 1, updatedColumns: 1, updatedCells: 1 }
  expect(answer.data).toEqual({
    spreadsheetId: at.spreadsheetId,
    totalUpdatedRows: 2,
    totalUpdatedColumns: 2,
    totalUpdatedCells: 4,
    totalUpdatedSheets: 1,
    responses: ['B2', 'C2', 'B5', 'C5'].map((cell) => ({ ...one, updatedRange: `Sheet1!${cell}` })),
  })
})

// google-wire.md §3, R: "`includeValuesInResponse=True` (capital) is true … `False` is false".
test.for([
  ['True', true],
  ['TRUE', true],
  ['true', true],
  ['False', false],
] as const)(
  'booleans in the query are case-insensitive: includeValuesInResponse=%s',
  async ([text, included]) => {
    const at = await aSpreadsheet()

    const answer = await at.wire(
      'PUT',
      `/values/A1?valueInputOption=USER_ENTERED&includeValuesInResponse=${text}`,
      {
        values: [['$5']],
      },
    )

    expect(answer.status).toBe(200)
    expect(answer.body.updatedData).toEqual(
      included ? { range: 'Sheet1!A1', majorDimension: 'ROWS', values: [['$5']] } : undefined,
    )
  },
)

// google-wire.md §3, R; the discovery text for how it is shown.
test('updatedData is trimmed like a read, and absent values stay absent', async () => {
  const at = await aSpreadsheet()
  const includeValuesInResponse = true

  const some = await at.update('A1:C3', [['a', ''], ['']], { includeValuesInResponse })
  const none = await at.update('A1', [['']], { includeValuesInResponse })

  expect(some.updatedData).toEqual({ range: 'Sheet1!A1:C3', majorDimension: 'ROWS', values: [['a']] })
  expect(none.updatedData).toEqual({ range: 'Sheet1!A1', majorDimension: 'ROWS' })
})

test('what was written is shown as responseValueRenderOption and responseDateTimeRenderOption ask', async () => {
  const at = await aSpreadsheet()
  const written = (responseValueRenderOption: string, responseDateTimeRenderOption: string) =>
    at.update('A1', [['2020-01-01', '$5', '=1+1']], {
      valueInputOption: 'USER_ENTERED',
      includeValuesInResponse: true,
      responseValueRenderOption,
      responseDateTimeRenderOption,
    })

  const plain = await written('UNFORMATTED_VALUE', 'SERIAL_NUMBER')
  const dated = await written('UNFORMATTED_VALUE', 'FORMATTED_STRING')
  const formulas = await written('FORMULA', 'FORMATTED_STRING')

  expect(plain.updatedData?.values).toEqual([[43_831, 5, 2]])
  expect(dated.updatedData?.values).toEqual([['2020-01-01', 5, 2]])
  expect(formulas.updatedData?.values).toEqual([[43_831, 5, '=1+1']])
})

test('majorDimension COLUMNS writes columns', async () => {
  const at = await aSpreadsheet()

  const answer = await at.update('B1', [['a', 'b', 'c'], [1]], { majorDimension: 'COLUMNS' })

  expect(answer).toMatchObject({
    updatedRange: 'Sheet1!B1:C3',
    updatedRows: 3,
    updatedColumns: 2,
    updatedCells: 4,
  })
  expect(await at.shown('Sheet1')).toEqual([
    ['', 'a', 1],
    ['', 'b'],
    ['', 'c'],
  ])
})

// google-wire.md §3, L.
test.for([
  ['Sheet1!B2', 'Sheet1!B2:C3'],
  ['B2', 'Sheet1!B2:C3'],
  ['Sheet1!A:A', 'Sheet1!A1:B2'],
  ['Sheet1', 'Sheet1!A1:B2'],
])('an anchor cell or A:A accepts a larger array: %s is written as %s', async ([range, updatedRange]) => {
  const at = await aSpreadsheet()

  const answer = await at.update(range ?? '', [
    [1, 2],
    [3, 4],
  ])

  expect(answer.updatedRange).toBe(updatedRange)
})

// google-wire.md §3, R.
test('clear answers {spreadsheetId, clearedRange} with the expanded range; an empty POST body is fine', async () => {
  const at = await aSpreadsheet()
  await at.update('A1', [['a', 'b']])

  const cell = await at.wire('POST', '/values/Sheet1!B1:clear')
  const tab = await at.wire('POST', '/values/Sheet1:clear', {})

  expect(cell).toEqual({
    status: 200,
    body: { spreadsheetId: at.spreadsheetId, clearedRange: 'Sheet1!B1' },
  })
  expect(tab.body).toEqual({ spreadsheetId: at.spreadsheetId, clearedRange: 'Sheet1!A1:Z1000' })
  expect(await at.shown('Sheet1')).toBeUndefined()
})

// google-wire.md §3, R.
test('batchClear answers clearedRanges', async () => {
  const at = await aSpreadsheet()
  await at.update('A1', [['a', 'b', 'c']])

  const { data } = await at.google.spreadsheets.values.batchClear({
    spreadsheetId: at.spreadsheetId,
    requestBody: { ranges: ['Sheet1!A1', 'C:C'] },
  })

  expect(data).toEqual({
    spreadsheetId: at.spreadsheetId,
    clearedRanges: ['Sheet1!A1', 'Sheet1!C1:C1000'],
  })
  expect(await at.shown('Sheet1')).toEqual([['', 'b']])
})
