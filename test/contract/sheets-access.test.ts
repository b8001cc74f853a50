import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import recorded from '../../infra/local/discovery/errors.recorded.json' with { type: 'json' }
import { disk } from '../../infra/local/disk.ts'
import { refused, runtime, sheetsAtHand, writing } from './sheets-at-hand.ts'

const bodyOf = (status: number, kind: string) =>
  recorded.find((one) => one.status === status && one.firstKind === kind)?.body.error
const protectedBy = (...users: string[]) => ({
  addProtectedRange: {
    protectedRange: { range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 2 }, editors: { users } },
  },
})
const protectedCell =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'

// google-wire.md §7, R.
test('a file that is not there is 404, and one that is not shared is 403', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file()
  at.core.share(spreadsheetId, runtime, undefined)

  const missing = await refused(at.asRuntime.spreadsheets.get({ spreadsheetId: 'nowhere' }))
  const closed = await refused(at.asRuntime.spreadsheets.get({ spreadsheetId }))

  expect(missing.error).toEqual(bodyOf(404, 'spreadsheets.get'))
  expect(closed.error).toEqual(bodyOf(403, 'spreadsheets.get'))
})

test('an account that may only read cannot write', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file()
  at.core.share(spreadsheetId, runtime, 'reader')

  const read = await at.asRuntime.spreadsheets.values.get({ spreadsheetId, range: 'A1' })
  const wrote = await refused(
    at.asRuntime.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: { requests: [writing({ row: 0, column: 0 }, [['x']])] },
    }),
  )

  expect(read.status).toBe(200)
  expect(wrote.error).toEqual(bodyOf(403, 'spreadsheets.get'))
})

// google.md §0, 1.
test('the runtime account cannot own a file', async () => {
  const at = await sheetsAtHand()

  const refusal = await refused(at.asRuntime.spreadsheets.create({ requestBody: {} }))

  expect(refusal.error).toEqual(bodyOf(403, 'spreadsheets.get'))
})

// google-wire.md §7, R: 60 reads and 60 writes a minute, each with its own body; the owner's calls here are outside it.
test('the 61st read in a minute is refused, and the next minute begins again', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file()
  const read = () => at.asRuntime.spreadsheets.values.get({ spreadsheetId, range: 'A1' })
  for (let n = 0; n < 60; n += 1) await read()

  const refusal = await refused(read())
  const others = await at.google.spreadsheets.values.get({ spreadsheetId, range: 'A1' })
  at.wait(60)
  const again = await read()

  const expected = JSON.parse(
    JSON.stringify(bodyOf(429, 'spreadsheets.get'))
      .replaceAll('projects/N', 'projects/1')
      .replaceAll(':N', ':1'),
  )
  expect(refusal).toMatchObject({ status: 429, error: expected })
  expect([others.status, again.status]).toEqual([200, 200])
})

// google.md §0, 8: "An API write by the SA into a protected cell it is not an editor of fails the WHOLE batch with 400".
test('a write to a protected cell fails the whole batch', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file([protectedBy('ruth@school.example.org')])
  const requests = [
    writing({ row: 0, column: 3 }, [['free']]),
    writing({ row: 0, column: 1 }, [['protected']]),
  ]

  const refusal = await refused(
    at.asRuntime.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } }),
  )
  const before = await at.google.spreadsheets.values.get({ spreadsheetId, range: 'A1:F1' })

  expect(refusal).toMatchObject({
    status: 400,
    error: { message: `Invalid requests[1].updateCells: ${protectedCell}` },
  })
  expect(before.data.values).toBeUndefined()
})

test.for([
  ['deleteDimension', { range: { sheetId: 0, dimension: 'ROWS', startIndex: 3, endIndex: 4 } }],
  ['sortRange', { range: { sheetId: 0, startRowIndex: 2 }, sortSpecs: [{ dimensionIndex: 3 }] }],
  ['setDataValidation', { range: { sheetId: 0 }, rule: { condition: { type: 'BOOLEAN' } } }],
  ['deleteSheet', { sheetId: 0 }],
] as const)('somebody who is no editor of a protection cannot %s across it', async ([kind, given]) => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file([protectedBy('ruth@school.example.org'), { addSheet: {} }])

  const refusal = await refused(
    at.asRuntime.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [{ [kind]: given }] } }),
  )

  expect(refusal.error.message).toBe(`Invalid requests[0].${kind}: ${protectedCell}`)
})

// google-wire.md §6, R: "requestingUserCanEdit:true whatever was sent, editors:{} in the reply (the creator's e-mail in a later get)".
test('whoever protects something may edit it, and is named from then on', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file()

  const { data } = await at.asRuntime.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: {
      requests: [
        {
          addProtectedRange: {
            protectedRange: { range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2 }, warningOnly: false },
          },
        },
      ],
    },
  })
  const later = await at.google.spreadsheets.get({ spreadsheetId, fields: 'sheets.protectedRanges.editors' })

  expect(data.replies?.[0]?.addProtectedRange?.protectedRange).toEqual({
    protectedRangeId: expect.any(Number),
    range: { endRowIndex: 2 },
    requestingUserCanEdit: true,
    editors: {},
  })
  expect(later.data.sheets?.[0]?.protectedRanges).toEqual([{ editors: { users: [runtime] } }])
})

test('calls of the runtime account are counted, and those that Google would not understand too', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file()

  await at.asRuntime.spreadsheets.get({ spreadsheetId, fields: 'spreadsheetId' })
  await refused(at.asRuntime.spreadsheets.get({ spreadsheetId, fields: 'nonsense' }))
  await at.google.spreadsheets.get({ spreadsheetId })

  expect(at.calls).toEqual({ checked: 2, refused: 1 })
})

test('what Google has and this machine has not says so loudly', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file()

  const refusal = await refused(
    at.google.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [{ addSlicer: {} }] } }),
  )

  expect(refusal).toMatchObject({
    status: 501,
    error: { message: expect.stringContaining('The batchUpdate request addSlicer is not served') },
  })
})

test('what was answered is still there after a restart', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'sheets-'))
  const before = disk({ dir })
  const first = await sheetsAtHand(before)
  const spreadsheetId = await first.file([writing({ row: 0, column: 0 }, [['kept']])])
  before.close()

  const second = await sheetsAtHand(disk({ dir }))
  const { data } = await second.asRuntime.spreadsheets.values.get({ spreadsheetId, range: 'A1' })

  expect(data.values).toEqual([['kept']])
})

// google-wire.md §6, L: "The owner is never refused a write."
test('the owner may write even where only others are named', async () => {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file()
  await at.asRuntime.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: { requests: [protectedBy(runtime)] },
  })

  const wrote = await at.google.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: { requests: [writing({ row: 0, column: 0 }, [['x']])] },
  })

  expect(wrote.status).toBe(200)
})
