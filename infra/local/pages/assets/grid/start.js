// Puts the grid in the place of the plain table, and joins its parts. What is known of the tab is kept in
// one value, `sheet`; everything it shows was read through the door for people, and everything that
// somebody changes goes out by the same door.
import { toggle, typed } from './changes.js'
import { listenToClipboard } from './clipboard.js'
import { columnsOf, rememberWidth } from './columns.js'
import { readTab } from './door.js'
import { followChanges } from './fresh.js'
import { keys, openOn } from './keys.js'
import { enter, followFocus } from './places.js'
import { listenToTools, showWhole } from './rows.js'
import { showPlace } from './said.js'
import { take } from './taken.js'

const root = document.getElementById('sheet')
const around = root.querySelector('.around')
const narrow = matchMedia('(max-width: 37.49rem)')
const calm = matchMedia('(prefers-reduced-motion: reduce)')

openTabNamedByGid()
// A file has more tabs than fit: the one that is open is in sight.
document.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
begin()

async function begin() {
  const { file, gid, as, view } = root.dataset
  const sheet = { root, file, gid, as, view, narrow, calm, done: [], undone: [], rows: [] }
  const tab = await readTab(sheet)
  if (tab === undefined) return
  take(sheet, tab)
  const host = document.createElement('div')
  host.className = 'host'
  around.before(host)
  sheet.api = globalThis.agGrid.createGrid(host, optionsFor(sheet))
  const grid = host.querySelector('[role="grid"], [role="treegrid"]')
  grid?.setAttribute('aria-label', tab.title)
  grid?.setAttribute('aria-describedby', 'about')
  const read = around.contains(document.activeElement)
  around.remove()
  if (read) enter(sheet)
  for (const button of root.querySelectorAll('.tools button')) button.disabled = false
  followFocus(sheet, host)
  listenToClipboard(sheet, host)
  listenToTools(sheet)
  followChanges(sheet)
  narrow.addEventListener('change', () => sheet.api.setGridOption('columnDefs', columnsOf(sheet)))
  showWhole(sheet)
  // Only an open field is work in hand; what was typed before is saved already.
  host.addEventListener('input', (event) => event.stopPropagation())
  root.dataset.ready = 'true'
}

const optionsFor = (sheet) => ({
  ...looksOf(sheet),
  columnDefs: columnsOf(sheet),
  rowData: sheet.shown,
  getRowId: ({ data }) => data.id,
  // What is typed is not put into the grid but sent; the sheet says what stands there then.
  readOnlyEdit: true,
  onCellEditRequest: (event) => typed(sheet, event),
  stopEditingWhenCellsLoseFocus: true,
  suppressClickEdit: true,
  onCellClicked: (event) => clicked(sheet, event),
  onCellDoubleClicked: ({ data, column }) => openOn(sheet, { id: data.id, letter: column.getColId() }),
  onCellFocused: () => showPlace(sheet),
  onFilterChanged: () => showWhole(sheet),
  onSortChanged: () => showWhole(sheet),
  onColumnResized: (event) => rememberWidth(sheet, event),
  // One stop for Tab: arrows go from cell to cell, and Tab goes on to what comes after the grid.
  tabToNextCell: () => false,
  tabToNextHeader: () => false,
  focusGridInnerElement: () => enter(sheet),
  defaultColDef: { suppressKeyboardEvent: (params) => keys(sheet, params) },
})

const looksOf = (sheet) => ({
  theme: globalThis.agGrid.themeQuartz.withParams({
    backgroundColor: 'var(--paper)',
    foregroundColor: 'var(--ink)',
    borderColor: 'var(--line)',
    accentColor: 'var(--accent)',
    headerBackgroundColor: 'var(--ours)',
    headerTextColor: 'var(--ink)',
    browserColorScheme: 'inherit',
    columnBorder: true,
    wrapperBorder: true,
    fontFamily: 'inherit',
    fontSize: '0.85rem',
    cellHorizontalPadding: '0.35rem',
    spacing: '5px',
    rangeSelectionBorderColor: 'var(--accent)',
    rowHoverColor: 'transparent',
    valueChangeValueHighlightBackgroundColor: 'var(--good)',
  }),
  styleNonce: sheet.root.dataset.style,
  ensureDomOrder: true,
  suppressColumnVirtualisation: true,
  suppressRowVirtualisation: sheet.rows.length <= 100,
  suppressColumnMoveAnimation: true,
  suppressMovableColumns: true,
  suppressDragLeaveHidesColumns: true,
  animateRows: false,
  cellFlashDuration: 1200,
  localeText: {
    noRowsToShow: 'Nothing stands here.',
    noMatchingRows: 'No row fits. “Show every row” takes the filters away.',
  },
})

/** A list opens at once; so does any cell that is tapped with a finger. A box is ticked. */
function clicked(sheet, { event, data, column }) {
  const cell = data.cells[column.getColId()]
  if (cell === undefined || cell.closed !== undefined || event.target.closest('a')) return
  const place = { id: data.id, letter: column.getColId() }
  if (cell.is === 'tick') {
    if (event.target.closest('input, .box')) toggle(sheet, place)
  } else if (cell.options !== undefined || event.pointerType === 'touch') openOn(sheet, place)
}

/** Links of Sheets name a tab, and a filter view, in the part of the address that only the browser sees. */
function openTabNamedByGid() {
  const { gid, fvid } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)))
  const link = gid && !location.search && document.querySelector(`.tabs a[data-gid="${CSS.escape(gid)}"]`)
  if (link && (fvid || !link.hasAttribute('aria-current')))
    location.replace(fvid ? `${link.href}&fv=${encodeURIComponent(fvid)}` : link.href)
}
