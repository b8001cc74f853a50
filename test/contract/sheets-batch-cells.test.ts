import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { expect, test } from 'vitest'
import { writing } from './sheets-at-hand.ts'
import { batchAtHand, block } from './sheets-batch-at-hand.ts'

type Request = sheets_v4.Schema$Request

test.for<[string, number[][]]>([
  ['MERGE_ALL', [[0, 0, 2, 2]]],
  [
    'MERGE_ROWS',
    [
      [0, 0, 1, 2],
      [1, 0, 2, 2],
    ],
  ],
  [
    'MERGE_COLUMNS',
    [
      [0, 0, 2, 1],
      [0, 1, 2, 2],
    ],
  ],
])(
  '§6 “MERGE_ROWS/COLUMNS expand to one merge per row/column; overlapping old merges go”: %s',
  async ([mergeType, after]) => {
    const at = await batchAtHand([{ mergeCells: { range: block(1, 1, 4, 4), mergeType: 'MERGE_ALL' } }])

    await at.send({ mergeCells: { range: block(0, 0, 2, 2), mergeType } })

    const { merges = [] } = await at.tab('merges')
    expect(
      merges.map((one) => [
        one.startRowIndex ?? 0,
        one.startColumnIndex ?? 0,
        one.endRowIndex,
        one.endColumnIndex,
      ]),
    ).toEqual(after)
  },
)

test('a merge keeps its first cell, and is taken apart only as a whole', async () => {
  const at = await batchAtHand([
    writing({ row: 0, column: 0 }, [['a', 'b']]),
    { mergeCells: { range: block(0, 0, 1, 2), mergeType: 'MERGE_ALL' } },
  ])

  const refusal = await at.refusal({ unmergeCells: { range: block(0, 0, 1, 1) } })
  await at.send({ unmergeCells: { range: block(0, 0, 2, 3) } })

  expect(refusal).toMatch(/You must select all cells in a merged range to merge or unmerge them\./)
  expect(await at.tab('merges')).toEqual({})
  expect(await at.values('A1:B1')).toEqual([['a']])
})

test('§6 “sortRange dimensionIndex is the sheet’s column”, and several keys count one after the other', async () => {
  const at = await batchAtHand([
    writing({ row: 0, column: 1 }, [
      ['b', 1],
      ['a', 2],
      ['a', 3],
      ['c', 1],
    ]),
  ])

  await at.send({
    sortRange: {
      range: block(0, 1, 4, 3),
      sortSpecs: [
        { dimensionIndex: 1, sortOrder: 'ASCENDING' },
        { dimensionIndex: 2, sortOrder: 'DESCENDING' },
      ],
    },
  })
  const outside = await at.refusal({
    sortRange: { range: block(0, 1, 4, 3), sortSpecs: [{ dimensionIndex: 0 }] },
  })

  expect(await at.values('B1:C4')).toEqual([
    ['a', '3'],
    ['a', '2'],
    ['b', '1'],
    ['c', '1'],
  ])
  expect(outside).toMatch(/dimensionIndex\[0\] is outside the range/)
})

test('cells are appended below the last row that says something, and the tab grows for them', async () => {
  const at = await batchAtHand([writing({ row: 19, column: 2 }, [['last']])])

  await at.send({
    appendCells: {
      sheetId: 0,
      rows: [
        { values: [{ userEnteredValue: { stringValue: 'a' } }, { userEnteredValue: { numberValue: 2 } }] },
      ],
      fields: 'userEnteredValue',
    },
  })

  expect(await at.values('A20:C21')).toEqual([
    ['', '', 'last'],
    ['a', '2'],
  ])
  expect((await at.tab('properties.gridProperties.rowCount')).properties?.gridProperties?.rowCount).toBe(21)
})

