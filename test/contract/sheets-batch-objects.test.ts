import { expect, test } from 'vitest'
import { writing } from './sheets-at-hand.ts'
import { batchAtHand, block, columnsOf, rowsOf } from './sheets-batch-at-hand.ts'

test('§6 “setBasicFilter {sheetId:0} is stored with all four bounds”', async () => {
  const at = await batchAtHand()

  const replies = await at.send({ setBasicFilter: { filter: { range: { sheetId: 0 } } } })
  const { basicFilter } = await at.tab('basicFilter')
  await at.send({ clearBasicFilter: { sheetId: 0 } })

  expect(replies).toEqual([{}])
  expect(basicFilter).toEqual({ range: { endRowIndex: 20, endColumnIndex: 6 } })
  expect(await at.tab('basicFilter')).toEqual({})
})

test('what a filter hides is given back under both its names', async () => {
  const at = await batchAtHand()

  await at.send({
    setBasicFilter: {
      filter: {
        range: block(0, 0, 5, 3),
        filterSpecs: [{ columnIndex: 1, filterCriteria: { hiddenValues: ['Decline'] } }],
      },
    },
  })

  const criteria = { hiddenValues: ['Decline'] }
  expect((await at.tab('basicFilter')).basicFilter).toEqual({
    range: { endRowIndex: 5, endColumnIndex: 3 },
    criteria: { 1: criteria },
    filterSpecs: [{ columnIndex: 1, filterCriteria: criteria }],
  })
})

test('filter views are named, changed, copied and deleted', async () => {
  const at = await batchAtHand()

  const [added, copied] = await at.send(
    { addFilterView: { filter: { filterViewId: 8, range: block(0, 0, 5, 2) } } },
    { duplicateFilterView: { filterId: 8 } },
    { updateFilterView: { filter: { filterViewId: 8, title: 'Waiting' }, fields: 'title' } },
  )
  const copy = copied?.duplicateFilterView?.filter?.filterViewId
  await at.send({ deleteFilterView: { filterId: copy } })

  const range = { endRowIndex: 5, endColumnIndex: 2 }
  expect(added).toEqual({ addFilterView: { filter: { filterViewId: 8, title: 'Filter 1', range } } })
  expect(copied?.duplicateFilterView?.filter).toEqual({
    filterViewId: expect.any(Number),
    title: 'Copy of Filter 1',
    range,
  })
  expect(copy).not.toBe(8)
  expect((await at.tab('filterViews')).filterViews).toEqual([{ filterViewId: 8, title: 'Waiting', range }])
})

test('§6 “addTable adds a bandedRange with the same id and freezes the header row (frozenRowCount 1)”', async () => {
  const at = await batchAtHand([writing({ row: 0, column: 0 }, [['Who', 'What']])])

  const [reply] = await at.send({ addTable: { table: { name: 'Requests', range: block(0, 0, 4, 2) } } })

  const tab = await at.tab('tables,bandedRanges,properties.gridProperties.frozenRowCount')
  const id = reply?.addTable?.table?.tableId
  expect(String(tab.bandedRanges?.[0]?.bandedRangeId)).toBe(id)
  expect(tab.bandedRanges?.[0]?.range).toEqual({ endRowIndex: 4, endColumnIndex: 2 })
  expect(tab.properties?.gridProperties?.frozenRowCount).toBe(1)
  expect(tab.tables).toEqual([reply?.addTable?.table])
})

test('§6 “reply carries default colours and columnProperties read from the header”', async () => {
  const at = await batchAtHand([writing({ row: 0, column: 0 }, [['Who', 'What']])])

  const [reply] = await at.send({ addTable: { table: { name: 'Requests', range: block(0, 0, 4, 3) } } })

  expect(reply?.addTable?.table).toEqual({
    tableId: expect.any(String),
    name: 'Requests',
    range: { endRowIndex: 4, endColumnIndex: 3 },
    rowsProperties: {
      headerColorStyle: { rgbColor: { red: 0.20784314, green: 0.40784314, blue: 0.32941177 } },
      firstBandColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
      secondBandColorStyle: { rgbColor: { red: 0.9647059, green: 0.972549, blue: 0.9764706 } },
    },
    columnProperties: [
      { columnName: 'Who' },
      { columnIndex: 1, columnName: 'What' },
      { columnIndex: 2, columnName: 'Column 3' },
    ],
  })
  expect(await at.values('A1:C1')).toEqual([['Who', 'What', 'Column 3']])
})

