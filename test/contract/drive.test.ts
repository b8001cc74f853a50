import { afterAll, expect, test } from 'vitest'
import { drive } from '../../infra/local/drive/drive.ts'
import {
  aForm,
  aSpreadsheet,
  close,
  core,
  formsCore,
  google,
  memory,
  priya,
  refusalOf,
  sheets,
  time,
} from './drive-at-hand.ts'
import { automation, sentenceOf } from './served.ts'

afterAll(() => close())

test('a published form can only be answered by those it was shared with', async () => {
  const fileId = aForm()
  const send = () => formsCore.answer(fileId, { as: priya, answers: {} })
  expect(sentenceOf(send)).toContain('This form is only for people it was shared with.')

  const school = { type: 'domain', domain: 'thistledown.example.org', role: 'reader', view: 'published' }
  await google.permissions.create({ fileId, requestBody: school })

  expect(send()).toHaveProperty('responseId')
  expect(() => formsCore.get(priya, fileId)).toThrow('does not have permission')
})

test('whoever may only look at a form may not answer it', async () => {
  const fileId = aForm()
  const requestBody = { type: 'user', role: 'reader', emailAddress: priya }

  await google.permissions.create({ fileId, requestBody })

  const send = () => formsCore.answer(fileId, { as: priya, answers: {} })
  expect(sentenceOf(send)).toContain('This form is only for people it was shared with.')
})

test('a spreadsheet that is shared can be opened, until it is taken back', async () => {
  const fileId = aSpreadsheet()
  const access = () => sheets.files().find(({ id }) => id === fileId)?.access
  const requestBody = { type: 'user', role: 'writer', emailAddress: priya }

  const { data } = await google.permissions.create({ fileId, requestBody, sendNotificationEmail: false })
  const shared = access()
  const removed = await google.permissions.delete({ fileId, permissionId: data.id ?? '' })

  expect(data).toEqual({
    kind: 'drive#permission',
    id: expect.stringMatching(/^\d+$/),
    type: 'user',
    role: 'writer',
  })
  expect([shared, access(), removed.status]).toEqual([{ [priya]: 'writer' }, {}, 204])
})

test('sharing twice with one person leaves them one role, the last', async () => {
  const fileId = aSpreadsheet()
  const as = (role: string) => ({ fileId, requestBody: { type: 'user', role, emailAddress: priya } })

  await google.permissions.create(as('reader'))
  await google.permissions.create(as('writer'))

  const { data } = await google.permissions.list({ fileId, fields: 'permissions(emailAddress,role)' })
  expect(data.permissions).toEqual([
    { emailAddress: automation, role: 'owner' },
    { emailAddress: priya, role: 'writer' },
  ])
})

test('§7 “404 File not found: ID. with errors[…] and no status”, also for a file that is not theirs to see', async () => {
  const message = 'File not found: nothing.'
  const errors = [
    { domain: 'global', reason: 'notFound', message, location: 'fileId', locationType: 'parameter' },
  ]

  const refusal = await refusalOf(google.files.get({ fileId: 'nothing' }))

  expect(refusal).toEqual({ status: 404, body: { error: { code: 404, message, errors } } })
  expect(() => core.file(priya, aForm())).toThrow('File not found')
})

test('whoever may only read a file cannot share it, and its owner stays', async () => {
  const fileId = aSpreadsheet()
  await google.permissions.create({
    fileId,
    requestBody: { type: 'user', role: 'reader', emailAddress: priya },
  })
  const owner = core.permissions(automation, fileId)[0]?.id ?? ''

  const removed = await refusalOf(google.permissions.delete({ fileId, permissionId: owner }))

  expect(() => core.share(priya, fileId, { type: 'anyone', role: 'reader' })).toThrow(
    'does not have sufficient permissions',
  )
  expect(removed?.status).toBe(403)
})

test('a file tells little about itself unless it is asked for more', async () => {
  const fileId = aForm()

  const few = (await google.files.get({ fileId, supportsAllDrives: true })).data
  const more = (await google.files.get({ fileId, fields: 'name,owners/emailAddress' })).data

  const mimeType = 'application/vnd.google-apps.form'
  expect(few).toEqual({ kind: 'drive#file', id: fileId, name: 'Untitled form', mimeType })
  expect(more).toEqual({ name: 'Untitled form', owners: [{ emailAddress: automation }] })
})

test('who may open what is known after a restart', async () => {
  const fileId = aForm()
  core.share(automation, fileId, { type: 'user', role: 'writer', emailAddress: priya })

  const again = drive({ disk: memory, now: time.now, holders: [formsCore.files] })

  expect(again.permissions(priya, fileId)).toEqual(core.permissions(automation, fileId))
})
