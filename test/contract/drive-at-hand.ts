import { drive as driveClient } from 'googleapis/build/src/apis/drive/index.js'
import { clock } from '../../infra/local/clock.ts'
import { disk } from '../../infra/local/disk.ts'
import { driveDoor } from '../../infra/local/drive/door.ts'
import { drive } from '../../infra/local/drive/drive.ts'
import { sheetFiles } from '../../infra/local/drive/sheet-files.ts'
import { forms } from '../../infra/local/forms/forms.ts'
import { sheetsCore } from '../../infra/local/sheets/core.ts'
import { automation, everybody, served } from './served.ts'

export const priya = 'priya@thistledown.example.org'
export const runtime = 'desk@p.iam.gserviceaccount.com'
export const memory = disk(':memory:')
export const time = clock({ disk: memory, start: '2026-11-12T08:00:00.000Z', frozen: true })
export const formsCore = forms({ disk: memory, now: time.now })
export const sheets = sheetsCore({ disk: memory, now: time.now, automation })
export const core = drive({
  disk: memory,
  now: time.now,
  holders: [formsCore.files, sheetFiles(sheets)],
})

const door = await served(driveDoor(core, everybody))
export const { root, close } = door
/** Google's own client, over HTTP. */
export const google = driveClient({ version: 'v3', rootUrl: root, retry: false })

export const sheetKind = 'application/vnd.google-apps.spreadsheet'
export const folderKind = 'application/vnd.google-apps.folder'

export const aForm = (): string =>
  formsCore.create(automation, { info: { title: 'Ask for training' } }, false).formId

export const aSpreadsheet = (title = 'Desk'): string => {
  const made = sheets.create({ account: automation, counted: false }, { properties: { title } })
  return (made as { spreadsheetId: string }).spreadsheetId
}
export async function aFile(file: object): Promise<string> {
  return (await google.files.create({ requestBody: file })).data.id ?? ''
}
export const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error) => ({ status: error.status, body: error.response?.data }),
  )
/** Status, reason and words of a refusal, in short. */
export const says = async (promise: Promise<unknown>) => {
  const { status, body } = (await refusalOf(promise)) ?? { status: 200, body: undefined }
  return { status, reason: body?.error?.errors?.[0]?.reason, message: body?.error?.message }
}
