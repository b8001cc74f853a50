import { expect, test } from 'vitest'
import { refused, sheetsAtHand, writing } from './sheets-at-hand.ts'

type Requests = Parameters<Awaited<ReturnType<typeof sheetsAtHand>>['file']>[0]

// google-wire.md §6, R/D: "one reply per request, {} for most; filled: addSheet, …".
test('a batch has one reply for each request', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file()

  const { data } = await at.google.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: {
      requests: [{ addSheet: { properties: { title: 'Plan' } } }, writing({ row: 0, column: 0 }, [['x']])],
    },
  })

  expect(data).toEqual({
    spreadsheetId,
    replies: [{ addSheet: { properties: expect.objectContaining({ title: 'Plan', index: 1 }) } }, {}],
  })
})

// google-wire.md §6, R/D: atomic.
test('when one request of a batch is refused, none of them happens', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file([writing({ row: 0, column: 0 }, [['before']])])
  const version = at.core.version()

  await refused(
    at.google.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [writing({ row: 0, column: 0 }, [['after']]), { deleteSheet: { sheetId: 77 } }],
      },
    }),
  )

  const got = await at.google.spreadsheets.values.get({ spreadsheetId, range: 'A1' })
  expect(got.data.values).toEqual([['before']])
  expect(at.core.version()).toBe(version)
})

// google-wire.md §6, L: "index … read before the move (0→3 of 4 lands at 2)".
test('a tab moved from first to fourth of four lands third', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file(
    ['Two', 'Three', 'Four'].map((title) => ({ addSheet: { properties: { title } } })),
  )

  await at.google.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: {
      requests: [{ updateSheetProperties: { properties: { sheetId: 0, index: 3 }, fields: 'index' } }],
    },
  })

  const { data } = await at.google.spreadsheets.get({ spreadsheetId, fields: 'sheets.properties.title' })
  expect(data.sheets?.map((sheet) => sheet.properties?.title)).toEqual(['Two', 'Three', 'Approvals', 'Four'])
})

// google.md §2: "DeveloperMetadata will remain associated at those locations as they move around"; §6 L: gone with its row.
test.for<[string, NonNullable<Requests>[number], (number | undefined)[]]>([
  [
    'is inserted before it',
    { insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
    [2, 3],
  ],
  [
    'before it is deleted',
    { deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
    [0, 1],
  ],
  [
    'itself is deleted',
    { deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } },
    [],
  ],
  [
    'is moved to the end',
    {
      moveDimension: {
        source: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
        destinationIndex: 6,
      },
    },
    [5, 6],
  ],
])("a column's key follows it when a column %s", async ([, request, place]) => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file([
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'approvals.what',
          visibility: 'DOCUMENT',
          location: { dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } },
        },
      },
    },
    request,
  ])

  const { data } = await at.google.spreadsheets.get({
    spreadsheetId,
    fields: 'sheets.data.columnMetadata.developerMetadata',
  })

  const tagged = (data.sheets?.[0]?.data?.[0]?.columnMetadata ?? []).flatMap(
    (column) => column.developerMetadata ?? [],
  )
  const range = tagged[0]?.location?.dimensionRange
  expect(range ? [range.startIndex ?? 0, range.endIndex] : []).toEqual(place)
})

test('text, whatever it begins with, is never worked out', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file([writing({ row: 0, column: 0 }, [['=1+2', "'0123", '0042']])])

  const { data } = await at.google.spreadsheets.values.get({
    spreadsheetId,
    range: 'A1:C1',
    valueRenderOption: 'FORMULA',
  })

  expect(data.values).toEqual([['=1+2', "'0123", '0042']])
})

test('what a range leaves out is emptied, and formats stay', async () => {
  const at = await sheetsAtHand()
  const row = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 }
  const spreadsheetId = await at.file([
    writing({ row: 0, column: 0 }, [['a', 'b']]),
    {
      repeatCell: {
        range: row,
        cell: { userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'userEnteredFormat',
      },
    },
    {
      updateCells: {
        range: row,
        rows: [{ values: [{ userEnteredValue: { stringValue: 'c' } }] }],
        fields: 'userEnteredValue',
      },
    },
  ])

  const { data } = await at.google.spreadsheets.get({
    spreadsheetId,
    fields: 'sheets.data.rowData.values(userEnteredValue,userEnteredFormat)',
  })

  const bold = { userEnteredFormat: { textFormat: { bold: true } } }
  expect(data.sheets?.[0]?.data?.[0]?.rowData).toEqual([
    { values: [{ userEnteredValue: { stringValue: 'c' }, ...bold }, bold] },
  ])
})

test('inserted rows look like their neighbours and push the rest down', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file([
    writing({ row: 0, column: 0 }, [['a'], ['b']]),
    {
      setDataValidation: {
        range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 },
        rule: { condition: { type: 'BOOLEAN' }, strict: true },
      },
    },
    {
      insertDimension: {
        range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 },
        inheritFromBefore: false,
      },
    },
  ])

  const { data } = await at.google.spreadsheets.get({
    spreadsheetId,
    fields: 'sheets.data.rowData.values(formattedValue,dataValidation)',
  })

  const rule = { dataValidation: { condition: { type: 'BOOLEAN' }, strict: true } }
  expect(data.sheets?.[0]?.data?.[0]?.rowData).toEqual([
    { values: [{ formattedValue: 'a' }] },
    { values: [rule] },
    { values: [{ formattedValue: 'b', ...rule }] },
  ])
})
