import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { expect, test } from 'vitest'
import { disk } from '../../infra/local/disk.ts'
import { sheetsAtHand, writing } from './sheets-at-hand.ts'
import { batchAtHand, block } from './sheets-batch-at-hand.ts'

test('§6 “{spreadsheetId, replies:[…]}: one reply per request, {} for most”', async () => {
  const at = await batchAtHand()

  const { data } = await at.google.spreadsheets.batchUpdate({
    spreadsheetId: at.spreadsheetId,
    requestBody: {
      requests: [
        { mergeCells: { range: block(0, 0, 2, 2), mergeType: 'MERGE_ALL' } },
        { addSheet: { properties: { title: 'Plan' } } },
        { setBasicFilter: { filter: { range: { sheetId: 0 } } } },
        { updateBorders: { range: block(0, 0, 1, 1), top: { style: 'SOLID' } } },
      ],
    },
  })

  expect(data).toEqual({
    spreadsheetId: at.spreadsheetId,
    replies: [{}, { addSheet: { properties: expect.anything() } }, {}, {}],
  })
})

test('§6 “Atomic”: whatever came before a refusal has not happened', async () => {
  const at = await batchAtHand()
  const before = (
    await at.google.spreadsheets.get({ spreadsheetId: at.spreadsheetId, includeGridData: true })
  ).data

  const refusal = await at.refusal(
    writing({ row: 0, column: 0 }, [['x']]),
    { addTable: { table: { name: 'T', range: block(0, 0, 3, 2) } } },
    { addDimensionGroup: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } } },
    { duplicateSheet: { sourceSheetId: 0 } },
    { deleteSheet: { sheetId: 99 } },
  )

  const after = (await at.google.spreadsheets.get({ spreadsheetId: at.spreadsheetId, includeGridData: true }))
    .data
  expect(refusal).toBe('Invalid requests[4].deleteSheet: No grid with id: 99')
  expect(after).toEqual(before)
})

test.for<[string, object, object]>([
  ['whole', {}, { titles: ['Approvals', 'Plan'], data: undefined }],
  ['with responseRanges', { responseRanges: ['Plan!A1'] }, { titles: ['Plan'], data: undefined }],
  [
    'with responseIncludeGridData',
    { responseRanges: ['Approvals!A1'], responseIncludeGridData: true },
    { titles: ['Approvals'], data: 'x' },
  ],
])('includeSpreadsheetInResponse brings the file as it is afterwards, %s', async ([, how, wanted]) => {
  const at = await batchAtHand([{ addSheet: { properties: { title: 'Plan' } } }])

  const { data } = await at.google.spreadsheets.batchUpdate({
    spreadsheetId: at.spreadsheetId,
    requestBody: {
      requests: [writing({ row: 0, column: 0 }, [['x']])],
      includeSpreadsheetInResponse: true,
      ...how,
    },
  })

  const { spreadsheetId, sheets } = data.updatedSpreadsheet ?? {}
  expect(spreadsheetId).toBe(at.spreadsheetId)
  expect({
    titles: sheets?.map(({ properties }) => properties?.title),
    data: sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.formattedValue,
  }).toEqual(wanted)
})

test('§5 “A mask naming data returns grid data whatever includeGridData says”, in a batch too', async () => {
  const at = await batchAtHand()

  const { data } = await at.google.spreadsheets.batchUpdate({
    spreadsheetId: at.spreadsheetId,
    fields: 'updatedSpreadsheet/sheets/data/rowData/values/formattedValue',
    requestBody: { requests: [writing({ row: 0, column: 0 }, [['x']])], includeSpreadsheetInResponse: true },
  })

  expect(data).toEqual({
    updatedSpreadsheet: { sheets: [{ data: [{ rowData: [{ values: [{ formattedValue: 'x' }] }] }] }] },
  })
})

test.for([
  'sheets.properties.title,sheets.properties.index',
  'sheets/properties/title,sheets/properties/index',
  'sheets(properties(title,index))',
  'sheets.properties(title,index)',
  'sheets/properties(index,title)',
])('§5 “Masks accept a.b, a/b, a(b,c), comma lists”: %s', async (fields) => {
  const at = await batchAtHand()

  expect(await at.shown(fields)).toEqual({ sheets: [{ properties: { title: 'Approvals', index: 0 } }] })
})

test.for([
  ['namedRanges', {}],
  ['sheets.properties.tabColorStyle', { sheets: [{ properties: {} }] }],
  ['sheets.data.rowData.values.note', { sheets: [{ data: [{}] }] }],
  ['sheets.charts', { sheets: [{}] }],
] as const)('§5 “Nothing to show → {}”: %s', async ([fields, shown]) => {
  const at = await batchAtHand()

  expect(await at.shown(fields)).toEqual(shown)
})

