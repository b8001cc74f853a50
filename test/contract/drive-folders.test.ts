import { afterAll, expect, test } from 'vitest'
import {
  aFile,
  aSpreadsheet,
  close,
  core,
  folderKind,
  google,
  priya,
  says,
  sheetKind,
  sheets,
} from './drive-at-hand.ts'
import { automation } from './served.ts'

afterAll(() => close())

test('a file stands in My Drive until it is moved, and in one folder at a time', async () => {
  const folder = await aFile({ name: 'CPD', mimeType: folderKind })
  const other = await aFile({ name: 'Old', mimeType: folderKind })
  const fileId = aSpreadsheet()
  const home = (await google.files.get({ fileId: 'root', fields: 'id,name' })).data
  const parents = async () => (await google.files.get({ fileId, fields: 'parents' })).data.parents
  const before = await parents()

  await google.files.update({ fileId, addParents: folder, removeParents: 'root' })

  const second = await says(google.files.update({ fileId, addParents: other }))
  expect(home).toEqual({ id: expect.stringMatching(/^0A.*Uk9PVA$/), name: 'My Drive' })
  expect([before, await parents()]).toEqual([[home.id], [folder]])
  expect(second).toMatchObject({ status: 403, reason: 'cannotAddParent' })
})

test('whoever a folder is shared with has what is in it, until it is taken out', async () => {
  const folder = await aFile({ name: 'CPD', mimeType: folderKind })
  const fileId = await aFile({ name: 'Desk', mimeType: sheetKind, parents: [folder] })
  core.share(automation, folder, { type: 'user', role: 'writer', emailAddress: priya })
  const opens = () => sheets.get({ account: priya, counted: false }, fileId, {})
  const inside = opens()

  await google.files.update({ fileId, addParents: 'root', removeParents: folder })

  expect(inside).toMatchObject({ spreadsheetId: fileId })
  expect(opens).toThrow('The caller does not have permission')
})

test('deleting a folder deletes what is in it, and putting it into the bin puts that there', async () => {
  const folder = await aFile({ name: 'CPD', mimeType: folderKind })
  const fileId = await aFile({ name: 'Desk', mimeType: sheetKind, parents: [folder] })

  await google.files.update({ fileId: folder, requestBody: { trashed: true } })
  const binned = (await google.files.get({ fileId, fields: 'trashed,explicitlyTrashed' })).data
  await google.files.delete({ fileId: folder })

  expect(binned).toEqual({ trashed: true, explicitlyTrashed: false })
  expect((await says(google.files.get({ fileId }))).status).toBe(404)
})

test.for<{ what: string; file: object; status: number; reason: string }>([
  { what: 'a folder that is not there', file: { parents: ['nothing'] }, status: 404, reason: 'notFound' },
  { what: 'two folders', file: { parents: ['root', 'other'] }, status: 403, reason: 'cannotAddParent' },
])('a file cannot be made in $what', async ({ file, status, reason }) => {
  const said = await says(aFile({ name: 'Desk', mimeType: sheetKind, ...file }))

  expect(said).toMatchObject({ status, reason })
})

test('a folder cannot be put into itself, nor into a folder that it holds', async () => {
  const fileId = await aFile({ name: 'CPD', mimeType: folderKind })
  const inside = await aFile({ name: 'Old', mimeType: folderKind, parents: [fileId] })
  const into = (addParents: string) =>
    says(google.files.update({ fileId, addParents, removeParents: 'root' }))

  const said = [await into(fileId), await into(inside)]

  expect(said.map(({ status }) => status)).toEqual([400, 400])
})

test('a file cannot be put into something that is no folder, nor can its folder be written over', async () => {
  const [fileId, other] = [aSpreadsheet(), aSpreadsheet()]

  const inFile = await says(google.files.update({ fileId, addParents: other, removeParents: 'root' }))
  const written = await says(google.files.update({ fileId, requestBody: { parents: ['root'] } }))

  expect(inFile).toMatchObject({ status: 403, reason: 'parentNotAFolder' })
  expect(written).toMatchObject({ status: 403, reason: 'fieldNotWritable' })
})
