import { createServer } from 'node:http'
import { OAuth2Client } from 'google-auth-library'
import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { onTestFinished } from 'vitest'
import { type Instant, secondsAfter } from '../../functions/domain/school/day.ts'
import { type Disk, disk } from '../../infra/local/disk.ts'
import { type Calls, throughDoor } from '../../infra/local/door.ts'
import { type SheetsCore, sheetsCore, type TypedEvent } from '../../infra/local/sheets/core.ts'
import { sheetsDoor } from '../../infra/local/sheets/door.ts'

const automation = 'cpd@school.example.org'
export const runtime = 'runtime@desk.example.org'

/** Google Sheets on this machine behind its real door, with Google's own client in front of it. */
export async function sheetsAtHand(onDisk: Disk = disk(':memory:')) {
  let now: Instant = '2026-11-12T09:00:00.000Z'
  const calls: Calls = { checked: 0, refused: 0 }
  const events: TypedEvent[] = []
  const core: SheetsCore = sheetsCore({
    disk: onDisk,
    now: () => now,
    automation,
    onTyped: (_, event) => events.push(event),
  })
  const door = sheetsDoor({
    core,
    automation,
    calls,
    whoIs: (token) => (token === 'issued-here' ? runtime : undefined),
  })
  const server = createServer((incoming, outgoing) => void throughDoor(door, incoming, outgoing))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => void server.close())

  const address = server.address()
  const root = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`
  const auth = new OAuth2Client()
  auth.setCredentials({ access_token: 'issued-here' })
  const google = sheets({ version: 'v4', rootUrl: root, retry: false })
  return {
    core,
    calls,
    events,
    root,
    now: () => now,
    /** As the automation account, which owns every file. */
    google,
    /** As the runtime account, which edits what it was given. */
    asRuntime: sheets({ version: 'v4', rootUrl: root, auth, retry: false }),
    wait: (seconds: number) => {
      now = secondsAfter(now, seconds)
    },
    /** A file with one tab `Approvals` of 20 rows and 6 columns; what it says is Google's own reply. */
    file: async (more: sheets_v4.Schema$Request[] = []) => {
      const created = await google.spreadsheets.create({
        requestBody: {
          properties: { title: 'The Desk', locale: 'en_GB', timeZone: 'Europe/London' },
          sheets: [
            {
              properties: {
                sheetId: 0,
                title: 'Approvals',
                gridProperties: { rowCount: 20, columnCount: 6 },
              },
            },
          ],
        },
      })
      const id = created.data.spreadsheetId ?? ''
      core.share(id, runtime, 'writer')
      if (more.length > 0)
        await google.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests: more } })
      return id
    },
  }
}

/** The status and body of a refusal. */
export async function refused(call: Promise<unknown>): Promise<{ status: number; error: GoogleError }> {
  try {
    await call
  } catch (error) {
    const { status, response } = error as { status: number; response: { data: { error: GoogleError } } }
    return { status, error: response.data.error }
  }
  throw new Error('This call was accepted.')
}
type GoogleError = { code: number; message: string; status: string; details?: unknown[] }

/** Puts rows of text, numbers and yes or no from a corner on, as our code writes them. */
export const writing = (
  corner: { readonly row: number; readonly column: number },
  rows: readonly (readonly (string | number | boolean)[])[],
): sheets_v4.Schema$Request => ({
  updateCells: {
    start: { sheetId: 0, rowIndex: corner.row, columnIndex: corner.column },
    rows: rows.map((row) => ({
      values: row.map((value) => ({
        userEnteredValue:
          typeof value === 'string'
            ? { stringValue: value }
            : typeof value === 'number'
              ? { numberValue: value }
              : { boolValue: value },
      })),
    })),
    fields: 'userEnteredValue',
  },
})
