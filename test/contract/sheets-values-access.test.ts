import { expect, test } from 'vitest'
import recorded from '../../infra/local/discovery/errors.recorded.json' with { type: 'json' }
import { refusalIn } from '../../infra/local/refusal.ts'
import { quota } from '../../infra/local/sheets/access.ts'
import { refused, runtime } from './sheets-at-hand.ts'
import { aSpreadsheet } from './sheets-values-at-hand.ts'

const bodyOf = (status: number, kind: string) =>
  JSON.parse(
    JSON.stringify(
      recorded.find((one) => one.status === status && one.firstKind === kind && one.n > 10)?.body.error,
    )
      .replaceAll('projects/N', 'projects/1')
      .replaceAll(':N', ':1'),
  )

const writes = [
  ['PUT', 'values/A1?valueInputOption=RAW', { values: [['x']] }],
  ['POST', 'values/A1:append?valueInputOption=RAW', { values: [['x']] }],
  ['POST', 'values/A1:clear', {}],
  ['POST', 'values:batchUpdate', { valueInputOption: 'RAW', data: [{ range: 'A1', values: [['x']] }] }],
  ['POST', 'values:batchClear', { ranges: ['A1'] }],
] as const
const asRuntime = async (at: { root: string }, http: string, path: string, body: unknown) => {
  const answer = await fetch(`${at.root}v4/spreadsheets/${path}`, {
    method: http,
    headers: { authorization: 'Bearer issued-here' },
    body: JSON.stringify(body),
  })
  return { status: answer.status, error: ((await answer.json()) as { error?: { message: string } }).error }
}

// google-wire.md §7, R.
test.for(writes)(
  'unknown id: 404 Requested entity was not found.; no access: 403 The caller does not have permission, %s %s',
  async ([http, path, body]) => {
    const at = await aSpreadsheet()
    at.core.share(at.spreadsheetId, runtime, 'reader')

    const missing = await asRuntime(at, http, `nowhere/${path}`, body)
    const closed = await asRuntime(at, http, `${at.spreadsheetId}/${path}`, body)

    expect(missing).toEqual({ status: 404, error: bodyOf(404, 'spreadsheets.get') })
    expect(closed).toEqual({ status: 403, error: bodyOf(403, 'spreadsheets.get') })
  },
)

// google.md §0, 8.
test.for(writes)('a cell that is protected from the caller is refused, %s %s', async ([http, path, body]) => {
  const at = await aSpreadsheet([
    {
      addProtectedRange: {
        protectedRange: { range: { sheetId: 0 }, editors: { users: ['ruth@school.example.org'] } },
      },
    },
  ])

  const refusal = await asRuntime(at, http, `${at.spreadsheetId}/${path}`, body)

  const where = path === 'values:batchUpdate' ? 'Invalid data[0]: ' : ''
  const why = 'You are trying to edit a protected cell or object. '
  expect(refusal.status).toBe(400)
  expect(refusal.error?.message).toMatch(`${where}${why}`)
})

// google-wire.md §7, R.
test('quota: the 61st write in a minute is 429 RESOURCE_EXHAUSTED, reads are counted apart', async () => {
  const at = await aSpreadsheet()
  const { spreadsheetId } = at
  const clear = () => at.asRuntime.spreadsheets.values.clear({ spreadsheetId, range: 'A1' })
  for (let n = 0; n < 60; n += 1) await clear()

  const refusal = await refused(clear())
  const read = await at.asRuntime.spreadsheets.values.get({ spreadsheetId, range: 'A1' })
  at.wait(60)
  const again = await clear()

  expect(refusal).toEqual({ status: 429, error: bodyOf(429, 'values.clear') })
  expect([read.status, again.status]).toEqual([200, 200])
})

// google-wire.md §7, R/D: "limits 60/min/user, 300/min/project".
test('quota: limits 60/min/user, 300/min/project: the sixth account has nothing left of a minute', () => {
  const spend = quota(() => '2026-11-12T09:00:00.000Z')
  const calls = (account: string, count: number) => {
    try {
      for (let n = 0; n < count; n += 1) spend({ account, counted: true }, 'Read')
    } catch (error) {
      return JSON.stringify(refusalIn(error)?.body.error)
    }
    return 'all went well'
  }

  const first = [1, 2, 3, 4, 5].map((n) => calls(`desk-${n}@example.org`, 60))
  const sixth = calls('desk-6@example.org', 1)

  expect(new Set(first)).toEqual(new Set(['all went well']))
  expect(sixth).toContain(
    "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute' of service 'sheets.googleapis.com'",
  )
})
