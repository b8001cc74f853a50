import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterAll, expect, test } from 'vitest'
import type { Change, NewChart } from '../../functions/sheet.ts'
import { aFile, at, caller, close, google, head, ours, row, tabId, tabOf } from './our-sheets-at-hand.ts'
import { automation } from './served.ts'

afterAll(close)

test('a protected column reads as it was asked for, until it is open again', async () => {
  const area = { fromRow: 2, fromColumn: 0, toColumn: 1 }
  const fileId = await aFile({ do: 'protect', tabId, area, description: 'Ours', editors: [automation] })

  const [protection] = (await tabOf(fileId)).protections
  await ours.write(fileId, [
    {
      do: 'change protection',
      tabId,
      id: protection?.id ?? 0,
      area: { fromColumn: 0, toColumn: 2 },
      editors: [automation, head],
    },
  ])
  const [changed] = (await tabOf(fileId)).protections
  await ours.write(fileId, [{ do: 'unprotect', tabId, id: changed?.id ?? 0 }])

  expect(protection).toEqual({ id: expect.any(Number), area, description: 'Ours', editors: [automation] })
  expect(changed).toMatchObject({ area: { fromColumn: 0, toColumn: 2 }, description: 'Ours' })
  expect(new Set(changed?.editors)).toEqual(new Set([automation, head]))
  expect((await tabOf(fileId)).protections).toEqual([])
})

test('people cannot type in a protected cell, and can beside it', async () => {
  const area = { fromColumn: 0, toColumn: 1 }
  const fileId = await aFile({ do: 'protect', tabId, area, description: 'Ours', editors: [automation] })
  const type = (range: string) => () => google.type(fileId, { as: head, range, values: [['x']], at })

  expect(type('Approvals!A3')).toThrow()
  expect(type('Approvals!B3')).not.toThrow()
})

test('people choose from what may be chosen, and from nothing else', async () => {
  const look = { width: 120, choices: ['Approve', 'Decline', 'Approve', '=Discuss'] }
  const fileId = await aFile({ do: 'dress column', tabId, column: 1, fromRow: 2, look })
  const type = (value: string) => () =>
    google.type(fileId, { as: head, range: 'Approvals!B3', values: [[value]], at })

  expect(type('Approve')).not.toThrow()
  expect(type('Discuss')).not.toThrow()
  expect(type('Perhaps')).toThrow()
})

test('where other words may be typed too, the choices are only offered', async () => {
  const look = { width: 120, choices: ['everyone', 'their phase'], freely: true } as const
  const fileId = await aFile({ do: 'dress column', tabId, column: 1, fromRow: 2, look })
  const type = (value: string) => () =>
    google.type(fileId, { as: head, range: 'Approvals!B3', values: [[value]], at })

  expect(type('their phase')).not.toThrow()
  expect(type('Year 3 and 4 teachers')).not.toThrow()
})

test.for<{ what: string; look: Extract<Change, { do: 'dress column' }>['look']; shows: unknown }>([
  { what: 'money', look: { width: 90, format: 'money' }, shows: '£1,234.50' },
  { what: 'a day', look: { width: 90, format: 'date' }, shows: 'Mon 18 May 1903' },
  { what: 'a plain number', look: { width: 90, format: 'number' }, shows: '1234.5' },
])('a number in a column for $what shows as $shows', async ({ look, shows }) => {
  const fileId = await aFile({ do: 'dress column', tabId, column: 0, fromRow: 2, look }, row(2, 0, 1234.5))

  const shown = google.values.get({ caller, id: fileId, range: 'Approvals!A3' }) as { values: unknown }

  expect(shown.values).toEqual([[shows]])
})

test('what people type in a column for text stays as they typed it', async () => {
  const fileId = await aFile({
    do: 'dress column',
    tabId,
    column: 0,
    fromRow: 2,
    look: { width: 90, format: 'text' },
  })

  google.type(fileId, { as: head, range: 'Approvals!A3', values: [['007']], at })

  expect((await tabOf(fileId)).rows[2]).toEqual([{ value: '007' }])
})

