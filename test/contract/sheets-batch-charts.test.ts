import { expect, test } from 'vitest'
import { batchAtHand, block } from './sheets-batch-at-hand.ts'

const chart = {
  spec: { title: 'Money', pieChart: { series: { sourceRange: { sources: [block(0, 0, 3, 1)] } } } },
  position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 1, columnIndex: 2 } } },
}

test('a chart gets an id and a size, and is given back with its tab', async () => {
  const at = await batchAtHand()

  const [reply] = await at.send({ addChart: { chart } })

  const kept = {
    chartId: expect.any(Number),
    spec: {
      title: 'Money',
      pieChart: { series: { sourceRange: { sources: [{ endRowIndex: 3, endColumnIndex: 1 }] } } },
      hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS',
    },
    position: {
      overlayPosition: { anchorCell: { rowIndex: 1, columnIndex: 2 }, widthPixels: 600, heightPixels: 371 },
    },
  }
  expect(reply).toEqual({ addChart: { chart: kept } })
  expect((await at.tab('charts')).charts).toEqual([kept])
})

test('a chart can be changed, framed, moved and deleted', async () => {
  const at = await batchAtHand([{ addChart: { chart: { ...chart, chartId: 6 } } }])

  const replies = await at.send(
    { updateChartSpec: { chartId: 6, spec: { title: 'Cover', pieChart: {} } } },
    { updateEmbeddedObjectBorder: { objectId: 6, border: { color: { red: 1 } }, fields: 'color' } },
    {
      updateEmbeddedObjectPosition: {
        objectId: 6,
        newPosition: { overlayPosition: { widthPixels: 300 } },
        fields: 'widthPixels',
      },
    },
  )
  const { charts } = await at.tab('charts(chartId,spec.title,border,position)')
  await at.send({ deleteEmbeddedObject: { objectId: 6 } })

  const position = {
    overlayPosition: { anchorCell: { rowIndex: 1, columnIndex: 2 }, widthPixels: 300, heightPixels: 371 },
  }
  expect(replies).toEqual([{}, {}, { updateEmbeddedObjectPosition: { position } }])
  expect(charts).toEqual([
    {
      chartId: 6,
      spec: { title: 'Cover' },
      border: { color: { red: 1 }, colorStyle: { rgbColor: { red: 1 } } },
      position,
    },
  ])
  expect(await at.tab('charts')).toEqual({})
})
