import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { refused, sheetsAtHand } from './sheets-at-hand.ts'

type Requests = sheets_v4.Schema$Request[]

/** A file with one tab `Approvals` of 20 rows and 6 columns, to which batches are sent one after the other. */
export async function batchAtHand(first: Requests = []) {
  const at = await sheetsAtHand()
  const spreadsheetId = await at.file(first)
  const post = (requests: Requests) =>
    at.google.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } })
  return {
    ...at,
    spreadsheetId,
    /** Google's replies. */
    send: async (...requests: Requests) => (await post(requests)).data.replies ?? [],
    /** The message of a refusal with 400. */
    refusal: async (...requests: Requests) => {
      const { status, error } = await refused(post(requests))
      return status === 400 ? error.message : `${status} ${error.message}`
    },
    shown: async (fields: string) => (await at.google.spreadsheets.get({ spreadsheetId, fields })).data,
    /** The names of the tabs, in their order. */
    titles: async () => {
      const { data } = await at.google.spreadsheets.get({ spreadsheetId, fields: 'sheets.properties.title' })
      return data.sheets?.map(({ properties }) => properties?.title)
    },
    /** The first tab, as far as the mask goes. */
    tab: async (fields: string) => {
      const { data } = await at.google.spreadsheets.get({ spreadsheetId, fields: `sheets(${fields})` })
      return data.sheets?.[0] ?? {}
    },
    values: async (range: string, valueRenderOption = 'FORMATTED_VALUE') => {
      const got = await at.google.spreadsheets.values.get({ spreadsheetId, range, valueRenderOption })
      return got.data.values
    },
  }
}

/** Rows from, columns from, rows to, columns to, on the first tab. */
export const block = (top: number, left: number, bottom: number, right: number) => ({
  sheetId: 0,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
})

export const rowsOf = (startIndex: number, endIndex: number, sheetId = 0) => ({
  sheetId,
  dimension: 'ROWS',
  startIndex,
  endIndex,
})
export const columnsOf = (startIndex: number, endIndex: number, sheetId = 0) => ({
  sheetId,
  dimension: 'COLUMNS',
  startIndex,
  endIndex,
})
