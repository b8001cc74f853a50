import { expect, test } from 'vitest'
import { batchAtHand, block } from './sheets-batch-at-hand.ts'

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
