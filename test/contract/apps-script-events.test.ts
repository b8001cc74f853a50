import { expect, test } from 'vitest'
import { answerEvent, changeEvent, editEvent } from '../../infra/local/apps-script-events.ts'
import { clock } from '../../infra/local/clock.ts'
import { disk } from '../../infra/local/disk.ts'
import { type SheetsCore, sheetsCore, type TypedEvent } from '../../infra/local/sheets/core.ts'
import { automation } from './served.ts'

const robot = { account: automation, counted: false }

/** A new spreadsheet, and what Apps Script hears of it. */
function aSheet(): { readonly sheets: SheetsCore; readonly id: string; readonly heard: TypedEvent[] } {
  const memory = disk(':memory:')
  const time = clock({ disk: memory, start: '2026-11-12T08:00:00.000Z', frozen: true })
  const heard: TypedEvent[] = []
  const sheets = sheetsCore({
    disk: memory,
    now: time.now,
    automation,
    onTyped: (_, event) => void heard.push(event),
  })
  return { sheets, id: sheets.make(automation, 'Desk'), heard }
}
const typed = (range: string, ...values: (string | number | boolean)[][]) => ({
  as: automation,
  at: '2026-11-12T08:00:00.000Z' as const,
  range: `Sheet1!${range}`,
  values,
})

test('§9 “value/oldValue only for a single-cell typed edit (strings; a number’s oldValue prints 27.0)”', () => {
  const { sheets, id, heard } = aSheet()

  sheets.type(id, typed('K3', ['27']))
  sheets.type(id, typed('K3', ['3']))

  const at = { columnStart: 11, columnEnd: 11, rowStart: 3, rowEnd: 3 }
  const event = { authMode: 'FULL', range: at, source: {}, triggerUid: expect.stringMatching(/^\d+$/) }
  expect(heard.map(editEvent)).toEqual([
    { ...event, value: '27' },
    { ...event, value: '3', oldValue: '27.0' },
  ])
})

test.for<{ from: string; to: string; edit: object }>([
  { from: 'old sample text', to: 'sample text', edit: { value: 'sample text', oldValue: 'old sample text' } },
  { from: 'Approve', to: '', edit: { oldValue: 'Approve' } },
  { from: '1.5', to: 'Approve', edit: { value: 'Approve', oldValue: '1.5' } },
  { from: 'false', to: 'true', edit: { value: 'TRUE', oldValue: 'false' } },
])('a cell that read “$from” and reads “$to” now is heard of as $edit', ({ from, to, edit }) => {
  const { sheets, id, heard } = aSheet()
  sheets.type(id, typed('A1', [from]))

  sheets.type(id, typed('A1', [to]))

  const {
    authMode: _,
    range: __,
    source: ___,
    triggerUid: ____,
    ...rest
  } = editEvent(heard[1] ?? { change: '' }) as {
    readonly [field: string]: unknown
  }
  expect(rest).toEqual(edit)
})

test('§9 “absent for paste, multi-cell”: only the range is heard of', () => {
  const { sheets, id, heard } = aSheet()

  sheets.type(id, typed('B2', ['a', 'b'], ['c', 'd']))

  expect(heard.map(editEvent)).toEqual([
    {
      authMode: 'FULL',
      range: { columnStart: 2, columnEnd: 3, rowStart: 2, rowEnd: 3 },
      source: {},
      triggerUid: expect.stringMatching(/^\d+$/),
    },
  ])
})

test('§9 “API writes fire no onEdit; a Sheets-API append fires no form submit”', () => {
  const { sheets, id, heard } = aSheet()
  const values = [{ userEnteredValue: { stringValue: 'written by a program' } }]
  const fields = 'userEnteredValue'

  sheets.batchUpdate(robot, id, {
    requests: [
      { updateCells: { start: { sheetId: 0 }, rows: [{ values }], fields } },
      { appendCells: { sheetId: 0, rows: [{ values }], fields } },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
    ],
  })

  expect(heard).toEqual([])
})

test('rows that are inserted are heard of as a change of their own kind', () => {
  const { sheets, id, heard } = aSheet()

  sheets.rows(id, { as: automation, tab: 'Sheet1', action: 'insert', at: 1 })

  expect(heard.map(changeEvent)).toEqual([
    { authMode: 'FULL', changeType: 'INSERT_ROW', source: {}, triggerUid: expect.stringMatching(/^\d+$/) },
  ])
})

test('an answer is heard of with the form’s own event, which holds no row of a sheet', () => {
  const event = answerEvent()

  expect(event).toEqual({
    authMode: 'FULL',
    response: {},
    source: {},
    triggerUid: expect.stringMatching(/^\d+$/),
  })
})
