import { expect, test } from 'vitest'
import { runtime, sheetsAtHand, writing } from './sheets-at-hand.ts'

// google-wire.md §5, R.
test('a new spreadsheet has one tab of 1000 rows and 26 columns', async () => {
  const at = await sheetsAtHand()

  const { data } = await at.google.spreadsheets.create({ requestBody: {} })

  expect(data.properties).toMatchObject({ timeZone: 'Etc/GMT', locale: 'en_US' })
  expect(data.sheets).toEqual([
    {
      properties: {
        sheetId: 0,
        title: 'Sheet1',
        index: 0,
        sheetType: 'GRID',
        gridProperties: { rowCount: 1000, columnCount: 26 },
      },
    },
  ])
  expect(data.spreadsheetUrl).toMatch(/\/edit$/)
})

// google-wire.md §5, R: masks in every spelling; "Nothing to show → {}".
test.for([
  ['spreadsheetId', { spreadsheetId: 'ID' }],
  ['sheets.properties.title', { sheets: [{ properties: { title: 'Approvals' } }] }],
  ['sheets/properties/title', { sheets: [{ properties: { title: 'Approvals' } }] }],
  [
    'spreadsheetId,sheets(properties(sheetId,index))',
    { spreadsheetId: 'ID', sheets: [{ properties: { sheetId: 0, index: 0 } }] },
  ],
  ['sheets.properties.tabColorStyle', { sheets: [{ properties: {} }] }],
  ['sheets.data.rowData.values.note', { sheets: [{ data: [{}] }] }],
  ['namedRanges', {}],
] as const)('the mask %s shows only what it names', async ([fields, shown]) => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file()

  const { data } = await at.google.spreadsheets.get({ spreadsheetId, fields })

  expect(JSON.parse(JSON.stringify(data).replaceAll(spreadsheetId, 'ID'))).toEqual(shown)
})

// google-wire.md §5, R/L.
test('a mask that names the data gets it, whatever includeGridData says', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file([writing({ row: 0, column: 0 }, [['x']])])
  const fields = 'sheets.data.rowData.values.userEnteredValue'

  const unasked = await at.google.spreadsheets.get({ spreadsheetId, fields, includeGridData: false })
  const plain = await at.google.spreadsheets.get({ spreadsheetId })

  expect(unasked.data.sheets?.[0]?.data?.[0]?.rowData).toEqual([
    { values: [{ userEnteredValue: { stringValue: 'x' } }] },
  ])
  expect(plain.data.sheets?.[0]?.data).toBeUndefined()
})

// google-wire.md §5, R: "With ranges, only those tabs come back. rowData: trailing empties cut, holes {}".
test('asking for a range gets its tab alone, with holes where cells are empty', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file([
    { addSheet: { properties: { title: 'Plan' } } },
    writing({ row: 2, column: 1 }, [['x']]),
    writing({ row: 4, column: 2 }, [['y']]),
  ])

  const { data } = await at.google.spreadsheets.get({
    spreadsheetId,
    ranges: ['Approvals!B3:F9'],
    fields: 'sheets(properties.title,data(startRow,startColumn,rowData.values.formattedValue))',
  })

  expect(data.sheets).toEqual([
    {
      properties: { title: 'Approvals' },
      data: [
        {
          startRow: 2,
          startColumn: 1,
          rowData: [{ values: [{ formattedValue: 'x' }] }, {}, { values: [{}, { formattedValue: 'y' }] }],
        },
      ],
    },
  ])
})

// google-wire.md §5, R: "0.5→0.49803922, zero components left out; setting backgroundColor also yields backgroundColorStyle".
test('colours come back in eight bits, under both their names', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file([
    {
      repeatCell: {
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
        cell: { userEnteredFormat: { backgroundColor: { red: 0.5, green: 0, blue: 1 } } },
        fields: 'userEnteredFormat.backgroundColor',
      },
    },
  ])

  const { data } = await at.google.spreadsheets.get({
    spreadsheetId,
    fields: 'sheets.data.rowData.values.userEnteredFormat',
  })

  const kept = { red: 0.49803922, blue: 1 }
  expect(data.sheets?.[0]?.data?.[0]?.rowData).toEqual([
    { values: [{ userEnteredFormat: { backgroundColor: kept, backgroundColorStyle: { rgbColor: kept } } }] },
  ])
})

// google-wire.md §5, R: ranges in answers leave sheetId out when it is 0.
test('a protection on the first tab is answered without its sheetId', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file([
    {
      addProtectedRange: {
        protectedRange: {
          range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 },
          description: 'ours',
          editors: { users: [runtime] },
        },
      },
    },
  ])

  const { data } = await at.asRuntime.spreadsheets.get({ spreadsheetId, fields: 'sheets.protectedRanges' })

  expect(data.sheets?.[0]?.protectedRanges).toEqual([
    {
      protectedRangeId: expect.any(Number),
      range: { endColumnIndex: 1 },
      description: 'ours',
      requestingUserCanEdit: true,
      editors: { users: [runtime, 'cpd@school.example.org'] },
    },
  ])
})

// google-wire.md §5, P: node-google-spreadsheet sends these.
test.for(['/v4/spreadsheets/ID/?fields=spreadsheetId', '/v4/spreadsheets/ID/:batchUpdate'])(
  'the path %s works too',
  async (path) => {
    const at = await sheetsAtHand()
    const spreadsheetId = await at.file()
    const post = path.endsWith('batchUpdate')

    const answer = await fetch(at.root + path.slice(1).replace('ID', spreadsheetId), {
      method: post ? 'POST' : 'GET',
      ...(post
        ? { body: JSON.stringify({ requests: [{ appendDimension: { dimension: 'ROWS', length: 1 } }] }) }
        : {}),
    })

    expect(answer.status).toBe(200)
  },
)