const table = { tableId: '12', name: 'Requests', range: block(0, 0, 3, 2) }

test('a table grows for what is appended to it, and what stands below moves down', async () => {
  const at = await batchAtHand([
    writing({ row: 0, column: 0 }, [['Who', 'What'], ['a', 'b'], ['c', 'd'], ['below']]),
    { addTable: { table } },
  ])

  await at.send({
    appendCells: {
      tableId: '12',
      rows: [{ values: [{ userEnteredValue: { stringValue: 'new' } }] }],
      fields: 'userEnteredValue',
    },
  })

  const tab = await at.tab('tables.range,bandedRanges.range')
  expect(await at.values('A1:B5')).toEqual([['Who', 'What'], ['a', 'b'], ['c', 'd'], ['new'], ['below']])
  expect(tab.tables?.[0]?.range).toEqual({ endRowIndex: 4, endColumnIndex: 2 })
  expect(tab.bandedRanges?.[0]?.range).toEqual({ endRowIndex: 4, endColumnIndex: 2 })
})

test('a table can be renamed and made smaller; a column in the middle of it gets a name', async () => {
  const at = await batchAtHand([
    writing({ row: 0, column: 0 }, [['Who', 'What']]),
    { addTable: { table } },
    {
      updateTable: {
        table: { tableId: '12', name: 'Asked for', range: block(0, 0, 2, 2) },
        fields: 'name,range',
      },
    },
  ])

  await at.send({ insertDimension: { range: columnsOf(1, 2) } })

  const { tables } = await at.tab('tables(name,range,columnProperties)')
  expect(tables).toEqual([
    {
      name: 'Asked for',
      range: { endRowIndex: 2, endColumnIndex: 3 },
      columnProperties: [
        { columnName: 'Who' },
        { columnIndex: 1, columnName: 'Column 2' },
        { columnIndex: 2, columnName: 'What' },
      ],
    },
  ])
})

test.for([
  ['deleteTable', undefined],
  ['deleteBanding', [['Who', 'What']]],
] as const)('a table is gone after %s, with or without what stood in it', async ([kind, left]) => {
  const at = await batchAtHand([writing({ row: 0, column: 0 }, [['Who', 'What']]), { addTable: { table } }])

  await at.send(
    kind === 'deleteTable' ? { deleteTable: { tableId: '12' } } : { deleteBanding: { bandedRangeId: 12 } },
  )

  expect(await at.tab('tables,bandedRanges')).toEqual({})
  expect(await at.values('A1:B3')).toEqual(left)
})

test('the colours of tables can be left out of the bands', async () => {
  const at = await batchAtHand([{ addTable: { table } }])

  const { data } = await at.google.spreadsheets.get({
    spreadsheetId: at.spreadsheetId,
    excludeTablesInBandedRanges: true,
    fields: 'sheets.bandedRanges',
  })

  expect(data).toEqual({ sheets: [{}] })
})

test.for([
  [
    'a second table across the first',
    { addTable: { table: { name: 'Two', range: block(2, 1, 5, 3) } } },
    /cannot overlap with another table/,
  ],
  [
    'the same name',
    { addTable: { table: { name: 'requests', range: block(9, 0, 12, 2) } } },
    /already exists/,
  ],
  [
    'a dropdown without choices',
    {
      addTable: {
        table: { name: 'Two', range: block(9, 0, 12, 2), columnProperties: [{ columnType: 'DROPDOWN' }] },
      },
    },
    /Condition must be set for dropdown column type\./,
  ],
  ['a table that is not there', { deleteTable: { tableId: 'x' } }, /No table with id: x/],
] as const)('%s is refused', async ([, request, message]) => {
  const at = await batchAtHand([{ addTable: { table } }])

  expect(await at.refusal(request as object)).toMatch(message)
})

test('a column of a table that has a type takes no rule of another kind', async () => {
  const at = await batchAtHand([
    { addTable: { table: { ...table, columnProperties: [{ columnType: 'DATE' }] } } },
  ])
  const rule = { condition: { type: 'BOOLEAN' } }

  const refusal = await at.refusal({ setDataValidation: { range: block(1, 0, 2, 1), rule } })

  expect(refusal).toBe(
    'Invalid requests[0].setDataValidation: This operation is not allowed on cells in typed columns',
  )
})

const chart = {
  spec: { title: 'Money', pieChart: { series: { sourceRange: { sources: [block(0, 0, 3, 1)] } } } },
  position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 1, columnIndex: 2 } } },
}

