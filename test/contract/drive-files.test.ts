import { afterAll, expect, test } from 'vitest'
import type { Instant } from '../../functions/domain/school/day.ts'
import {
  aFile,
  aForm,
  aSpreadsheet,
  close,
  core,
  folderKind,
  formsCore,
  google,
  priya,
  root,
  runtime,
  says,
  sheetKind,
  sheets,
  time,
} from './drive-at-hand.ts'
import { automation } from './served.ts'

afterAll(() => close())

const robot = { account: automation, counted: false }

test('§7 Drive “create answers only kind,id,name,mimeType”', async () => {
  const { data } = await google.files.create({ requestBody: { name: 'Desk', mimeType: sheetKind } })

  expect(data).toEqual({
    kind: 'drive#file',
    id: expect.stringMatching(/^1[\w-]{43}$/),
    name: 'Desk',
    mimeType: sheetKind,
  })
})

test('a spreadsheet made through Drive opens in Sheets, with the one usual tab', async () => {
  const spreadsheetId = await aFile({ name: 'Desk', mimeType: sheetKind })

  const opened = sheets.get(robot, spreadsheetId, {})

  expect(opened).toMatchObject({
    spreadsheetId,
    properties: { title: 'Desk', locale: 'en_US', timeZone: 'Etc/GMT' },
    sheets: [{ properties: { sheetId: 0, title: 'Sheet1', index: 0 } }],
  })
})

test('files made through Sheets and through Forms are found in Drive', async () => {
  const made = [aSpreadsheet('Found in Drive'), aForm()]

  const { data } = await google.files.list({ pageSize: 1000 })

  const ids = data.files?.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(made))
  expect(data).toMatchObject({ kind: 'drive#fileList', incompleteSearch: false })
})

test('§7 Drive “unknown query parameters are ignored (374 recorded 200s)”, and so are unknown fields', async () => {
  const answer = await fetch(`${root}drive/v3/files?supportsAllDrives=True&someday=yes`, {
    method: 'POST',
    body: JSON.stringify({ title: 'The name that version 2 had', mimeType: folderKind }),
  })

  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ name: 'Untitled', mimeType: folderKind })
})

test('§7 Drive “DELETE → 204 empty”, and then the file is nowhere', async () => {
  const [sheet, form] = [aSpreadsheet(), aForm()]

  const answer = await fetch(`${root}drive/v3/files/${sheet}`, { method: 'DELETE' })
  await google.files.delete({ fileId: form })

  expect([answer.status, await answer.text()]).toEqual([204, ''])
  expect(() => sheets.get(robot, sheet, {})).toThrow('Requested entity was not found.')
  expect(() => formsCore.get(automation, form)).toThrow('Requested entity was not found.')
  expect(await says(google.files.get({ fileId: sheet }))).toMatchObject({ status: 404, reason: 'notFound' })
  expect(aSpreadsheet()).not.toBe(sheet)
})

test('only its owner deletes a file or puts it into the bin', async () => {
  const fileId = aSpreadsheet()
  core.share(automation, fileId, { type: 'user', role: 'writer', emailAddress: priya })

  expect(() => core.remove(priya, fileId)).toThrow('sufficient permissions')
  expect(() => core.update(priya, fileId, { trashed: true })).toThrow('sufficient permissions')
  expect(core.update(priya, fileId, { name: 'Our desk' }).file.name).toBe('Our desk')
})

test('§0 “a service account cannot own forms or sheets”: it has no room of its own', () => {
  const make = () => core.create(runtime, { name: 'Desk', mimeType: sheetKind })

  expect(make).toThrow('Service Accounts do not have storage quota.')
  expect(make).toThrow('storageQuotaExceeded')
})

test('a file that is renamed is called so in Sheets and Forms too', async () => {
  const [sheet, form] = [aSpreadsheet(), aForm()]
  const requestBody = { name: 'Renamed' }

  await google.files.update({ fileId: sheet, requestBody })
  await google.files.update({ fileId: form, requestBody })

  expect(sheets.get(robot, sheet, {})).toMatchObject({ properties: { title: 'Renamed' } })
  expect(formsCore.get(automation, form).info).toEqual({
    title: 'Ask for training',
    documentTitle: 'Renamed',
  })
})

test('a copy of a spreadsheet holds the same and belongs to its maker alone', async () => {
  const fileId = aSpreadsheet('Desk')
  core.share(automation, fileId, { type: 'user', role: 'writer', emailAddress: priya })
  const values = [[{ userEnteredValue: { stringValue: 'Phonics' } }]]
  sheets.batchUpdate(robot, fileId, {
    requests: [
      {
        updateCells: {
          start: { sheetId: 0 },
          rows: values.map((row) => ({ values: row })),
          fields: 'userEnteredValue',
        },
      },
    ],
  })

  const { data } = await google.files.copy({ fileId, requestBody: { name: null } })

  const copied = data.id ?? ''
  expect(data).toEqual({ kind: 'drive#file', id: copied, name: 'Copy of Desk', mimeType: sheetKind })
  expect(sheets.get(robot, copied, { fields: 'sheets.data' })).toMatchObject({
    properties: { title: 'Copy of Desk' },
    sheets: [{ data: [{ rowData: [{ values: [{ formattedValue: 'Phonics' }] }] }] }],
  })
  expect(core.permissions(automation, copied).map(({ role }) => role)).toEqual(['owner'])
})

test('a copy of a form asks the same and has no answers yet', async () => {
  const fileId = aForm()
  formsCore.answer(fileId, { as: automation, answers: {} })

  const { data } = await google.files.copy({ fileId, requestBody: { name: 'Next year' } })

  const copied = data.id ?? ''
  const { title, documentTitle } = formsCore.get(automation, copied).info
  expect([title, documentTitle]).toEqual(['Ask for training', 'Next year'])
  expect(formsCore.responses(automation, copied, {})).toEqual({})
})

test('with fields=* a file tells when it was made and changed, whose it is and what one may do', async () => {
  time.moveTo('2026-11-12T09:00:00.000Z' as Instant)
  const fileId = aSpreadsheet()
  time.moveTo('2026-11-12T10:00:00.000Z' as Instant)
  sheets.rename(fileId, 'Changed')
  await google.permissions.create({ fileId, requestBody: { type: 'anyone', role: 'reader' } })

  const { data } = await google.files.get({ fileId, fields: '*' })

  expect(data).toMatchObject({
    kind: 'drive#file',
    name: 'Changed',
    createdTime: '2026-11-12T09:00:00.000Z',
    modifiedTime: '2026-11-12T10:00:00.000Z',
    trashed: false,
    starred: false,
    ownedByMe: true,
    shared: true,
    spaces: ['drive'],
    owners: [{ kind: 'drive#user', emailAddress: automation, me: true }],
    capabilities: { canEdit: true, canDelete: true },
    permissionIds: [expect.stringMatching(/^\d{20}$/), 'anyoneWithLink'],
  })
})

test('a field that a file has not is refused in Drive’s words', async () => {
  const said = await says(google.files.get({ fileId: aForm(), fields: 'id,colour' }))

  expect(said).toEqual({
    status: 400,
    reason: 'invalidParameter',
    message: 'Invalid field selection colour',
  })
})
