import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { runtime, sheetsAtHand } from './sheets-at-hand.ts'

type Values = readonly (readonly unknown[])[]
type How = Omit<
  sheets_v4.Params$Resource$Spreadsheets$Values$Update,
  'spreadsheetId' | 'range' | 'requestBody'
>
type AppendHow = Omit<
  sheets_v4.Params$Resource$Spreadsheets$Values$Append,
  'spreadsheetId' | 'range' | 'requestBody'
>

const sent = (values: Values, majorDimension?: string): sheets_v4.Schema$ValueRange => ({
  values: values as unknown[][],
  ...(majorDimension && { majorDimension }),
})

/** A new spreadsheet as Google makes it: Sheet1, 1000 rows, 26 columns, in American English. */
export async function aSpreadsheet(more: sheets_v4.Schema$Request[] = []) {
  const at = await sheetsAtHand()
  const created = await at.google.spreadsheets.create({ requestBody: {} })
  const spreadsheetId = created.data.spreadsheetId ?? ''
  at.core.share(spreadsheetId, runtime, 'writer')
  const { spreadsheets } = at.google
  const change = (...requests: sheets_v4.Schema$Request[]) =>
    spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } })
  if (more.length > 0) await change(...more)
  return {
    ...at,
    spreadsheetId,
    change,
    update: async (
      range: string,
      values: Values,
      { majorDimension, ...how }: How & { majorDimension?: string } = {},
    ) =>
      (
        await spreadsheets.values.update({
          spreadsheetId,
          range,
          valueInputOption: 'RAW',
          ...how,
          requestBody: sent(values, majorDimension),
        })
      ).data,
    append: async (range: string, values: Values, how: AppendHow = {}) =>
      (
        await spreadsheets.values.append({
          spreadsheetId,
          range,
          valueInputOption: 'RAW',
          ...how,
          requestBody: sent(values),
        })
      ).data,
    shown: async (range: string, valueRenderOption = 'UNFORMATTED_VALUE') =>
      (await spreadsheets.values.get({ spreadsheetId, range, valueRenderOption })).data.values,
    /** The answer as JSON, to a call as it goes over the wire. */
    wire: async (http: string, path: string, body?: unknown) => {
      const answer = await fetch(`${at.root}v4/spreadsheets/${spreadsheetId}${path}`, {
        method: http,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
    },
  }
}
