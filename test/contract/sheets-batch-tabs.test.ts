import { expect, test } from 'vitest'
import { writing } from './sheets-at-hand.ts'
import { batchAtHand, block, rowsOf } from './sheets-batch-at-hand.ts'

test('§5 “SheetProperties always carry sheetId and index, even 0”', async () => {
  const at = await batchAtHand()

  const { sheets } = await at.shown('sheets.properties(sheetId,index)')

  expect(sheets).toEqual([{ properties: { sheetId: 0, index: 0 } }])
})

test('§6 “filled: addSheet”, with a place at the end, an id and the usual size', async () => {
  const at = await batchAtHand()

  const [reply] = await at.send({ addSheet: { properties: { title: 'Plan' } } })

  expect(reply).toEqual({
    addSheet: {
      properties: {
        sheetId: expect.any(Number),
        title: 'Plan',
        index: 1,
        sheetType: 'GRID',
        gridProperties: { rowCount: 1000, columnCount: 26 },
      },
    },
  })
})

test('§6 “addSheet with an explicit sheetId:0 collides”', async () => {
  const at = await batchAtHand()

  const message = await at.refusal({ addSheet: { properties: { title: 'Plan', sheetId: 0 } } })

  expect(message).toBe(
    'Invalid requests[0].addSheet: The sheet ID 0 is already in use. Please use another ID.',
  )
})

test('§6 “create with sheets replaces the default tab”', async () => {
  const at = await batchAtHand()

  const { data } = await at.google.spreadsheets.create({
    requestBody: { sheets: [{ properties: { title: 'Only this' } }] },
  })

  expect(data.sheets?.map(({ properties }) => properties?.title)).toEqual(['Only this'])
})

test.for([
  ['first', 3, ['Two', 'Three', 'Approvals', 'Four']],
  ['first', 4, ['Two', 'Three', 'Four', 'Approvals']],
  ['first', 0, ['Approvals', 'Two', 'Three', 'Four']],
  ['first', undefined, ['Two', 'Three', 'Four', 'Approvals']],
] as const)('§6 “index is read before the move”: the %s of four to %s', async ([, index, after]) => {
  const at = await batchAtHand(three)

  await at.send({ updateSheetProperties: { properties: { sheetId: 0, index }, fields: 'index' } })

  expect(await at.titles()).toEqual(after)
})

test.for([
  [
    '“You can’t hide all the sheets in a document.”',
    "You can't hide all the sheets in a document.",
    'hidden',
    { hidden: true },
  ],
  ['“The sheet name cannot be empty.” (mask *)', 'The sheet name cannot be empty.', '*', {}],
  [
    '“At least one field must be listed”',
    "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    '',
    { title: 'x' },
  ],
  ['a tab that there is not', 'No sheet with id: 9', 'title', { sheetId: 9, title: 'x' }],
] as const)('§7 %s', async ([, message, fields, properties]) => {
  const at = await batchAtHand()

  const refusal = await at.refusal({
    updateSheetProperties: { properties: { sheetId: 0, ...properties }, fields },
  })

  expect(refusal).toBe(`Invalid requests[0].updateSheetProperties: ${message}`)
})

test.for([
  [
    '“A sheet with the name "T" already exists.”',
    'addSheet',
    { properties: { title: 'approvals' } },
    'A sheet with the name "approvals" already exists. Please enter another name.',
  ],
  [
    'a title of 101 letters',
    'addSheet',
    { properties: { title: 'x'.repeat(101) } },
    'The sheet name cannot be greater than 100 characters.',
  ],
  ['“No grid with id: N”', 'deleteSheet', { sheetId: 9 }, 'No grid with id: 9'],
  ['the last tab', 'deleteSheet', { sheetId: 0 }, "You can't remove all the sheets in a document."],
  ['a copy of a tab that there is not', 'duplicateSheet', { sourceSheetId: 9 }, 'No grid with id: 9'],
  [
    'a copy under a name that is taken',
    'duplicateSheet',
    { newSheetName: 'Approvals' },
    'A sheet with the name "Approvals" already exists. Please enter another name.',
  ],
] as const)('§7 %s is refused in Google’s words', async ([, kind, given, message]) => {
  const at = await batchAtHand()

  const refusal = await at.refusal({ [kind]: given })

  expect(refusal).toBe(`Invalid requests[0].${kind}: ${message}`)
})