test('a tick is a yes or a no', async () => {
  const fileId = await aFile({
    do: 'dress column',
    tabId,
    column: 0,
    fromRow: 2,
    look: { width: 60, tick: true },
  })

  google.type(fileId, { as: head, range: 'Approvals!A3', values: [[true]], at })

  expect((await tabOf(fileId)).rows[2]).toEqual([{ value: true }])
})

test('a column goes back to plain when nothing more is asked of it', async () => {
  const look = {
    width: 90,
    choices: ['Yes'],
    format: 'text',
    colour: '#ffeedd',
    bold: true,
    hidden: true,
  } as const
  const fileId = await aFile({ do: 'dress column', tabId, column: 0, fromRow: 2, look })

  await ours.write(fileId, [{ do: 'dress column', tabId, column: 0, fromRow: 2, look: { width: 90 } }])

  google.type(fileId, { as: head, range: 'Approvals!A3', values: [[7]], at })
  expect((await tabOf(fileId)).rows[2]).toEqual([{ value: 7 }])
})

test('the top of a tab is dressed without touching what it says', async () => {
  const fileId = await aFile(row(0, 0, 'What this is for'), row(1, 0, 'Reference'))

  await ours.write(fileId, [
    { do: 'dress row', tabId, row: 0, columns: 4, as: 'about' },
    { do: 'dress row', tabId, row: 1, columns: 4, as: 'heading' },
  ])

  expect((await tabOf(fileId)).rows.flat()).toEqual([{ value: 'What this is for' }, { value: 'Reference' }])
})

test('a chart reads as it was drawn and as it was changed, and hangs where people have moved it', async () => {
  const chart: NewChart = {
    id: 4712,
    title: 'What came of it',
    says: 'The marks of each priority.',
    fromRow: 1,
    toRow: 6,
    columns: [0, 2, 3],
    most: 5,
    at: { row: 2, column: 1 },
    width: 560,
    height: 320,
  }
  const shows = { id: 4712, fromRow: 1, toRow: 6, columns: [0, 2, 3] }
  const fileId = await aFile({ do: 'draw chart', tabId, chart })

  const drawn = (await tabOf(fileId)).charts
  await ours.write(fileId, [{ do: 'change chart', tabId, chart: { ...chart, toRow: 8 } }])

  expect(drawn).toMatchObject([shows])
  expect((await tabOf(fileId)).charts).toMatchObject([{ ...shows, toRow: 8 }])
  const { sheets } = google.get(caller, fileId, { fields: 'sheets.charts(position)' }) as {
    sheets: { charts?: unknown[] }[]
  }
  expect(sheets.flatMap(({ charts = [] }) => charts)).toMatchObject([
    { position: { overlayPosition: { anchorCell: { rowIndex: 2, columnIndex: 1 }, widthPixels: 560 } } },
  ])
})

test('a chart that people coloured and named keeps both when it shows another row', async () => {
  const [says, place] = ['The marks of each priority.', { row: 2, column: 1 }]
  const chart: NewChart = {
    ...{ id: 4712, title: 'What came of it', says, fromRow: 1, toRow: 6, columns: [0, 2, 3] },
    ...{ at: place, width: 560, height: 320 },
  }
  const fileId = await aFile({ do: 'draw chart', tabId, chart })
  const [drawn] = (await tabOf(fileId)).charts
  const spec = structuredClone(drawn?.asIs) as sheets_v4.Schema$ChartSpec
  spec.title = 'How it went here'
  for (const one of spec.basicChart?.series ?? []) one.colorStyle = { rgbColor: { red: 1 } }
  google.batchUpdate(caller, fileId, {
    requests: [{ updateChartSpec: { chartId: 4712, spec: spec as object } }],
  })

  const [theirs] = (await tabOf(fileId)).charts
  await ours.write(fileId, [{ do: 'change chart', tabId, chart: { ...chart, toRow: 8, asIs: theirs?.asIs } }])

  const [after] = (await tabOf(fileId)).charts
  expect(after).toMatchObject({ fromRow: 1, toRow: 8, columns: [0, 2, 3] })
  expect(after?.asIs).toMatchObject({
    title: 'How it went here',
    basicChart: {
      series: [{ colorStyle: { rgbColor: { red: 1 } } }, { colorStyle: { rgbColor: { red: 1 } } }],
    },
  })
})
