import { expect, test } from 'vitest'
import { batchAtHand, columnsOf, rowsOf } from './sheets-batch-at-hand.ts'

test('§6 “filled: addDimensionGroup”, with all groups of the dimension', async () => {
  const at = await batchAtHand()

  const replies = await at.send(
    { addDimensionGroup: { range: columnsOf(0, 4) } },
    { addDimensionGroup: { range: columnsOf(2, 3) } },
  )

  const outer = { range: { dimension: 'COLUMNS', endIndex: 4 }, depth: 1 }
  const inner = { range: { dimension: 'COLUMNS', startIndex: 2, endIndex: 3 }, depth: 2 }
  expect(replies[0]).toEqual({ addDimensionGroup: { dimensionGroups: [outer] } })
  expect(replies[1]).toEqual({ addDimensionGroup: { dimensionGroups: [outer, inner] } })
  expect(await at.tab('columnGroups,rowGroups')).toEqual({ columnGroups: [outer, inner] })
})

test('§6 “deleteDimensionGroup {} under its key”, when no group is left', async () => {
  const at = await batchAtHand([{ addDimensionGroup: { range: rowsOf(1, 3) } }])

  const replies = await at.send({ deleteDimensionGroup: { range: rowsOf(1, 3) } })

  expect(replies).toEqual([{ deleteDimensionGroup: {} }])
  expect(await at.tab('rowGroups')).toEqual({})
})

test('groups that overlap become one around another, and rows are taken out of the innermost', async () => {
  const at = await batchAtHand([{ addDimensionGroup: { range: rowsOf(1, 5) } }])

  await at.send(
    { addDimensionGroup: { range: rowsOf(3, 8) } },
    { deleteDimensionGroup: { range: rowsOf(4, 8) } },
  )

  expect((await at.tab('rowGroups')).rowGroups).toEqual([
    { range: { dimension: 'ROWS', startIndex: 1, endIndex: 5 }, depth: 1 },
    { range: { dimension: 'ROWS', startIndex: 3, endIndex: 4 }, depth: 2 },
  ])
})

test('a collapsed group hides its rows, and goes along when rows are inserted above', async () => {
  const range = rowsOf(1, 3)
  const at = await batchAtHand([{ addDimensionGroup: { range } }])

  await at.send(
    { updateDimensionGroup: { dimensionGroup: { range, depth: 1, collapsed: true }, fields: 'collapsed' } },
    { insertDimension: { range: rowsOf(0, 1) } },
  )

  const tab = await at.tab('rowGroups,data.rowMetadata.hiddenByUser')
  expect(tab.rowGroups).toEqual([
    { range: { dimension: 'ROWS', startIndex: 2, endIndex: 4 }, depth: 1, collapsed: true },
  ])
  expect(tab.data?.[0]?.rowMetadata?.slice(0, 5)).toEqual([
    {},
    {},
    { hiddenByUser: true },
    { hiddenByUser: true },
    {},
  ])
})
