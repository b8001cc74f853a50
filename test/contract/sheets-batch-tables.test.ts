import { expect, test } from 'vitest'
import { writing } from './sheets-at-hand.ts'
import { batchAtHand, block, columnsOf } from './sheets-batch-at-hand.ts'

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
