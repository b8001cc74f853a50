import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { expect, test } from 'vitest'
import { writing } from './sheets-at-hand.ts'
import { batchAtHand, block } from './sheets-batch-at-hand.ts'

const bold = { userEnteredFormat: { textFormat: { bold: true } } }
const rule = {
  dataValidation: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '0' }] } },
}
const formula = { userEnteredValue: { formulaValue: '=A2+$B$1' } }

test.for<[string, object]>([
  ['PASTE_NORMAL', { ...formula, ...bold, ...rule, note: 'sum' }],
  ['PASTE_VALUES', { userEnteredValue: { numberValue: 3 } }],
  ['PASTE_FORMULA', formula],
  ['PASTE_FORMAT', { ...bold, ...rule }],
  ['PASTE_DATA_VALIDATION', rule],
  ['PASTE_NO_BORDERS', { ...formula, ...bold, ...rule, note: 'sum' }],
])('a copy takes what %s says; references go along unless a $ holds them', async ([pasteType, after]) => {
  const at = await batchAtHand(dressed)

  await at.send({ copyPaste: { source: block(0, 2, 1, 3), destination: block(1, 2, 2, 3), pasteType } })

  const { data } = await at.tab('data.rowData.values(userEnteredValue,userEnteredFormat,dataValidation,note)')
  expect(data?.[0]?.rowData?.[1]?.values).toEqual([{}, {}, after])
})

test('a copy fills a range that is several times as large, and can be turned on its side', async () => {
  const at = await batchAtHand([writing({ row: 0, column: 0 }, [['a', 'b']])])

  await at.send(
    { copyPaste: { source: block(0, 0, 1, 2), destination: block(1, 0, 3, 4) } },
    {
      copyPaste: { source: block(0, 0, 1, 2), destination: block(4, 0, 5, 1), pasteOrientation: 'TRANSPOSE' },
    },
  )

  expect(await at.values('Approvals')).toEqual([
    ['a', 'b'],
    ['a', 'b', 'a', 'b'],
    ['a', 'b', 'a', 'b'],
    [],
    ['a'],
    ['b'],
  ])
})

test('a copy brings its conditional format along', async () => {
  const range = block(0, 0, 2, 1)
  const at = await batchAtHand([
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [range],
          booleanRule: { condition: { type: 'BLANK' }, format: { textFormat: { bold: true } } },
        },
      },
    },
  ])

  await at.send({ copyPaste: { source: block(0, 0, 1, 1), destination: block(0, 3, 1, 4) } })

  expect((await at.tab('conditionalFormats.ranges')).conditionalFormats?.[0]?.ranges).toEqual([
    { endRowIndex: 2, endColumnIndex: 1 },
    { endRowIndex: 1, startColumnIndex: 3, endColumnIndex: 4 },
  ])
})

test('pasted lines are read as if typed, and the tab grows for them', async () => {
  const at = await batchAtHand()

  await at.send({
    pasteData: {
      coordinate: { sheetId: 0, rowIndex: 19, columnIndex: 5 },
      data: '"a, b",7\n£2,14/03/2027\n',
      delimiter: ',',
      type: 'PASTE_NORMAL',
    },
  })

  expect(await at.values('F20:G21', 'UNFORMATTED_VALUE')).toEqual([
    ['a, b', 7],
    [2, 46460],
  ])
  expect((await at.tab('properties.gridProperties')).properties?.gridProperties).toEqual({
    rowCount: 21,
    columnCount: 7,
  })
})

const dressed: sheets_v4.Schema$Request[] = [
  writing({ row: 0, column: 0 }, [[1, 2]]),
  {
    updateCells: {
      start: { sheetId: 0, rowIndex: 0, columnIndex: 2 },
      rows: [
        {
          values: [
            {
              userEnteredValue: { formulaValue: '=A1+$B$1' },
              userEnteredFormat: { textFormat: { bold: true } },
              dataValidation: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '0' }] } },
              note: 'sum',
            },
          ],
        },
      ],
      fields: '*',
    },
  },
]
