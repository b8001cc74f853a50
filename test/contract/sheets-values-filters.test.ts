import { expect, test } from 'vitest'
import { refused } from './sheets-at-hand.ts'
import { aSpreadsheet } from './sheets-values-at-hand.ts'

const key = (metadataKey: string) => ({ developerMetadataLookup: { metadataKey } })
const tied = (metadataId: number, metadataKey: string, dimension: string, startIndex: number) => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId,
      metadataKey,
      visibility: 'DOCUMENT',
      location: { dimensionRange: { sheetId: 0, dimension, startIndex, endIndex: startIndex + 1 } },
    },
  },
})

/** Row 3 is tied to R-0042, column B to the column of names. */
async function aTiedFile() {
  const at = await aSpreadsheet([tied(1, 'R-0042', 'ROWS', 2), tied(2, 'name', 'COLUMNS', 1)])
  await at.update('A1', [
    ['Ref', 'Name'],
    ['R-0041', 'Amy'],
    ['R-0042', 'Kit'],
  ])
  return at
}

// Google's guide "Read, write, and search metadata": the server finds the row when the call is made.
test('values are read by metadata, by range and by numbers, each with the filters that matched', async () => {
  const at = await aTiedFile()
  await at.change({
    insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } },
  })
  const gridRange = { sheetId: 0, startRowIndex: 3, endRowIndex: 4 }

  const { data } = await at.google.spreadsheets.values.batchGetByDataFilter({
    spreadsheetId: at.spreadsheetId,
    requestBody: { dataFilters: [key('R-0042'), { gridRange }, { a1Range: 'B1' }, key('nobody')] },
  })

  expect(data).toEqual({
    spreadsheetId: at.spreadsheetId,
    valueRanges: [
      {
        valueRange: { range: 'Sheet1!A4:Z4', majorDimension: 'ROWS', values: [['R-0042', 'Kit']] },
        dataFilters: [key('R-0042'), { gridRange: { startRowIndex: 3, endRowIndex: 4 } }],
      },
      {
        valueRange: { range: 'Sheet1!B1', majorDimension: 'ROWS', values: [['Name']] },
        dataFilters: [{ a1Range: 'B1' }],
      },
    ],
  })
})

test('values are written by metadata, and the totals are distinct here too', async () => {
  const at = await aTiedFile()

  const { data } = await at.google.spreadsheets.values.batchUpdateByDataFilter({
    spreadsheetId: at.spreadsheetId,
    requestBody: {
      valueInputOption: 'RAW',
      data: [
        { dataFilter: key('R-0042'), values: [[null, 'Kit Hale']] },
        { dataFilter: { a1Range: 'B1' }, values: [['Who']] },
      ],
    },
  })

  expect(data).toEqual({
    spreadsheetId: at.spreadsheetId,
    totalUpdatedRows: 2,
    totalUpdatedColumns: 1,
    totalUpdatedCells: 2,
    totalUpdatedSheets: 1,
    responses: [
      {
        dataFilter: key('R-0042'),
        updatedRange: 'Sheet1!A3:B3',
        updatedRows: 1,
        updatedColumns: 1,
        updatedCells: 1,
      },
      {
        dataFilter: { a1Range: 'B1' },
        updatedRange: 'Sheet1!B1',
        updatedRows: 1,
        updatedColumns: 1,
        updatedCells: 1,
      },
    ],
  })
  expect(await at.shown('Sheet1')).toEqual([
    ['Ref', 'Who'],
    ['R-0041', 'Amy'],
    ['R-0042', 'Kit Hale'],
  ])
})

test('values are cleared by metadata', async () => {
  const at = await aTiedFile()

  const { data } = await at.google.spreadsheets.values.batchClearByDataFilter({
    spreadsheetId: at.spreadsheetId,
    requestBody: { dataFilters: [key('name')] },
  })

  expect(data).toEqual({ spreadsheetId: at.spreadsheetId, clearedRanges: ['Sheet1!B1:B1000'] })
  expect(await at.shown('Sheet1')).toEqual([['Ref'], ['R-0041'], ['R-0042']])
})

test('a file is read by filters: the tabs and cells that they name', async () => {
  const at = await aTiedFile()
  await at.change({ addSheet: { properties: { title: 'Plan' } } })
  const read = async (...dataFilters: object[]) =>
    (
      await at.google.spreadsheets.getByDataFilter({
        spreadsheetId: at.spreadsheetId,
        fields: 'sheets(properties.title,data(startRow,rowData.values.formattedValue))',
        requestBody: { dataFilters, includeGridData: true },
      })
    ).data

  expect(await read(key('R-0042'))).toEqual({
    sheets: [
      {
        properties: { title: 'Sheet1' },
        data: [
          { startRow: 2, rowData: [{ values: [{ formattedValue: 'R-0042' }, { formattedValue: 'Kit' }] }] },
        ],
      },
    ],
  })
  expect(await read(key('nobody'))).toEqual({})
})

test('metadata is looked up by its id, by key, and by the cells it is tied to', async () => {
  const at = await aTiedFile()
  const { developerMetadata } = at.google.spreadsheets
  const { spreadsheetId } = at
  const search = async (dataFilter: object) =>
    (await developerMetadata.search({ spreadsheetId, requestBody: { dataFilters: [dataFilter] } })).data

  const one = await developerMetadata.get({ spreadsheetId, metadataId: 1 })
  const none = await refused(developerMetadata.get({ spreadsheetId, metadataId: 3 }))

  const row = {
    metadataId: 1,
    metadataKey: 'R-0042',
    visibility: 'DOCUMENT',
    location: { locationType: 'ROW', dimensionRange: { dimension: 'ROWS', startIndex: 2, endIndex: 3 } },
  }
  expect(one.data).toEqual(row)
  expect(none.status).toBe(404)
  expect(await search(key('R-0042'))).toEqual({
    matchedDeveloperMetadata: [{ developerMetadata: row, dataFilters: [key('R-0042')] }],
  })
  expect((await search({ a1Range: 'A3:C9' })).matchedDeveloperMetadata).toHaveLength(2)
  expect(await search({ a1Range: 'A1' })).toEqual({})
})
