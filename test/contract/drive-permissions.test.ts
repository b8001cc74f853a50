import { afterAll, expect, test } from 'vitest'
import { aForm, aSpreadsheet, close, core, google, priya, says, sheets } from './drive-at-hand.ts'
import { automation } from './served.ts'

afterAll(() => close())

const jo = 'jo@thistledown.example.org'
const school = 'thistledown.example.org'

test.for<{ wanted: object; shown: object }>([
  {
    wanted: { type: 'user', role: 'writer', emailAddress: priya },
    shown: {
      id: expect.stringMatching(/^\d{20}$/),
      emailAddress: priya,
      displayName: 'priya',
      deleted: false,
      pendingOwner: false,
    },
  },
  {
    wanted: { type: 'group', role: 'commenter', emailAddress: `staff@${school}` },
    shown: {
      id: expect.stringMatching(/^\d{20}$/),
      emailAddress: `staff@${school}`,
      displayName: 'staff',
      deleted: false,
    },
  },
  {
    wanted: { type: 'domain', role: 'reader', domain: school },
    shown: {
      id: expect.stringMatching(/^\d{20}k$/),
      domain: school,
      displayName: school,
      allowFileDiscovery: false,
    },
  },
  {
    wanted: { type: 'anyone', role: 'reader' },
    shown: { id: 'anyoneWithLink', allowFileDiscovery: false },
  },
])('a permission for $wanted.type is answered as Drive does', async ({ wanted, shown }) => {
  const { data } = await google.permissions.create({
    fileId: aSpreadsheet(),
    requestBody: wanted,
    sendNotificationEmail: false,
    fields: '*',
  })

  const { type, role } = wanted as { type: string; role: string }
  expect(data).toEqual({ kind: 'drive#permission', type, role, ...shown })
})

test('the list of permissions shows four fields of each, the owner first', async () => {
  const fileId = aForm()
  await google.permissions.create({ fileId, requestBody: { type: 'anyone', role: 'reader' } })

  const { data } = await google.permissions.list({ fileId })

  expect(data).toEqual({
    kind: 'drive#permissionList',
    permissions: [
      { kind: 'drive#permission', id: expect.stringMatching(/^\d{20}$/), type: 'user', role: 'owner' },
      { kind: 'drive#permission', id: 'anyoneWithLink', type: 'anyone', role: 'reader' },
    ],
  })
})

test('a role that is changed counts at once', async () => {
  const fileId = aSpreadsheet()
  const requestBody = { type: 'user', role: 'reader', emailAddress: priya }
  const permissionId = (await google.permissions.create({ fileId, requestBody })).data.id ?? ''

  const { data } = await google.permissions.update({ fileId, permissionId, requestBody: { role: 'writer' } })

  const access = sheets.files().find(({ id }) => id === fileId)?.access
  expect(data).toEqual({ kind: 'drive#permission', id: permissionId, type: 'user', role: 'writer' })
  expect(access).toEqual({ [priya]: 'writer' })
})

test('permissions come in pages', async () => {
  const fileId = aSpreadsheet()
  for (const name of ['a', 'b', 'c'])
    core.share(automation, fileId, { type: 'user', role: 'reader', emailAddress: `${name}@${school}` })

  const first = (await google.permissions.list({ fileId, pageSize: 3 })).data
  const pageToken = first.nextPageToken ?? ''
  const second = (await google.permissions.list({ fileId, pageSize: 3, pageToken })).data

  expect([first.permissions?.length, second.permissions?.length, second.nextPageToken]).toEqual([
    3,
    1,
    undefined,
  ])
})

test('a file gets another owner only when that was said, and the old one goes on writing', async () => {
  const fileId = aSpreadsheet()
  const requestBody = { type: 'user', role: 'owner', emailAddress: priya }
  const unsaid = await says(google.permissions.create({ fileId, requestBody }))

  await google.permissions.create({ fileId, requestBody, transferOwnership: true })

  const roles = core.permissions(priya, fileId).map(({ emailAddress, role }) => [emailAddress, role])
  expect(unsaid).toEqual({
    status: 403,
    reason: 'forbidden',
    message: "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
  })
  expect(roles).toEqual([
    [priya, 'owner'],
    [automation, 'writer'],
  ])
  expect(sheets.files().find(({ id }) => id === fileId)?.owner).toBe(priya)
})

test('whoever may only read sees no permissions and gives none; whoever was let in may leave', () => {
  const fileId = aSpreadsheet()
  const given = core.share(automation, fileId, { type: 'user', role: 'reader', emailAddress: priya })

  expect(() => core.permissions(priya, fileId)).toThrow('insufficientFilePermissions')
  expect(() => core.share(priya, fileId, { type: 'anyone', role: 'reader' })).toThrow(
    'sufficient permissions',
  )
  core.unshare(priya, fileId, given.id)
  expect(() => core.file(priya, fileId)).toThrow('File not found')
})

test('an owner may keep the sharing of a file to themselves', async () => {
  const fileId = aSpreadsheet()
  core.share(automation, fileId, { type: 'user', role: 'writer', emailAddress: priya })
  await google.files.update({ fileId, requestBody: { writersCanShare: false } })

  const share = () => core.share(priya, fileId, { type: 'user', role: 'reader', emailAddress: jo })

  expect(share).toThrow('sufficient permissions')
})

test.for<{ what: object; reason: string; message: string }>([
  { what: { role: 'reader' }, reason: 'required', message: 'The permission type field is required.' },
  { what: { type: 'anyone' }, reason: 'required', message: 'The permission role field is required.' },
  {
    what: { type: 'domain', role: 'reader' },
    reason: 'required',
    message: "The domain field is required for permissions of type 'domain'.",
  },
  {
    what: { type: 'user', role: 'reader', emailAddress: 'priya' },
    reason: 'invalid',
    message: 'The specified emailAddress is invalid or not applicable for the given permission type.',
  },
  {
    what: { type: 'user', role: 'organiser', emailAddress: priya },
    reason: 'invalid',
    message: 'The specified role is invalid: organiser.',
  },
])('Drive refuses the permission $what', async ({ what, reason, message }) => {
  const said = await says(google.permissions.create({ fileId: aSpreadsheet(), requestBody: what }))

  expect(said).toEqual({ status: 400, reason, message })
})

test('a permission that is not there is not found, and whom it is for cannot be changed', async () => {
  const fileId = aSpreadsheet()
  const { id } = core.share(automation, fileId, { type: 'user', role: 'reader', emailAddress: priya })

  const unknown = await says(google.permissions.get({ fileId, permissionId: '1' }))
  const other = await says(
    google.permissions.update({ fileId, permissionId: id, requestBody: { emailAddress: jo } }),
  )

  expect(unknown).toEqual({ status: 404, reason: 'notFound', message: 'Permission not found: 1.' })
  expect(other).toMatchObject({ status: 403, reason: 'fieldNotWritable' })
})