test.for<[string, Request, string[][]]>([
  [
    'down',
    { insertRange: { range: block(0, 0, 1, 2), shiftDimension: 'ROWS' } },
    [
      ['', '', 'c1'],
      ['a1', 'b1', 'c2'],
      ['a2', 'b2', 'c3'],
      ['a3', 'b3'],
    ],
  ],
  [
    'to the right',
    { insertRange: { range: block(0, 0, 2, 1), shiftDimension: 'COLUMNS' } },
    [
      ['', 'a1', 'b1', 'c1'],
      ['', 'a2', 'b2', 'c2'],
      ['a3', 'b3', 'c3'],
    ],
  ],
  [
    'up',
    { deleteRange: { range: block(0, 1, 2, 2), shiftDimension: 'ROWS' } },
    [
      ['a1', 'b3', 'c1'],
      ['a2', '', 'c2'],
      ['a3', '', 'c3'],
    ],
  ],
  [
    'to the left',
    { deleteRange: { range: block(1, 0, 3, 2), shiftDimension: 'COLUMNS' } },
    [['a1', 'b1', 'c1'], ['c2'], ['c3']],
  ],
])('cells that are inserted or deleted move the rest %s', async ([, request, after]) => {
  const at = await batchAtHand([grid])

  await at.send(request)

  expect(await at.values('Approvals')).toEqual(after)
})

test('what is cut goes from where it was, with its merge and its name', async () => {
  const at = await batchAtHand([
    grid,
    { mergeCells: { range: block(0, 0, 1, 2), mergeType: 'MERGE_ALL' } },
    { addNamedRange: { namedRange: { name: 'Votes', range: block(0, 0, 1, 2) } } },
  ])

  await at.send({
    cutPaste: { source: block(0, 0, 1, 2), destination: { sheetId: 0, rowIndex: 5, columnIndex: 1 } },
  })

  const moved = { startRowIndex: 5, endRowIndex: 6, startColumnIndex: 1, endColumnIndex: 3 }
  expect((await at.tab('merges')).merges).toEqual([moved])
  expect((await at.shown('namedRanges.range')).namedRanges).toEqual([{ range: moved }])
  expect(await at.values('A1:B1')).toBeUndefined()
  expect(await at.values('B6')).toEqual([['a1']])
})

test('texts of one column are split into several', async () => {
  const at = await batchAtHand([writing({ row: 0, column: 0 }, [['a;1'], ['plain'], ['b;2']])])

  await at.send({ textToColumns: { source: block(0, 0, 3, 1), delimiterType: 'SEMICOLON' } })

  expect(await at.values('A1:B3', 'UNFORMATTED_VALUE')).toEqual([['a', 1], ['plain'], ['b', 2]])
})

test('a formula for many cells reads its own row and column', async () => {
  const at = await batchAtHand([writing({ row: 0, column: 0 }, [[1], [2]])])

  await at.send({
    repeatCell: {
      range: block(0, 1, 2, 2),
      cell: { userEnteredValue: { formulaValue: '=A1*10' } },
      fields: 'userEnteredValue',
    },
  })

  expect(await at.values('B1:B2')).toEqual([['10'], ['20']])
})

test('borders have a width and a colour, and NONE takes one away', async () => {
  const at = await batchAtHand()
  const solid = { style: 'SOLID_MEDIUM', color: { red: 0.5 } }

  await at.send(
    { updateBorders: { range: block(0, 0, 2, 1), top: { style: 'SOLID' }, innerHorizontal: solid } },
    { updateBorders: { range: block(0, 0, 1, 1), top: { style: 'NONE' } } },
  )

  const { data } = await at.tab('data.rowData.values.userEnteredFormat.borders')
  const red = { red: 0.49803922 }
  const kept = { style: 'SOLID_MEDIUM', width: 2, color: red, colorStyle: { rgbColor: red } }
  expect(data?.[0]?.rowData?.map((row) => row.values?.[0]?.userEnteredFormat?.borders)).toEqual([
    { bottom: kept },
    { top: kept },
  ])
})

const grid = writing({ row: 0, column: 0 }, [
  ['a1', 'b1', 'c1'],
  ['a2', 'b2', 'c2'],
  ['a3', 'b3', 'c3'],
])