test('a chart gets an id and a size, and is given back with its tab', async () => {
  const at = await batchAtHand()

  const [reply] = await at.send({ addChart: { chart } })

  const kept = {
    chartId: expect.any(Number),
    spec: {
      title: 'Money',
      pieChart: { series: { sourceRange: { sources: [{ endRowIndex: 3, endColumnIndex: 1 }] } } },
      hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS',
    },
    position: {
      overlayPosition: { anchorCell: { rowIndex: 1, columnIndex: 2 }, widthPixels: 600, heightPixels: 371 },
    },
  }
  expect(reply).toEqual({ addChart: { chart: kept } })
  expect((await at.tab('charts')).charts).toEqual([kept])
})

test('a chart can be changed, framed, moved and deleted', async () => {
  const at = await batchAtHand([{ addChart: { chart: { ...chart, chartId: 6 } } }])

  const replies = await at.send(
    { updateChartSpec: { chartId: 6, spec: { title: 'Cover', pieChart: {} } } },
    { updateEmbeddedObjectBorder: { objectId: 6, border: { color: { red: 1 } }, fields: 'color' } },
    {
      updateEmbeddedObjectPosition: {
        objectId: 6,
        newPosition: { overlayPosition: { widthPixels: 300 } },
        fields: 'widthPixels',
      },
    },
  )
  const { charts } = await at.tab('charts(chartId,spec.title,border,position)')
  await at.send({ deleteEmbeddedObject: { objectId: 6 } })

  const position = {
    overlayPosition: { anchorCell: { rowIndex: 1, columnIndex: 2 }, widthPixels: 300, heightPixels: 371 },
  }
  expect(replies).toEqual([{}, {}, { updateEmbeddedObjectPosition: { position } }])
  expect(charts).toEqual([
    {
      chartId: 6,
      spec: { title: 'Cover' },
      border: { color: { red: 1 }, colorStyle: { rgbColor: { red: 1 } } },
      position,
    },
  ])
  expect(await at.tab('charts')).toEqual({})
})

const tagged = (metadataKey: string, location: object) => ({
  createDeveloperMetadata: { developerMetadata: { metadataKey, visibility: 'DOCUMENT', location } },
})

test('metadata is created with its kind of place, changed and deleted, each answered', async () => {
  const at = await batchAtHand()
  const dataFilter = { developerMetadataLookup: { metadataKey: 'k' } }

  const replies = await at.send(
    tagged('k', { spreadsheet: true }),
    {
      updateDeveloperMetadata: {
        dataFilters: [dataFilter],
        developerMetadata: { metadataValue: 'v' },
        fields: 'metadataValue',
      },
    },
    { deleteDeveloperMetadata: { dataFilter } },
  )

  const one = {
    metadataId: expect.any(Number),
    metadataKey: 'k',
    visibility: 'DOCUMENT',
    location: { locationType: 'SPREADSHEET', spreadsheet: true },
  }
  const changed = { ...one, metadataValue: 'v' }
  expect(replies).toEqual([
    { createDeveloperMetadata: { developerMetadata: one } },
    { updateDeveloperMetadata: { developerMetadata: [changed] } },
    { deleteDeveloperMetadata: { deletedDeveloperMetadata: [changed] } },
  ])
})

test.for([
  [
    'that row alone',
    { locationMatchingStrategy: 'EXACT_LOCATION', metadataLocation: { dimensionRange: rowsOf(2, 3) } },
    ['row'],
  ],
  ['the row and what crosses it', { metadataLocation: { dimensionRange: rowsOf(2, 3) } }, ['row', 'column']],
  ['the tab and all in it', { metadataLocation: { sheetId: 0 } }, ['row', 'other row', 'column', 'tab']],
  [
    'the tab alone',
    { locationMatchingStrategy: 'EXACT_LOCATION', metadataLocation: { sheetId: 0 } },
    ['tab'],
  ],
] as const)('metadata is looked for on %s', async ([, lookup, keys]) => {
  const at = await batchAtHand([
    tagged('row', { dimensionRange: rowsOf(2, 3) }),
    tagged('other row', { dimensionRange: rowsOf(3, 4) }),
    tagged('column', { dimensionRange: columnsOf(1, 2) }),
    tagged('tab', { sheetId: 0 }),
    tagged('file', { spreadsheet: true }),
  ])

  const [reply] = await at.send({
    deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { ...lookup } } },
  })

  const gone = reply?.deleteDeveloperMetadata?.deletedDeveloperMetadata
  expect(gone?.map(({ metadataKey }) => metadataKey)).toEqual(keys)
})
