import type { Instant } from '../../functions/domain/school/day.ts'
import type { Sheets } from '../../functions/outside.ts'
import { googleSheets } from '../../functions/services/google-sheets.ts'
import type { Change, Tab } from '../../functions/sheet.ts'
import { disk } from '../../infra/local/disk.ts'
import type { Answered, Asked } from '../../infra/local/door.ts'
import { sheetsCore } from '../../infra/local/sheets/core.ts'
import { sheetsDoor } from '../../infra/local/sheets/door.ts'
import { automation, everybody, served } from './served.ts'

export const head = 'head@thistledown.example.org'
export const at = '2026-11-12T08:00:00.000Z' as Instant
export const tabId = 7
/** What Google was asked, and what it refuses next instead of answering. */
export const calls: Asked[] = []
export const refusals: Answered[] = []
/** Google’s side, in which people type. */
export const google = sheetsCore({ disk: disk(':memory:'), now: () => at, automation })

const door = sheetsDoor({ core: google, ...everybody })
export const { root, close } = await served(async (asked) => {
  calls.push(asked)
  return refusals.shift() ?? door(asked)
})
/** Our own reading and writing of files, over HTTP. */
export const ours: Sheets = googleSheets({ rootUrl: root, remaining: () => 30_000 })
export const caller = { account: automation, counted: false }

/** A new file with a tab of ours, four columns wide. */
export async function aFile(...changes: readonly Change[]): Promise<string> {
  const properties = { title: 'The Desk', locale: 'en_GB', timeZone: 'Europe/London' }
  const { spreadsheetId } = google.create(caller, { properties }) as { spreadsheetId: string }
  google.share(spreadsheetId, head, 'writer')
  await ours.write(spreadsheetId, [
    {
      do: 'add tab',
      tabId,
      title: 'Approvals',
      at: 0,
      rows: 10,
      columns: 4,
      frozenRows: 2,
      frozenColumns: 1,
    },
    ...changes,
  ])
  return spreadsheetId
}
export const tabOf = async (fileId: string): Promise<Tab> =>
  (await ours.read(fileId)).tabs.find((tab) => tab.tabId === tabId) as Tab
export const writes = () => calls.filter(({ url }) => url.endsWith(':batchUpdate')).length
export const row = (
  number: number,
  column: number,
  ...cells: Extract<Change, { do: 'write' }>['cells']
): Change => ({
  do: 'write',
  tabId,
  row: number,
  column,
  cells,
})
