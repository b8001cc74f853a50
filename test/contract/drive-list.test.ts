import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Instant } from '../../functions/domain/school/day.ts'
import { aFile, close, core, folderKind, google, priya, says, sheetKind, time } from './drive-at-hand.ts'
import { automation } from './served.ts'

let folder = ''
const ids: Record<string, string> = {}

beforeAll(async () => {
  folder = await aFile({ name: 'CPD files', mimeType: folderKind })
  const later = (minutes: number) =>
    time.moveTo(new Date(Date.UTC(2026, 10, 12, 9, minutes)).toISOString() as Instant)
  for (const [at, name] of [
    'CPD Desk',
    'The CPD Office',
    "Governors' letter",
    'Plan 10',
    'Plan 9',
  ].entries()) {
    later(at)
    ids[name] = await aFile({ name, mimeType: sheetKind, parents: [folder] })
  }
  later(10)
  ids.Notes = await aFile({ name: 'Notes', mimeType: 'text/plain' })
  await google.files.update({ fileId: ids['Plan 9'], requestBody: { trashed: true } })
  await google.files.update({ fileId: ids['CPD Desk'], requestBody: { starred: true } })
})
afterAll(() => close())

const named = async (q: string, orderBy = 'createdTime') => {
  const { data } = await google.files.list({ q, orderBy })
  return data.files?.map(({ name }) => name)
}

test.for<{ q: string; names: readonly string[] }>([
  { q: "name = 'CPD Desk'", names: ['CPD Desk'] },
  { q: 'name = "cpd desk" and mimeType="application/vnd.google-apps.spreadsheet"', names: ['CPD Desk'] },
  {
    q: "name contains 'CPD' and mimeType != 'application/vnd.google-apps.folder'",
    names: ['CPD Desk', 'The CPD Office'],
  },
  { q: "name contains 'esk'", names: [] },
  { q: "name = 'Governors\\' letter'", names: ["Governors' letter"] },
  { q: "mimeType = 'application/vnd.google-apps.folder'", names: ['CPD files'] },
  { q: "mimeType contains 'text/'", names: ['Notes'] },
  { q: 'trashed = true', names: ['Plan 9'] },
  { q: 'starred = true', names: ['CPD Desk'] },
  { q: "name contains 'Plan' and trashed = false", names: ['Plan 10'] },
  { q: "name contains 'Plan' and not trashed = true", names: ['Plan 10'] },
  { q: "(name = 'Notes' or name = 'CPD Desk') and not (starred = true)", names: ['Notes'] },
  { q: "modifiedTime > '2026-11-12T09:02:00' and modifiedTime < '2026-11-12T09:04:00Z'", names: ['Plan 10'] },
  { q: `'${automation}' in owners and name = 'Notes'`, names: ['Notes'] },
  { q: `'${priya}' in writers`, names: [] },
])('the files where $q are $names', async ({ q, names }) => {
  const found = await named(q)

  expect(found).toEqual(names)
})

test('the files in a folder are those, and those in My Drive are the others', async () => {
  const inside = await named(`'${folder}' in parents and trashed = false`)
  const home = await named("'root' in parents")

  expect(inside).toEqual(['CPD Desk', 'The CPD Office', "Governors' letter", 'Plan 10'])
  expect(home).toEqual(['CPD files', 'Notes'])
})

test.for<{ orderBy: string; names: readonly string[] }>([
  { orderBy: 'name_natural', names: ['Plan 9', 'Plan 10'] },
  { orderBy: 'name', names: ['Plan 10', 'Plan 9'] },
  { orderBy: 'createdTime desc', names: ['Plan 9', 'Plan 10'] },
  { orderBy: 'folder,name desc', names: ['Plan 9', 'Plan 10'] },
])('in the order $orderBy the plans are $names', async ({ orderBy, names }) => {
  const found = await named("name contains 'Plan'", orderBy)

  expect(found).toEqual(names)
})

test('pages hold every file once, and an empty list is an empty list', async () => {
  const listed: string[] = []
  let pageToken: string | undefined
  do {
    const { data } = await google.files.list({ pageSize: 3, pageToken, fields: 'nextPageToken,files/name' })
    listed.push(...(data.files ?? []).map(({ name }) => name ?? ''))
    pageToken = data.nextPageToken ?? undefined
  } while (pageToken)

  const nothing = (await google.files.list({ q: "name = 'nothing'" })).data
  expect(listed.toSorted()).toEqual([...Object.keys(ids), 'CPD files'].toSorted())
  expect(nothing).toEqual({ kind: 'drive#fileList', incompleteSearch: false, files: [] })
})

test('a list shows what fields asks for, times to the millisecond', async () => {
  const { data } = await google.files.list({
    q: "name = 'Notes'",
    fields: 'kind,nextPageToken,files(id,name,createdTime,modifiedTime)',
  })

  const moment = '2026-11-12T09:10:00.000Z'
  expect(data).toEqual({
    kind: 'drive#fileList',
    files: [{ id: ids.Notes, name: 'Notes', createdTime: moment, modifiedTime: moment }],
  })
})

test('somebody else finds what was shared with them by name, not what is open to anyone', () => {
  const [open = '', theirs = ''] = [ids.Notes, ids['Plan 10']]
  core.share(automation, open, { type: 'anyone', role: 'reader' })
  core.share(automation, theirs, { type: 'user', role: 'reader', emailAddress: priya })

  const found = core.list(priya, {}).page.map(({ file }) => file.name)

  expect(found).toEqual(['Plan 10'])
  expect(core.file(priya, open).file.name).toBe('Notes')
})

test.for<{ question: object; location: string; message: string }>([
  { question: { q: "title = 'CPD Desk'" }, location: 'q', message: 'Invalid Value' },
  { question: { q: "name = 'CPD Desk" }, location: 'q', message: 'Invalid Value' },
  { question: { q: "name = 'CPD Desk' and" }, location: 'q', message: 'Invalid Value' },
  { question: { orderBy: 'colour' }, location: 'orderBy', message: 'Invalid Value' },
  { question: { pageToken: 'mine' }, location: 'pageToken', message: 'Invalid Value' },
  {
    question: { pageSize: 1001 },
    location: 'pageSize',
    message: "Invalid value '1001'. Values must be within the range: [1, 1000]",
  },
])('a list with $question is refused at $location', async ({ question, message }) => {
  const said = await says(google.files.list(question))

  expect(said).toMatchObject({ status: 400, message })
})
