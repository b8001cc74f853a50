import { expect, test } from 'vitest'
import { refused, writing } from './sheets-at-hand.ts'
import { batchAtHand, block, rowsOf } from './sheets-batch-at-hand.ts'

test('a copy of a tab has its cells, formats and merges, and comes first unless a place is named', async () => {
  const at = await batchAtHand([
    writing({ row: 0, column: 0 }, [['a', 'b']]),
    { mergeCells: { range: block(1, 0, 3, 2), mergeType: 'MERGE_ALL' } },
    { addProtectedRange: { protectedRange: { range: block(0, 0, 1, 1) } } },
    {
      updateDimensionProperties: { range: rowsOf(0, 1), properties: { pixelSize: 40 }, fields: 'pixelSize' },
    },
  ])

  const [reply] = await at.send({ duplicateSheet: { sourceSheetId: 0, newSheetId: 7 } })
  const [second] = await at.send({
    duplicateSheet: { sourceSheetId: 0, insertSheetIndex: 2, newSheetName: 'Last' },
  })

  expect(reply?.duplicateSheet?.properties).toMatchObject({
    sheetId: 7,
    index: 0,
    title: 'Copy of Approvals',
  })
  expect(second?.duplicateSheet?.properties).toMatchObject({ index: 2, title: 'Last' })
  expect(await at.titles()).toEqual(['Copy of Approvals', 'Approvals', 'Last'])
  const copy = await at.tab(
    'merges,protectedRanges,data(rowData.values.formattedValue,rowMetadata.pixelSize)',
  )
  expect(copy.merges).toEqual([{ sheetId: 7, startRowIndex: 1, endRowIndex: 3, endColumnIndex: 2 }])
  expect(copy.protectedRanges).toBeUndefined()
  expect(copy.data?.[0]?.rowData).toEqual([{ values: [{ formattedValue: 'a' }, { formattedValue: 'b' }] }])
  expect(copy.data?.[0]?.rowMetadata?.[0]).toEqual({ pixelSize: 40 })
})

test('a tab copied to another file answers its properties there, and looks as it did', async () => {
  const at = await batchAtHand([
    writing({ row: 0, column: 0 }, [['a']]),
    {
      repeatCell: {
        range: block(0, 0, 1, 1),
        cell: { userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'userEnteredFormat.textFormat.bold',
      },
    },
  ])
  const other = await at.file()

  const { data } = await at.google.spreadsheets.sheets.copyTo({
    spreadsheetId: at.spreadsheetId,
    sheetId: 0,
    requestBody: { destinationSpreadsheetId: other },
  })

  expect(data).toEqual({
    sheetId: expect.any(Number),
    title: 'Copy of Approvals',
    index: 1,
    sheetType: 'GRID',
    gridProperties: { rowCount: 20, columnCount: 6 },
  })
  const there = await at.google.spreadsheets.get({
    spreadsheetId: other,
    ranges: ["'Copy of Approvals'"],
    fields: 'sheets.data.rowData.values(formattedValue,userEnteredFormat)',
  })
  expect(there.data.sheets?.[0]?.data?.[0]?.rowData).toEqual([
    { values: [{ formattedValue: 'a', userEnteredFormat: { textFormat: { bold: true } } }] },
  ])
})

test('a tab is copied only by whoever may read the one file and write in the other', async () => {
  const at = await batchAtHand()
  const other = await at.file()
  at.core.share(other, 'runtime@desk.example.org', 'reader')

  const refusal = await refused(
    at.asRuntime.spreadsheets.sheets.copyTo({
      spreadsheetId: at.spreadsheetId,
      sheetId: 0,
      requestBody: { destinationSpreadsheetId: other },
    }),
  )

  expect(refusal).toMatchObject({ status: 403, error: { status: 'PERMISSION_DENIED' } })
})
