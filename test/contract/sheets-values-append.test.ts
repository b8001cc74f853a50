import { expect, test } from 'vitest'
import { refused } from './sheets-at-hand.ts'
import { aSpreadsheet } from './sheets-values-at-hand.ts'

const landing = async (at: Awaited<ReturnType<typeof aSpreadsheet>>, range: string, rows: unknown[][]) => {
  const { tableRange, updates } = await at.append(range, rows)
  return { table: tableRange, lands: updates?.updatedRange }
}

// google-wire.md §4, R.
test('tableRange is absent when there is no table; then the range’s first cell', async () => {
  const at = await aSpreadsheet()

  const answer = await at.append('Sheet1!B3:D9', [['a', 'b']])

  expect(answer).toEqual({
    spreadsheetId: at.spreadsheetId,
    updates: {
      spreadsheetId: at.spreadsheetId,
      updatedRange: 'Sheet1!B3:C3',
      updatedRows: 1,
      updatedColumns: 2,
      updatedCells: 2,
    },
  })
})

// google-wire.md §4, R.
test.for([
  ['Sheet1', 'Sheet1!C1', 'Sheet1!C2:E2'],
  ['Sheet1!A1', 'Sheet1!A1', 'Sheet1!A2:C2'],
])('whole tab: the last block wins. Row x,"",z then append to %s: table %s, lands in %s', async (row) => {
  const [range = '', table, lands] = row
  const at = await aSpreadsheet()
  await at.update('A1', [['x', '', 'z']])

  const answer = await landing(at, range, [['a', 'b', 'c']])

  expect(answer).toEqual({ table, lands })
})

// google-wire.md §4, L.
test.for([
  ['A1', 'Sheet1!A1:B3', 'Sheet1!A4:B5'],
  ['A6', 'Sheet1!A6:B7', 'Sheet1!A8:B9'],
  ['Sheet1', 'Sheet1!A6:B7', 'Sheet1!A8:B9'],
])('blocks 1–3 and 6–7: %s is table %s, lands in %s', async ([range = '', table, lands]) => {
  const at = await aSpreadsheet()
  const block = (rows: number) => Array.from({ length: rows }, () => ['x', 'y'])
  await at.update('A1', block(3))
  await at.update('A6', block(2))

  const answer = await landing(at, range, [
    [1, 2],
    [3, 4],
  ])

  expect(answer).toEqual({ table, lands })
})

// Google's guide "Append values": tables A1:C2 and B4:D6.
test.for([
  ['Sheet1', 'Sheet1!B4:D6', 'Sheet1!B7'],
  ['B4', 'Sheet1!B4:D6', 'Sheet1!B7'],
  ['C5:D5', 'Sheet1!B4:D6', 'Sheet1!B7'],
  ['B2:D4', 'Sheet1!B4:D6', 'Sheet1!B7'],
  ['A3:G10', 'Sheet1!B4:D6', 'Sheet1!B7'],
  ['A1', 'Sheet1!A1:C2', 'Sheet1!A3'],
  ['E4', undefined, 'Sheet1!E4'],
  ['A4', undefined, 'Sheet1!A4'],
])('a table is the block of filled cells that the searched range meets: %s finds %s', async (row) => {
  const [range = '', table, lands] = row
  const at = await aSpreadsheet()
  const block = (rows: number) => Array.from({ length: rows }, () => ['x', 'y', 'z'])
  await at.update('A1', block(2))
  await at.update('B4', block(3))

  const answer = await landing(at, range, [['new']])

  expect(answer).toEqual({ table, lands })
})

test('cells that touch at a corner only are two tables', async () => {
  const at = await aSpreadsheet()
  await at.update('A1', [
    ['x', ''],
    ['', 'y'],
  ])

  const answers = [await landing(at, 'A1', []), await landing(at, 'Sheet1', [])]

  expect(answers).toEqual([
    { table: 'Sheet1!A1', lands: 'Sheet1!A2' },
    { table: 'Sheet1!B2', lands: 'Sheet1!B3' },
  ])
})

// google-wire.md §4, R.
test('a blank cell as range with data above and below: no table, writes there', async () => {
  const at = await aSpreadsheet()
  await at.update('A1', [['above'], ['below']])
  await at.change({
    insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } },
  })

  const answer = await landing(at, 'Sheet1!A2', [['between']])

  expect(answer).toEqual({ table: undefined, lands: 'Sheet1!A2' })
  expect(await at.shown('Sheet1')).toEqual([['above'], ['between'], ['below']])
})

// google-wire.md §4, R.
test.for([
  ['OVERWRITE', [['head'], ['new'], ['new'], ['new', 'f']], 1000],
  ['INSERT_ROWS', [['head'], ['new'], ['new'], ['new'], [], [], ['foot', 'f']], 1003],
] as const)('default OVERWRITE; INSERT_ROWS pushes the rest down: %s', async ([option, values, rowCount]) => {
  const at = await aSpreadsheet()
  await at.update('A1', [['head'], [], [], ['foot', 'f']])

  await at.append(
    'A1',
    [['new'], ['new'], ['new']],
    option === 'OVERWRITE' ? {} : { insertDataOption: option },
  )

  const { data } = await at.google.spreadsheets.get({ spreadsheetId: at.spreadsheetId })
  expect(await at.shown('Sheet1')).toEqual(values)
  expect(data.sheets?.[0]?.properties?.gridProperties?.rowCount).toBe(rowCount)
})

// google-wire.md §3, D.
test('update never grows the grid; append does', async () => {
  const at = await aSpreadsheet()
  await at.update('A999', [['x'], ['last']])

  const answer = await at.append('Sheet1', [Array.from({ length: 28 }, () => 'wide'), ['more']])

  const { data } = await at.google.spreadsheets.get({ spreadsheetId: at.spreadsheetId })
  expect(answer.updates?.updatedRange).toBe('Sheet1!A1001:AB1002')
  expect(data.sheets?.[0]?.properties?.gridProperties).toEqual({ rowCount: 1002, columnCount: 28 })
})

test('an append of nothing names the cell where it would have written', async () => {
  const at = await aSpreadsheet()
  await at.update('A1', [['x', 'y'], [1]])

  const answer = await at.append('A:Z', [[]])

  expect(answer).toEqual({
    spreadsheetId: at.spreadsheetId,
    tableRange: 'Sheet1!A1:B2',
    updates: { spreadsheetId: at.spreadsheetId, updatedRange: 'Sheet1!A3' },
  })
})

test('a file ends at ten million cells', async () => {
  const at = await aSpreadsheet()
  await at.change({ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 383_000 } })
  await at.update('A384000', [['last']])

  const refusal = await refused(
    at.append(
      'Sheet1',
      Array.from({ length: 700 }, () => ['x']),
    ),
  )

  expect(refusal.error.message).toBe(
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  )
})
