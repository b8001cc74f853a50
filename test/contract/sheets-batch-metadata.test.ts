import { expect, test } from 'vitest'
import { batchAtHand, columnsOf, rowsOf } from './sheets-batch-at-hand.ts'

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
