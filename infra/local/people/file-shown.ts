import type { Desk } from '../desk.ts'
import { refuse, tellPerson } from '../refusal.ts'
import { titleInA1 } from '../sheets/a1.ts'
import { mayRead, mayWrite } from '../sheets/access.ts'
import { type Closed, closedAreas } from './closed-cells.ts'
import { type SheetRead, type TabShown, tabShown } from './tab-shown.ts'

/** A file as one person sees it: hidden tabs are not in it. */
export type FileShown = {
  readonly id: string
  readonly title: string
  /** Whether this person may change anything at all. */
  readonly mayType: boolean
  readonly tabs: readonly { readonly gid: number; readonly title: string }[]
}

/** Refuses with a sentence when the file is not shared with this person, with 404 when there is none. */
export function fileShown(desk: Desk, id: string, as: string): FileShown {
  const { sheets } = desk.google
  const file = sheets.files().find((one) => one.id === id) ?? refuse(noSuchFile)
  if (!mayRead(file, as)) {
    refuse(
      tellPerson(
        `“${file.title}” is not shared with ${as === '' ? 'somebody without an account' : as}. Be somebody who may open it, such as a leader.`,
      ),
    )
  }
  const read = sheets.get({ account: as, counted: false }, id, {
    fields: 'sheets.properties(sheetId,title,hidden)',
  }) as { sheets: readonly SheetRead[] }
  return {
    id,
    title: file.title,
    mayType: mayWrite(file, as),
    tabs: read.sheets
      .filter(({ properties }) => !properties.hidden)
      .map(({ properties: { sheetId = 0, title } }) => ({ gid: sheetId, title })),
  }
}

/**
 * One tab of it.
 *
 * @param file.rows show at least so many rows, as far as the tab has them
 */
export async function tabOf(
  desk: Desk,
  file: FileShown & { readonly as: string; readonly rows?: number },
  gid: number,
): Promise<TabShown> {
  const { id, as, mayType } = file
  const title = file.tabs.find((tab) => tab.gid === gid)?.title ?? refuse(noSuchTab(file.title))
  const { sheets } = desk.google
  const read = sheets.get({ account: as, counted: false }, id, {
    ranges: [titleInA1(title)],
    fields: whatShows,
  })
  const [sheet] = (read as { sheets: readonly SheetRead[] }).sheets
  if (sheet === undefined) return refuse(noSuchTab(file.title))
  const people = mayType ? await desk.people() : []
  const closed: readonly Closed[] = mayType ? closedAreas(sheet, people) : [readOnly]
  return tabShown(sheet, { closed, rows: file.rows ?? 0 })
}

const whatShows = [
  'sheets(properties(sheetId,title,hidden,gridProperties)',
  'protectedRanges(range,unprotectedRanges,editors,warningOnly,requestingUserCanEdit)',
  'data(columnMetadata(pixelSize,hiddenByUser),rowMetadata(hiddenByUser),rowData.values(formattedValue,userEnteredValue,userEnteredFormat(numberFormat,wrapStrategy,backgroundColor),dataValidation)))',
].join(',')

const readOnly: Closed = { area: {}, open: [], because: 'You can read this file, but not change it.' }

const noSuchFile = { status: 404, body: { message: 'There is no such file.' } }
const noSuchTab = (title: string) => ({
  status: 404,
  body: { message: `There is no such tab in “${title}”. Open the file again from the home page.` },
})
