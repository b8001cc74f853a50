// Keeps the grid as the sheet is, without losing the place, the focus or what is being typed.
import { nameAll } from './cells.js'
import { columnsOf } from './columns.js'
import { inOrder, readTab } from './door.js'
import { placeInHand } from './places.js'
import { showPlace } from './said.js'
import { take } from './taken.js'

/** `refresh.js` tells when anything in the school has changed. Two people at one sheet ask it more often. */
export function followChanges(sheet) {
  document.addEventListener('desk:fresh', () => inOrder(() => renew(sheet)))
  setInterval(() => document.dispatchEvent(new Event('desk:look')), 1000)
}

/**
 * Reads the tab again and shows what is new.
 *
 * @param own cells that this person has just changed: nobody needs to be shown them
 */
export async function renew(sheet, own = []) {
  const tab = await readTab(sheet)
  if (tab === undefined) return
  const columns = JSON.stringify(sheet.tab.columns)
  const before = new Map(sheet.rows.map((row) => [row.id, row]))
  const goBack = placeKept(sheet)
  take(sheet, tab)
  if (JSON.stringify(tab.columns) !== columns) sheet.api.setGridOption('columnDefs', columnsOf(sheet))
  sheet.api.setGridOption('rowData', sheet.shown)
  goBack()
  nameAll(sheet)
  flash(sheet, before, own)
  showPlace(sheet)
}

/** The focus follows its row, and so does the field in which somebody types; the library keeps the number of the row. */
function placeKept(sheet) {
  const place = placeInHand(sheet)
  const index = place && sheet.api.getRowNode(place.id)?.rowIndex
  const had = document.activeElement
  if (place === undefined || !sheet.root.querySelector('.host').contains(had)) return () => {}
  const field = had.closest('[data-under-hand]')
  return () => {
    const now = sheet.api.getRowNode(place.id)?.rowIndex
    if (now === undefined || now === null || now === index) return
    sheet.api.setFocusedCell(now, place.letter)
    if (field?.isConnected) field.focus()
  }
}

function flash(sheet, before, own) {
  if (sheet.calm.matches) return
  const mine = new Set(own.map(({ id, letter }) => `${id} ${letter}`))
  for (const { id, cells } of sheet.rows) {
    const old = before.get(id)
    const columns = Object.keys(cells).filter(
      (letter) => old && cells[letter].text !== old.cells[letter]?.text && !mine.has(`${id} ${letter}`),
    )
    const node = columns.length > 0 && sheet.api.getRowNode(id)
    if (node) sheet.api.flashCells({ rowNodes: [node], columns })
  }
}
