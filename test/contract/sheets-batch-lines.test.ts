import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { expect, test } from 'vitest'
import { writing } from './sheets-at-hand.ts'
import { batchAtHand, block, columnsOf, rowsOf } from './sheets-batch-at-hand.ts'

type Request = sheets_v4.Schema$Request

test.for<[number, string[]]>([
  [3, ['b', 'c', 'a', 'd']],
  [4, ['b', 'c', 'd', 'a']],
  [1, ['a', 'b', 'c', 'd']],
])(
  '§6 “moveDimension.destinationIndex is read before the move”: the first of four rows to %i',
  async ([to, after]) => {
    const at = await batchAtHand([numbered])

    await at.send({ moveDimension: { source: rowsOf(0, 1), destinationIndex: to } })

    expect((await at.values('A1:A4'))?.flat()).toEqual(after)
  },
)

test('§6 “deleteDimension takes row metadata with it silently”', async () => {
  const at = await batchAtHand([
    numbered,
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'k',
          visibility: 'DOCUMENT',
          location: { dimensionRange: rowsOf(1, 2) },
        },
      },
    },
  ])

  const replies = await at.send({ deleteDimension: { range: rowsOf(1, 2) } })

  expect(replies).toEqual([{}])
  const found = await at.google.spreadsheets.developerMetadata.search({
    spreadsheetId: at.spreadsheetId,
    requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey: 'k' } }] },
  })
  expect(found.data).toEqual({})
})

test.for<[string, Request, [number, number, number, number], number, [number, number]]>([
  ['a row is inserted above', { insertDimension: { range: rowsOf(0, 1) } }, [3, 1, 5, 3], 2, [3, 1]],
  ['a column is inserted before', { insertDimension: { range: columnsOf(0, 1) } }, [2, 2, 4, 4], 3, [2, 2]],
  ['a column is deleted before', { deleteDimension: { range: columnsOf(0, 1) } }, [2, 0, 4, 2], 1, [2, 0]],
  [
    'their rows are moved down',
    { moveDimension: { source: rowsOf(2, 4), destinationIndex: 10 } },
    [8, 1, 10, 3],
    2,
    [8, 1],
  ],
  [
    'cells are inserted above them',
    { insertRange: { range: block(0, 1, 1, 3), shiftDimension: 'ROWS' } },
    [3, 1, 5, 3],
    2,
    [3, 1],
  ],
  [
    'cells are deleted before them',
    { deleteRange: { range: block(2, 0, 4, 1), shiftDimension: 'COLUMNS' } },
    [2, 0, 4, 2],
    1,
    [2, 0],
  ],
])(
  'names, protections, merges, rules, bands, filters and charts go along when %s',
  async ([, request, [top, left, bottom, right], column, [row, anchorColumn]]) => {
    const at = await batchAtHand(things)

    await at.send(request)

    const after = await places(at)
    const range = { startRowIndex: top, endRowIndex: bottom, startColumnIndex: left, endColumnIndex: right }
    const lean = Object.fromEntries(Object.entries(range).filter(([, index]) => index !== 0))
    expect(after.ranges).toEqual(Array(8).fill(lean))
    expect(after.columns.slice(0, 2)).toEqual([String(column), column])
    expect(after.anchor?.rowIndex ?? 0).toBe(row)
    expect(after.anchor?.columnIndex ?? 0).toBe(anchorColumn)
  },
)

test('what is on rows that are deleted goes with them', async () => {
  const at = await batchAtHand(things)

  await at.send({ deleteDimension: { range: rowsOf(2, 4) } })

  const { ranges } = await places(at)
  expect(ranges.filter((range) => range !== undefined)).toEqual([])
})

test('sizes and hidden rows go along with their rows, and can be taken back', async () => {
  const at = await batchAtHand([
    {
      updateDimensionProperties: {
        range: rowsOf(1, 2),
        properties: { pixelSize: 50, hiddenByUser: true },
        fields: 'pixelSize,hiddenByUser',
      },
    },
  ])

  await at.send({ insertDimension: { range: rowsOf(0, 1) } })
  const moved = (await at.tab('data.rowMetadata')).data?.[0]?.rowMetadata
  await at.send({ updateDimensionProperties: { range: rowsOf(2, 3), properties: {}, fields: '*' } })
  const plain = (await at.tab('data.rowMetadata')).data?.[0]?.rowMetadata

  expect(moved?.slice(1, 3)).toEqual([{ pixelSize: 21 }, { pixelSize: 50, hiddenByUser: true }])
  expect(plain?.[2]).toEqual({ pixelSize: 21 })
})

