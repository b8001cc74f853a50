import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import type { CellShown } from '../../infra/local/people/cell-shown.ts'
import type { TabShown } from '../../infra/local/people/tab-shown.ts'
import { aHalfDay } from '../simulation/a-desk.ts'
import { throughTheDoor } from './through-the-door.ts'
import { aDeskWithPages, at } from './visitor.ts'

const ruth = at('ruth.ellerby')
const samir = at('samir.quayle')
const bryony = at('bryony.castellow')

let desk: Desk
let files: { readonly desk: string; readonly coordinator: string }
const { get, post } = throughTheDoor(() => desk)

beforeAll(async () => {
  desk = await aDeskWithPages()
  const school = await desk.school()
  files = { desk: school.files.desk.id, coordinator: school.files.coordinator.id }
})
afterAll(() => desk.close())

test('people who have a file type in it, and see at once what they typed', async () => {
  const typed = await onDesk('cells', {
    as: samir,
    range: 'Meetings!A3',
    values: [['12/11/2026', 'Ruth, Samir']],
  })
  const meetings = await tab('Meetings', { as: samir })

  expect(typed).toEqual({ status: 200, body: {} })
  expect(meetings.rows[0]?.row).toBe(3)
  expect(meetings.rows[0]?.cells.slice(0, 2)).toMatchObject([
    { text: 'Thu 12 Nov 2026', is: 'day' },
    { text: 'Ruth, Samir' },
  ])
})

