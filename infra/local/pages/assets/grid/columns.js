// The columns of a tab: their headings, widths, what is frozen, and how each is sorted and filtered.
import { cellShown } from './cells.js'
import { choiceEditor, textEditor } from './editors.js'

export const columnsOf = (sheet) => {
  const frozen = frozenIn(sheet)
  return [rowNumbers(sheet, frozen), ...sheet.tab.columns.map((column) => columnOf(sheet, column, frozen))]
}

/** Sheets freezes what it is told to; here two columns at most, and on a phone one, if it is narrow. */
function frozenIn({ tab, narrow }) {
  const frozen = tab.columns.filter(({ frozen }) => frozen).slice(0, 2)
  const kept = narrow.matches ? frozen.slice(0, 1).filter(({ width }) => width <= 96) : frozen
  return kept.map(({ letter }) => letter)
}

const rowNumbers = ({ narrow }, frozen) => ({
  colId: 'row',
  headerName: 'Row',
  valueGetter: ({ data }) => data.row,
  width: 44,
  pinned: 'left',
  hide: narrow.matches && frozen.length > 0,
  suppressNavigable: true,
  resizable: false,
  sortable: false,
  cellClass: 'row-number',
  autoHeaderHeight: true,
  cellDataType: false,
})

function columnOf(sheet, { letter, heading, width }, frozen) {
  const cells = sheet.rows.map(({ cells }) => cells[letter])
  const numbers = cells.some((cell) => cell.is === 'number' && cell.number !== undefined)
  return {
    colId: letter,
    headerName: heading || letter,
    headerTooltip: heading,
    width: widthOf(sheet, { letter, heading, width }),
    minWidth: 48,
    pinned: frozen.includes(letter) ? 'left' : null,
    valueGetter: ({ data }) => data.cells[letter],
    cellDataType: false,
    cellRenderer: (params) => cellShown(sheet, params),
    cellClassRules,
    cellEditorSelector: ({ value }) => ({
      component: value.options ? choiceEditor(sheet) : textEditor(sheet),
      popup: value.options !== undefined,
      popupPosition: 'under',
    }),
    editable: ({ data }) => data.cells[letter].closed === undefined && data.cells[letter].is !== 'tick',
    wrapText: true,
    autoHeight: true,
    wrapHeaderText: true,
    autoHeaderHeight: true,
    comparator: compared,
    sortable: true,
    filter: numbers ? 'agNumberColumnFilter' : 'agTextColumnFilter',
    filterValueGetter: ({ data }) => (numbers ? data.cells[letter].number : data.cells[letter].text),
    filterParams: { buttons: ['reset'], maxNumConditions: 1 },
  }
}

const cellClassRules = {
  yours: (params) => cellOf(params)?.closed === undefined,
  ours: (params) => cellOf(params)?.closed !== undefined,
  number: (params) => cellOf(params)?.is === 'number',
  // Red asks for something to be mended: an empty cell asks for nothing.
  yellow: (params) => cellOf(params)?.colour === 'yellow' && cellOf(params).closed === undefined,
  red: (params) => cellOf(params)?.colour === 'red' && cellOf(params).text !== '',
  saving: (params) => cellOf(params)?.saving === true,
}

/** Not the library's value: between typing and saving that is only a text. */
const cellOf = ({ data, column }) => data.cells[column.getColId()]

/** Numbers and days by size, before words; empty cells last, whichever way round. */
function compared(one, other, _, __, descending) {
  const empty = Number(one.text === '') - Number(other.text === '')
  if (empty !== 0) return descending ? -empty : empty
  if (one.number !== undefined && other.number !== undefined) return one.number - other.number
  if (one.number !== undefined || other.number !== undefined) return one.number !== undefined ? -1 : 1
  return one.text.localeCompare(other.text, 'en-GB')
}

/** On a phone few columns share its width, and none is so wide that one must go to and fro to read a line of it. */
function widthOf(sheet, { letter, heading, width }) {
  const chosen = widthsIn(sheet)[heading || letter]
  if (chosen !== undefined || !sheet.narrow.matches) return Math.max(48, chosen ?? width)
  const room = innerWidth - 100
  const all = sheet.tab.columns.reduce((sum, one) => sum + one.width, 0)
  const share = all <= 1.5 * room ? Math.floor((width * room) / all) : width
  return Math.max(48, Math.min(share, innerWidth - 120))
}

const shelf = ({ file, gid }) => `widths ${file} ${gid}`

/** A browser may refuse to keep anything; then the sheet's own widths will do. */
function widthsIn(sheet) {
  try {
    return JSON.parse(localStorage.getItem(shelf(sheet))) ?? {}
  } catch {
    return {}
  }
}

/** A width that somebody chose stays in this browser, for this tab; the sheet keeps its own. */
export function rememberWidth(sheet, { finished, source, column }) {
  if (!finished || column === null || !/^ui|autosize/i.test(source)) return
  const known = sheet.tab.columns.find(({ letter }) => letter === column.getColId())
  if (known === undefined) return
  const widths = { ...widthsIn(sheet), [known.heading || known.letter]: column.getActualWidth() }
  try {
    localStorage.setItem(shelf(sheet), JSON.stringify(widths))
  } catch {
    // Kept for as long as the page is open.
  }
}
