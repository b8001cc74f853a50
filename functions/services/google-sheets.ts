import { type sheets_v4, sheets as sheetsClient } from 'googleapis/build/src/apis/sheets/index.js'
import type { Sheets } from '../outside.ts'
import { changing, type Remaining, reading } from './google-call.ts'
import { requestsFor } from './google-sheets-requests.ts'
import { workbook, workbookFields } from './google-sheets-workbook.ts'

/** Google Sheets: one call to read a file, one to change it. `rootUrl` ends in '/'. */
export function googleSheets({
  auth,
  rootUrl,
  remaining,
}: {
  readonly auth?: sheets_v4.Options['auth']
  readonly rootUrl?: string
  readonly remaining: Remaining
}): Sheets {
  const { spreadsheets } = sheetsClient({ version: 'v4', auth, ...(rootUrl ? { rootUrl } : {}) })
  return {
    read: async (fileId) => {
      const file = await reading(`reading the file ${fileId}`, remaining, (options) =>
        spreadsheets.get({ spreadsheetId: fileId, fields: workbookFields }, options),
      )
      return workbook(fileId, file)
    },
    write: async (fileId, changes) => {
      const requests = requestsFor(changes)
      if (requests.length === 0) return
      await changing(`writing to the file ${fileId}`, remaining, (options) =>
        spreadsheets.batchUpdate({ spreadsheetId: fileId, requestBody: { requests } }, options),
      )
    },
  }
}