test('§5 “With ranges, only those tabs come back. rowData: trailing empties cut, holes {}; an all-empty row {}”', async () => {
  const at = await batchAtHand([
    { addSheet: { properties: { title: 'Plan' } } },
    writing({ row: 0, column: 1 }, [['x']]),
    writing({ row: 2, column: 0 }, [['y']]),
  ])

  const { data } = await at.google.spreadsheets.get({
    spreadsheetId: at.spreadsheetId,
    ranges: ['Approvals!A1:F9'],
    fields: 'sheets(properties.title,data.rowData.values.formattedValue)',
  })

  expect(data.sheets).toEqual([
    {
      properties: { title: 'Approvals' },
      data: [
        { rowData: [{ values: [{}, { formattedValue: 'x' }] }, {}, { values: [{ formattedValue: 'y' }] }] },
      ],
    },
  ])
})

test('§5 “New spreadsheet: one tab, sheetId 0, 1000×26, timeZone Etc/GMT, locale en_US, spreadsheetUrl …/edit”', async () => {
  const at = await sheetsAtHand()

  const { data } = await at.google.spreadsheets.create({ requestBody: {} })

  expect(data.sheets?.map(({ properties }) => properties)).toEqual([
    {
      sheetId: 0,
      title: 'Sheet1',
      index: 0,
      sheetType: 'GRID',
      gridProperties: { rowCount: 1000, columnCount: 26 },
    },
  ])
  expect(data.properties).toMatchObject({ timeZone: 'Etc/GMT', locale: 'en_US' })
  expect(data.spreadsheetUrl).toBe(`https://docs.google.com/spreadsheets/d/${data.spreadsheetId}/edit`)
})

test.for<[string, sheets_v4.Schema$Color, sheets_v4.Schema$Color]>([
  ['“0.5→0.49803922”', { red: 0.5 }, { red: 0.49803922 }],
  ['“zero components left out”', { red: 0, green: 1, blue: 0 }, { green: 1 }],
  [
    'as floats of 32 bits',
    { red: 84 / 255, green: 246 / 255, blue: 0.9254902 },
    { red: 0.32941177, green: 0.9647059, blue: 0.9254902 },
  ],
  ['black', { red: 0 }, {}],
])(
  '§5 “Colours come back 8-bit; setting backgroundColor also yields backgroundColorStyle”: %s',
  async ([, sent, kept]) => {
    const at = await batchAtHand()

    await at.send(
      {
        repeatCell: {
          range: block(0, 0, 1, 1),
          cell: { userEnteredFormat: { backgroundColor: sent } },
          fields: 'userEnteredFormat.backgroundColor',
        },
      },
      { updateSheetProperties: { properties: { sheetId: 0, tabColor: sent }, fields: 'tabColor' } },
    )

    const tab = await at.tab('properties(tabColor,tabColorStyle),data.rowData.values.userEnteredFormat')
    expect(tab.properties).toEqual({ tabColor: kept, tabColorStyle: { rgbColor: kept } })
    expect(tab.data?.[0]?.rowData?.[0]?.values?.[0]?.userEnteredFormat).toEqual({
      backgroundColor: kept,
      backgroundColorStyle: { rgbColor: kept },
    })
  },
)

test('a file kept before tables, charts and groups were known still opens, and can have them', async () => {
  const onDisk = disk(':memory:')
  const before = await sheetsAtHand(onDisk)
  const id = await before.file()
  const old = onDisk.all('spreadsheet')[0]?.value as { sheets: object[] }
  const known = [
    'id',
    'title',
    'hidden',
    'rowCount',
    'columnCount',
    'properties',
    'grid',
    'rows',
    'lines',
    'merges',
    'protections',
    'conditionalFormats',
    'filterViews',
  ]
  expect(Object.keys(old.sheets[0] ?? {}).sort()).toEqual([...known].sort())

  const at = await sheetsAtHand(onDisk)
  await at.google.spreadsheets.batchUpdate({
    spreadsheetId: id,
    requestBody: {
      requests: [
        { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
        { addTable: { table: { name: 'T', range: block(0, 0, 2, 2) } } },
        { addDimensionGroup: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
      ],
    },
  })

  const { data } = await at.google.spreadsheets.get({
    spreadsheetId: id,
    fields: 'sheets(tables.name,rowGroups.depth)',
  })
  expect(data.sheets).toEqual([{ tables: [{ name: 'T' }], rowGroups: [{ depth: 1 }] }])
})