test('the last tab in sight cannot be deleted, and a hidden one can', async () => {
  const at = await batchAtHand([{ addSheet: { properties: { sheetId: 5, title: 'Kept', hidden: true } } }])

  const refusal = await at.refusal({ deleteSheet: { sheetId: 0 } })
  await at.send({ deleteSheet: { sheetId: 5 } })

  expect(refusal).toMatch(/You can't remove all the visible sheets in a document\./)
  expect(await at.titles()).toEqual(['Approvals'])
})

test('a tab that goes takes its names and its metadata, also when its id is 0', async () => {
  const at = await batchAtHand([
    { addSheet: { properties: { title: 'Plan', sheetId: 5 } } },
    { addNamedRange: { namedRange: { name: 'Votes', range: block(0, 0, 2, 2) } } },
    {
      createDeveloperMetadata: {
        developerMetadata: { metadataKey: 'k', visibility: 'DOCUMENT', location: { sheetId: 0 } },
      },
    },
  ])

  await at.send({ deleteSheet: { sheetId: 0 } })

  expect(await at.shown('namedRanges')).toEqual({})
  const again = { developerMetadataLookup: { metadataKey: 'k' } }
  expect(await at.send({ deleteDeveloperMetadata: { dataFilter: again } })).toEqual([
    { deleteDeveloperMetadata: {} },
  ])
})

test('a smaller grid loses what stood outside it, and one must keep more rows than are frozen', async () => {
  const at = await batchAtHand([
    writing({ row: 0, column: 0 }, [['a'], ['b'], ['c']]),
    { mergeCells: { range: block(1, 0, 4, 2), mergeType: 'MERGE_ALL' } },
  ])
  const grid = (gridProperties: object, fields: string) => ({
    updateSheetProperties: { properties: { sheetId: 0, gridProperties }, fields },
  })

  await at.send(grid({ rowCount: 2 }, 'gridProperties.rowCount'))
  const refusal = await at.refusal(grid({ frozenRowCount: 2 }, 'gridProperties.frozenRowCount'))

  const { properties, merges } = await at.tab('properties.gridProperties,merges')
  expect(properties?.gridProperties).toEqual({ rowCount: 2, columnCount: 6 })
  expect(merges).toEqual([{ startRowIndex: 1, endRowIndex: 2, endColumnIndex: 2 }])
  expect(refusal).toMatch(/You can't freeze all visible rows/)
})

test('the title, locale and time zone of the file can be changed, to sensible ones', async () => {
  const at = await batchAtHand()
  const update = (properties: object, fields: string) => ({
    updateSpreadsheetProperties: { properties, fields },
  })

  await at.send(update({ title: 'New', locale: 'en_US', timeZone: 'Europe/Paris' }, 'title,locale,timeZone'))
  const zone = await at.refusal(update({ timeZone: 'Europe/Nowhere' }, 'timeZone'))
  const title = await at.refusal(update({}, 'title'))

  expect((await at.shown('properties(title,locale,timeZone,autoRecalc)')).properties).toEqual({
    title: 'New',
    locale: 'en_US',
    timeZone: 'Europe/Paris',
    autoRecalc: 'ON_CHANGE',
  })
  expect(zone).toMatch(/Invalid time zone: Europe\/Nowhere/)
  expect(title).toMatch(/title cannot be empty/)
})

test('a file can be created with all that a tab may have', async () => {
  const at = await batchAtHand()
  const range = { startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 }

  const { data } = await at.google.spreadsheets.create({
    requestBody: {
      namedRanges: [{ name: 'Votes', range }],
      sheets: [
        {
          properties: { sheetId: 0, title: 'Plan' },
          data: [
            {
              rowData: [{ values: [{ userEnteredValue: { stringValue: 'a' } }] }],
              rowMetadata: [{ pixelSize: 40 }],
            },
          ],
          merges: [range],
          protectedRanges: [{ range }],
          basicFilter: { range: { startRowIndex: 4 } },
          rowGroups: [{ range: rowsOf(5, 7) }],
        },
      ],
    },
  })

  const [tab] = data.sheets ?? []
  expect(data.namedRanges?.[0]).toMatchObject({ name: 'Votes' })
  expect(tab).toMatchObject({
    merges: [{ startRowIndex: 1, endRowIndex: 3, endColumnIndex: 2 }],
    protectedRanges: [{ protectedRangeId: expect.any(Number) }],
    basicFilter: { range: { startRowIndex: 4, endRowIndex: 1000, endColumnIndex: 26 } },
    rowGroups: [{ depth: 1 }],
  })
  expect(tab?.data?.[0]?.rowMetadata?.[0]).toEqual({ pixelSize: 40 })
})

const three = ['Two', 'Three', 'Four'].map((title) => ({ addSheet: { properties: { title } } }))