test('rows and columns are appended at the end', async () => {
  const at = await batchAtHand()

  await at.send(
    { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 2 } },
    { appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 1 } },
    { autoResizeDimensions: { dimensions: columnsOf(0, 7) } },
  )

  const { properties } = await at.tab('properties.gridProperties')
  expect(properties?.gridProperties).toEqual({ rowCount: 22, columnCount: 7 })
})

test.for<[string, Request, string]>([
  [
    'a row that is not there',
    { deleteDimension: { range: rowsOf(20, 21) } },
    "Cannot delete a row that doesn't exist. Tried to delete row index 20 but there are only 20 rows.",
  ],
  ['all rows', { deleteDimension: { range: rowsOf(0, 20) } }, "You can't delete all the rows on the sheet."],
  ['no dimension', { deleteDimension: { range: { sheetId: 0 } } }, 'No dimension specified.'],
  ['a tab that is not there', { insertDimension: { range: rowsOf(0, 1, 9) } }, 'No grid with id: 9'],
  [
    'a row before the first to be like',
    { insertDimension: { range: rowsOf(0, 1), inheritFromBefore: true } },
    'range.startIndex must be greater than 0 if inheritFromBefore is true.',
  ],
])('§7 %s is refused', async ([, request, message]) => {
  const at = await batchAtHand()

  const refusal = await at.refusal(request)

  expect(refusal).toBe(`Invalid requests[0].${Object.keys(request)[0]}: ${message}`)
})

test('the rows under frozen ones cannot all be deleted', async () => {
  const at = await batchAtHand([
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
  ])

  const refusal = await at.refusal({ deleteDimension: { range: rowsOf(1, 20) } })

  expect(refusal).toBe(
    'Invalid requests[0].deleteDimension: Sorry, it is not possible to delete all non-frozen rows.',
  )
})

const numbered = writing({ row: 0, column: 0 }, [['a'], ['b'], ['c'], ['d']])

/** One of everything on columns B and C, rows 3 and 4. */
const things: Request[] = [
  { addNamedRange: { namedRange: { namedRangeId: '1', name: 'Votes', range: block(2, 1, 4, 3) } } },
  { addProtectedRange: { protectedRange: { protectedRangeId: 1, range: block(2, 1, 4, 3) } } },
  { mergeCells: { range: block(2, 1, 4, 3), mergeType: 'MERGE_ALL' } },
  {
    addConditionalFormatRule: {
      rule: {
        ranges: [block(2, 1, 4, 3)],
        booleanRule: { condition: { type: 'NOT_BLANK' }, format: { textFormat: { bold: true } } },
      },
    },
  },
  {
    addBanding: { bandedRange: { range: block(2, 1, 4, 3), rowProperties: { firstBandColor: { red: 1 } } } },
  },
  { setBasicFilter: { filter: { range: block(2, 1, 4, 3), criteria: { 2: { hiddenValues: ['x'] } } } } },
  { addFilterView: { filter: { range: block(2, 1, 4, 3), sortSpecs: [{ dimensionIndex: 2 }] } } },
  {
    addChart: {
      chart: {
        spec: { pieChart: { series: { sourceRange: { sources: [block(2, 1, 4, 3)] } } } },
        position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 2, columnIndex: 1 } } },
      },
    },
  },
]

const places = async (at: Awaited<ReturnType<typeof batchAtHand>>) => {
  const { namedRanges } = await at.shown('namedRanges')
  const tab = await at.tab(
    'merges,protectedRanges,conditionalFormats,bandedRanges,basicFilter,filterViews,charts',
  )
  const [chart] = tab.charts ?? []
  return {
    ranges: [
      namedRanges?.[0]?.range,
      tab.merges?.[0],
      tab.protectedRanges?.[0]?.range,
      tab.conditionalFormats?.[0]?.ranges?.[0],
      tab.bandedRanges?.[0]?.range,
      tab.basicFilter?.range,
      tab.filterViews?.[0]?.range,
      chart?.spec?.pieChart?.series?.sourceRange?.sources?.[0],
    ],
    columns: [
      ...Object.keys(tab.basicFilter?.criteria ?? {}),
      tab.basicFilter?.filterSpecs?.[0]?.columnIndex,
      tab.filterViews?.[0]?.sortSpecs?.[0]?.dimensionIndex,
    ],
    anchor: chart?.position?.overlayPosition?.anchorCell,
  }
}