test('rows are put in, copied, sorted and taken out', async () => {
  const rows = `sheets/${files.coordinator}/rows`
  const names = async () =>
    (await tab('People', { file: files.coordinator })).rows.map(({ cells }) => cells[0]?.text)
  const before = await names()

  const done = [
    await post(rows, { as: ruth, tab: 'People', action: 'insert', at: 4, count: 2 }),
    await post(rows, { as: ruth, tab: 'People', action: 'delete', at: 4, count: 2 }),
    await post(rows, { as: ruth, tab: 'People', action: 'duplicate', at: 3 }),
    await post(rows, { as: ruth, tab: 'People', action: 'delete', at: 3 }),
  ]
  const after = await names()
  await post(rows, { as: ruth, tab: 'People', action: 'sort', at: 3, by: 'Name' })
  const sorted = await names()

  expect(done.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect(after).toEqual(before)
  expect(sorted.slice(0, 2)).toEqual(['Aled Pendry', 'Anneke Sorrell'])
})

test.each([
  ['a file that is not shared with them', () => files.desk, bryony, 'Meetings!A4', 'is not shared with'],
  ['a column that is the program’s', () => files.desk, ruth, 'Approvals!A3', 'is protected'],
  ['a column that is another leader’s', () => files.desk, samir, 'Approvals!K3', 'is protected'],
  ['beyond the last row', () => files.desk, ruth, 'Meetings!A1000000', 'There is no'],
])('nobody types where they may not: %s', async (_, file, as, range, words) => {
  const typed = await post(`sheets/${file()}/cells`, { as, range, values: [['Approve']] })

  expect([400, 403]).toContain(typed.status)
  expect(typed.body).toEqual({ message: expect.stringContaining(words) })
})

test('a choice that is not offered is refused, and the sentence names those that are', async () => {
  const typed = await onDesk('cells', {
    range: 'Approvals!K3',
    values: [['Perhaps']],
  })

  expect(typed).toEqual({
    status: 403,
    body: { message: expect.stringContaining('Choose Approve, Discuss or Decline') },
  })
})

test('a tab shows each person what they may type in, and why not where they may not', async () => {
  const approvals = await tab('Approvals')
  await desk.answer(bryony, aHalfDay)
  await desk.player.settle()
  const { columns, rows, lists, reasons } = await tab('Approvals')
  const cell = (heading: string): Partial<CellShown> =>
    rows[0]?.cells[columns.findIndex((one) => one.heading === heading)] ?? {}

  expect(approvals.about).toContain('Choose in your own column')
  expect(columns.map(({ heading }) => heading)).not.toContain('(key)')
  expect(cell('Ref').text).toMatch(/^R-\d{4}$/)
  expect(reasons[cell('Ref').closed ?? -1]).toBe('CPD Desk writes this by itself.')
  expect(reasons[cell('Deputy').closed ?? -1]).toBe('Only Samir Quayle may type here.')
  expect(cell('Head')).not.toHaveProperty('closed')
  expect(lists[cell('Head').list ?? -1]).toEqual(['Approve', 'Discuss', 'Decline'])
})

test('a file is not shown to somebody who has not got it', async () => {
  const { status, body } = await get(`sheets/${files.coordinator}?as=${bryony}`)

  expect(status).toBe(403)
  expect(body.message).toContain('is not shared with')
})

test('what is typed for a row lands in that row, also when it has moved since it was seen', async () => {
  const maths = (await tab('Plan')).rows.find(({ row }) => row === 4)
  insertAbove(3)

  await onDesk('cells', { range: 'Plan!D4', values: [['Tomasz Ferrow']], seen: [maths?.key] })

  expect(priorities().find((row) => row[1] === 'Maths')?.[3]).toBe('Tomasz Ferrow')
})

test('what is typed for a row that is gone is written nowhere, and the sentence says so', async () => {
  const before = desk.rows(files.desk, 'Plan')

  const { status, body } = await onDesk('cells', { range: 'Plan!D5', values: [['x']], seen: ['9 · Latin'] })

  expect(status).toBe(403)
  expect(body.message).toBe(
    'Row 5 has changed since you saw it, so nothing was written. Please look at it and try once more.',
  )
  expect(desk.rows(files.desk, 'Plan')).toEqual(before)
})

test('an empty row that somebody else has just begun is not written over', async () => {
  const before = desk.rows(files.desk, 'Plan')

  const { status } = await onDesk('cells', { range: 'Plan!B4', values: [['Music']], seen: [''] })

  expect(status).toBe(403)
  expect(desk.rows(files.desk, 'Plan')).toEqual(before)
})

test('the row that somebody saw is deleted, wherever it stands by then', async () => {
  const writing = (await tab('Plan')).rows.find(({ key }) => key.endsWith('Writing'))
  insertAbove(3)

  await onDesk('rows', { tab: 'Plan', action: 'delete', at: writing?.row, seen: [writing?.key] })

  expect(priorities().map((row) => row[1])).not.toContain('Writing')
  expect(priorities().map((row) => row[1])).toContain('Reading')
})

test('a day is opened as people type one, and brings its number to be typed back', async () => {
  const { rows } = await tab('Calendar')

  expect(rows[0]?.cells[1]).toMatchObject({
    text: 'Tue 1 Sep 2026',
    entered: '01/09/2026',
    number: 46266,
    is: 'day',
  })
})

test('whole rows are people’s where every cell is, and not beside what CPD Desk writes', async () => {
  expect((await tab('Plan')).wholeRows).toBe(true)
  expect((await tab('Approvals')).wholeRows).toBe(false)
})

/** A tab as somebody sees it; without more it is the head, on the Desk. */
async function tab(title: string, { as = ruth, file = files.desk } = {}): Promise<TabShown> {
  const { body } = await get(`sheets/${file}?as=${as}`)
  const found = (body.tabs as readonly TabShown[]).find((one) => one.title === title)
  if (found === undefined) throw new Error(`There is no tab ${title}.`)
  return found
}

/** What somebody does on the Desk; without more it is the head. */
const onDesk = (what: 'cells' | 'rows', body: object) =>
  post(`sheets/${files.desk}/${what}`, { as: ruth, ...body })

const insertAbove = (row: number) =>
  desk.google.sheets.rows(files.desk, { as: samir, tab: 'Plan', action: 'insert', at: row })
const priorities = () => desk.rows(files.desk, 'Plan').slice(2)
