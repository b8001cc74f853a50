import { afterAll, expect, test } from 'vitest'
import { googleSheets } from '../../functions/services/google-sheets.ts'
import { google as googlesRefusal } from '../../infra/local/refusal.ts'
import {
  aFile,
  at,
  calls,
  close,
  google,
  head,
  ours,
  refusals,
  root,
  row,
  tabId,
  tabOf,
  writes,
} from './our-sheets-at-hand.ts'

afterAll(close)

test('a new tab reads as it was made', async () => {
  const fileId = await aFile()

  const file = await ours.read(fileId)

  expect(file).toMatchObject({ fileId, locale: 'en_GB', timeZone: 'Europe/London' })
  expect(file.tabs.map(({ title }) => title)).toEqual(['Approvals', 'Sheet1'])
  expect(file.tabs[0]).toEqual({
    tabId,
    title: 'Approvals',
    rowCount: 10,
    columnCount: 4,
    hidden: false,
    frozenRows: 2,
    frozenColumns: 1,
    columnKeys: [],
    protections: [],
    views: [],
    charts: [],
    rows: [],
  })
})

test('what was written is read back, text as text and numbers as numbers', async () => {
  const fileId = await aFile()

  await ours.write(fileId, [
    row(2, 0, 'R-0001', 12.5, true, '=1+1'),
    row(4, 1, '007'),
    row(5, 0, ' +44 ', "'x"),
  ])

  expect((await tabOf(fileId)).rows).toEqual([
    [],
    [],
    [{ value: 'R-0001' }, { value: 12.5 }, { value: true }, { value: '=1+1' }],
    [],
    [undefined, { value: '007' }],
    [{ value: ' +44 ' }, { value: "'x" }],
  ])
})

test('a cell is emptied, and its neighbours stay', async () => {
  const fileId = await aFile(row(2, 0, 'a', 'b', 'c'))

  await ours.write(fileId, [row(2, 1, undefined)])

  expect((await tabOf(fileId)).rows[2]).toEqual([{ value: 'a' }, undefined, { value: 'c' }])
})

test('a formula that somebody typed is seen as one, with what it comes to', async () => {
  const fileId = await aFile(row(2, 0, 2))

  google.type(fileId, { as: head, range: 'Approvals!B3', values: [['=A3+1', '=1/0']], at })

  expect((await tabOf(fileId)).rows[2]).toEqual([
    { value: 2 },
    { value: 3, formula: '=A3+1' },
    { value: '#DIV/0!', formula: '=1/0' },
  ])
})

test('a text longer than a cell is cut instead of stopping the whole file', async () => {
  const fileId = await aFile()

  await ours.write(fileId, [row(2, 0, 'x'.repeat(60_000), 'beside')])

  const [long, beside] = (await tabOf(fileId)).rows[2] ?? []
  expect(String(long?.value)).toHaveLength(50_000)
  expect(beside?.value).toBe('beside')
})

test('a column keeps its key when another is put before it', async () => {
  const fileId = await aFile(
    { do: 'tag column', tabId, column: 1, key: 'approvals.choice' },
    { do: 'tag column', tabId, column: 3, key: 'approvals.note' },
  )

  await ours.write(fileId, [{ do: 'insert column', tabId, at: 1 }])

  expect((await tabOf(fileId)).columnKeys).toEqual([
    undefined,
    undefined,
    'approvals.choice',
    undefined,
    'approvals.note',
  ])
})

test('rows are put in and taken out, and those below move along', async () => {
  const fileId = await aFile(row(2, 0, 'first'), row(3, 0, 'second'), row(4, 0, 'third'))

  await ours.write(fileId, [
    { do: 'insert rows', tabId, at: 3, count: 2 },
    { do: 'delete rows', tabId, at: 2, count: 1 },
    { do: 'insert rows', tabId, at: 11, count: 4 },
  ])

  const tab = await tabOf(fileId)
  expect(tab.rowCount).toBe(15)
  expect(tab.rows.map(([cell]) => cell?.value)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    'second',
    'third',
  ])
})

test('a tab is hidden, and shown again', async () => {
  const fileId = await aFile()

  await ours.write(fileId, [{ do: 'hide tab', tabId }])
  const hidden = await tabOf(fileId)
  await ours.write(fileId, [{ do: 'show tab', tabId }])

  expect(hidden.hidden).toBe(true)
  expect((await tabOf(fileId)).hidden).toBe(false)
})

test('a filter view reads as it was saved, and as it was changed, until it is removed', async () => {
  const view = {
    id: 4711,
    title: 'To vote on: Head',
    fromRow: 1,
    where: [{ column: 2, is: 'empty' } as const, { column: 3, is: 'filled' } as const],
  }
  const fileId = await aFile({ do: 'save view', tabId, view })

  const [saved] = (await tabOf(fileId)).views
  const over = { ...view, title: 'Over £250', where: [{ column: 1, is: 'more than', than: 250 } as const] }
  await ours.write(fileId, [{ do: 'change view', tabId, view: over }])

  const changed = (await tabOf(fileId)).views
  await ours.write(fileId, [{ do: 'remove view', tabId, id: view.id }])

  expect(saved).toMatchObject(view)
  expect(changed).toEqual([{ ...over, toRow: saved?.toRow }])
  expect((await tabOf(fileId)).views).toEqual([])
})

test('many changes are one call, and none is no call', async () => {
  const fileId = await aFile()
  const before = writes()

  await ours.write(fileId, [row(2, 0, 'a', 'b'), row(2, 2, 'c'), row(3, 0, 'd', 'e', 'f'), row(5, 0, 'g')])
  await ours.write(fileId, [])

  expect(writes() - before).toBe(1)
  const { requests } = JSON.parse(Buffer.from(calls.at(-1)?.body ?? []).toString())
  expect(requests).toHaveLength(2) // What touches is written in one piece.
})

test('changes happen together or not at all', async () => {
  const fileId = await aFile()

  const writing = ours.write(fileId, [row(2, 0, 'a'), { do: 'unprotect', tabId, id: 404 }])

  await expect(writing).rejects.toThrow(`writing to the file ${fileId}`)
  expect((await tabOf(fileId)).rows).toEqual([])
})

test('a file is read again when Google is away for a moment', async () => {
  const fileId = await aFile()
  refusals.push(away)

  await expect(ours.read(fileId)).resolves.toMatchObject({ fileId })
})

test('a change is not sent again by itself, because the first may have arrived', async () => {
  const fileId = await aFile()
  const before = writes()
  refusals.push(away)

  await expect(ours.write(fileId, [row(2, 0, 'a')])).rejects.toThrow('currently unavailable')

  expect(writes() - before).toBe(1)
})

test('a refusal is told with its number and without what anybody wrote', async () => {
  const fileId = await aFile()
  refusals.push(googlesRefusal(400, 'INVALID_ARGUMENT', 'Invalid value at "data", "Priya is ill"'))

  const error = (await ours.write(fileId, [row(2, 0, 'Priya is ill')]).catch((cause) => cause)) as Error

  expect(error.message).toBe(`writing to the file ${fileId}: Invalid value at …, …`)
  expect(error.cause).toMatchObject({ status: 400 })
  expect(JSON.stringify(error.cause)).not.toContain('Priya')
})

test('with less than a second left nothing is asked', async () => {
  const late = googleSheets({ rootUrl: root, remaining: () => 999 })
  const before = calls.length

  await expect(late.read('any')).rejects.toThrow(
    'reading the file any: not begun, because less than a second was left',
  )

  expect(calls.length).toBe(before)
})

const away = googlesRefusal(503, 'UNAVAILABLE', 'The service is currently unavailable.')
