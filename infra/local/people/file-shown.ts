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
  const title = file.tabs.find((tab) => tab.gid === gid)?.title ?? refuse(noSuchTab(file.title))
  const sheet = sheetRead(desk, { ...file, tab: title }) ?? refuse(noSuchTab(file.title))
  const { mayType } = file
  const people = mayType ? await desk.people() : []
  const closed: readonly Closed[] = mayType ? closedAreas(sheet, people) : [readOnly]
  return tabShown(sheet, { closed, rows: file.rows ?? 0 })
}

/** One tab as Google would answer this person. */
export function sheetRead(
  desk: Desk,
  { id, as, tab }: { readonly id: string; readonly as: string; readonly tab: string },
): SheetRead | undefined {
  const asked = { ranges: [titleInA1(tab)], fields: whatShows }
  const read = desk.google.sheets.get({ account: as, counted: false }, id, asked)
  return (read as { sheets: readonly SheetRead[] }).sheets[0]
}

const whatShows = [
  'sheets(properties(sheetId,title,hidden,gridProperties)',
  'protectedRanges(range,unprotectedRanges,editors,warningOnly,requestingUserCanEdit)',
  'filterViews',
  'charts(chartId,spec)',
  'data(columnMetadata(pixelSize,hiddenByUser),rowMetadata(hiddenByUser),rowData.values(formattedValue,note,userEnteredValue,effectiveValue,userEnteredFormat(numberFormat,wrapStrategy,backgroundColor),dataValidation)))',
].join(',')

const readOnly: Closed = { area: {}, open: [], because: 'You can read this file, but not change it.' }

const noSuchFile = { status: 404, body: { message: 'There is no such file.' } }
const noSuchTab = (title: string) => ({
  status: 404,
  body: { message: `There is no such tab in “${title}”. Open the file again from the home page.` },
})
